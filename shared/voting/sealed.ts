/**
 * The sealed file: written once, when a sitting has ended, and opened by anybody who doubts. Three lines: what it is, everything counted as one
 * line of JSON, the SHA-256 of the two lines. Format in words, for those who write another reader: SEALED-FILE.md.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ballotOf, ballotText } from './ballot-text.ts';
import { decide, type DecideProblem } from './decide.ts';
import { ballotKindOf } from './reconcile.ts';
import type { RoundInput, SittingOutcome } from './round.ts';
import { type SealedSitting, SealedSittingSchema } from './sealed-file.ts';
import { shuffled } from './shuffle.ts';

export const sealedVersion = 1;
const head = 'lianxin-sealed-sitting ';
/** Most characters that are looked at. A sitting of 160 deputies and 20 candidates has about 12,000 a round. */
const mostText = 4_000_000;

/** What is sealed. Nobody's name: `title` and `body` are the sitting's, candidates are projects. */
export type ToSeal = Pick<SealedSitting, 'title' | 'body' | 'day' | 'rehearsal' | 'rules' | 'candidates'> & { readonly rounds: readonly RoundInput[] };

/** not_final: an identity fails or a round must still follow. not_sealable: a title is empty or too long. Others: see decide. */
export type SealProblem = DecideProblem | 'not_final' | 'not_sealable';

/** A file's text, and the digest that the result form prints: 64 hexadecimal digits in eight groups of eight. */
export type Sealed = { readonly text: string; readonly digest: string };

/**
 * Seals an ended sitting. Ballots are put in random order within their round; those of a void round are left out, because nobody may count them.
 * @param randomBytes from the machine's own source
 */
export function sealSitting(sitting: ToSeal, randomBytes: (count: number) => Uint8Array): Result<Sealed, SealProblem> {
  const { rounds, ...kept } = sitting;
  const decided = decide({ rules: sitting.rules, candidates: sitting.candidates.length, rounds });
  if (!decided.ok) return decided;
  if (decided.value.state !== 'final') return err('not_final');
  const body = SealedSittingSchema.safeParse({
    ...kept,
    rounds: rounds.map(({ ballots, ...round }, at) => ({
      ...round,
      ballots: decided.value.rounds[at]?.state === 'void' ? [] : shuffled(ballots, randomBytes).map(ballotText),
    })),
    outcome: decided.value,
  });
  if (!body.success) return err('not_sealable');
  const lines = `${head}${sealedVersion}\n${canonicalJson(body.data)}\n`;
  const digest = digestOf(lines);
  return ok({ text: `${lines}sha256 ${digest}\n`, digest });
}

/** SHA-256 of a text's UTF-8 bytes in eight groups of eight hexadecimal digits, as people compare them. */
export function digestOf(text: string): string {
  return (bytesToHex(sha256(utf8ToBytes(text))).match(/.{8}/g) ?? []).join(' ');
}

export const openProblemCodes = [
  /** not one of our files */
  'foreign',
  /** written by a later version of this format */
  'newer',
  /** ours, but torn or cut: a line is missing */
  'damaged',
  /** a byte is not what was sealed */
  'altered',
  /** its digest fits, yet it does not keep the format: somebody made it by hand */
  'malformed',
  /** its digest fits, yet its ballots do not give the outcome it states */
  'untrue',
] as const;
export type OpenProblem = (typeof openProblemCodes)[number];

export type Opened = { readonly sitting: SealedSitting; readonly rounds: readonly RoundInput[]; readonly outcome: SittingOutcome; readonly digest: string };

/**
 * Opens a sealed file and counts it again. What it returns was counted here, not read. The digest proves nothing by itself, since whoever alters a file can
 * write a new one: it has to be the one printed on the signed result form.
 */
export function openSealed(text: string): Result<Opened, OpenProblem> {
  const [first = '', json, seal, ...rest] = text.slice(0, mostText).split('\n');
  const version = first.startsWith(head) ? first.slice(head.length) : '';
  if (!/^[1-9]\d{0,5}$/.test(version)) return err('foreign');
  if (Number(version) > sealedVersion) return err('newer', { version: Number(version) });
  if (json === undefined || seal === undefined || rest.length !== 1 || rest[0] !== '' || !/^sha256(?: [0-9a-f]{8}){8}$/.test(seal)) return err('damaged');
  const digest = seal.slice('sha256 '.length);
  if (digestOf(`${first}\n${json}\n`) !== digest) return err('altered');
  const sitting = parseBody(json);
  const rounds = sitting === null ? null : roundsOf(sitting);
  if (sitting === null || rounds === null) return err('malformed');
  const decided = decide({ rules: sitting.rules, candidates: sitting.candidates.length, rounds });
  if (!decided.ok || decided.value.state !== 'final') return err('untrue');
  if (decided.value.rounds.some(({ state }, at) => state === 'void' && rounds[at]?.ballots.length !== 0)) return err('malformed');
  if (canonicalJson(decided.value) !== canonicalJson(sitting.outcome)) return err('untrue');
  return ok({ sitting, rounds, outcome: decided.value, digest });
}

/** Only the one canonical text of a value is taken, so that nothing can be said between the lines. */
function parseBody(json: string): SealedSitting | null {
  try {
    const value: unknown = JSON.parse(json);
    if (canonicalJson(value) !== json) return null;
    const parsed = SealedSittingSchema.safeParse(value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not JSON, or JSON without a canonical text
  }
}

function roundsOf({ rules, rounds }: SealedSitting): RoundInput[] | null {
  const read: RoundInput[] = [];
  for (const { ballots: texts, ...round } of rounds) {
    const kind = ballotKindOf(rules, round.kind);
    const ballots: RoundInput['ballots'] = [];
    for (const text of texts) {
      const ballot = ballotOf(text, kind, round.rows.length);
      if (ballot === null) return null;
      ballots.push(ballot);
    }
    read.push({ ...round, ballots });
  }
  return read;
}
