/** The workbook that recounts a sealed sitting by its own formulas. Loaded by the page that writes it. */
import type { RecountWords } from '../../../shared/voting/recount-tables.ts';

export const recount: RecountWords = {
  signs: { for: 'For', against: 'Against', abstain: 'Abstain', blank: 'Blank', both: 'Both', unreadable: 'Unreadable', satisfied: 'Satisfied', fairly: 'Fairly', dissatisfied: 'Dissatisfied', rowVoid: 'Row void', valid: 'Valid', void: 'Void' },
  sheet: (round) => `Round ${round}`,
  labels: {
    verdict: 'Sealed result', digest: 'Digest', roll: 'Roll', present: 'Present', issued: 'Issued', spoiled: 'Replaced', collected: 'Collected', places: 'Places', quorum: 'Quorum', majority: 'Needed', valid: 'Valid', void: 'Void',
    number: 'No.', title: 'Project', score: 'Score', eligible: 'Eligible', rank: 'Rank', level: 'Level with it', result: 'Result', sum: 'Sum', sealed: 'Sealed', same: 'Same', aside: 'Set aside', state: 'Ballot', grade: 'Grade', hundredths: 'Rate, 1/10,000',
  },
  figures: { choice: ['For', 'Against', 'Abstain', 'Row void'], rank: ['Ranked', 'Not ranked', 'Row void'], level: ['Satisfied', 'Fairly', 'Dissatisfied', 'Abstain', 'Row void'] },
  results: { chosen: 'chosen', tied: 'level', not_chosen: 'not chosen', satisfied: 'satisfied', fairly: 'fairly', dissatisfied: 'dissatisfied', none: 'no grade' },
  asides: { sign: 'a sign on it', other: 'set aside' },
  agrees: 'agrees',
  differs: 'differs',
};
