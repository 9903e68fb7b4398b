/** The same sentences in English. */
import type { CountyWords } from './words.ts';

const settingWhy = {
  document_size: 'a record is at most 8 MB; anything larger is harm',
  request_size: 'at most 128 MB at once, so that nobody fills the disk',
  no_replication: 'no replication by the server itself: otherwise any account makes it visit any address. The county does not need it',
  no_cors: 'no access from other sites: the app does not need it',
  lock_out: 'an account is locked for five minutes after a few wrong passwords',
} as const;

export const en: CountyWords = {
  usage: `Usage:
  npm run county                                   a practice county on this computer; Ctrl+C stops it
  npm run county -- plan URL --county ID --name NAME --office CODE
                                                   what would be done on this CouchDB; does nothing
  npm run county -- apply URL …                    does it; doing it twice is harmless
  npm run county -- verify URL [--address ADDRESS] tries every rule with real requests
  npm run county -- add-station URL --station JY01 --name NAME --letter A --address https://…
  npm run county -- add-office URL --letter A --address https://…
  npm run county -- rotate-password URL --device JY01-A --address https://…
  npm run county -- remove-station URL --station JY01      takes the accounts away, the data stays
  npm run county -- cards URL                      which cards were given out
  npm run county -- prune URL                      removes losing versions after taking over what only they have

  URL is the CouchDB as the administrator reaches it, e.g. http://127.0.0.1:5984; "practice" is this computer's practice county.
  --address  as stations reach it, written on the card   --card-file FILE.html  a card to print
  --certificate HEX  SHA-256 of a self-signed certificate  --by NAME  who gives the card out
  --county ID  only where a server has several           --admin USER  admin unless said
  The admin's password is asked for, or stands in the environment as COUCHDB_ADMIN=user:password. Never on the command line.`,
  problem: (problem, facts) => {
    switch (problem) {
      case 'unreachable': return `The server cannot be reached (${facts['code'] ?? ''}). Is the address right, is CouchDB running?`;
      case 'timed_out': return 'The server did not answer for 30 seconds.';
      case 'certificate': return `No known authority signed that server's certificate, or it is for another address (${facts['code'] ?? ''}). Show one of your own with NODE_EXTRA_CA_CERTS.`;
      case 'not_couchdb': return `What answers there is no CouchDB (it said ${facts['status'] ?? 'something else'}).`;
      case 'too_old': return `This CouchDB is ${facts['version'] ?? ''}; 3.0 or later is needed.`;
      case 'wrong_admin': return 'Wrong name or password of the admin.';
      case 'not_admin': return 'This account is not an admin of the server.';
      case 'locked_out': return 'Too many wrong passwords; the account is locked. Try again in five minutes.';
      case 'refused': return `The server refuses ${facts['what'] ?? ''}: ${facts['status'] ?? ''} ${facts['reason'] ?? ''}`;
      case 'no_county': return 'This server has no such county yet. Make it with apply.';
      case 'other_county': return `There is a county of this id already, and it differs: its ${facts['what'] ?? ''} is ${facts['is']}, you wrote ${facts['wanted']}.`;
      case 'letter_used': return `This letter was given out before and is never given again. Next free: ${facts['next'] || 'none'}. For the same computer use rotate-password.`;
      case 'code_of_office': return 'This is the code of the county office. For its computers use add-office.';
      case 'no_such_card': return `No card was ever given out for ${facts['device'] ?? 'it'}.`;
      case 'npm_missing': return 'The practice server is installed once by npm, and npm was not found.';
      case 'npm_failed': return `The practice server could not be installed; most likely the npm registry cannot be reached.\n${facts['said'] ?? ''}`;
      case 'disk_failed': return `The disk failed (${facts['code'] ?? ''}).`;
      case 'did_not_start': return `The practice server did not start: ${facts['said'] ?? ''}`;
      case 'port_taken': return `Port ${facts['port'] ?? ''} is taken. Is the practice county running already? Close it, or choose another with --port.`;
      case 'unknown_option': return 'There is an option that nobody knows.';
      case 'unknown_verb': return `There is no command "${facts['verb'] ?? ''}".`;
      case 'no_address': return 'The address of the CouchDB is missing, e.g. http://127.0.0.1:5984';
      case 'bad_address': return `This is no address that can be used: ${facts['address'] ?? ''}`;
      case 'password_in_address': return 'No user and password in the address: everybody on this machine can read a command line.';
      case 'missing_option': return `${facts['option'] ?? ''} is missing`;
      case 'bad_option': return `${facts['option'] ?? ''} is not right: ${facts['rule'] === 'county' ? '2 to 12 small letters and digits, a letter first' : facts['rule'] === 'code' ? '2 to 8 capitals and digits, a letter first' : facts['rule'] === 'letter' ? 'one capital letter' : 'see the usage'}`;
      case 'no_password': return 'There is no password of the admin.';
      case 'which_county': return `This server has several counties: ${facts['counties'] ?? ''}. Say which with --county.`;
      case 'address_needed': return 'Computers of stations cannot reach this address. Say with --address under which they do, e.g. https://lianxin.example.gov.cn';
    }
  },
  askPassword: (user) => `Password of ${user} (not shown): `,
  server: (kind, version) => (kind === 'practice' ? 'a practice server, no CouchDB' : `CouchDB ${version}`),
  step: (step) => {
    switch (step.do) {
      case 'make_database': return `make the ${step.for} database ${step.database}`;
      case 'set_security': return `say who enters ${step.database}: ${step.security.members.roles.join(', ')}`;
      case 'write_rules': return step.renews ? `renew the rules of ${step.database}` : `write the rules of ${step.database}`;
      case 'write_info': return `write which county this is: ${step.info.name}, ${step.info.county}, office ${step.info.office}${step.info.practice ? ', for practice' : ''}`;
      case 'rename_county': return `rename the county from "${step.was}" to "${step.info.name}"`;
      case 'make_carrier': return `make the carrier's account ${step.account}, which writes what comes by stick`;
      case 'set_roles': return `correct the rights of ${step.account}`;
      case 'set': return `set [${step.section}] ${step.key} = ${step.value} (now ${step.was ?? 'the default'}): ${settingWhy[step.why]}`;
    }
  },
  nothingToDo: 'All is well, nothing to do.',
  wouldDo: (count) => `${count} to do. Do it with apply.`,
  done: (count) => `${count} done.`,
  clusterNote: 'Each node has settings of its own; they survive a restart.',
  cardFor: (card) => `${card.stationName}, ${card.station}, computer ${card.device}, valid until ${card.validUntil}:`,
  cardOnce: (card) => `The card is shown this once. On that computer open Lianxin, Settings, County, and paste it.${card.practice ? '' : ' Destroy it afterwards; never send it to a group.'}`,
  cardWritten: (path) => `A card to print: ${path} (it holds a password: delete it after printing)`,
  removed: (station, devices) => (devices.length === 0 ? `The accounts of ${station} were taken before.` : `Taken: the accounts of ${devices.join(', ')}. The data of ${station} stays, and the office goes on reading it.`),
  cardRow: (card) => `${card.device.padEnd(10)} ${card.issuedAt.slice(0, 10)} ${card.issuedBy || '-'}  ${card.stationName}${card.revokedAt === null ? '' : `  taken ${card.revokedAt.slice(0, 10)}`}`,
  noCards: 'No card was given out yet.',
  pruned: ({ documents, leaves, lifted, left }) => `${documents} documents had losing versions; ${lifted} events taken over, ${leaves} versions removed, ${left} left.`,
  verifying: (address) => `Trying from ${address}, one by one. A temporary county is made for it and removed afterwards.`,
  check: {
    as_planned: 'as planned', works_station: 'a station writes its own records', works_office: 'what the office writes, a station reads', works_carrier: 'the carrier brings events of a station',
    nobody: 'nobody enters without an account', foreign: 'no account of another county enters', neighbour_read: 'cannot read another station', neighbour_write: 'cannot write to another station', reference_write: 'cannot change reference data', office_read: 'cannot see the office’s own data',
    delete: 'cannot delete a record', history_cut: 'cannot drop what happened', altered: 'cannot change an event', not_author: 'cannot write as another computer', other_role: 'cannot write as the county', unknown_type: 'cannot invent a kind of event',
    future_clock: 'cannot write in the future', other_station_id: 'cannot use another station’s ids', extra_key: 'cannot smuggle anything in', too_large: 'cannot store what is too large', whole_tree: 'cannot forge revisions', attachment: 'cannot attach anything',
    design: 'cannot touch the rules', security: 'cannot change who enters', revs_limit: 'cannot change how much is kept', index: 'cannot make an index', purge: 'cannot purge', compact: 'cannot start a compaction', make_database: 'cannot make a database', drop_database: 'cannot drop a database',
    all_dbs: 'cannot list databases', dbs_info: 'cannot see other databases', tasks: 'cannot see what the server does', jobs: 'cannot see replication jobs', job_write: 'cannot write a replication job', accounts: 'cannot see accounts', own_roles: 'cannot give itself rights', config: 'cannot see settings',
    local: 'cannot write _local documents', replicate: 'cannot make the server visit other addresses', lock_out: 'is locked after a few guesses', forwarded: 'cannot go on guessing from "elsewhere"',
  },
  outcome: ({ outcome, said }) => (outcome === 'holds' ? 'holds' : outcome === 'open' ? 'left open by CouchDB itself; the reverse proxy closes it' : outcome === 'not_shown' ? 'the practice server cannot do it' : `BROKEN: ${said}`),
  verified: (holds, open, broken) => `${holds} hold, ${open} are the proxy's or cannot be shown, ${broken} are broken.`,
  practice: {
    installing: 'First time: installing the practice server, some 250 small packages, a minute or two …',
    starting: 'Starting the practice county …',
    ready: (url, data) => `The practice county runs: ${url}\nIts data: ${data}\nIt is for practice: keep nothing real in it.`,
    station: 'Joining card of the sample station. In Lianxin choose the sample station, then Settings, County, and paste:',
    office: 'Joining card of the county office. In a second Lianxin choose the county office, and paste:',
    stop: 'Ctrl+C stops it. Its data is there again next time.',
    stopped: 'The practice county has stopped.',
    countyName: '城固县人大代表工委',
  },
  paper: {
    language: 'en',
    title: (card) => `Joining card, ${card.stationName}, computer ${card.device}`,
    rows: (card) => [
      ['County', card.countyName], ['Code', `${card.station}, computer ${card.device}`], ['Address', card.url], ['Fingerprint', card.fingerprint.match(/.{4}/g)?.join(' ') ?? ''],
      ...(card.certificate === null ? [] : [['Certificate', card.certificate.match(/.{8}/g)?.join(' ') ?? ''] as const]),
      ['Given out', `${card.issuedOn}${card.issuedBy === '' ? '' : `, ${card.issuedBy}`}`], ['Valid until', card.validUntil], ...(card.practice ? [['For', 'practice'] as const] : []),
    ],
    toDo: (card) => [
      `On computer ${card.device} open Lianxin, Settings, County.`,
      'Scan the code with the camera; without a camera type the text beside it. Capitals and spaces do not matter.',
      'See what will be sent, then join.',
      'Destroy this card afterwards.',
    ],
    keep: 'Whoever has this card writes to the county as this computer. Hand it over in person; do not photograph it. If it is lost, tell the county at once.',
  },
};
