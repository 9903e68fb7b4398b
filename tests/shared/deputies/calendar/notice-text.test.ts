/** The notice as it stands on the web, read into the form; days as people type them. */
import { expect, test } from 'vitest';
import { builtInNotices } from '../../../../shared/deputies/calendar/holidays.ts';
import { readDayOfYear, readDaysOfYear, readNotice } from '../../../../shared/deputies/calendar/notice-text.ts';

const text2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

test('the notice of 2026 is read whole', () => {
  const { year, off, makeUp, source } = readNotice(text2026, 2027);
  const known = builtInNotices.find((notice) => notice.year === 2026);
  expect({ year, off, source }).toEqual({ year: 2026, off: known?.off, source: known?.source });
  expect([...makeUp].sort()).toEqual(known?.makeUp);
});

test('a day by itself, two feasts in one, and a new year that begins in the old one', () => {
  const read = readNotice('一、元旦：2026年12月31日至1月2日放假。二、春节：2月5日起放假。四、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。', 2027);
  expect(read).toMatchObject({ year: null, source: '' });
  expect(read.off).toEqual([
    { name: 'new_year', from: '2026-12-31', to: '2027-01-02' },
    { name: 'spring', from: '2027-02-05', to: '2027-02-05' },
    { name: 'national', from: '2027-10-01', to: '2027-10-08' },
  ]);
  expect(read.makeUp).toEqual(['2027-09-28', '2027-10-11']);
});

test.each(['', '今天天气很好', '一、元旦：1月1日上班', '九、放假', '一、春节：2月31日至3月40日放假'])('a text that is no notice reads as nothing: %s', (text) => {
  expect(readNotice(text, 2027)).toMatchObject({ off: [], makeUp: [] });
});

test('a day as it is typed where the year is known', () => {
  expect(['1.28', '1-28', '1月28日', '0128', '2026-12-31', '１．２８', ' 1/28 '].map((text) => readDayOfYear(text, 2027))).toEqual(['2027-01-28', '2027-01-28', '2027-01-28', '2027-01-28', '2026-12-31', '2027-01-28', '2027-01-28']);
  expect(['', '2.30', '13.1', 'abc', '1.2.3.4', '128'].map((text) => readDayOfYear(text, 2027))).toEqual([null, null, null, null, null, null]);
  expect(readDaysOfYear('2.14、1.31，2.14', 2027)).toEqual(['2027-01-31', '2027-02-14']);
  expect([readDaysOfYear('', 2027), readDaysOfYear('2.14 2.30', 2027)]).toEqual([[], null]);
});
