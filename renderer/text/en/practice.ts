/** Practice: six steps on the real screens, nothing of which stays. */
import type { Words } from '../zh/index.ts';

export const practice: Words['practice'] = {
  title: 'Practising',
  notCounted: 'A practice station with invented people and matters. No numbers are used up, nothing is in the ledger or the figures, nothing is sent to the county.',
  filling: 'Setting out what to practise with',
  fillingOf: (n, of) => `Setting out what to practise with, ${n} of ${of}`,
  isDone: 'done',
  steps: {
    register: { name: 'Register', how: 'Press F2 and write one sentence, such as 村口路灯不亮; Tab goes on, everything else may stay empty; Ctrl+Enter registers.' },
    find: { name: 'Find', how: 'Press F4 and 1 for today; then F3, type 路灯, choose with ↓ and open your matter with Enter.' },
    decide: { name: 'Decide', how: 'On the matter press Ctrl+Enter, answer the questions by digit, choose what becomes of it, Ctrl+Enter again.' },
    print: { name: 'Receipt', how: 'On the matter press Ctrl+P to see its receipt; with a printer it can be printed. Esc comes back.' },
    correct: { name: 'Correct', how: 'On the matter press Correct, change one field and save. What stood there stays in its history, and who changed it.' },
    undo: { name: 'Undo', how: 'On the matter press Ctrl+Z: the correction is taken back, and the history says so.' },
  },
  allDone: 'All six steps are done. Go on trying things, or press End practice: everything practised is deleted.',
  end: 'End practice',
  notEnded: 'It could not be ended; press again',
  offer: 'Practise first?',
  offerText: 'Six steps, some ten minutes, on invented matters; nothing counts and nothing stays. Later it begins from F1.',
  begin: 'Practise',
  notNow: 'Not now',
  notBegun: (what) => `It could not begin: ${what}`,
  helpTitle: 'Practise',
  helpText: 'Six steps in a practice station: register, find, decide, receipt, correct, undo. Nothing counts, nothing stays.',
  helpEnd: 'Everything practised is deleted, and this window goes back to the station.',
};
