/** Paper as its reader sees it, by Debian's PDF tools: pages, size, text and, kept as an artefact of the run, a picture of each page. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bodies/host-process.ts';
import type { Station } from '../fixture.ts';

export type Paper = {
  readonly pages: number;
  /** points, as pdfinfo says it: `595.92 x 842.88 pts (A4)` */
  readonly size: string;
  /** without any white space */
  readonly text: string;
};

/** What would come out of the printer now; its pages are kept as `artefacts/screens/<name>.<body>-<page>.png`. */
export async function printed(station: Station, name: string): Promise<Paper> {
  await station.page.evaluate(async () => document.fonts.ready);
  const file = join(station.downloadsDir, `${name}.pdf`);
  writeFileSync(file, await station.pdf());
  const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8', timeout: 20_000 });
  const screens = join(projectRoot, 'artefacts', 'screens');
  mkdirSync(screens, { recursive: true });
  run('pdftoppm', '-png', '-r', '80', file, join(screens, `${name}.${station.kind}`));
  const info = run('pdfinfo', file);
  return {
    pages: Number(/^Pages:\s+(\d+)$/mu.exec(info)?.[1]),
    size: /^Page size:\s+(.+)$/mu.exec(info)?.[1] ?? '',
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s/gu, ''),
  };
}
