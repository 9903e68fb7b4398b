/** A joining card on paper: one page of HTML without anything from outside, with the text, its QR code, and what to do with it. */
import { renderSVG } from 'uqr';
import { codeOfCard, encodeCard, type JoiningCard } from '../../shared/county/card.ts';
import type { CountyWords } from './words.ts';

/** @returns a whole page */
export function cardPage(card: JoiningCard, words: CountyWords['paper']): string {
  const rows = words.rows(card).map(([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`).join('');
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><title>${escape(words.title(card))}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
@page { size: A4; margin: 20mm }
body { font: 12pt/1.6 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; color: #1d1b18; max-width: 170mm; margin: 0 auto; padding: 8mm 0 }
h1 { font-size: 20pt; margin: 0 0 4mm } table { border-collapse: collapse; width: 100%; border-top: 1pt solid; border-bottom: 1pt solid }
th { text-align: left; font-weight: normal; width: 28mm; padding: 1mm 0; vertical-align: top } td { padding: 1mm 0 }
.card { display: flex; gap: 8mm; align-items: flex-start; margin: 6mm 0; break-inside: avoid } svg { width: 58mm; height: 58mm; flex: none }
.text { font: 13pt/1.7 "DejaVu Sans Mono", Consolas, monospace; word-break: keep-all } .secret { border: 1.5pt solid; padding: 2mm 4mm; font-weight: bold }
</style></head><body>
<h1>${escape(words.title(card))}</h1>
<table>${rows}</table>
<div class="card">${renderSVG(codeOfCard(encodeCard(card)), { border: 2 })}<div class="text">${escape(encodeCard(card))}</div></div>
<ol>${words.toDo(card).map((line) => `<li>${escape(line)}</li>`).join('')}</ol>
<p class="secret">${escape(words.keep)}</p>
</body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
