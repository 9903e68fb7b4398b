/** Chinese, the language the words are written in first. One file a room. */
import { access } from './access.ts';
import { app } from './app.ts';
import { backup } from './backup.ts';
import { common } from './common.ts';
import { county } from './county.ts';
import { exchange } from './exchange.ts';
import { reception } from './reception.ts';
import { settings } from './settings.ts';
import { sync } from './sync.ts';

export const zh = { common, app, access, settings, reception, county, exchange, sync, backup };

export type Words = typeof zh;
