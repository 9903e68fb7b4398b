/** 代表卡: what a deputy's card says. Never a telephone or an address of his own: the code names the deputy to the station and nothing more. */
import { type Deputy, mandateLevels } from '../deputies/deputy.ts';
import type { RecordId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/time.ts';
import { lookUpCode } from './receipt.ts';

export type DeputyCard = {
  readonly id: string;
  readonly name: string;
  /** levels of mandates that run, the nearest first */
  readonly levels: readonly (typeof mandateLevels)[number][];
  /** districts of those mandates, each once */
  readonly districts: readonly string[];
  /** eight characters in two groups; the text of the QR code */
  readonly code: string;
};

/** Cards of the deputies who serve on a day: one whose mandates have all ended has none. */
export function deputyCards(deputies: readonly Deputy[], on: LocalDate): readonly DeputyCard[] {
  return deputies.flatMap(({ id, name, mandates }) => {
    const running = mandates.filter(({ to }) => to === null || to >= on);
    if (running.length === 0 && mandates.length > 0) return [];
    return [{
      id,
      name,
      levels: mandateLevels.filter((level) => running.some((mandate) => mandate.level === level)),
      districts: [...new Set(running.map(({ district }) => district).filter((district) => district !== ''))],
      code: lookUpCode(id as RecordId),
    }];
  });
}
