/**
 * Reads a QR code with what the browser brings, where it brings it: Chromium has a reader on some systems only, and none
 * is shipped here. Pictures stay in this computer's memory.
 */

/** What is used of BarcodeDetector, which the types of the page do not know. */
type Detector = { readonly detect: (source: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = { new (options: { readonly formats: readonly string[] }): Detector; readonly getSupportedFormats: () => Promise<readonly string[]> };

export type CodeReader = { readonly read: (source: ImageBitmapSource) => Promise<string | null> };

/** @returns null where this browser cannot read codes */
export async function openCodeReader(): Promise<CodeReader | null> {
  const found = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (found === undefined || !(await found.getSupportedFormats()).includes('qr_code')) return null;
  const detector = new found({ formats: ['qr_code'] });
  return { read: async (source) => (await detector.detect(source))[0]?.rawValue ?? null };
}
