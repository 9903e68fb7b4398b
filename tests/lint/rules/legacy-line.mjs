// @ts-check
/**
 * What the legacy line lacks. Build targets lower syntax, never API: Electron 22 has Node 16.17 in the main process and
 * Chromium 108 in the page, and only a rule can keep newer calls out of what runs there.
 */

/** Newer than both: Chromium 110 and later, Node 20 and later. */
const newerThanBoth = [
  'no-array-fromasync',
  'no-array-prototype-toreversed',
  'no-array-prototype-tosorted',
  'no-array-prototype-tospliced',
  'no-array-prototype-with',
  'no-arraybuffer-prototype-transfer',
  'no-asyncdisposablestack',
  'no-atomics-pause',
  'no-dataview-prototype-getfloat16-setfloat16',
  'no-disposablestack',
  'no-dynamic-import-options',
  'no-error-iserror',
  'no-float16array',
  'no-import-attributes',
  'no-iterator',
  'no-iterator-concat',
  'no-iterator-prototype-drop',
  'no-iterator-prototype-every',
  'no-iterator-prototype-filter',
  'no-iterator-prototype-find',
  'no-iterator-prototype-flatmap',
  'no-iterator-prototype-foreach',
  'no-iterator-prototype-map',
  'no-iterator-prototype-reduce',
  'no-iterator-prototype-some',
  'no-iterator-prototype-take',
  'no-iterator-prototype-toarray',
  'no-iterator-zip',
  'no-iterator-zipkeyed',
  'no-json-israwjson',
  'no-json-parse-reviver-context-parameter',
  'no-json-rawjson',
  'no-map-groupby',
  'no-map-prototype-getorinsert',
  'no-map-prototype-getorinsertcomputed',
  'no-math-f16round',
  'no-math-sumprecise',
  'no-object-groupby',
  'no-promise-try',
  'no-promise-withresolvers',
  'no-regexp-duplicate-named-capturing-groups',
  'no-regexp-escape',
  'no-regexp-modifiers',
  'no-regexp-unicode-property-escapes-2023',
  'no-regexp-v-flag',
  'no-resizable-and-growable-arraybuffers',
  'no-set-prototype-difference',
  'no-set-prototype-intersection',
  'no-set-prototype-isdisjointfrom',
  'no-set-prototype-issubsetof',
  'no-set-prototype-issupersetof',
  'no-set-prototype-symmetricdifference',
  'no-set-prototype-union',
  'no-string-prototype-iswellformed',
  'no-string-prototype-towellformed',
  'no-suppressederror',
  'no-symbol-asyncdispose',
  'no-symbol-dispose',
  'no-temporal',
  'no-uint8array-frombase64',
  'no-uint8array-fromhex',
  'no-uint8array-prototype-setfrombase64',
  'no-uint8array-prototype-setfromhex',
  'no-uint8array-prototype-tobase64',
  'no-uint8array-prototype-tohex',
  'no-using-declarations',
  'no-weakmap-prototype-getorinsert',
  'no-weakmap-prototype-getorinsertcomputed',
];

/** In Chromium 108, but not in Node 16.17. */
const newerThanNode16 = ['no-array-prototype-findlast-findlastindex', 'no-intl-supportedvaluesof'];

/** @param {readonly string[]} names @returns {import('eslint').Linter.RulesRecord} */
const banned = (names) => Object.fromEntries(names.map((name) => [`es-x/${name}`, 'error']));

/**
 * For the page: Chromium 108. The table behind compat/compat ends near 124 and has gaps: see newerPageCalls.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const pageRules = { ...banned(newerThanBoth), 'compat/compat': 'error' };

/**
 * For shared code, which both run.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const sharedRules = banned([...newerThanBoth, ...newerThanNode16]);

/**
 * For the host and the Electron shell: Node 16.17.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const mainRules = {
  ...sharedRules,
  'n/no-unsupported-features/node-builtins': ['error', { version: '>=16.17.0' }],
  'n/no-unsupported-features/es-builtins': ['error', { version: '>=16.17.0' }],
};

const newerPage = 'Chromium 108 lacks it.';
const ofAnIterator = '[callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/]:not([callee.object.callee.object.name=/^(Object|Reflect)$/])';

/** Lists are mapped, iterators were not before Chromium 122 and Node 22: `[...map.values()].map(…)`. */
export const iteratorCalls = [
  {
    selector: `CallExpression[callee.property.name=/^(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)$/]${ofAnIterator}`,
    message: 'Chromium 108 and Node 16 lack methods of iterators: spread it into an array first.',
  },
];

/** Interfaces of the page that came after 108, as far as a name tells. */
export const newerPageCalls = [
  ...iteratorCalls,
  { selector: 'MemberExpression[object.name="AbortSignal"][property.name="any"]', message: newerPage },
  { selector: 'MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/]', message: newerPage },
  { selector: 'MemberExpression[object.name="ReadableStream"][property.name="from"]', message: newerPage },
  { selector: 'MemberExpression[object.name="ClipboardItem"][property.name="supports"]', message: newerPage },
  { selector: 'MemberExpression[object.name="Intl"][property.name="DurationFormat"]', message: newerPage },
  { selector: 'MemberExpression[object.name="scheduler"][property.name="yield"]', message: newerPage },
  {
    selector: 'MemberExpression[property.name=/^(startViewTransition|showPopover|hidePopover|togglePopover|requestClose|moveBefore|caretPositionFromPoint|setHTMLUnsafe|parseHTMLUnsafe|getHTML|storageBuckets)$/]',
    message: newerPage,
  },
  { selector: 'NewExpression[callee.name=/^(CloseWatcher|EditContext|FileSystemObserver)$/]', message: newerPage },
  { selector: 'JSXAttribute[name.name=/^(popover|popoverTarget|command|commandFor)$/]', message: newerPage },
  { selector: 'Literal[value="scrollend"]', message: newerPage },
  { selector: 'Literal[value=/^Ed25519$/i]', message: 'WebCrypto of Chromium 108 lacks Ed25519: the host signs.' },
];

/**
 * Names that the rules may take for Node's global ones: without them an undeclared `fetch` would not be looked at.
 * @type {Record<string, 'readonly'>}
 */
export const nodeGlobals = Object.fromEntries(
  [
    'AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'Buffer', 'CompressionStream', 'CustomEvent', 'DOMException', 'DecompressionStream', 'Event',
    'EventSource', 'EventTarget', 'File', 'FormData', 'Headers', 'MessageChannel', 'Performance', 'ReadableStream', 'Request', 'Response', 'TextDecoder',
    'TextEncoder', 'TransformStream', 'URL', 'URLSearchParams', 'WebAssembly', 'WebSocket', 'WritableStream', 'atob', 'btoa', 'clearImmediate', 'clearInterval',
    'clearTimeout', 'console', 'crypto', 'fetch', 'global', 'localStorage', 'navigator', 'performance', 'process', 'queueMicrotask', 'sessionStorage',
    'setImmediate', 'setInterval', 'setTimeout', 'structuredClone',
  ].map((name) => [name, 'readonly']),
);

const newerElectron = 'Electron 22 lacks it: call it only in electron/shell/lines, where the two lines differ.';

/** Calls of Electron itself that 22.3 lacks: `protocol.handle` came with 25, `net.fetch` too. */
export const newerElectronCalls = [
  { selector: 'MemberExpression[object.name="protocol"][property.name=/^(handle|unhandle|isProtocolHandled)$/]', message: newerElectron },
  { selector: 'MemberExpression[object.name="net"][property.name=/^(fetch|resolveHost)$/]', message: newerElectron },
  { selector: 'MemberExpression[property.name=/^(isAsyncEncryptionAvailable|setUsePlainTextEncryption|getSelectedStorageBackend)$/]', message: newerElectron },
];

/** Methods of Node objects that no rule of eslint-plugin-n knows, each newer than 16.17. */
export const newerNodeCalls = [
  ...iteratorCalls,
  { selector: 'MemberExpression[object.name="Readable"][property.name=/^(toWeb|fromWeb)$/]', message: 'Node 16.17 lacks it.' },
  { selector: 'MemberExpression[property.name="readLines"]', message: 'Node 16.17 lacks FileHandle.readLines.' },
  { selector: 'MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/]', message: 'Node 16.17 lacks it.' },
  { selector: 'MemberExpression[property.name=/^(closeAllConnections|closeIdleConnections)$/]', message: 'Node 16.17 lacks it: keep the sockets and destroy them.' },
  { selector: 'Property[key.name="recursive"] ~ Property[key.name="withFileTypes"], Property[key.name="withFileTypes"] ~ Property[key.name="recursive"]', message: 'Node 16.17 ignores recursive in readdir.' },
];
