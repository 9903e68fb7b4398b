/** Sittings to seal, and files sealed anew by somebody who changed them. */
import { canonicalJson } from '../../../shared/kernel/json.ts';
import { digestOf, type ToSeal } from '../../../shared/voting/sealed.ts';
import type { SealedSitting } from '../../../shared/voting/sealed-file.ts';
import type { RoundInput, SittingInput } from '../../../shared/voting/round.ts';
import { ballot, counts, round, roundOf, rulesOf } from './halls.ts';

const titles = ['村道路灯', '卫生室改建', '老年食堂', '河道清淤', '校门口停车', '公厕改造', '农贸市场雨棚', '自来水管网', '文化礼堂', '健身步道', '垃圾分类房', '便民服务点'];

/** 72 deputies, 12 candidates, K = 10: one void ballot, nine chosen, a tie for the tenth place, a run-off. */
export function liyang(): ToSeal {
  const first = roundOf(72, 69, [60, 58, 57, 55, 52, 50, 49, 48, 45, 40, 40, 12], 10);
  const rounds: RoundInput[] = [
    { ...first, counts: counts(72, 70, { printed: 75, issued: 71, spoiled: 1, unused: 4 }), ballots: [...first.ballots, ballot('+++++++++++.')] },
    { ...round(2, 1, counts(72, 70)), kind: 'run_off', rows: [9, 10], ballots: Array.from({ length: 70 }, (_, at) => ballot(at < 38 ? '+.' : at < 68 ? '.+' : '..')) },
  ];
  return { title: '某镇第十九届人民代表大会第三次会议', body: '某镇人民代表大会', day: '2026-01-20', rehearsal: false, rules: rulesOf({ places: 10 }), candidates: titles.map((title) => ({ title })), rounds };
}

/** A made-up sitting with titles. */
export function toSeal({ rules, candidates, rounds }: SittingInput): ToSeal {
  return { ...liyang(), rules, candidates: titles.slice(0, candidates).map((title) => ({ title })), rounds };
}

/** The machine's bytes, from a test's chance. */
export function bytesOf(chance: () => number): (count: number) => Uint8Array {
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(chance() * 256));
}

/** What somebody makes who changes a file and writes a fitting digest under it. */
export function resealed(text: string, change: (body: SealedSitting) => unknown): string {
  const [first = '', json = ''] = text.split('\n');
  const body = JSON.parse(json) as SealedSitting;
  change(body);
  const lines = `${first}\n${canonicalJson(body)}\n`;
  return `${lines}sha256 ${digestOf(lines)}\n`;
}

/** The largest hall of the field: 160 deputies, 20 candidates, K = 10, no two level. */
export function hall160(): ToSeal {
  const first = roundOf(160, 160, Array.from({ length: 20 }, (_, row) => 120 - row * 5), 10);
  return { ...liyang(), rules: rulesOf({ places: 10, shortfall: 'vacant' }), candidates: Array.from({ length: 20 }, (_, row) => ({ title: `项目${String(row + 1)}` })), rounds: [first] };
}
