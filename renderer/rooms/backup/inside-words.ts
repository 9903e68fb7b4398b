/** A row of a bundle in words: the matter's short number, the step, what it says. Pure. */
import { AttachmentSchema } from '../../../shared/kernel/attachment.ts';
import { kindOf } from '../../../shared/kernel/ids.ts';
import type { Words } from '../../text/catalogue.ts';
import type { InsideRow } from './use-preview.ts';

/** A-0020 is enough where station and year are plain; what has no number is called by its kind. */
export function rowNumber({ document }: InsideRow, { sync }: Words): string {
  const number = document?.show['number'];
  if (typeof number === 'string') return number.split('-').slice(-2).join('-');
  const kind = document === null ? null : kindOf(document.id);
  return kind === null ? sync.refused.kindUnknown : sync.refused.kinds[kind];
}

/** 登记：灌渠入冬前再清一次淤. */
export function rowStep({ event, document }: InsideRow, { sync, backup }: Words): string {
  const step = event.type.slice(event.type.indexOf('.') + 1);
  const attachment = AttachmentSchema.safeParse(event.data['attachment']);
  if (attachment.success) return `${backup.attached}${backup.colon}${attachment.data.name}`;
  const name = (Object.hasOwn(sync.refused.steps, step) ? sync.refused.steps[step] : undefined) ?? sync.refused.stepOther;
  const title = document?.show['summary'] ?? document?.show['name'];
  return typeof title === 'string' && title !== '' ? `${name}${backup.colon}${title}` : name;
}

/** 第3、4号, or a span where many are missing in a row: 第3—9号. */
export function numbersInWords(numbers: readonly number[], text: Words['backup'], list: (items: readonly string[]) => string): string {
  const spans: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open !== undefined && open.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return text.number(list(spans.map(({ first, last }) => (first === last ? String(first) : `${first}—${last}`))));
}
