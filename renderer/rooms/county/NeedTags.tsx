/** What needs a look at a station, in words. Amber is time that has passed: silence and backups. */
import { useWords } from '../../text/use-words.ts';
import { DueTag } from '../../ui/DueTag.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Need } from './board-rows.ts';
import { needWords } from './board-words.ts';

export function NeedTags({ needs }: { readonly needs: readonly Need[] }) {
  return needs.map((need) => <NeedTag key={need.need} need={need} />);
}

function NeedTag({ need }: { readonly need: Need }) {
  const said = needWords(need, useWords().county.board);
  switch (need.need) {
    case 'silent':
      return <DueTag tone="passed">{said}</DueTag>;
    case 'backup':
      return <DueTag tone="near">{said}</DueTag>;
    case 'refused':
    case 'conflicts':
    case 'clock':
      return <Tag>{said}</Tag>;
    case 'never':
    case 'noBackup':
      return <Tag tone="dashed">{said}</Tag>;
  }
}
