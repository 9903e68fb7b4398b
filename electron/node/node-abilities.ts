/** What plain Node can do for the host: no PDF by itself (the browser prints), and no keeper of secrets. */
import type { Abilities } from '../host/abilities.ts';

export const nodeAbilities: Abilities = { capabilities: { pdf: false, body: 'browser' }, pdf: null, secretBox: null };
