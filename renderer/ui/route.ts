/**
 * Where the page is: one tagged union, kept in the address after #. Rooms go elsewhere by `navigate`, never by knowing each other.
 */
import { useSyncExternalStore } from 'react';
import { kindOf, type RecordId, RecordIdSchema, type StationCode, StationCodeSchema } from '../../shared/kernel/ids.ts';
import { type LocalDate, LocalDateSchema } from '../../shared/kernel/time.ts';
import { holding } from './leave-guard.ts';
import { type SheetName, sheetNames } from '../../shared/reception/sheets.ts';
import { type PaperName, paperNames } from '../../shared/voting/papers.ts';

/** What a list is narrowed to, as it stands in the address: `?stage=handling&year=2024`. The room that owns the list reads it. */
export type Find = Readonly<Record<string, string>>;

export const laterPages = ['activities', 'projects', 'votes', 'reports'] as const;
export type LaterPage = (typeof laterPages)[number];

export const settingsSections = ['station', 'people', 'places', 'categories', 'contacts', 'look', 'print', 'data', 'county'] as const;
export type SettingsSection = (typeof settingsSections)[number];

export const referenceSections = ['places', 'deputies', 'categories'] as const;
export type ReferenceSection = (typeof referenceSections)[number];

/** 年历, its rules and its days off. */
export const yearParts = ['months', 'rules', 'holidays'] as const;
export type YearPart = (typeof yearParts)[number];

/** 排班: sheets of paper of a year's rota. */
export const rotaParts = ['wall'] as const;
export type RotaPart = (typeof rotaParts)[number];

/** Which rows of a day's queue a figure stands for. */
export const countedRows = ['batches', 'uncounted', 'matters', 'elsewhere'] as const;
export type CountedRows = (typeof countedRows)[number];

export type Route =
  /** `take`: the next number of the queue is being given; `on`: an earlier day, looked back at; `only`: the list behind one of its figures */
  | { readonly page: 'today'; readonly take?: true; readonly on?: LocalDate; readonly only?: CountedRows }
  /** the county office's: all stations, one of them open beside the list */
  | { readonly page: 'board'; readonly station?: StationCode }
  /** what the county keeps for all its stations */
  | { readonly page: 'reference'; readonly section: ReferenceSection }
  | { readonly page: 'ledger'; readonly id?: RecordId; readonly find?: Find }
  /** `visit`: for this group of the queue */
  | { readonly page: 'register'; readonly draft?: RecordId; readonly visit?: RecordId }
  | { readonly page: 'receipt'; readonly id: RecordId }
  /** what becomes of a matter, decided at the desk: #/ledger/<id>/outcome */
  | { readonly page: 'outcome'; readonly id: RecordId }
  /** a sheet of paper before it is printed: of a matter, of a day, or of the station */
  | { readonly page: 'sheet'; readonly sheet: SheetName; readonly id?: RecordId; readonly on?: LocalDate }
  | { readonly page: 'import' }
  /** what the county did not take */
  | { readonly page: 'refused' }
  /** matters that two people changed without seeing each other */
  | { readonly page: 'conflicts'; readonly id?: RecordId }
  /** the county by stick: carried from a station, taken in at the office */
  | { readonly page: 'bundle' }
  /** 票决: all sittings, one as its director sees it, or a teller's desk at it: #/sitting/<id>/teller; or one of its papers: #/sitting/<id>/ballot; on the wall of the hall: #/hall/<id> */
  | { readonly page: 'sitting'; readonly id?: RecordId; readonly desk?: 'teller' | 'hall'; readonly paper?: PaperName }
  /** without `year` the present one: #/year/2027/rules */
  | { readonly page: 'year'; readonly year?: number; readonly part: YearPart }
  /** who sits when, without `year` the present one; its wall sheet: #/rota/2027/wall */
  | { readonly page: 'rota'; readonly year?: number; readonly part?: RotaPart }
  | { readonly page: 'settings'; readonly section: SettingsSection }
  /** the register of deputies, one of them, his yearly sheet, or an import into it: #/deputies/<id>/sheet */
  | { readonly page: 'deputies'; readonly id?: RecordId; readonly part?: 'sheet' | 'import' }
  | { readonly page: LaterPage };

/** An address that names nothing leads to today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', rest = '', of = ''] = path.split('/');
  const id = RecordIdSchema.safeParse(rest.replace(/%3A/gi, ':'));
  switch (page) {
    case 'ledger': {
      if (of === 'outcome' && id.success) return { page: 'outcome', id: id.data };
      const find = Object.fromEntries(new URLSearchParams(query));
      return { page, ...(id.success ? { id: id.data } : {}), ...(Object.keys(find).length > 0 ? { find } : {}) };
    }
    case 'register':
      if (id.success) return kindOf(id.data) === 'visit' ? { page, visit: id.data } : { page, draft: id.data };
      return { page };
    case 'today': {
      const on = LocalDateSchema.safeParse(rest);
      const only = countedRows.find((rows) => rows === new URLSearchParams(query).get('only'));
      return { page, ...(rest === 'take' ? { take: true } : {}), ...(on.success ? { on: on.data } : {}), ...(only === undefined ? {} : { only }) };
    }
    case 'receipt':
      return id.success ? { page, id: id.data } : { page: 'today' };
    case 'sheet': {
      const sheet = sheetNames.find((name) => name === rest);
      const matter = RecordIdSchema.safeParse(of.replace(/%3A/gi, ':'));
      const on = LocalDateSchema.safeParse(of);
      if (sheet === undefined) return { page: 'settings', section: 'print' };
      return { page, sheet, ...(matter.success ? { id: matter.data } : {}), ...(on.success ? { on: on.data } : {}) };
    }
    case 'sheets':
      return { page: 'settings', section: 'print' };
    case 'conflicts':
      return { page, ...(id.success ? { id: id.data } : {}) };
    case 'board': {
      const station = StationCodeSchema.safeParse(rest);
      return { page, ...(station.success ? { station: station.data } : {}) };
    }
    case 'reference':
      return { page, section: referenceSections.find((section) => section === rest) ?? 'places' };
    case 'year': {
      const part = yearParts.find((name) => name === rest || name === of) ?? 'months';
      return { page, part, ...(/^(199\d|20\d\d)$/.test(rest) ? { year: Number(rest) } : {}) };
    }
    case 'rota': {
      const part = rotaParts.find((name) => name === rest || name === of);
      return { page, ...(/^(199\d|20\d\d)$/.test(rest) ? { year: Number(rest) } : {}), ...(part === undefined ? {} : { part }) };
    }
    case 'deputies':
      return { page, ...(id.success ? { id: id.data } : {}), ...(rest === 'import' ? { part: 'import' } : id.success && of === 'sheet' ? { part: 'sheet' } : {}) };
    case 'hall':
      return { page: 'sitting', ...(id.success ? { id: id.data, desk: page } : {}) };
    case 'sitting': {
      const paper = paperNames.find((name) => name === of);
      return { page, ...(id.success ? { id: id.data } : {}), ...(id.success && of === 'teller' ? { desk: of } : {}), ...(id.success && paper !== undefined ? { paper } : {}) };
    }
    case 'bundle':
    case 'import':
    case 'refused':
      return { page };
    case 'settings':
      return { page, section: settingsSections.find((section) => section === rest) ?? 'station' };
    default: {
      const later = laterPages.find((name) => name === page);
      return { page: later ?? 'today' };
    }
  }
}

/** The address of a route, with its #. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'ledger': {
      const query = route.find === undefined ? '' : `?${new URLSearchParams(route.find).toString()}`;
      return `#/ledger${route.id === undefined ? '' : `/${route.id}`}${query}`;
    }
    case 'register':
      return hashOfForm(route.draft ?? route.visit);
    case 'today':
      if (route.take === true) return '#/today/take';
      return `#/today${route.on === undefined ? '' : `/${route.on}`}${route.only === undefined ? '' : `?only=${route.only}`}`;
    case 'receipt':
      return `#/receipt/${route.id}`;
    case 'outcome':
      return `#/ledger/${route.id}/outcome`;
    case 'sheet': {
      const of = route.id ?? route.on;
      return `#/sheet/${route.sheet}${of === undefined ? '' : `/${of}`}`;
    }
    case 'conflicts':
      return route.id === undefined ? '#/conflicts' : `#/conflicts/${route.id}`;
    case 'board':
      return route.station === undefined ? '#/board' : `#/board/${route.station}`;
    case 'sitting':
      if (route.desk === 'hall' && route.id !== undefined) return `#/hall/${route.id}`;
      return ['#/sitting', ...(route.id === undefined ? [] : [route.id]), ...(route.desk === undefined ? [] : [route.desk]), ...(route.paper === undefined ? [] : [route.paper])].join('/');
    case 'reference':
      return `#/reference/${route.section}`;
    case 'year':
      return ['#/year', ...(route.year === undefined ? [] : [route.year]), ...(route.part === 'months' ? [] : [route.part])].join('/');
    case 'rota':
      return ['#/rota', ...(route.year === undefined ? [] : [route.year]), ...(route.part === undefined ? [] : [route.part])].join('/');
    case 'deputies':
      return ['#/deputies', ...(route.id === undefined ? [] : [route.id]), ...(route.part === undefined ? [] : [route.part])].join('/');
    case 'settings':
      return `#/settings/${route.section}`;
    default:
      return `#/${route.page}`;
  }
}

function hashOfForm(of: RecordId | undefined): string {
  return of === undefined ? '#/register' : `#/register/${of}`;
}

/** @param options.replace when true, "back" skips the page that is left */
export function navigate(route: Route, options: { readonly replace?: boolean } = {}): void {
  const hash = hashOf(route);
  if (hash === window.location.hash) return;
  if (options.replace === true) window.location.replace(hash);
  else window.location.hash = hash;
}

function subscribe(changed: () => void): () => void {
  const heard = (): void => {
    if (!turnedBack()) changed();
  };
  window.addEventListener('hashchange', heard);
  return () => window.removeEventListener('hashchange', heard);
}

/** Where a page must be asked before it is left, the address becomes again what it was. */
function turnedBack(): boolean {
  const { hash } = window.location;
  const guard = hash === last.hash ? null : holding(hash);
  if (guard === null) return false;
  window.history.replaceState(window.history.state, '', last.hash);
  guard.ask(hash);
  return true;
}

let last: { readonly hash: string; readonly route: Route } = { hash: '', route: { page: 'today' } };

function current(): Route {
  const { hash } = window.location;
  if (hash !== last.hash && holding(hash) === null) last = { hash, route: parseRoute(hash) };
  return last.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
