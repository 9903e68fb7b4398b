/** A worked sitting through the host's door: what its director, tellers and scrutineers can do, and what nobody can. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, newFolder, openHost } from '../open-host.ts';
import { ballotFor, beginSitting, keyAll, members, must, officials, pinOf, rules, sit, tiedPapers, toCounting, toVoting } from './work-sitting.ts';

async function start() {
  const folder = await newFolder();
  const opened = await openHost(folder);
  const director = opened.client('director');
  await found(director);
  return { folder, ...opened, director, working: await beginSitting(director) };
}

/** Twelve projects: nine on nearly all of 59 valid papers, ten and eleven on 38 each, twelve on none. */
describe('a sitting of 72 deputies, 12 candidates, ten places', () => {
  test('a tellers’ difference, a void paper and a tie: settled, counted, voted again among the tied, sealed, and only then a record', async () => {
    const { folder, director, client, working } = await start();
    const { sitting } = working;
    await toVoting(working, 60);
    await toCounting(working, 60);
    const papers = tiedPapers();
    const [first, second] = [client('teller 1'), client('teller 2')];
    await sit(first, sitting, 'first');
    await sit(second, sitting, 'second');
    await keyAll(first, papers);
    expect(await director.voting.compare({ sitting })).toMatchObject({ ok: false, problem: 'keyed_too_few', facts: { teller: '贾晓云', batch: 1, papers: 30, keyed: 0 } });
    await keyAll(second, papers, { batch: 2, place: 7, ballot: ballotFor([0, 1]) });
    expect(must(await director.voting.sitting({ sitting })).outcome).toBeNull();

    must(await director.voting.compare({ sitting }));
    expect(must(await director.voting.differences({ sitting })).differences.map(({ batch, place }) => [batch, place])).toEqual([[2, 7]]);
    expect(await director.voting.reconcile({ sitting })).toMatchObject({ problem: 'not_settled', facts: { left: 1 } });
    const what = { sitting, batch: 2, place: 7, ballot: papers[36] ?? ballotFor([]), setAside: null, reason: 'second_slipped' as const, note: '' };
    expect(await director.voting.settle({ ...what, pins: [] })).toMatchObject({ problem: 'no_seat' });
    expect(await director.voting.settle({ ...what, pins: [{ official: 'watch', pin: '000000' }] })).toMatchObject({ problem: 'wrong_pin', facts: { left: 4, official: 'watch' } });
    must(await director.voting.settle({ ...what, pins: [{ official: 'watch', pin: '222222' }] }));

    const counted = must(await director.voting.reconcile({ sitting }));
    expect(counted.outcome?.rounds[0]).toMatchObject({ state: 'counted', valid: 59, void: 1, next: { kind: 'run_off', rows: [9, 10], places: 1 } });
    expect((await director.voting.hall({ sitting }) as { value: { outcome: unknown } }).value.outcome).toBeNull();
    expect(await readdir(join(folder, 'sittings', sitting.replaceAll(':', '_'), 'round-1'))).toEqual(['ballots.json']);

    await working.must({ type: 'shown' });
    await working.must({ type: 'announced' });
    expect(await director.voting.seal({ sitting, pins: [{ official: 'chief', pin: '111111' }, { official: 'watch', pin: '222222' }] })).toMatchObject({ problem: 'round_pending' });
    await working.must({ type: 'next_round' });
    await toVoting(working, 60);
    await toCounting(working, 60);
    const runOff = Array.from({ length: 60 }, (_, paper) => ballotFor(paper < 33 ? [0] : [1], 2));
    await keyAll(first, runOff);
    await keyAll(second, runOff);
    must(await director.voting.compare({ sitting }));
    const decided = must(await director.voting.reconcile({ sitting }));
    expect(decided.outcome).toMatchObject({ state: 'final' });
    await working.must({ type: 'shown' });
    await working.must({ type: 'announced' });
    expect(await director.voting.seal({ sitting, pins: [{ official: 'chief', pin: '111111' }, { official: 'chief', pin: '111111' }] })).toMatchObject({ problem: 'two_pins' });
    const sealed = must(await director.voting.seal({ sitting, pins: [{ official: 'watch', pin: '222222' }, { official: 'chief', pin: '111111' }] }));
    expect(await director.voting.seal({ sitting, pins: [{ official: 'watch', pin: '222222' }, { official: 'chief', pin: '111111' }] })).toMatchObject({ problem: 'already_sealed' });
    expect(must(await director.voting.sealedFile({ sitting }))).toEqual({ ...sealed, recorded: false });
    expect(await working.act({ type: 'noted', text: '再改一下' })).toMatchObject({ problem: 'already_sealed' });
    const journal = await readFile(join(folder, 'journal', '000001.log'), 'utf8');
    expect(journal).not.toContain(sitting);
  });

  test('nothing is skipped and nothing comes twice: each step out of its turn has its reason', async () => {
    const { director, client, working } = await start();
    const { sitting } = working;
    expect(await working.act({ type: 'frozen' })).toMatchObject({ problem: 'not_adopted' });
    expect(await working.act({ type: 'members', members: [...members, { no: 73, deputy: '代表7', name: '代表7' }] })).toMatchObject({ problem: 'deputy_twice', facts: { name: '代表7' } });
    expect(await working.act({ type: 'officials', officials: [...officials, { key: 'w2', name: '邹建华', role: 'scrutineer', deputy: null }] })).toMatchObject({ problem: 'teller_scrutinises' });
    await working.must({ type: 'adopted' });
    await working.must({ type: 'frozen' });
    expect(await working.act({ type: 'members', members: members.slice(1) })).toMatchObject({ problem: 'roll_frozen' });
    expect(await working.act({ type: 'rules', rules: { ...rules, places: 5 }, duties: { tellerMayScrutinise: true, sponsorMayServe: true } })).toMatchObject({ problem: 'roll_frozen' });
    for (const { deputy } of members.slice(0, 47)) await working.must({ type: 'arrived', deputy });
    expect(await working.act({ type: 'arrived', deputy: '代表1' })).toMatchObject({ problem: 'already_present' });
    expect(await working.act({ type: 'arrived', deputy: '路人' })).toMatchObject({ problem: 'not_on_roll' });
    expect(await working.act({ type: 'issuing', way: 'paper' })).toMatchObject({ problem: 'no_zero_report' });
    must(await director.voting.zeroReport({ sitting }));
    expect(await working.act({ type: 'issuing', way: 'paper' })).toMatchObject({ problem: 'no_quorum', facts: { present: 47, needed: 48 } });
    await working.must({ type: 'arrived', deputy: '代表48' });
    await working.must({ type: 'issuing', way: 'paper' });
    expect(await working.act({ type: 'batch', batch: { no: 1, printed: null, issued: 49, spoiled: 0, unused: null } })).toMatchObject({ problem: 'more_than_present', facts: { live: 49, present: 48 } });
    await working.must({ type: 'batch', batch: { no: 1, printed: 60, issued: 48, spoiled: 0, unused: 12 } });
    expect(await working.act({ type: 'boxes', boxes: 1, by: ['first'] })).toMatchObject({ problem: 'not_an_official', facts: { key: 'first' } });
    await working.must({ type: 'boxes', boxes: 1, by: ['watch'] });
    expect(await working.act({ type: 'announced' })).toMatchObject({ problem: 'wrong_stage', facts: { stage: 'voting' } });
    await working.must({ type: 'voting_closed' });
    expect(await working.act({ type: 'counting' })).toMatchObject({ problem: 'batch_uncollected', facts: { no: 1 } });
    await working.must({ type: 'collected', no: 1, collected: 49 });
    expect(await working.act({ type: 'counting' })).toMatchObject({ problem: 'more_than_issued', facts: { collected: 49, live: 48 } });
    const again = must(await director.voting.declareVoid({ sitting }));
    expect(again.state.rounds[0]?.next).toMatchObject({ kind: 'again' });
    expect(must(await working.act({ type: 'next_round' })).state.stage).toBe('signing_in');
    expect(await director.voting.takeSeat({ sitting, official: 'first', pin: '333333' })).toMatchObject({ problem: 'no_pin' });
    must(await director.voting.setPin({ sitting, official: 'first', pin: '333333' }));
    expect(await director.voting.setPin({ sitting, official: 'first', pin: '999999' })).toMatchObject({ problem: 'pin_is_set' });
    await sit(client('teller 1'), sitting, 'first');
    expect(await client('teller 1').voting.key({ batch: 1, place: 1, ballot: ballotFor([1]) })).toMatchObject({ problem: 'wrong_stage' });
  });

  test('a teller keys his own pile and no other: what does not exist, what is in another’s hands and what would leave a gap is refused', async () => {
    const { client, working } = await start();
    await toVoting(working, 60);
    await toCounting(working, 60);
    const [first, second] = [client('teller 1'), client('teller 2')];
    await sit(first, working.sitting, 'first');
    await sit(second, working.sitting, 'second');
    must(await first.voting.key({ batch: 1, place: 1, ballot: ballotFor([1]) }));
    expect(await second.voting.key({ batch: 1, place: 1, ballot: ballotFor([2]) })).toMatchObject({ problem: 'pile_elsewhere', facts: { teller: '邹建华' } });
    expect(await first.voting.key({ batch: 3, place: 1, ballot: ballotFor([1]) })).toMatchObject({ problem: 'wrong_batch' });
    expect(await first.voting.key({ batch: 1, place: 3, ballot: ballotFor([1]) })).toMatchObject({ problem: 'place_skipped', facts: { next: 2 } });
    expect(await first.voting.key({ batch: 1, place: 31, ballot: ballotFor([1]) })).toMatchObject({ problem: 'beyond_pile', facts: { papers: 30 } });
    expect(await first.voting.key({ batch: 1, place: 2, ballot: ballotFor([1], 13) })).toMatchObject({ problem: 'wrong_ballot' });
    must(await first.voting.key({ batch: 1, place: 1, ballot: ballotFor([3]) }));
    expect(must(await first.voting.ownEntry({ batch: 1, place: 1 })).entry).toEqual({ ballot: ballotFor([3]) });
    must(await second.voting.key({ batch: 2, place: 1, ballot: null }));
    expect(must(await second.voting.teller({})).batches).toEqual([{ no: 1, papers: 30, keyed: 0 }, { no: 2, papers: 30, keyed: 1 }]);
    expect(await second.voting.tellerDone({ again: false })).toMatchObject({ problem: 'keyed_too_few', facts: { batch: 1, papers: 30, keyed: 0 } });
  });

  test('at the terminal: nobody votes unasked, the same casting sent twice is one ballot, and after a restart the box knows who is missing', async () => {
    const { folder, host, director, working, clock } = await start();
    const { sitting } = working;
    await toVoting(working, 50, 'terminal');
    const cast = (client: typeof director, ticket: number, rows: number[]) => client.voting.cast({ sitting, ticket: String(ticket).padStart(32, '0'), ballot: ballotFor(rows) });
    expect(await cast(director, 1, [1])).toMatchObject({ problem: 'not_admitted' });
    must(await director.voting.admit({ sitting }));
    must(await cast(director, 1, [1]));
    must(await cast(director, 1, [1]));
    expect(await cast(director, 2, [2])).toMatchObject({ problem: 'not_admitted' });
    must(await director.voting.admit({ sitting }));
    await host.close();

    const again = (await openHost(folder, clock)).client('director');
    must(await again.access.signIn({ staff: must(await again.access.people({})).people[0]?.staff ?? '', pin: '135790' }));
    expect(must(await again.voting.sitting({ sitting })).poll).toEqual({ admitted: 2, cast: 1 });
    must(await cast(again, 1, [1]));
    expect(await cast(again, 2, [2])).toMatchObject({ problem: 'not_admitted' });
    expect(must(await again.voting.admit({ sitting }))).toEqual({ admitted: 2, cast: 1 });
    must(await cast(again, 2, [2]));
    for (let one = 3; one <= 50; one++) {
      must(await again.voting.admit({ sitting }));
      must(await cast(again, one, [one % 12]));
    }
    expect(await again.voting.admit({ sitting })).toMatchObject({ problem: 'all_admitted', facts: { present: 50 } });
    must(await again.voting.act({ sitting, act: { type: 'voting_closed' } }));
    expect(must(await again.voting.reconcile({ sitting })).outcome?.rounds[0]).toMatchObject({ state: 'counted', valid: 50 });
  });

  test('a rehearsal is beside it: its acts and ballots never meet the official ones, and it cannot be sealed', async () => {
    const { director, client, working } = await start();
    const { sitting: practice } = must(await director.voting.rehearse({ sitting: working.sitting }));
    const rehearsal = { ...working, sitting: practice, act: (act: Parameters<typeof working.act>[0]) => director.voting.act({ sitting: practice, act }), must: async (act: Parameters<typeof working.act>[0]) => must(await director.voting.act({ sitting: practice, act })) };
    await toVoting(rehearsal, 50);
    await toCounting(rehearsal, 50);
    const papers = Array.from({ length: 50 }, () => ballotFor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    for (const official of ['first', 'second']) {
      await sit(client(official), practice, official);
      await keyAll(client(official), papers);
    }
    must(await director.voting.compare({ sitting: practice }));
    must(await director.voting.reconcile({ sitting: practice }));
    expect(await director.voting.noteRehearsal({ sitting: working.sitting, practice })).toMatchObject({ problem: 'not_rehearsed' });
    await rehearsal.must({ type: 'shown' });
    await rehearsal.must({ type: 'announced' });
    expect(await director.voting.seal({ sitting: practice, pins: [{ official: 'chief', pin: pinOf['chief'] ?? '' }, { official: 'watch', pin: pinOf['watch'] ?? '' }] })).toMatchObject({ problem: 'practice' });
    must(await director.voting.noteRehearsal({ sitting: working.sitting, practice }));
    const official = must(await director.voting.sitting({ sitting: working.sitting }));
    expect(official.state).toMatchObject({ stage: 'preparing', rehearsed: true, practice: false });
    expect(official.outcome).toBeNull();
    expect(must(await director.voting.sittings({})).sittings.map((one) => one.practice)).toEqual(expect.arrayContaining([true, false]));
  });
});
