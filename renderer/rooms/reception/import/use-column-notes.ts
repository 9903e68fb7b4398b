/** The sentence beside each column: what is recognised, what is kept apart, what a person might want to change. */
import type { Target } from '../../../../shared/reception/old-ledger/fields.ts';
import type { Column } from '../../../../shared/reception/old-ledger/layout.ts';
import type { Words } from '../../../text/catalogue.ts';
import { useWords } from '../../../text/use-words.ts';
import type { ImportPlan } from './use-import-plan.ts';

export function useColumnNotes(choices: ImportPlan): (column: Column) => string {
  const words = useWords();
  const text = words.exchange.plan;
  return (column) => {
    if (column.locked === 'identity') return text.noteIdentity;
    if (column.locked === 'ours') return text.noteOurs;
    return noteOf(choices.mapping[column.key] ?? 'skip', choices, words);
  };
}

function noteOf(target: Target, choices: ImportPlan, words: Words): string {
  const { findings, categoryChoices } = choices;
  const text = words.exchange.plan;
  const join = (parts: readonly string[]) => parts.filter((part) => part !== '').slice(0, 4).join(words.exchange.comma);
  const quote = (texts: readonly string[]) => texts.slice(0, 3).map((one) => words.reception.quote(one)).join(words.exchange.pause);
  switch (target) {
    case 'words':
      return text.noteWords;
    case 'phone':
      return text.noteSealed;
    case 'remark':
      return text.noteRemark;
    case 'visitor': {
      const { named, described } = findings.visitors;
      return named + described === 0 ? '' : text.noteVisitors(named, described);
    }
    case 'place': {
      const { exact, near, unknown } = findings.places;
      const all = exact.length + near.length + unknown.length;
      if (all === 0) return '';
      return join([unknown.length === 0 ? text.notePlacesAll(all) : text.notePlaces(all, all - unknown.length), near.length === 0 ? '' : text.noteNear(near.length)]);
    }
    case 'deputies': {
      const { known, unknown } = findings.deputies;
      if (known.length + unknown.length === 0) return '';
      return unknown.length === 0 ? text.noteDeputiesAll(known.length) : text.noteDeputies(known.length + unknown.length, known.length);
    }
    case 'category': {
      const { all, fresh } = findings.categories;
      if (all.length === 0) return '';
      const open = fresh.filter((written) => categoryChoices[written] === undefined).length;
      if (fresh.length === 0) return text.noteCategoriesAll(all.length);
      return open === fresh.length ? text.noteCategories(all.length, open) : text.noteCategoriesChosen(all.length, open);
    }
    case 'rating':
      return join([
        ...findings.ratings.map(({ written, rating }) => text.noteRating(written, words.reception.ratings[rating])),
        findings.unknownRatings.length === 0 ? '' : text.noteUnknownRatings(quote(findings.unknownRatings)),
      ]);
    case 'level':
      return findings.unknownLevels.length === 0 ? '' : text.noteUnknownLevels(quote(findings.unknownLevels));
    case 'skip':
      return text.noteSkipped;
    default:
      return '';
  }
}
