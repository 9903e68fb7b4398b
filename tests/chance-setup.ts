/** Properties take the same chances in every run, so that a red run is red again; `LIANXIN_CHANCE=<number>` (or `random`) explores others. */
import { configureGlobal } from 'fast-check';
import { inject } from 'vitest';

configureGlobal({ seed: inject('chance') });

declare module 'vitest' {
  interface ProvidedContext {
    chance: number;
  }
}
