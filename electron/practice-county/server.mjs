// @ts-check
/**
 * The practice county's server, in a process of its own: express-pouchdb, the engine of pouchdb-server, on a loopback port.
 * `node server.mjs MODULES DATA PORT`: folder of its installed packages, folder to keep data in, port (0: any free one).
 * The admin comes as `user:password` in LIANXIN_PRACTICE_ADMIN, so there is no moment without one. Prints `ready PORT`.
 * It is a ground to practise on. What it cannot do stands in electron/host/county/README.md.
 */
import { create } from 'node:domain';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

const [, , modules = '', data = '', port = '0'] = process.argv;
const [user = '', password = ''] = (process.env.LIANXIN_PRACTICE_ADMIN ?? '').split(':');
delete process.env.LIANXIN_PRACTICE_ADMIN;
if (modules === '' || data === '' || user === '' || password === '') {
  process.stderr.write('usage: LIANXIN_PRACTICE_ADMIN=user:password node server.mjs MODULES DATA PORT\n');
  process.exit(2);
}

const require = createRequire(join(modules, 'package.json'));
const inMemory = process.env.LIANXIN_PRACTICE_MEMORY === '1';
mkdirSync(data, { recursive: true, mode: 0o700 });
process.chdir(data); // its list of databases lies in the working folder

// Its validation leaves the old document's ancestry in the new one, so that no losing leaf could ever be made. Give it back.
const wrapperFile = createRequire(require.resolve('pouchdb-validation')).resolve('pouchdb-bulkdocs-wrapper');
const makeWrapper = require(wrapperFile);
/** @typedef {{ _revisions?: unknown }} Doc */
replace(wrapperFile, (/** @type {(doc: Doc, args: unknown) => Promise<void>} */ handle) =>
  makeWrapper(async (/** @type {Doc} */ doc, /** @type {unknown} */ args) => {
    const own = doc._revisions;
    await handle(doc, args);
    if (own === undefined) delete doc._revisions;
    else doc._revisions = own;
  }),
);

// One refused deletion of a database would refuse every request after it, for ever: its queue never forgets an error.
const databasesFile = require.resolve('express-pouchdb/lib/create-or-delete-dbs.js');
replace(databasesFile, {
  async getOrCreateDB(/** @type {any} */ Pouch, /** @type {string} */ name) {
    const open = (Pouch.__dbCacheMap ??= new Map());
    if (!open.has(name)) open.set(name, new Pouch(name));
    return open.get(name);
  },
  async deleteDB(/** @type {any} */ Pouch, /** @type {string} */ name, /** @type {unknown} */ options) {
    const db = Pouch.__dbCacheMap?.get(name);
    const answer = await (db === undefined ? Pouch.destroy(name, options) : db.destroy(options));
    Pouch.__dbCacheMap?.delete(name);
    return answer;
  },
});

/** @param {string} file @param {unknown} exports what everybody who requires it gets from now on */
function replace(file, exports) {
  require(file);
  const module = require.cache[file];
  if (module === undefined) throw new Error(`not loaded: ${file}`);
  module.exports = exports;
}

const PouchDB = require('pouchdb-core')
  .plugin(require(inMemory ? 'pouchdb-adapter-memory' : 'pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-mapreduce'))
  .plugin(require('pouchdb-replication'));

// The engine tells a rule which database it is in by a name that this PouchDB no longer carries.
Object.defineProperty(PouchDB.prototype, '_db_name', {
  get() {
    return this.name.startsWith(data) ? this.name.slice(data.length + sep.length) : this.name;
  },
});

const app = require('express-pouchdb')({ inMemoryConfig: true, logPath: join(data, 'log.txt'), overrideMode: { exclude: ['routes/fauxton'] } });
await setting('log', 'level', 'error'); // its log names what was asked for, and tells nobody anything here
await setting('admins', user, password);
await app.setPouchDB(PouchDB.defaults({ prefix: data + sep }));

/** @param {string} section @param {string} key @param {string} value @returns {Promise<void>} */
function setting(section, key, value) {
  return new Promise((done, failed) => {
    app.couchConfig.set(section, key, value, (/** @type {unknown} */ error) => (error ? failed(error) : done()));
  });
}

/** An old fault of the engine ends one request, not the county: an anonymous question or an unknown filter throws in a callback. */
const server = createServer((request, response) => {
  let told = false;
  const guard = create();
  guard.add(request);
  guard.add(response);
  guard.on('error', (error) => {
    process.stderr.write(`${request.method} ${request.url?.split('?')[0]}: ${error.message}\n`);
    // One fault may throw twice; its answer is on the way already (compressed, so not yet ended).
    if (told) return;
    told = true;
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json' }).end(`${JSON.stringify({ error: 'practice_county', reason: error.message })}\n`);
  });
  guard.run(() => app(request, response));
});
process.on('uncaughtException', (error) => process.stderr.write(`${error.stack}\n`));
process.on('unhandledRejection', (reason) => process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`));
// Whoever started it is gone: nobody would ever stop it.
process.on('disconnect', () => process.exit(0));

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`ready ${typeof address === 'object' ? address?.port : port}\n`);
});
