/** Runs the compiled rules as CouchDB would: text in, a fresh world without Node, JSON documents, an exception or none. */
import vm from 'node:vm';
import { validateText } from '../../../shared/county/rules/text.ts';

/** What came after 2009, taken out of a fresh world before the text is run in it. */
const younger = `
  for (var key of ['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Symbol', 'Promise', 'Proxy', 'Reflect', 'BigInt', 'Intl', 'Uint8Array', 'Int32Array', 'ArrayBuffer', 'DataView',
    'Uint32Array', 'globalThis', 'console', 'WebAssembly', 'Atomics', 'SharedArrayBuffer', 'FinalizationRegistry']) delete this[key];
  var olderThan2009 = {
    Array: ['concat', 'every', 'filter', 'forEach', 'indexOf', 'join', 'lastIndexOf', 'map', 'pop', 'push', 'reduce', 'reduceRight', 'reverse', 'shift', 'slice', 'some', 'sort', 'splice', 'unshift', 'toString', 'constructor', 'length'],
    String: ['charAt', 'charCodeAt', 'concat', 'indexOf', 'lastIndexOf', 'match', 'replace', 'search', 'slice', 'split', 'substring', 'toLowerCase', 'toUpperCase', 'trim', 'toString', 'valueOf', 'constructor', 'length'],
    Number: ['toFixed', 'toString', 'valueOf', 'constructor'],
  };
  for (var type in olderThan2009) {
    for (var name of Object.getOwnPropertyNames(this[type].prototype)) if (olderThan2009[type].indexOf(name) < 0) delete this[type].prototype[name];
  }
  for (var name of Object.getOwnPropertyNames(Object)) if (['keys', 'prototype', 'create', 'defineProperty', 'getOwnPropertyNames', 'getPrototypeOf', 'length', 'name'].indexOf(name) < 0) delete Object[name];
  for (var name of Object.getOwnPropertyNames(Number)) if (['prototype', 'length', 'name', 'MAX_VALUE', 'MIN_VALUE', 'NaN'].indexOf(name) < 0) delete Number[name];
  for (var name of Object.getOwnPropertyNames(Math)) if (['abs', 'ceil', 'floor', 'max', 'min', 'pow'].indexOf(name) < 0) delete Math[name];
`;

export type Asked = { readonly newDoc: unknown; readonly oldDoc: unknown; readonly userCtx: unknown };

/**
 * A world with the rules in it and its clock at `now`.
 * @returns a function that answers null, or the reason as CouchDB gives it to the writer. @throws what is not a refusal: a bug
 */
export function openWorld(now: number): (asked: Asked) => string | null {
  const world = vm.createContext({});
  vm.runInContext(`Date.prototype.getTime = function () { return ${now}; };`, world);
  vm.runInContext(younger, world);
  vm.runInContext(`var rule = (${validateText});
    function ask(newText, oldText, ctxText) {
      try { rule(JSON.parse(newText), JSON.parse(oldText), JSON.parse(ctxText), {}); return ''; }
      catch (thrown) { if (typeof thrown.forbidden !== 'string') throw thrown; return thrown.forbidden; }
    }`, world);
  const ask = vm.runInContext('ask', world) as (newText: string, oldText: string, ctxText: string) => string;
  return ({ newDoc, oldDoc, userCtx }) => ask(JSON.stringify(newDoc), JSON.stringify(oldDoc), JSON.stringify(userCtx)) || null;
}
