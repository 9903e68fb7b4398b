/** What needs a look at a station, in words. Amber is time that has passed: silence and backups. */
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { DueTag } from '../../ui/DueTag.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Need } from './board-rows.ts';

export function NeedTags({ needs }: { readonly needs: readonly Need[] }) {
  return needs.map((need) => <NeedTag key={need.need} need={need} />);
}

function NeedTag({ need }: { readonly need: Need }) {
  const words = useWords().county.board.needs;
  switch (need.need) {
    case 'silent':
      return <DueTag tone="passed">{words.silent(formatCount(need.days))}</DueTag>;
    case 'backup':
      return <DueTag tone="near">{words.backup(formatCount(need.days))}</DueTag>;
    case 'refused':
    case 'conflicts':
      return <Tag>{words[need.need](formatCount(need.count))}</Tag>;
    case 'clock':
      return <Tag>{(need.minutes > 0 ? words.fast : words.slow)(formatCount(Math.abs(need.minutes)))}</Tag>;
    case 'never':
      return <Tag tone="dashed">{words.never}</Tag>;
  }
}
