/**
 * A swap (换班): two seats change holders, or one is given away. Both sides agree, by their own click or on paper with a witness; the head
 * confirms. It remembers the heads of its seats: if one changed since, there is nothing left to confirm. Source: rota rules 5.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import type { Instant } from '../kernel/time.ts';

export const swapStages = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const;
export type SwapStage = (typeof swapStages)[number];

/** One seat as it stood when the swap was proposed. */
export const SwapSeatSchema = z.strictObject({
  shift: RecordIdSchema,
  seat: z.number().int().min(1).max(12),
  deputy: RecordIdSchema,
  /** what stood behind the seat, see seat-heads.ts */
  heads: z.array(z.string().max(80)).max(16),
});
export type SwapSeat = z.infer<typeof SwapSeatSchema>;

const ProposedSchema = z.strictObject({
  a: SwapSeatSchema,
  /** null where the seat is a gift */
  b: SwapSeatSchema.nullable(),
  /** who takes the gift; otherwise the holder of b */
  to: RecordIdSchema,
  reason: z.string().max(200),
  /** how it reached the station */
  how: z.string().max(60),
});
export const swapSides = ['a', 'b'] as const;
/** `click`: he himself; `slip`: he signed the paper slip; `told`: he told the station; `for`: 代办, the head for him. */
export const agreements = ['click', 'slip', 'told', 'for'] as const;
const AgreedSchema = z.strictObject({ side: z.enum(swapSides), how: z.enum(agreements), witness: z.string().max(40) });
const ConfirmedSchema = z.strictObject({ note: z.string().max(200) });
const RefusedSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });
const WithdrawnSchema = z.strictObject({ reason: z.string().max(200) });

const both = ['clerk', 'station_head'] as const;
const head = ['station_head'] as const;

const proposed: EventDefinition<SwapStage, z.infer<typeof ProposedSchema>> = { v: 1, schema: ProposedSchema, roles: both, begins: true, sets: (data) => data, stage: () => 'proposed' };
const agreed: EventDefinition<SwapStage, z.infer<typeof AgreedSchema>> = { v: 1, schema: AgreedSchema, roles: both, undoable: true, sets: ({ side }) => ({ [`agreed ${side}`]: true }) };
// `outcome` is a field: confirmed here and refused there is for a person to settle.
const confirmed: EventDefinition<SwapStage, z.infer<typeof ConfirmedSchema>> = { v: 1, schema: ConfirmedSchema, roles: head, sets: () => ({ outcome: 'confirmed' }), stage: () => 'confirmed' };
const refused: EventDefinition<SwapStage, z.infer<typeof RefusedSchema>> = { v: 1, schema: RefusedSchema, roles: head, undoable: true, sets: () => ({ outcome: 'refused' }), stage: () => 'refused' };
const withdrawn: EventDefinition<SwapStage, z.infer<typeof WithdrawnSchema>> = { v: 1, schema: WithdrawnSchema, roles: both, undoable: true, sets: () => ({ outcome: 'withdrawn' }), stage: () => 'withdrawn' };

export const swapKind: RecordKind<SwapStage> = {
  kind: 'swap',
  stages: swapStages,
  ended: [],
  events: { 'swap.proposed': proposed, 'swap.agreed': agreed, 'swap.confirmed': confirmed, 'swap.refused': refused, 'swap.withdrawn': withdrawn },
  card: () => ({ place: '', on: '1970-01-01', due: '', show: {}, search: '' }),
};

/** How one side said yes. */
export type SwapAgreement = z.infer<typeof AgreedSchema> & { readonly at: Instant; readonly by: string };
/** A swap as it was written; what became of it since is for swap-state.ts. */
export type Swap = z.infer<typeof ProposedSchema> & {
  readonly id: string;
  readonly stage: SwapStage;
  readonly at: Instant;
  readonly agreedA: SwapAgreement | null;
  readonly agreedB: SwapAgreement | null;
  /** confirmed on one computer, refused or withdrawn on another */
  readonly contested: boolean;
};

/** @returns null while it has not begun */
export function readSwap(folded: FoldedRecord<SwapStage>): Swap | null {
  const { a, b, to, reason, how } = folded.fields;
  const fields = ProposedSchema.safeParse({ a, b, to, reason, how });
  const applied = folded.history.filter(({ status }) => status === 'applied');
  const first = applied.find(({ event }) => event.type === 'swap.proposed');
  if (!fields.success || folded.stage === null || first === undefined) return null;
  const yes = (side: 'a' | 'b'): SwapAgreement | null => {
    const found = applied.find(({ event, data }) => event.type === 'swap.agreed' && data?.['side'] === side);
    return found === undefined ? null : { ...(found.data as unknown as z.infer<typeof AgreedSchema>), at: found.event.at, by: found.event.by.staff };
  };
  return { id: folded.id, ...fields.data, stage: folded.stage, at: first.event.at, agreedA: yes('a'), agreedB: yes('b'), contested: folded.conflicts.some(({ field }) => field === 'outcome') };
}
