/** The status corner tells the truth in every state, in both languages. */
import { describe, expect, test } from 'vitest';
import type { SyncPhase, SyncStatus } from '../../../renderer/db/sync/sync.ts';
import { cornerLine, isCalm, panelLine, type Saying } from '../../../renderer/rooms/sync/status-words.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';

const zh: Saying = { words: catalogue.zh.sync, language: 'zh', today: '2024-11-15' };
const level: SyncStatus = {
  phase: 'resting', countyName: '城固县', unsent: { records: 0, bytes: 0 }, lastContact: '2024-11-15T00:06:00.000Z', nextTry: null, strange: 0, refused: 0,
  skewMs: 0, problem: null, referenceAt: null, progress: null,
};
const none = { conflicts: 0, kept: 0 };
const choices = { paused: false, smallOnly: false };
const corner = (part: Partial<SyncStatus>, conflicts = 0, saying = zh, kept = 0) => {
  const { trouble, text } = cornerLine({ ...level, ...part }, { conflicts, kept }, saying);
  return [trouble, text].filter((word) => word !== null && word !== '').join(' ');
};
const panel = (part: Partial<SyncStatus>, chosen = choices, kept = 0) => {
  const { title, sentences } = panelLine({ ...level, ...part }, chosen, kept, zh);
  return [title, ...sentences].join(' ');
};
const three = { unsent: { records: 3, bytes: 12 * 1024 } };

describe('the corner', () => {
  test.each([
    [{ phase: 'not_joined' }, 0, '还没有加入'],
    [{ phase: 'not_joined' }, 2, '未加入，冲突2'],
    [{}, 0, '都发了 8:06'],
    [{ lastContact: '2024-11-13T00:06:00.000Z' }, 0, '都发了'],
    [{ phase: 'working' }, 0, '正在同步'],
    [{ ...three, phase: 'offline' }, 1, '未发3，冲突1'],
    [{ ...three, phase: 'offline' }, 0, '连不上，未发3'],
    [{ phase: 'offline', problem: { code: 'no_database', facts: {} } }, 0, '没对上'],
    [{ ...three, phase: 'paused' }, 0, '已暂停，未发3'],
    [{ refused: 2 }, 0, '退回2条'],
    [{ ...three, refused: 2 }, 0, '退回2，未发3'],
    [{ ...three, phase: 'credentials' }, 0, '口令不对 未发3'],
    [{ phase: 'no_right' }, 0, '权限不够'],
    [{ phase: 'wrong_server' }, 0, '不是本县'],
    [{ phase: 'other_window' }, 0, '别的窗口在发'],
  ] as [Partial<SyncStatus>, number, string][])('%o with %i conflicts: %s', (part, conflicts, said) => {
    expect(corner(part, conflicts)).toBe(said);
  });

  test('nothing that was left at the station is called sent', () => {
    expect(corner({}, 0, zh, 2)).toBe('留下2条没发');
    expect(panel({}, choices, 2)).toMatch(/^别的都发给县里了.*2条留在本站/u);
    expect(panel({ refused: 1 })).toMatch(/^别的都发给县里了/u);
  });

  test('a line that asks for a person never gives way in a low window', () => {
    expect(isCalm(level, none)).toBe(true);
    expect([isCalm({ ...level, refused: 1 }, none), isCalm(level, { conflicts: 1, kept: 0 }), isCalm({ ...level, phase: 'credentials' }, none)]).toEqual([false, false, false]);
  });
});

describe('the panel', () => {
  test('says what waits, with bytes, the last contact, the next try and that registering goes on', () => {
    const said = panel({ ...three, phase: 'offline', nextTry: '2024-11-15T02:39:00.000Z' });
    for (const part of ['3条还没有发出，共12 KB', '最后联系：今天 8:06。', '不耽误您登记', '10:39 再试']) expect(said).toContain(part);
  });

  test('never says there is no answer when there was one', () => {
    const said = panel({ phase: 'offline', problem: { code: 'not_couchdb', facts: {} } });
    expect(said).toContain('答话的不是县里的数据库');
    expect(said).not.toContain('连不上');
  });

  test('a clock more than five minutes off is said, with its direction; less is not', () => {
    expect(panel({ skewMs: 8 * 3_600_000 })).toContain('比县里快8小时');
    expect(panel({ skewMs: -7 * 60_000 })).toContain('比县里慢7分');
    expect(panel({ skewMs: 4 * 60_000 })).not.toContain('钟');
  });

  test('says what of the county was not let in', () => {
    expect(panel({ strange: 2 })).toContain('有2处不合规矩，本站没有收');
  });

  test('says how old the reference data are, and that photos wait', () => {
    const said = panel({ referenceAt: '2024-11-01T02:00:00.000Z' }, { ...choices, smallOnly: true });
    expect(said).toContain('11月1日收到的');
    expect(said).toContain('只发小的');
  });
});

test.each(['zh', 'en'] as const)('every state has its words in %s', (language) => {
  const saying: Saying = { words: catalogue[language].sync, language, today: '2024-11-15' };
  const phases: readonly SyncPhase[] = ['not_joined', 'resting', 'working', 'offline', 'paused', 'credentials', 'no_right', 'wrong_server', 'other_window'];
  const said = phases.map((phase) => corner({ phase }, 0, saying));
  expect(new Set(said).size).toBe(phases.length);
  for (const phase of phases) expect(panelLine({ ...level, phase }, choices, 0, saying).title).not.toBe('');
});
