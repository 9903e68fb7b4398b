/** 更多: what the ledger can be narrowed to beside text, days, place, category and stage. What is absent is not asked. */
import type { LocalDate } from '../../shared/kernel/time.ts';
import { isAtDesk } from '../../shared/reception/day-count.ts';
import type { Channel, IssueCard, Nature } from '../../shared/reception/issue.ts';
import type { ListMarks } from '../../shared/reception/list-marks.ts';
import type { Level } from '../../shared/reception/outcome.ts';

export type MoreFilter = {
  readonly nature?: Nature;
  readonly channel?: Channel;
  readonly level?: Level;
  /** id of a deputy, or the name where an old ledger knows no more */
  readonly deputy?: string;
  /** 来站: somebody came to the station for it */
  readonly came?: true;
  readonly attached?: true;
  readonly confidential?: true;
  readonly contact?: NonNullable<ListMarks['contact']>;
  /** somebody looked at its contact data */
  readonly looked?: true;
  /** over on this day or before */
  readonly overBy?: LocalDate;
};

/** @param show the card of a matter */
export function fitsMore(show: IssueCard, more: MoreFilter): boolean {
  return (
    (more.nature === undefined || show.nature === more.nature) &&
    (more.channel === undefined || show.channel === more.channel) &&
    (more.level === undefined || show.level === more.level) &&
    (more.deputy === undefined || show.deputies.includes(more.deputy)) &&
    (more.came === undefined || isAtDesk({ visit: show.visit ?? '', channel: show.channel === '' ? null : show.channel })) &&
    (more.attached === undefined || show.attached === true) &&
    (more.confidential === undefined || show.confidential === true) &&
    (more.contact === undefined || show.contact === more.contact) &&
    (more.looked === undefined || show.looked === true) &&
    (more.overBy === undefined || (show.over !== undefined && show.over <= more.overBy))
  );
}
