/**
 * A calendar file (.ics) for telephones and desk calendars: one dated event a shift, never a rule of recurrence, since programs read those
 * differently. Times are floating: 8:30 is 8:30 wherever the file is opened. Format: RFC 5545.
 */
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** One shift. */
export type IcsEvent = {
  /** the shift's id: stable for ever, so that a second import replaces the first where the program can */
  readonly uid: string;
  readonly on: LocalDate;
  /** HH:MM of the station's day; `until` is after `from` */
  readonly from: string;
  readonly until: string;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  /** how often it was announced otherwise: 0 at first */
  readonly sequence: number;
  /** stays in the file, so that the telephone strikes it out */
  readonly cancelled: boolean;
};

/** `name` names the calendar with its edition; `remind` is what the reminder three days before says. */
export type IcsHead = { readonly name: string; readonly remind: string; readonly at: Instant };

/** Octets in a line without its end. Source: RFC 5545, 3.1. */
const lineOctets = 75;

/** The whole file, lines ended by CRLF, each of 75 octets at most. */
export function icsOf(head: IcsHead, events: readonly IcsEvent[]): string {
  const stamp = head.at.replace(/[-:]|\.\d{3}/g, '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lianxin//Rota//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${textOf(head.name)}`];
  for (const event of events) {
    const day = event.on.replace(/-/g, '');
    lines.push(
      'BEGIN:VEVENT',
      `UID:${textOf(event.uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTART:${day}T${event.from.replace(':', '')}00`,
      `DTEND:${day}T${event.until.replace(':', '')}00`,
      `SUMMARY:${textOf(event.title)}`,
    );
    if (event.place !== '') lines.push(`LOCATION:${textOf(event.place)}`);
    if (event.note !== '') lines.push(`DESCRIPTION:${textOf(event.note)}`);
    lines.push(`STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`);
    if (!event.cancelled) lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${textOf(head.remind)}`, 'TRIGGER:-P3D', 'END:VALARM');
    lines.push('END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Text as a value: a line break is \n, and what has a meaning in the format is escaped. Other control characters are left out. */
function textOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A long line goes on in the next, which begins with a blank; no character is cut. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Of one character in UTF-8; half a surrogate pair is written as U+FFFD. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
