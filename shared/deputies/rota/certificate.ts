/**
 * Everything a stranger needs to check a plan without trusting us: the question, the answer, what we claim of it, names
 * for the ids. Plain JSON. `renderer/rooms/deputies/rota/verifier.html` reads it and shares no code with this.
 */
import { ok, type Result } from '../../kernel/result.ts';
import { layOut, type RotaFault } from './field.ts';
import { figuresOf, goalsOf, type RotaFigures } from './goals.ts';
import { answerOf, seatingFrom } from './plan.ts';
import { digestOf, type RotaAnswer, type RotaProblem } from './problem.ts';
import { shortageOf, type TightGroup } from './shortage.ts';

/** What the file holds. */
export type RotaCertificate = {
  readonly kind: 'lianxin-rota-certificate';
  readonly v: 1;
  /** e.g. 桔园镇2027年排班，第1版 */
  readonly title: string;
  /** deputy or place → name; an id without one is shown as it is */
  readonly names: Readonly<Record<string, string>>;
  /** with every list in one order, so that its canonical text gives `question` */
  readonly problem: RotaProblem;
  readonly question: string;
  readonly answer: RotaAnswer;
  readonly digest: string;
  readonly figures: RotaFigures;
  readonly empty: readonly string[];
  /** for every empty seat the proof that nobody is left for it */
  readonly groups: readonly TightGroup[];
};

/** What the station adds: a title, and names of deputies and places. Nothing else of a person belongs in the file. */
export type CertificateWords = Pick<RotaCertificate, 'title' | 'names'>;

/**
 * The certificate of a plan as it stands, proposed or changed by hand. It claims nothing that the verifier would not
 * find out: a plan made worse by hand gets a certificate that does not pass. Somebody who may not sit where the answer
 * has him is left out.
 */
export function certificateOf(problem: RotaProblem, answer: RotaAnswer, words: CertificateWords): Result<RotaCertificate, RotaFault> {
  const laid = layOut(problem);
  if (!laid.ok) return laid;
  const field = laid.value;
  const seating = seatingFrom(field, answer);
  const stands = answerOf(field, seating);
  return ok({
    kind: 'lianxin-rota-certificate',
    v: 1,
    title: words.title,
    names: words.names,
    problem: field.problem,
    question: digestOf(field.problem),
    answer: stands,
    digest: digestOf(stands),
    figures: figuresOf(field, goalsOf(field), seating),
    empty: field.seats.filter(({ id }, seat) => field.open[seat] === 1 && stands[id] === null).map(({ id }) => id),
    groups: shortageOf(field, seating).groups,
  });
}
