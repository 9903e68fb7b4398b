// @ts-check
/**
 * `shared/` is pure: no clock, no randomness, no page, no machine, no time zone of the computer. All of these are
 * arguments. Its tsconfig already knows neither DOM nor Node; these rules catch what JavaScript itself brings.
 */
import { iteratorCalls } from './legacy-line.mjs';

const machine = ['process', 'global', 'globalThis', 'self', 'window', 'document', 'navigator', 'location', 'fetch', 'console', 'crypto', 'performance'];
const later = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'localStorage', 'sessionStorage', 'indexedDB', 'Buffer'];

/** @type {import('eslint').Linter.RulesRecord} */
export const pureRules = {
  'no-restricted-globals': ['error', ...[...machine, ...later].map((name) => ({ name, message: 'shared/ is pure: take it as an argument.' }))],
  'no-restricted-syntax': [
    'error',
    ...iteratorCalls,
    { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'shared/ reads no clock: now is an argument.' },
    { selector: 'MemberExpression[object.name="Date"][property.name="now"]:not(CallExpression > .callee)', message: 'shared/ reads no clock: now is an argument.' },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'shared/ reads no clock: now is an argument.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'shared/ reads no clock: now is an argument.' },
    { selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: 'Parts of a date are read in the computer’s time zone: use ISO text.' },
    {
      selector: 'MemberExpression[property.name=/^(get|set)(Date|Day|FullYear|Hours|Minutes|Seconds|Milliseconds|Month|Year|TimezoneOffset)$/]',
      message: 'This reads the computer’s time zone: use shared/kernel/time.ts.',
    },
    { selector: 'MemberExpression[property.name=/^toLocale(Date|Time)?String$/]', message: 'The computer’s language decides this: words and formats live in renderer/text.' },
    { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'shared/ is repeatable: randomness is an argument.' },
  ],
};
