/** What every door promises of a sitting: refusals carry their code and facts, a seat belongs to one window, a view comes through whole. */
import assert from 'node:assert/strict';
import { clients, found, type HostPromise } from './suite-tools.ts';

export const votingPromises: readonly HostPromise[] = [
  {
    name: 'a sitting is begun and read by who is signed in, refuses what is out of turn with its facts, and a seat belongs to one window',
    keep: async (station) => {
      const [here, there] = clients(station);
      assert.deepEqual(await here.voting.sittings({}), { ok: false, problem: 'not_signed_in' });
      await found(here);
      const begun = await here.voting.begin({ title: '第五次会议', body: '桔园镇人民代表大会', on: '2026-03-02' });
      const sitting = begun.ok ? begun.value.sitting : '';
      assert.deepEqual(await here.voting.act({ sitting, act: { type: 'announced' } }), { ok: false, problem: 'wrong_stage', facts: { stage: 'preparing' } });
      const officials = [{ key: 'o1', name: '邹建华', role: 'teller' as const, deputy: null }];
      const view = await here.voting.act({ sitting, act: { type: 'officials', officials } });
      assert.deepEqual(view.ok && [view.value.state.officials, view.value.outcome, view.value.pins], [officials, null, []]);
      assert.deepEqual(await here.voting.setPin({ sitting, official: 'o1', pin: '333333' }), { ok: true, value: {} });
      assert.deepEqual(await there.voting.takeSeat({ sitting, official: 'o1', pin: '000000' }), { ok: false, problem: 'wrong_pin', facts: { left: 4 } });
      const seat = { sitting, official: 'o1', name: '邹建华', role: 'teller' };
      assert.deepEqual(await there.voting.takeSeat({ sitting, official: 'o1', pin: '333333' }), { ok: true, value: { seat } });
      assert.deepEqual(await here.voting.seat({}), { ok: true, value: { seat: null } });
      assert.deepEqual(await there.voting.seat({}), { ok: true, value: { seat } });
      assert.equal(((await there.voting.key({ batch: 1, place: 1, ballot: null })) as { problem: string }).problem, 'wrong_stage');
      assert.equal(((await there.voting.sitting({ sitting })) as { problem: string }).problem, 'not_signed_in');
    },
  },
];
