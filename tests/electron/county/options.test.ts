/** What is typed after `npm run county`, and the card that comes of it on paper. */
import { describe, expect, test } from 'vitest';
import { cardPage } from '../../../electron/county/card-paper.ts';
import { countyOptions, verbs } from '../../../electron/county/options.ts';
import { runVerb } from '../../../electron/county/verbs.ts';
import { cardOnTerminal } from '../../../electron/county/show-card.ts';
import { en } from '../../../electron/county/words-en.ts';
import { zh } from '../../../electron/county/words-zh.ts';
import { codeOfCard, decodeCard, encodeCard, type JoiningCard } from '../../../shared/county/card.ts';

const card: JoiningCard = {
  county: 'chenggu', countyName: '城固县人大代表工委', url: 'https://lianxin.example.gov.cn', office: 'CG00', station: 'JY01', stationName: '桔园镇<中心>站', device: 'A',
  password: 'abcdefghijklmnopqrstuvwx', carrier: null, seed: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k', fingerprint: '0123456789abcdef', certificate: 'ab'.repeat(32),
  issuedOn: '2026-11-13', validUntil: '2026-11-20', issuedBy: '韩雪', practice: false,
};

describe('the command line', () => {
  test('without words is the practice county; every verb has its act and its words', () => {
    expect(countyOptions([])).toMatchObject({ ok: true, value: { verb: 'practice', port: 17616 } });
    for (const verb of verbs) {
      expect(countyOptions([verb, 'http://127.0.0.1:5984/'])).toMatchObject({ ok: true, value: { verb, url: 'http://127.0.0.1:5984' } });
      expect(runVerb[verb]).toBeTypeOf('function');
      for (const words of [zh, en]) expect(words.usage).toContain(verb);
    }
  });

  test('refuses what it does not know, and a password where others can read it', () => {
    const problem = (...values: string[]) => countyOptions(values);
    expect(problem('wipe', 'http://127.0.0.1')).toMatchObject({ problem: 'unknown_verb' });
    expect(problem('plan')).toMatchObject({ problem: 'no_address' });
    expect(problem('plan', '--force', 'http://127.0.0.1')).toMatchObject({ problem: 'unknown_option' });
    expect(problem('plan', 'http://admin:secret@127.0.0.1')).toEqual({ ok: false, problem: 'password_in_address' });
    expect(problem('plan', 'http://127.0.0.1', '--address', 'https://a:b@c')).toEqual({ ok: false, problem: 'password_in_address' });
    for (const address of ['ftp://x', 'county', 'http://x/?a=1', 'http://x/#a']) expect(problem('plan', address)).toMatchObject({ problem: 'bad_address' });
  });
});

describe('a card on paper', () => {
  test('its code and its text are the same card', () => {
    expect(decodeCard(codeOfCard(encodeCard(card)))).toEqual({ ok: true, value: card });
    expect(codeOfCard(encodeCard(card))).toMatch(/^[0-9A-Z-]+$/);
    expect(decodeCard(cardOnTerminal(card, false))).toEqual({ ok: true, value: card });
  });

  test('the page loads nothing from anywhere, and no name becomes markup', () => {
    const page = cardPage(card, zh.paper);
    expect(page).toContain(encodeCard(card));
    expect(page).toContain('桔园镇&#60;中心&#62;站');
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test('what is to be done with it stands on it, in both languages', () => {
    for (const words of [zh, en]) {
      const page = cardPage(card, words.paper);
      for (const line of [...words.paper.toDo(card), words.paper.keep]) expect(page.replaceAll('&#39;', "'")).toContain(line);
    }
  });
});
