/** Chinese, the language the words are written in first. One file a room. */
import { overlay } from '../overlay.ts';
import { access } from './access.ts';
import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { backup } from './backup.ts';
import { categories } from './categories.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { county } from './county.ts';
import { desk } from './desk.ts';
import { exchange } from './exchange.ts';
import { ledger } from './ledger.ts';
import { officeSync } from './office-sync.ts';
import { practice } from './practice.ts';
import { reception } from './reception.ts';
import { rota } from './rota.ts';
import { settings } from './settings.ts';
import { papers } from './sitting-papers.ts';
import { sheets } from './sheets.ts';
import { sync } from './sync.ts';
import { voting } from './voting.ts';

export const zh = { common, app, access, settings, reception, attachments, contacts, county, exchange, sync, officeSync: overlay(sync, officeSync), backup, sheets, desk, rota, ledger, categories, practice, voting, papers };

export type Words = typeof zh;
