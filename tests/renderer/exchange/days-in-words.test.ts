import { expect, test } from 'vitest';
import { daysInWords } from '../../../renderer/rooms/reports/days-in-words.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';

test.each([
  ['', '', ''], ['2024-01-01', '2024-12-31', '2024年'], ['2024-02-01', '2024-02-31', '2024年2月'], ['2024-11-01', '2024-11-15', '2024年11月1日至2024年11月15日'], ['2024-11-01', '', '2024年11月1日以后'],
])('the days %s to %s of a list are called “%s”', (from, to, said) => expect(daysInWords({ from, to }, 'zh', catalogue.zh.exchange.export)).toBe(said));
