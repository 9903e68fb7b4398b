/** Which sheets one matter has: the preview and the matter's own bar offer the same ones. */
import type { Issue } from './issue.ts';
import type { SheetName } from './sheets.ts';

/** In the order they are offered. A guidance slip only where the visitor was sent elsewhere. */
export function sheetsOfMatter({ stage, decided }: Pick<Issue, 'stage' | 'decided'>): readonly SheetName[] {
  return stage === 'referred' || decided?.outcome === 'referred' ? ['receipt', 'form', 'guidance'] : ['receipt', 'form'];
}
