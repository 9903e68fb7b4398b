/** A joining card on the terminal: its text in lines that can be copied, and, where a person looks on, its QR code. */
import { renderUnicodeCompact } from 'uqr';
import { codeOfCard, encodeCard, type JoiningCard } from '../../shared/county/card.ts';

const groupsInALine = 12;

/** The text of a card in lines of twelve groups. */
export function cardLines(text: string): string {
  const groups = text.split(' ');
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += groupsInALine) lines.push(`    ${groups.slice(at, at + groupsInALine).join(' ')}`);
  return lines.join('\n');
}

/** @param withCode whether this is a terminal wide enough for a code */
export function cardOnTerminal(card: JoiningCard, withCode: boolean): string {
  const letters = encodeCard(card);
  const text = cardLines(letters);
  if (!withCode) return text;
  // Light on dark whatever the terminal's own colours are: a camera reads no inverted code.
  const code = renderUnicodeCompact(codeOfCard(letters), { border: 2 }).split('\n').map((line) => `\u001B[97;40m${line}\u001B[0m`).join('\n');
  return `${text}\n\n${code}`;
}
