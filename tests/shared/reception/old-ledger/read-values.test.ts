/** Tables of what stations write in their old ledgers, and what it is read as. */
import { describe, expect, test } from 'vitest';
import { readChannel, readLevel, readRating } from '../../../../shared/reception/old-ledger/read-choice.ts';
import { readCount } from '../../../../shared/reception/old-ledger/read-count.ts';
import { readDate } from '../../../../shared/reception/old-ledger/read-date.ts';
import { readPeople, readUnits } from '../../../../shared/reception/old-ledger/read-names.ts';
import { stageOf } from '../../../../shared/reception/old-ledger/read-outcome.ts';
import { readVisitor } from '../../../../shared/reception/old-ledger/read-visitor.ts';
import { type Cell, textCell } from '../../../../shared/reception/old-ledger/sheet.ts';

const today = '2024-11-15';
const day = (text: string) => { const read = readDate(textCell(text), today, false); return read.ok ? read.value : read.problem; };
const count = (text: string) => { const read = readCount(textCell(text)); return read.ok ? read.value : read.problem; };

describe('the day of a reception', () => {
  test.each([
    ['2019.1.15', '2019-01-15'], ['2019/1/15', '2019-01-15'], ['2019-01-15', '2019-01-15'], ['2019年1月15日', '2019-01-15'], ['2019年1月15号', '2019-01-15'],
    ['２０１９．１．１５', '2019-01-15'], ['20190115', '2019-01-15'], ['43480', '2019-01-15'], ['2019 年 1 月 15 日', '2019-01-15'],
    ['二〇一九年一月十五日', '2019-01-15'], ['二○二四年十一月十五日', '2024-11-15'], ['2019.1.15（星期二）', '2019-01-15'], ['2019-01-15 8:30', '2019-01-15'],
    ['2019年1月15日8:30—11:00', '2019-01-15'], ['2019-01-15T00:00:00.000Z', '2019-01-15'], ['2019.1.15上午', '2019-01-15'], ['2024-02-29', '2024-02-29'], ['2024-11-15', '2024-11-15'],
  ])('%s is %s', (written, expected) => expect(day(written)).toBe(expected));

  test.each([
    ['1月中旬', 'date_without_day'], ['2019年1月', 'date_without_day'], ['2019.1', 'date_without_day'], ['2019', 'date_without_day'], ['2019年底', 'date_without_day'],
    ['2024-02-30', 'date_no_such_day'], ['2023.2.29', 'date_no_such_day'], ['2024-13-01', 'date_no_such_day'], ['2024-11-16', 'date_in_future'], ['2033-04-11', 'date_in_future'],
    ['19.1.15', 'date_two_digit_year'], ['1月15日', 'date_without_year'], ['1.15', 'date_without_year'], ['31/11/2024', 'date_year_last'], ['农历三月三', 'date_lunar'], ['三月三', 'date_lunar'],
    ['2019.1.15-16', 'date_several_days'], ['2019.1.15、1.16', 'date_several_days'], ['昨天', 'date_unreadable'], ['', 'date_missing'], ['—', 'date_missing'], ['1912.1.1', 'date_too_early'],
  ])('%s is not a day: %s', (written, problem) => expect(day(written)).toBe(problem));

  test('a day number is the day that the spreadsheet shows, in both of its calendars', () => {
    const serial: Cell = { kind: 'number', text: '43480', value: 43480 };
    expect(readDate(serial, today, false)).toEqual({ ok: true, value: '2019-01-15' });
    expect(readDate({ ...serial, value: 42018 }, today, true)).toEqual({ ok: true, value: '2019-01-15' });
  });

  test('a date cell with a day that never was is refused', () => {
    expect(readDate({ kind: 'date', text: '1900/2/29', date: '1900-02-29' }, today, false)).toMatchObject({ ok: false });
  });
});

describe('how many people came', () => {
  test.each([
    ['3', 3, false], ['3人', 3, false], ['３', 3, false], ['三人', 3, false], ['十二人', 12, false], ['共5名', 5, false], ['7人次', 7, false],
    ['约30人', 30, true], ['30余人', 30, true], ['30多人', 30, true], ['30人左右', 30, true], ['3人（2男1女）', 3, false],
  ])('%s is %i', (written, people, about) => expect(count(written)).toEqual({ people, about }));

  test.each([['', null], ['—', null], ['不详', null], ['0', null]])('"%s" is not counted', (written, people) => expect(count(written)).toEqual({ people, about: false }));
  test.each([['3—5人', 'people_range'], ['3-5', 'people_range'], ['三五人', 'people_range'], ['几个', 'people_unreadable'], ['2批7人', 'people_unreadable'], ['3.5', 'people_unreadable'], ['99999', 'people_unreadable']])(
    '%s is given back: %s', (written, problem) => expect(count(written)).toBe(problem));
});

describe('choices', () => {
  test.each([['镇', 'town'], ['乡', 'town'], ['街道', 'town'], ['镇级', 'town'], ['县', 'county'], ['区', 'county'], ['县级', 'county'], ['市', 'above'], ['省级', 'above'], ['村', 'village'], ['村（居）', 'village'], ['其他', 'unknown'], ['', null], ['—', null]])(
    'competence %s is %s', (written, level) => expect(readLevel(written)).toBe(level));
  test.each([['满意', 'satisfied'], ['是', 'satisfied'], ['基本满意', 'basically_satisfied'], ['不满意', 'dissatisfied'], ['否', 'dissatisfied'], ['未评价', null], ['', null], ['一般', 'unknown']])(
    'rating %s is %s', (written, rating) => expect(readRating(written)).toBe(rating));
  test.each([['来电', 'phone'], ['走访', 'visit'], ['', null], ['托人带话', 'unknown']])('%s came by %s', (written, channel) => expect(readChannel(written)).toBe(channel));
});

describe('several names in a cell', () => {
  test.each([
    ['罗春芳；黄永福', ['罗春芳', '黄永福']], ['罗春芳;黄永福', ['罗春芳', '黄永福']], ['罗春芳、黄永福', ['罗春芳', '黄永福']], ['罗春芳,黄永福', ['罗春芳', '黄永福']],
    ['罗春芳 黄永福', ['罗春芳', '黄永福']], ['李　明', ['李明']], ['李 明、罗春芳', ['李明', '罗春芳']], ['无', []], ['罗春芳、罗春芳', ['罗春芳']],
  ])('%s', (written, names) => expect(readPeople(written)).toEqual(names));
  test('units keep their blanks', () => expect(readUnits('街道城建科;区 物业办')).toEqual(['街道城建科', '区 物业办']));
});

describe('who came', () => {
  test.each(['吴公渠路西村村民', '学生家长', '柑桔种植户', '山里村民', '周边居民', '王家湾村民', '河湾村村民等5人', '村民和居民'])('%s is a description', (written) =>
    expect(readVisitor(written)).toEqual({ kind: 'described', visitor: written }));
  test.each(['周文仙', '陈玲', '周某', '李卫民', '欧阳娜娜', '张书记', '王小明家长', '王小明老师', '河湾村村民李四', '张三、李四', '张三和村民', '张三等5人', '王小村', '阿不都热依木·买买提', '张三13812345678', '村民13812345678'])(
    '%s tells who it is, and lies apart', (written) => expect(readVisitor(written)).toEqual({ kind: 'named', name: written }));
  test('匿名 is a wish, 无 is nothing', () => {
    expect(readVisitor('匿名')).toEqual({ kind: 'anonymous' });
    expect(readVisitor('无')).toEqual({ kind: 'none' });
  });
});

describe('how far a matter had come', () => {
  const nothing = { handling: '', units: [], result: '', rating: null };
  test.each([
    [nothing, 'registered'],
    [{ ...nothing, handling: '引导', result: '告知通过司法途径解决' }, 'referred'],
    [{ ...nothing, handling: '交办', result: '护栏已安装' }, 'closed'],
    [{ ...nothing, rating: 'satisfied' as const }, 'closed'],
    [{ ...nothing, handling: '当场答复' }, 'answered'],
    [{ ...nothing, handling: '交办' }, 'handling'],
    [{ ...nothing, units: ['镇城建办'] }, 'handling'],
    [{ ...nothing, handling: '监督意见函' }, 'handling'],
  ])('%o is %s', (written, stage) => expect(stageOf(written)).toBe(stage));
});
