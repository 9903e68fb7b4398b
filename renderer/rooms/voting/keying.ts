/** What a digit means on each kind of ballot, and the marks of one paper while it is keyed. Pure. */
import type { Ballot, ChoiceMark, LevelMark } from '../../../shared/voting/ballot.ts';

export type Mark = ChoiceMark | LevelMark;
export type KeyMark = { readonly key: string; readonly mark: Mark };

/** In the order they stand beside the paper. `3` is 弃权 and 没有画: on paper both are no mark. */
export const choiceKeys: readonly KeyMark[] = [{ key: '1', mark: 'for' }, { key: '2', mark: 'against' }, { key: '3', mark: 'blank' }, { key: '4', mark: 'both' }, { key: '0', mark: 'unreadable' }];
export const levelKeys: readonly KeyMark[] = [{ key: '1', mark: 'satisfied' }, { key: '2', mark: 'fairly' }, { key: '3', mark: 'dissatisfied' }, { key: '4', mark: 'blank' }, { key: '5', mark: 'both' }, { key: '0', mark: 'unreadable' }];

/** Keys of a ballot kind. */
export function keysOf(mode: string): readonly KeyMark[] {
  return mode === 'level' ? levelKeys : choiceKeys;
}

/** The ballot of a paper that was keyed to its last row. */
export function ballotOfMarks(mode: string, marks: readonly Mark[]): Ballot {
  return { kind: mode === 'level' ? 'level' : 'choice', marks: [...marks], setAside: null } as Ballot;
}

/** The drawing of a mark: ring, cross, dashes, question mark. */
export type Shape = 'ring' | 'cross' | 'dashes' | 'question' | 'double' | 'half';

export function shapeOf(mark: Mark): Shape {
  switch (mark) {
    case 'for':
    case 'satisfied':
      return 'ring';
    case 'against':
    case 'dissatisfied':
      return 'cross';
    case 'fairly':
      return 'half';
    case 'both':
      return 'double';
    case 'unreadable':
      return 'question';
    default:
      return 'dashes';
  }
}
