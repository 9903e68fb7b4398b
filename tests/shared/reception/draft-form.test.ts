/** What a draft keeps, proposes and demands. */
import { describe, expect, test } from 'vitest';
import { type DraftForm, emptyForm, problemsOf, proposeSummary, readDraftForm, registeredOf, summaryOf, unsavedSince } from '../../../shared/reception/draft-form.ts';
import { RegisteredSchema } from '../../../shared/reception/issue.ts';

const today = '2024-11-15';
const form = (part: Partial<DraftForm>): DraftForm => ({ ...emptyForm(today), ...part });

describe('a proposed summary', () => {
  test.each([
    ['护栏又被车撞断，夜里没有路灯。想请代表问问。', '护栏又被车撞断，夜里没有路灯'],
    ['\n  水压太低！\n三楼上不去', '水压太低'],
    ['能不能先拉个警示带，', '能不能先拉个警示带'],
    ['。。。', ''],
    ['', ''],
  ])('of %j is %j', (words, summary) => expect(proposeSummary(words)).toBe(summary));

  test('ends at a comma where the first sentence is too long for a line', () => {
    const summary = proposeSummary('我们河湾西村到学校那座小桥，去年装的护栏又被车撞断了一截，娃娃上学天天从那儿过，夜里又没有路灯，怕出事。');
    expect(summary).toBe('我们河湾西村到学校那座小桥，去年装的护栏又被车撞断了一截，娃娃上学天天从那儿过');
    expect([...summary].length).toBeLessThanOrEqual(40);
  });

  test('never cuts a character in half', () => {
    const summary = proposeSummary('𠮷'.repeat(60));
    expect(summary).toBe('𠮷'.repeat(40));
  });

  test('gives way to what a person wrote', () => expect(summaryOf(form({ words: '水压低。', summary: ' 三楼没水 ' }))).toBe('三楼没水'));
});

describe('what keeps a form from being registered', () => {
  test('the visitor’s words are asked for, nothing else', () => {
    expect(problemsOf(form({}), today)).toEqual([{ field: 'words', code: 'missing' }]);
    expect(problemsOf(form({ words: '水压低' }), today)).toEqual([]);
  });
  test('a paper form of last month may be entered, tomorrow’s may not', () => {
    expect(problemsOf(form({ words: '水压低', on: '2024-10-15' }), today)).toEqual([]);
    expect(problemsOf(form({ words: '水压低', on: '2024-11-16' }), today)).toEqual([{ field: 'on', code: 'in_the_future' }]);
  });
  test('words that hold no sentence need a summary by hand', () => {
    expect(problemsOf(form({ words: '？？？' }), today)).toEqual([{ field: 'summary', code: 'missing' }]);
    expect(problemsOf(form({ words: '？？？', summary: '说不清' }), today)).toEqual([]);
  });
});

describe('a draft read again', () => {
  test('gives back every field it was written with', () => {
    const written = form({ words: '一\n二', people: 5, deputies: ['罗春芳'], nature: 'help', number: 'JY01-2024-A-0022', anonymous: true, on: '2024-11-01' });
    expect(readDraftForm(JSON.parse(JSON.stringify(written)), today)).toEqual(written);
  });
  test('keeps the words when another version wrote a field that this one does not understand', () => {
    expect(readDraftForm({ words: '护栏断了', channel: 'drone', people: -3, later: true }, today)).toEqual(form({ words: '护栏断了' }));
  });
});

describe('registering', () => {
  test('an almost empty form makes an event that the record accepts', () => {
    const data = registeredOf(form({ words: ' 水压低。 ' }), 'JY01-2024-A-0022', false);
    expect(RegisteredSchema.parse(data)).toMatchObject({ words: '水压低。', summary: '水压低', contact: 'none' });
  });
  test('a visitor who wants no name kept is anonymous even where one was typed before', () => {
    expect(registeredOf(form({ words: '水', anonymous: true }), 'JY01-2024-A-0022', true).contact).toBe('anonymous');
    expect(registeredOf(form({ words: '水' }), 'JY01-2024-A-0022', true).contact).toBe('kept');
  });
});

describe('what is not on disk yet', () => {
  test('is counted in characters of the words, from the first that differs', () => {
    const unsaved = unsavedSince(form({ words: '帮忙问一下，' }), form({ words: '帮忙问一下，能不能先拉个警示带，' }));
    expect(unsaved).toEqual({ characters: 10, from: 6, fields: [] });
  });
  test('names the other fields that differ', () => {
    expect(unsavedSince(form({ words: '水' }), form({ words: '水', people: 5, place: 'place:JY01:01JCQ5W9Z0ABCDEFGH00000001' })).fields).toEqual(['place', 'people']);
  });
  test('a deletion is a change too', () => expect(unsavedSince(form({ words: '水压低' }), form({ words: '水' })).characters).toBe(1));
  test('everything counts when nothing was ever saved', () => expect(unsavedSince(null, form({ words: '水压低' })).characters).toBe(3));
});
