/** The joining card survives paper, a chat and a QR code; a wrong character is noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCard, encodeCard, type JoiningCard, JoiningCardSchema } from '../../../shared/county/card.ts';
import { addDays } from '../../../shared/kernel/time.ts';

const card: JoiningCard = {
  county: 'chenggu',
  countyName: '城固县人大常委会代表工委',
  url: 'https://lianxin.chenggu.example',
  office: 'CG00',
  station: 'JY01',
  stationName: '桔园镇中心联络站',
  device: 'A',
  password: 'pHq3-mZ_xW0aT9sLkv2B',
  carrier: null,
  seed: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k',
  fingerprint: '00ff8d41c0a7e912',
  certificate: null,
  issuedOn: '2026-11-22',
  validUntil: '2026-12-22',
  issuedBy: '李文静',
  practice: false,
};
const text = encodeCard(card);

const word = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base64 = `${capitals}${capitals.toLowerCase()}0123456789-_`;
const code = fc.tuple(word(capitals, 1, 1), word(`${capitals}0123456789`, 1, 7)).map((parts) => parts.join(''));
const name = (minLength: number) => fc.oneof(fc.string({ unit: 'binary', minLength, maxLength: 40 }), word('城固县桔园镇联络站A1 ', minLength, 40)).filter((one) => one.length <= 40);
const day = fc.integer({ min: -7000, max: 40_000 }).map((days) => addDays('2020-01-01', days));

const cards: fc.Arbitrary<JoiningCard> = fc
  .record({
    county: fc.tuple(word('abcxyz', 1, 1), word('abcxyz019', 1, 11)).map((parts) => parts.join('')),
    countyName: name(1),
    url: fc.tuple(fc.constantFrom('http://', 'https://'), word('abc.-019:', 1, 40), fc.constantFrom('', '/couch', '/a/b', '/城固'), fc.constantFrom('', '城固')).map(([scheme, host, path, more]) => scheme + host + more + path),
    office: code,
    station: code,
    stationName: name(1),
    device: word(capitals, 1, 1),
    password: word(base64, 16, 64),
    carrier: fc.option(word(base64, 16, 64)),
    seed: word(base64, 43, 43),
    fingerprint: word('0123456789abcdef', 16, 16),
    certificate: fc.option(word('0123456789abcdef', 64, 64)),
    issuedOn: day,
    validUntil: day,
    issuedBy: name(0),
    practice: fc.boolean(),
  })
  .chain((one) => fc.constantFrom(one, { ...one, station: one.office }))
  .filter((one) => JoiningCardSchema.safeParse(one).success);

describe('a joining card', () => {
  test('is read as it was written, whatever stands on it', () => {
    fc.assert(fc.property(cards, (one) => {
      expect(decodeCard(encodeCard(one))).toEqual({ ok: true, value: one });
    }));
  });

  test('says for whom it is, in groups of four capitals and digits that every QR code packs tightly', () => {
    expect(text).toMatch(/^LXK1-JY01-A ([0-9A-HJKMNP-TV-Z]{4} )*[0-9A-HJKMNP-TV-Z]{1,4}$/);
    expect(text.length).toBeLessThan(330);
  });

  test.each<[string, string]>([
    ['small letters', text.toLowerCase()],
    ['O for 0', text.replaceAll('0', 'O')],
    ['o, i and l', text.replaceAll('0', 'o').replaceAll('1', 'l')],
    ['I for 1', text.replaceAll('1', 'I')],
    ['no spaces', text.replaceAll(' ', '')],
    ['no spaces and no hyphens', text.replaceAll(/[ -]/g, '')],
    ['a space between all characters', [...text].join(' ')],
    ['broken lines', text.replaceAll(' ', '\r\n')],
    ['broken anywhere, quoted in a mail', text.replaceAll(/.{17}/g, '$&\n> ')],
    ['hyphens between the groups', text.replaceAll(' ', '-')],
    ['full-width characters', text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')],
    ['zero-width spaces of a chat', text.replaceAll(' ', ' \u200b')],
    ['a chat around it', `张主任您好！\n这是桔园镇站的入网卡：${text}。请在电脑上粘贴，LXK 开头的都要。Thanks 2026`],
    ['a chat that names another card first', `不要用旧的 LXK1-JY01-A 7Q2M，用这个：\n${text}\n李文静 13`],
    ['another card behind it', `${text}\n${encodeCard({ ...card, station: 'SC02' })}`],
  ])('is read with %s', (_, written) => {
    expect(decodeCard(written)).toEqual({ ok: true, value: card });
  });

  test('is never read with one wrong character', () => {
    const same = (letter: string) => letter.replace('O', '0').replace(/[IL]/, '1');
    let tried = 0;
    for (let at = 0; at < text.length; at++) {
      if (/[ -]/.test(text.charAt(at))) continue;
      for (const other of `${capitals}0123456789`) {
        if (same(other) === same(text.charAt(at))) continue;
        const read = decodeCard(text.slice(0, at) + other + text.slice(at + 1));
        if (read.ok) expect({ at, other }).toBe('noticed');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(6000);
  });

  test('is never read with a character too few, or one twice', () => {
    for (let at = 0; at < text.length; at++) {
      if (/[ -]/.test(text.charAt(at))) continue;
      expect(decodeCard(text.slice(0, at) + text.slice(at + 1)).ok).toBe(false);
      // At either end it would be a card with a letter beside it.
      if (at > 0 && at < text.length - 4) expect({ at, ok: decodeCard(text.slice(0, at) + text.charAt(at) + text.slice(at)).ok }).toEqual({ at, ok: false });
    }
  });

  test.each<[string, string, string]>([
    ['nothing', 'not_a_card', ''],
    ['a sentence', 'not_a_card', '请把入网卡发给我'],
    ['a web address', 'not_a_card', 'https://lianxin.chenggu.example/LXK'],
    ['half a card', 'card_damaged', text.slice(0, 120)],
    ['its head alone', 'card_damaged', 'LXK1-JY01-A'],
    ['a head that names another station', 'card_damaged', text.replace('JY01', 'JY02')],
    ['a head that names another computer', 'card_damaged', text.replace('JY01-A', 'JY01-B')],
    ['a card of a later version', 'card_newer', text.replace('LXK1', 'LXK2')],
  ])('%s is answered: %s', (_, problem, written) => {
    expect(decodeCard(written)).toEqual({ ok: false, problem });
  });

  test('any text is answered, whatever it says', () => {
    const noise = fc.oneof(fc.string({ unit: 'binary' }), word('LXK1-JY01A0Z9', 0, 400), word(`${capitals}0123456789`, 0, 400).map((rest) => `LXK1-JY01-A ${rest}`));
    fc.assert(fc.property(noise, (written) => {
      expect(decodeCard(written).ok).toBe(false);
    }));
  });
});
