/** The facts of a form as the sentences that stand in its boxes, filled so that nothing is cut: what does not fit goes on. */
import { fill, type Filled, linesOf, type Part } from '../../../../shared/reception/sheet-pages.ts';
import type { FormFacts, Said, Telling } from '../../../../shared/reception/sheet-form.ts';
import { categoryWords, deputyName, placeName, placeWords } from '../value-words.ts';
import type { SheetView } from './sheet-view.ts';

/** Boxes that hold words of any length. */
export type FormBox = 'time' | 'where' | 'deputies' | 'visitor' | 'place' | 'helpers' | 'words' | 'category' | 'opinion' | 'endorsed' | 'units' | 'due' | 'result' | 'toldDeputy' | 'toldVisitor';

/** Columns of a continuation page: 13 pt on 149 mm, with room for what may not begin a line. */
const furtherPage = { perLine: 30, lines: 29 };
/** ems of the wide and the narrow half of a row at 12 pt, and of the whole row */
const [wide, narrow, whole] = [14, 12.5, 33];
/** lines of the words at 13 pt where every other row is one line high */
const wordsLines = 4;
/** a second line of a short row costs the words three quarters of a line */
const costOfLine = 0.77;

export function formWords(facts: FormFacts, view: SheetView): Filled<FormBox> {
  const short = shortBoxes(facts, view);
  const rows = [['time', 'where'], ['deputies', 'visitor'], ['place', 'helpers'], ['category'], ['units', 'due']];
  const second = rows.filter((row) => short.some((part) => row.includes(part.key) && linesOf(part.text, part.box.perLine) > 1)).length;
  const words: Part<FormBox> = { key: 'words', text: wordsWithAddenda(facts, view), box: { perLine: 30, lines: Math.max(1, wordsLines - Math.ceil(second * costOfLine)) } };
  const long: readonly (readonly [FormBox, string, number])[] = [
    ['opinion', facts.decided?.opinion ?? '', 1], ['endorsed', facts.endorsed?.text ?? '', 1], ['result', resultWords(facts, view), 3],
    ['toldDeputy', missedWords(facts.deputyTold, view), 1], ['toldVisitor', missedWords(facts.visitorTold, view), 1],
  ];
  return fill([...short.slice(0, 6), words, ...short.slice(6), ...long.map(([key, text, lines]) => ({ key, text, box: { perLine: key.startsWith('told') ? 12 : whole, lines } }))], furtherPage, 2);
}

function shortBoxes(facts: FormFacts, { words, names }: SheetView): Part<FormBox>[] {
  const { form } = words;
  const comma = names.words.listComma;
  const deputies = facts.confidential ? words.secret : facts.deputies.map((id) => deputyWithLevel(id, names, words)).join(comma);
  const visitor = facts.confidential ? words.secret : facts.contact === 'anonymous' ? form.anonymous(facts.visitor) : facts.visitor;
  const helpers = facts.confidential ? words.secret : facts.helpers.map(({ name, role }) => form.helper(name, form.helperRoles[role])).join(comma);
  const due = facts.due === null ? '' : form.dueBy(facts.decidedOn === null ? '' : names.shortDay(facts.decidedOn), names.shortDay(facts.due));
  const text = (key: FormBox, said: string, perLine: number, lines = 2): Part<FormBox> => ({ key, text: said, box: { perLine, lines } });
  return [
    text('time', timeWords(facts, names.day(facts.on)), 17),
    text('where', facts.where !== '' ? facts.where : facts.channel === 'desk' ? form.atStation : '', narrow),
    text('deputies', deputies, wide), text('visitor', visitor, narrow),
    // A path that is too long names the place alone.
    text('place', [placeWords(names, facts.place)].find((path) => linesOf(path, wide) <= 2) ?? placeName(names, facts.place), wide), text('helpers', helpers, narrow),
    text('category', categoryWords(facts.category), wide),
    text('units', facts.units.join(comma), wide), text('due', due, narrow),
  ];
}

/** 罗春芳（镇）: the nearest mandate stands behind the name, as on paper. */
function deputyWithLevel(idOrName: string, names: SheetView['names'], { cards, form }: SheetView['words']): string {
  const name = deputyName(names, idOrName);
  const levels = names.deputies.get(idOrName)?.mandates.map(({ level }) => level) ?? [];
  const first = (['town', 'county', 'city', 'province', 'nation'] as const).find((level) => levels.includes(level));
  return first === undefined ? name : form.helper(name, cards.levels[first]);
}

function timeWords({ from, until }: FormFacts, day: string): string {
  const hours = [from, until === from ? '' : until].filter((time) => time !== '').map((time) => time.replace(/^0/, '')).join('—');
  return hours === '' ? day : `${day} ${hours}`;
}

function wordsWithAddenda({ words, addenda }: FormFacts, { words: text, names }: SheetView): string {
  return [words, ...addenda.map(({ text: added, on }: Said) => text.form.addendum(names.day(on), added))].join('\n');
}

function resultWords({ result, handling, decided }: FormFacts, { words, names }: SheetView): string {
  if (result !== '') return result;
  if (decided?.outcome === 'referred') return words.form.referredTo(decided.channel);
  return handling === '' ? '' : names.words.history.carriedHandling(handling);
}

/** Days on which nobody was reached; said only while nobody was told. */
function missedWords({ told, missed }: Telling, { words, names }: SheetView): string {
  return told !== null || missed.length === 0 ? '' : words.form.missed(missed.map((day) => names.shortDay(day)).join(names.words.listComma));
}
