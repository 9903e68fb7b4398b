/** The Electron body, in order: what was asked, one start only, the host under way, its doors, the window. Nothing is decided here. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, session } from 'electron';
import { clientOfWindow, createIpcDoor, isTopFrameOf } from './doors/ipc-door.ts';
import { createPageDoor } from './doors/page-door.ts';
import { createHost } from './host/create-host.ts';
import { dataDirOf } from './host/files/data-dir.ts';
import { declareAppScheme, serveAppScheme } from './shell/app-protocol.ts';
import { askWhereDownloadsGo } from './shell/downloads.ts';
import { electronAbilities } from './shell/electron-abilities.ts';
import { hostUnderWay } from './shell/host-under-way.ts';
import { endWithLastWindow, isOnlyStart, keepEverythingIn } from './shell/lifecycle.ts';
import { offerEditingOnRightClick, setMenu } from './shell/menu.ts';
import { readShellOptions } from './shell/options.ts';
import { ORIGIN } from './shell/origin.ts';
import { reviveWhenGone } from './shell/revive.ts';
import { confineEveryPage, confineSession } from './shell/security.ts';
import { leaveToTheFirst, sayAndLeave } from './shell/start-problem.ts';
import { openStationWindow } from './shell/window.ts';
import { shellWords } from './shell/words.ts';

const options = readShellOptions(process.argv, process.env);
const dataDir = dataDirOf(options.dataDir, process.platform, process.env);
let window: BrowserWindow | null = null;

declareAppScheme();
confineEveryPage();
const unusable = keepEverythingIn(dataDir);
if (unusable === null && !isOnlyStart(() => window)) leaveToTheFirst(options);
else app.whenReady().then(openStation).catch(stopped);

async function openStation(): Promise<void> {
  const words = shellWords(app.getLocale());
  if (unusable !== null) return sayAndLeave(words.folderUnusable(dataDir, unusable), words, options);

  const opening = openHost();
  const host = hostUnderWay(opening);

  setMenu(words);
  confineSession(session.defaultSession);
  askWhereDownloadsGo(session.defaultSession, options.downloads);
  serveAppScheme(session.defaultSession, createPageDoor({ root: join(__dirname, '../renderer'), randomBytes, files: host.files }));
  createIpcDoor({
    ipcMain,
    host,
    isOurs: (event) => event.sender.id === window?.webContents.id && isTopFrameOf(event, ORIGIN),
    windows: () => (window === null ? [] : [window.webContents]),
  });

  window = openStationWindow({ preload: join(__dirname, '../preload/preload.cjs'), placeFile: join(dataDir, 'electron/window.json'), title: words.title });
  const client = clientOfWindow(window.webContents.id);
  offerEditingOnRightClick(window, words);
  reviveWhenGone(window, words, options);
  window.on('closed', () => {
    window = null;
    host.forget(client);
  });

  const opened = await opening;
  if (opened.ok) return endWithLastWindow(opened.value.close);
  const code = String(opened.facts?.['code'] ?? opened.problem);
  return sayAndLeave(opened.problem === 'in_use' ? words.folderInUse(dataDir) : words.folderUnusable(dataDir, code), words, options);
}

/** A wish to rebuild is noted before the page can ask how the journal is. */
async function openHost() {
  const opened = await createHost({ dataDir, abilities: electronAbilities(), clock: Date.now, randomBytes, version: app.getVersion() });
  if (opened.ok && options.rebuild) await opened.value.dispatch({ client: 'shell' }, 'backup.askRebuild', { ask: true });
  return opened;
}

function stopped(error: unknown): Promise<void> {
  const words = shellWords(app.getLocale());
  return sayAndLeave(words.broken(error instanceof Error ? (error.stack ?? error.message) : String(error)), words, options);
}
