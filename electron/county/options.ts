/** The command line of `npm run county`: a verb, an address, and what the verb needs. Without words it is the practice county. */
import { resolve } from 'node:path';
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- the command runs on Node 20 and later only
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

export const verbs = ['plan', 'apply', 'verify', 'add-station', 'add-office', 'rotate-password', 'remove-station', 'cards', 'prune'] as const;
export type Verb = (typeof verbs)[number];

export type Options = {
  readonly verb: Verb | 'practice' | 'help';
  readonly url: string;
  readonly english: boolean;
  /** empty where not given, in all that follows */
  readonly county: string;
  readonly name: string;
  readonly office: string;
  readonly address: string;
  readonly certificate: string;
  readonly station: string;
  readonly letter: string;
  readonly device: string;
  readonly by: string;
  readonly cardFile: string;
  readonly admin: string;
  readonly data: string;
  readonly port: number;
};

/** Fixed, so that what a sample station has joined is there again tomorrow. One above the station's own. */
export const practicePort = 17616;
/** Stands for the address and the admin of the practice county of this machine. */
export const practiceWord = 'practice';

export type UsageProblem = 'unknown_option' | 'unknown_verb' | 'no_address' | 'bad_address' | 'password_in_address';

export function countyOptions(values: readonly string[]): Result<Options, UsageProblem> {
  const read = parse(values);
  if (read === null) return err('unknown_option');
  const { found, words } = read;
  const text = (name: keyof typeof found) => String(found[name] ?? '').trim();
  const [verb = 'practice', url = ''] = words;
  const options: Options = {
    verb: found.help === true ? 'help' : (verb as Options['verb']), url: url.replace(/\/+$/, ''),
    english: found.en === true,
    county: text('county'), name: text('name'), office: text('office').toUpperCase(), address: text('address').replace(/\/+$/, ''), certificate: text('certificate'),
    station: text('station').toUpperCase(), letter: text('letter').toUpperCase(), device: text('device').toUpperCase(), by: text('by'),
    cardFile: text('card-file') === '' ? '' : resolve(text('card-file')), admin: text('admin'), data: text('data') === '' ? '' : resolve(text('data')),
    port: Number(found.port ?? practicePort),
  };
  if (options.verb === 'help' || options.verb === 'practice') return words.length > 1 || !Number.isInteger(options.port) ? err('unknown_option') : ok(options);
  if (!(verbs as readonly string[]).includes(options.verb)) return err('unknown_verb', { verb });
  return checkAddress(options);
}

function checkAddress(options: Options): Result<Options, UsageProblem> {
  if (options.url === '') return err('no_address');
  if (options.url === practiceWord) return ok(options);
  for (const address of [options.url, options.address]) {
    if (address === '') continue;
    try {
      const { protocol, username, password, search, hash } = new URL(address);
      if (username !== '' || password !== '') return err('password_in_address');
      if (!['http:', 'https:'].includes(protocol) || search !== '' || hash !== '') return err('bad_address', { address });
    } catch {
      return err('bad_address', { address });
    }
  }
  return ok(options);
}

function parse(values: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values: found, positionals } = parseArgs({
      args: [...values],
      options: {
        county: text, name: text, office: text, address: text, certificate: text, station: text, letter: text, device: text, by: text,
        'card-file': text, admin: text, data: text, port: text, en: flag, help: { ...flag, short: 'h' },
      },
      allowPositionals: true,
      strict: true,
    });
    return { found, words: positionals };
  } catch {
    return null; // an option that nobody knows
  }
}
