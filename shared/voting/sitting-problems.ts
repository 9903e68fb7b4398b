/** Why an act of a sitting is refused: closed codes. Facts carry numbers and names of offices, never anything of a ballot. */
export const sittingProblems = [
  'wrong_stage', // facts: stage
  'roll_frozen', // roll, rules and candidates stand from then on
  'deputy_twice', // facts: name
  'number_twice', // facts: no
  'not_on_roll',
  'empty_roll',
  'no_rules',
  'not_adopted',
  'no_candidates',
  'candidate_twice', // facts: key
  'same_name', // facts: name; where the rules say so (E6a 17)
  'official_twice', // facts: name
  'official_missing', // facts: role
  'teller_scrutinises', // facts: name
  'conflict_of_interest', // facts: name
  'already_present',
  'not_present',
  'no_zero_report',
  'no_quorum', // facts: present, needed
  'batch_wrong', // facts: no; more spoiled than issued, more issued than printed
  'more_than_present', // facts: live, present
  'nothing_issued',
  'not_an_official', // facts: key
  'unknown_batch', // facts: no
  'batch_uncollected', // facts: no
  'more_than_issued', // facts: collected, live: the round is void
  'round_not_void',
  'hand_rows', // facts: rows
  'tellers_not_done', // facts: teller
  'unbalanced', // facts: identity, left, right, by
  'congress_must_decide',
  'not_a_way', // facts: resolution
  'no_next_round',
  'round_pending',
  'practice',
  'already_sealed',
] as const;
export type SittingProblem = (typeof sittingProblems)[number];
