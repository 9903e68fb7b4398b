/** Event ids: not a byte of an event can be changed unnoticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../shared/kernel/json.ts';
import { type Event, eventIdOf, EventSchema, isIntact, sealEvent } from '../../../../shared/kernel/record/event.ts';
import { issueId, newDevice } from '../../../fixtures/build-history.ts';

function sample(): Event {
  const desk = newDevice('A');
  desk.register();
  return desk.correct({ summary: '河湾西村桥梁加装护栏和路灯', people: 4 });
}

describe('an event', () => {
  test('is intact as it was sealed, and after a journey as JSON', () => {
    const event = sample();
    expect(isIntact(issueId, event)).toBe(true);
    expect(isIntact(issueId, EventSchema.parse(JSON.parse(JSON.stringify(event))))).toBe(true);
  });

  test('one changed character anywhere in its text is noticed', () => {
    const text = JSON.stringify(sample());
    let noticed = 0;
    for (let at = 0; at < text.length; at++) {
      for (const other of ['0', 'a', 'Z', '"', ' ', '一']) {
        if (text.charAt(at) === other) continue;
        const changed = read(text.slice(0, at) + other + text.slice(at + 1));
        if (changed !== null) expect({ at, other, intact: isIntact(issueId, changed) }).toEqual({ at, other, intact: false });
        noticed += 1;
      }
    }
    expect(noticed).toBeGreaterThan(5 * text.length);
  });

  test.each<[string, (event: Event) => Event]>([
    ['type', (event) => ({ ...event, type: 'issue.settled' })],
    ['version', (event) => ({ ...event, v: 2 })],
    ['time', (event) => ({ ...event, at: '2024-11-15T00:30:00.001Z' })],
    ['clock', (event) => ({ ...event, hlc: '1731630600000-0001' })],
    ['person', (event) => ({ ...event, by: { ...event.by, staff: 'staff:JY01:01JCQ0000000000000000000S2' } })],
    ['role', (event) => ({ ...event, by: { ...event.by, role: 'station_head' } })],
    ['computer', (event) => ({ ...event, by: { ...event.by, device: 'JY01-B' } })],
    ['what came before', (event) => ({ ...event, after: [] })],
    ['data', (event) => ({ ...event, data: { ...event.data, reason: '改' } })],
    ['id', (event) => ({ ...event, id: 'A'.repeat(32) })],
  ])('another %s is noticed', (_, change) => {
    expect(isIntact(issueId, change(sample()))).toBe(false);
  });

  test('moved to another record it is noticed', () => {
    expect(isIntact('issue:JY01:01JCQ0000000000000000000A2', sample())).toBe(false);
  });

  test('an added field is refused at the door', () => {
    expect(EventSchema.safeParse({ ...sample(), note: 'x' }).success).toBe(false);
    expect(EventSchema.safeParse({ ...sample(), by: { ...sample().by, name: 'x' } }).success).toBe(false);
  });

  test('its id has 192 bits in 32 characters and does not depend on the order of its fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>, (data) => {
        const { id: _id, ...body } = sample();
        const sealed = sealEvent(issueId, { ...body, data });
        expect(sealed.id).toMatch(/^[A-Za-z0-9_-]{32}$/);
        expect(eventIdOf(issueId, { ...body, data: Object.fromEntries(Object.entries(data).reverse()) })).toBe(sealed.id);
      }),
    );
  });

  test('has the id that another program computes from its canonical text', () => {
    const event = sealEvent('issue:JY01:01JCQ0000000000000000000A1', {
      type: 'issue.addendum',
      v: 1,
      at: '2024-11-15T00:30:00.000Z',
      hlc: '1731630600000-0000',
      by: { staff: 'staff:JY01:01JCQ0000000000000000000S1', role: 'clerk', device: 'JY01-A' },
      after: [],
      data: { text: '补充' },
    });
    expect(event.id).toBe('Vu_LMROQKLtVOP5V2irOgc2VZz6E7x-V');
  });
});

/** What the door would let in; null when it would refuse it. */
function read(text: string): Event | null {
  try {
    const parsed = EventSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
