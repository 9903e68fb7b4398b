/**
 * Reads a QR code with what the browser brings, where it brings it: Chromium has a reader on some systems only, and none
 * is shipped here. Pictures stay in this computer's memory.
 */

/** What is used of BarcodeDetector, which the types of the page do not know. */
type Detector = { readonly detect: (source: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = { new (options: { readonly formats: readonly string[] }): Detector; readonly getSupportedFormats: () => Promise<readonly string[]> };

export type CodeReader = { readonly read: (source: ImageBitmapSource) => Promise<string | null> };

/** Some systems know the reader by name and then never answer, in milliseconds. */
const answerMs = 2000;

/** @returns null where this browser cannot read codes */
export async function openCodeReader(): Promise<CodeReader | null> {
  const found = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (found === undefined || !(await readsCodes(found))) return null;
  const detector = new found({ formats: ['qr_code'] });
  return { read: async (source) => (await detector.detect(source))[0]?.rawValue ?? null };
}

async function readsCodes(reader: DetectorClass): Promise<boolean> {
  const late = new Promise<readonly string[]>((resolve) => setTimeout(() => resolve([]), answerMs));
  try {
    return (await Promise.race([reader.getSupportedFormats(), late])).includes('qr_code');
  } catch {
    return false; // the system's service for it is not there
  }
}
