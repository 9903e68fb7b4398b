/** The fold as the desk sees it: conflicts, choices, undo, and what is contested. */
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../shared/kernel/json.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { mergeHistories } from '../../../../shared/kernel/record/history.ts';
import type { AppliedEvent } from '../../../../shared/kernel/record/kind.ts';
import { staffKind } from '../../../../shared/access/staff.ts';
import { issueKind, readIssue } from '../../../../shared/reception/issue.ts';
import { clerkId, type Device, issueId, newDevice, registration } from '../../../fixtures/build-history.ts';

/** Two computers that both know the registered matter. */
function twoDesks(): [Device, Device] {
  const desk = newDevice('A');
  desk.register();
  const counter = newDevice('B');
  counter.receive(desk);
  return [desk, counter];
}

const fold = (...devices: Device[]) => foldRecord(issueKind, issueId, devices.map((device) => device.events()).reduce(mergeHistories, []));
const statusOf = (entries: readonly AppliedEvent[], id: string) => {
  const entry = entries.find(({ event }) => event.id === id);
  return entry?.reason === undefined ? entry?.status : `${entry.status}: ${entry.reason}`;
};

describe('corrections', () => {
  test('the corrected field is shown, the visitor’s own words stay as they were', () => {
    const [desk] = twoDesks();
    desk.correct({ summary: '桥梁加装护栏和路灯' });
    const issue = readIssue(fold(desk));
    expect([issue?.summary, issue?.words, issue?.stage]).toEqual(['桥梁加装护栏和路灯', registration.words, 'registered']);
  });

  test('the visitor’s own words cannot be corrected: such an event is contested and changes nothing', () => {
    const [desk] = twoDesks();
    const event = desk.correct({ words: '别的话' });
    const folded = fold(desk);
    expect(statusOf(folded.history, event.id)).toBe('contested: malformed');
    expect(readIssue(folded)?.words).toBe(registration.words);
  });

  test('two people set one field to different values: both values stand with their authors, the later clock is shown', () => {
    const [desk, counter] = twoDesks();
    counter.moveClock(60_000);
    const one = desk.correct({ summary: '甲' });
    const two = counter.correct({ summary: '乙' });
    const folded = fold(desk, counter);
    expect(folded.conflicts).toEqual([{ field: 'summary', options: [{ event: one, value: '甲' }, { event: two, value: '乙' }] }]);
    expect(folded.fields['summary']).toBe('乙');
    expect(folded.history.map((entry) => entry.status)).toEqual(['applied', 'applied', 'applied']);
  });

  test('a person who saw both chooses: the conflict is settled, and stays so on every computer', () => {
    const [desk, counter] = twoDesks();
    desk.correct({ summary: '甲' });
    counter.correct({ summary: '乙' });
    desk.receive(counter);
    desk.settle({ summary: '甲' });
    counter.receive(desk);
    for (const folded of [fold(desk), fold(counter), fold(desk, counter)]) {
      expect([folded.conflicts, folded.fields['summary']]).toEqual([[], '甲']);
    }
  });

  test('two people choose differently without seeing each other: it is a conflict again', () => {
    const [desk, counter] = twoDesks();
    desk.correct({ summary: '甲' });
    counter.correct({ summary: '乙' });
    desk.receive(counter);
    counter.receive(desk);
    desk.settle({ summary: '甲' });
    counter.settle({ summary: '乙' });
    expect(fold(desk, counter).conflicts.map(({ field }) => field)).toEqual(['summary']);
  });

  test('two people set one field to the same value: nothing to choose', () => {
    const [desk, counter] = twoDesks();
    desk.correct({ summary: '甲' });
    counter.correct({ summary: '甲' });
    expect(fold(desk, counter).conflicts).toEqual([]);
  });

  test('an addendum that saw both does not settle a conflict: nobody has chosen', () => {
    const [desk, counter] = twoDesks();
    desk.correct({ summary: '甲' });
    counter.correct({ summary: '乙' });
    desk.receive(counter);
    desk.addendum('补充');
    expect(fold(desk).conflicts).toHaveLength(1);
  });

  test('two people set different fields: both are applied, and the merge is listed', () => {
    const [desk, counter] = twoDesks();
    const one = desk.correct({ summary: '甲' });
    const two = counter.correct({ people: 9 });
    const folded = fold(desk, counter);
    expect([folded.fields['summary'], folded.fields['people'], folded.conflicts]).toEqual(['甲', 9, []]);
    expect(new Map(folded.merged.map(({ event, fields }) => [event.id, fields]))).toEqual(new Map([[one.id, ['summary']], [two.id, ['people']]]));
  });

  test('one after the other is neither a conflict nor a merge', () => {
    const [desk, counter] = twoDesks();
    desk.correct({ summary: '甲' });
    counter.receive(desk);
    counter.correct({ summary: '乙' });
    const folded = fold(counter);
    expect([folded.conflicts, folded.merged, folded.fields['summary']]).toEqual([[], [], '乙']);
  });
});

describe('undo', () => {
  test('an undone correction gives back the value before it, and stays in the history', () => {
    const [desk] = twoDesks();
    const correction = desk.correct({ summary: '甲' });
    const undo = desk.undo(correction.id);
    const folded = fold(desk);
    expect([folded.fields['summary'], statusOf(folded.history, correction.id), statusOf(folded.history, undo.id)]).toEqual([registration.summary, 'undone', 'applied']);
  });

  test('an undone undo brings the correction back, and once more takes it away', () => {
    const [desk] = twoDesks();
    const correction = desk.correct({ summary: '甲' });
    const undo = desk.undo(correction.id);
    const redo = desk.undo(undo.id);
    expect([fold(desk).fields['summary'], statusOf(fold(desk).history, undo.id)]).toEqual(['甲', 'undone']);
    desk.undo(redo.id);
    expect(fold(desk).fields['summary']).toBe(registration.summary);
  });

  test('two people undo the same event: taking one undo back leaves the other', () => {
    const [desk, counter] = twoDesks();
    const correction = desk.correct({ summary: '甲' });
    counter.receive(desk);
    const undo = desk.undo(correction.id);
    counter.undo(correction.id);
    desk.undo(undo.id);
    expect(fold(desk, counter).fields['summary']).toBe(registration.summary);
  });

  test('one side of a conflict taken back is no conflict any more', () => {
    const [desk, counter] = twoDesks();
    const one = desk.correct({ summary: '甲' });
    counter.correct({ summary: '乙' });
    desk.receive(counter);
    desk.undo(one.id);
    expect([fold(desk).conflicts, fold(desk).fields['summary']]).toEqual([[], '乙']);
  });

  test('a withdrawn matter is open again when the withdrawal is undone', () => {
    const [desk] = twoDesks();
    const withdrawal = desk.withdraw();
    expect(fold(desk).stage).toBe('withdrawn');
    desk.undo(withdrawal.id);
    expect(fold(desk).stage).toBe('registered');
  });

  test('a registration cannot be undone, nor what was never seen or does not exist', () => {
    const [desk, counter] = twoDesks();
    const registered = desk.events()[0]?.id ?? '';
    const unseen = counter.correct({ summary: '乙' });
    const undos = [desk.undo(registered), desk.undo(unseen.id), desk.undo('Z'.repeat(32))];
    const folded = fold(desk, counter);
    expect(undos.map((undo) => statusOf(folded.history, undo.id))).toEqual(['contested: not_undoable', 'contested: unknown_target', 'contested: unknown_target']);
    expect(folded.fields['summary']).toBe('乙');
  });

  test('who may not do a thing may not undo it either', () => {
    const record = 'staff:JY01:01JCQ0000000000000000000S2';
    const office = newDevice('A', { record });
    office.act('staff.added', { name: '陈姐', role: 'clerk' }, 'station_head');
    const left = office.act('staff.left', {}, 'station_head');
    const undo = office.act('record.undone', { target: left.id }, 'clerk');
    const again = office.act('record.undone', { target: undo.id }, 'clerk');
    const folded = foldRecord(staffKind, record, office.events());
    expect([folded.stage, statusOf(folded.history, undo.id), statusOf(folded.history, again.id)]).toEqual(['left', 'contested: role_not_allowed', 'contested: role_not_allowed']);
    const byHead = office.act('record.undone', { target: left.id }, 'station_head');
    const after = foldRecord(staffKind, record, office.events());
    expect([after.stage, statusOf(after.history, byHead.id)]).toEqual(['active', 'applied']);
  });
});

describe('what is contested is kept', () => {
  test('an addendum written after somebody else withdrew the matter is kept and shown as contested', () => {
    const [desk, counter] = twoDesks();
    desk.withdraw();
    counter.moveClock(60_000);
    const addendum = counter.addendum('来访人又来电话');
    expect(statusOf(fold(desk, counter).history, addendum.id)).toBe('contested: already_ended');
  });

  test('a second registration, an event before any registration, a role that may not', () => {
    const [desk] = twoDesks();
    const twice = desk.register();
    expect(statusOf(fold(desk).history, twice.id)).toBe('contested: begun_twice');
    const lost = newDevice('C');
    const early = lost.addendum('没有登记');
    expect(statusOf(fold(lost).history, early.id)).toBe('contested: not_begun');
    expect(readIssue(fold(lost))).toBe(null);
    const office = newDevice('A', { record: clerkId });
    office.act('staff.added', { name: '陈姐', role: 'clerk' }, 'clerk');
    expect(foldRecord(staffKind, clerkId, office.events()).history.map(({ reason }) => reason)).toEqual(['role_not_allowed']);
  });

  test('what a newer version wrote is kept as unknown and hurts nobody', () => {
    const [desk] = twoDesks();
    const future = desk.act('issue.escalated', { to: 'county' });
    desk.correct({ summary: '甲' });
    const folded = fold(desk);
    expect([statusOf(folded.history, future.id), folded.fields['summary']]).toEqual(['unknown', '甲']);
  });

  test('the number of entries is the number of events', () => {
    const [desk, counter] = twoDesks();
    desk.withdraw();
    counter.correct({ words: 1 });
    counter.undo('Z'.repeat(32));
    const folded = fold(desk, counter);
    expect(folded.history).toHaveLength(4);
    expect(canonicalJson(folded.history.map(({ event }) => event.id).sort())).toBe(canonicalJson([...desk.events(), ...counter.events()].map((event) => event.id).filter((id, at, all) => all.indexOf(id) === at).sort()));
  });
});
