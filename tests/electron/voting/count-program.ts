/**
 * Two tellers key, deputies vote at a terminal, people come and go, until the process is killed. Says what it is about to do (`?`) and
 * what was acknowledged (`!`). Usage: count-program FOLDER PAPER-SITTING TERMINAL-SITTING FIRST-NUMBER [reconcile]
 */
import { writeSync } from 'node:fs';
import { numbered, votingIn } from './voting-alone.ts';
import { must, pinOf } from './work-sitting.ts';

void run(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '', Number(process.argv[5]), process.argv[6] === 'reconcile');

async function run(folder: string, paper: string, terminal: string, first: number, reconciling: boolean): Promise<void> {
  const { handlers: voting, as } = votingIn(folder);
  if (reconciling) {
    say('ready');
    must(await voting.reconcile({ sitting: terminal }, as('director')));
    say('! reconciled');
    return;
  }
  for (const official of ['first', 'second']) must(await voting.takeSeat({ sitting: paper, official, pin: pinOf[official] ?? '' }, as(official)));
  say('ready');
  for (let number = first; ; number++) {
    const batch = 1 + ((first / 1000) % 2);
    for (const [teller, pile] of [['first', batch], ['second', 3 - batch]] as const) {
      const { batches } = must(await voting.teller({}, as(teller)));
      const { keyed = 0, papers = 0 } = batches.find(({ no }) => no === pile) ?? {};
      const place = keyed < papers ? keyed + 1 : 1 + (number % papers);
      say(`? key ${teller} ${pile} ${place} ${number}`);
      must(await voting.key({ batch: pile, place, ballot: numbered(number) }, as(teller)));
      say(`! key ${teller} ${pile} ${place} ${number}`);
    }
    const admitted = await voting.admit({ sitting: terminal }, as('director'));
    if (admitted.ok) {
      say(`? cast ${number}`);
      must(await voting.cast({ sitting: terminal, ticket: number.toString(16).padStart(32, '0'), ballot: numbered(number) }, as('booth')));
      say(`! cast ${number}`);
    }
    const deputy = '代表60';
    const { state } = must(await voting.sitting({ sitting: paper }, as('director')));
    say('? act');
    must(await voting.act({ sitting: paper, act: state.inHall.includes(deputy) ? { type: 'departed', deputy } : { type: 'arrived', deputy } }, as('director')));
    say('! act');
  }
}

function say(text: string): void {
  writeSync(1, `${text}\n`);
}
