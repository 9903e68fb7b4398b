/**
 * `npm run county`: a county on a CouchDB, or without words a practice county on this computer. A table of contents: what
 * was asked, which server, which county, what to do. Exit codes: 0 done, 1 did not work, 2 asked wrongly, 3 a rule does not hold.
 */
import { adminAccount } from './county/admin-password.ts';
import { countyOptions, type Options, practiceWord } from './county/options.ts';
import { practiceAdmin, practiceFolder, runPractice } from './county/practice.ts';
import { runVerb } from './county/verbs.ts';
import { en } from './county/words-en.ts';
import { zh } from './county/words-zh.ts';
import type { AnyProblem, CountyWords } from './county/words.ts';
import { countiesOn } from './host/county/found.ts';
import { asResult } from './host/county/failure.ts';
import { openServer } from './host/county/server.ts';
import { err, ok, type Result } from '../shared/kernel/result.ts';

void county(process.argv.slice(2));

async function county(values: readonly string[]): Promise<void> {
  const asked = countyOptions(values);
  const words: CountyWords = (asked.ok ? asked.value.english : values.includes('--en')) ? en : zh;
  if (!asked.ok) {
    console.error(`${words.problem(asked.problem, asked.facts ?? {})}\n\n${words.usage}`);
    process.exitCode = 2;
    return;
  }
  const done = await run(asked.value, words);
  if (!done.ok) console.error(words.problem(done.problem, done.facts ?? {}));
  process.exitCode = done.ok ? done.value : done.problem === 'missing_option' || done.problem === 'bad_option' ? 2 : 1;
}

async function run(options: Options, words: CountyWords): Promise<Result<0 | 3, AnyProblem>> {
  const say = (line: string) => console.log(line);
  if (options.verb === 'help') {
    say(words.usage);
    return ok(0);
  }
  if (options.verb === 'practice') return runPractice(options, words, say);

  const toPractice = options.url === practiceWord;
  const url = toPractice ? `http://127.0.0.1:${options.port}` : options.url;
  const admin = toPractice ? await practiceAdmin(practiceFolder(options.data, process.env)) : await adminAccount(options.admin, process.env, words.askPassword);
  if (admin === null) return err('no_password');
  const server = await openServer(url, admin);
  if (!server.ok) return server;
  say(words.server(server.value.kind, server.value.version));
  const which = await whichCounty(options, () => asResult(() => countiesOn(server.value)));
  return which.ok ? runVerb[options.verb]({ options, server: server.value, county: which.value, words, say }) : which;
}

/** The one that is named, or the only one there. */
async function whichCounty(options: Options, there: () => Promise<Result<string[], AnyProblem>>): Promise<Result<string, AnyProblem>> {
  if (options.county !== '') return ok(options.county);
  const counties = await there();
  if (!counties.ok) return counties;
  return counties.value.length > 1 ? err('which_county', { counties: counties.value.join(' ') }) : ok(counties.value[0] ?? '');
}
