/** What a body (browser or Electron) does for a station under test. One folder, one origin, one profile for its whole life. */
import type { CDPSession, Page } from '@playwright/test';

export type BodyKind = 'browser' | 'electron';

export type Folders = {
  /** everything of this station lies below it; its name is unique to this run */
  readonly root: string;
  /** what the host writes: journal, drafts, settings */
  readonly data: string;
  readonly downloads: string;
};

export type Body = {
  readonly kind: BodyKind;
  /** starts host and page; the same data and profile as before */
  readonly open: () => Promise<Page>;
  /** ends as a person would, and waits until everything is on disk */
  readonly close: () => Promise<void>;
  /** `kill -9` of host, browser and page at once */
  readonly kill: () => Promise<void>;
  /** the page's process alone dies; @returns the page that lives afterwards */
  readonly crashPage: () => Promise<Page>;
  readonly cdp: (page: Page) => Promise<CDPSession>;
  /** what would come out of a printer now */
  readonly pdf: (page: Page) => Promise<Buffer>;
  /** @returns path of the file that an act of the person brought into the downloads folder */
  readonly download: (page: Page, act: () => Promise<void>) => Promise<string>;
  /** address of the host, where it has one */
  readonly hostUrl: string | null;
  /** what host and shell said on their consoles, for a failed test */
  readonly log: () => string;
};

export type BodyOptions = {
  readonly folders: Folders;
  /** of this worker, counted from 0: keeps ports of workers apart */
  readonly worker: number;
  /** more words for the command line of the host */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly language: 'zh-CN' | 'en-US';
  /** of Chromium, in both bodies: a camera, for one */
  readonly switches: readonly string[];
};

/** The page as it is on a 1366 × 768 screen below the browser's bars. */
export const pageSize = { width: 1366, height: 630 };
export const timeZone = 'Asia/Shanghai';

/** Environment of everything we start: the machine's, in China's time, plus what the test wants. */
export function environmentOf(options: BodyOptions): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(own), TZ: timeZone, LIANXIN_NO_DIALOGS: '1', ...options.environment };
}

/** The promise, or an error that says what did not happen in time. */
export async function within<T>(limitMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
