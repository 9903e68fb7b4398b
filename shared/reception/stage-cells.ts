/**
 * 六单格: how far along 点单 → 定单 → 派单 → 办单 → 督单 → 评单 a matter is, for the six cells beside its stage word.
 * The word says the same; the cells are for the eye only.
 */
import type { IssueStage } from './issue.ts';

/** `done` cells are filled, 0 to 6; `stopped` shows a line to an end instead of the open cells. */
export type StageCells = { readonly done: 0 | 1 | 2 | 3 | 4 | 5 | 6; readonly stopped: boolean };

const cells: Readonly<Record<IssueStage, StageCells>> = {
  registered: { done: 1, stopped: false },
  referred: { done: 2, stopped: true },
  village: { done: 2, stopped: true },
  promoted: { done: 2, stopped: false },
  pooled: { done: 2, stopped: true },
  merged: { done: 2, stopped: true },
  handling: { done: 4, stopped: false },
  answered: { done: 5, stopped: false },
  closed: { done: 6, stopped: false },
  withdrawn: { done: 1, stopped: true },
};

/** The six cells of a stage. */
export function stageCells(stage: IssueStage): StageCells {
  return cells[stage];
}
