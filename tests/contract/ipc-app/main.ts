/**
 * An Electron main process for the contract suite: the real host, the real IPC door, scheme and preload, and two windows
 * of one station, which the app itself never has. Their page is blank: the suite alone calls.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import { createIpcDoor, isTopFrameOf } from '../../../electron/doors/ipc-door.ts';
import { createPageDoor } from '../../../electron/doors/page-door.ts';
import { createHost } from '../../../electron/host/create-host.ts';
import { declareAppScheme, serveAppScheme } from '../../../electron/shell/app-protocol.ts';
import { electronAbilities } from '../../../electron/shell/electron-abilities.ts';
import { ORIGIN } from '../../../electron/shell/origin.ts';

const dataDir = process.env['LIANXIN_DATA'] ?? '';
app.setPath('userData', join(dataDir, 'electron'));
declareAppScheme();
void app.whenReady().then(async () => {
  const opened = await createHost({ dataDir, abilities: electronAbilities(), clock: Date.now, randomBytes, version: '', pinCost: 1024 });
  if (!opened.ok) throw new Error(opened.problem);
  const host = opened.value;
  serveAppScheme(session.defaultSession, createPageDoor({ root: join(__dirname, 'page'), randomBytes, files: host.files }));
  const windows: BrowserWindow[] = [];
  createIpcDoor({ ipcMain, host, isOurs: (event) => isTopFrameOf(event, ORIGIN), windows: () => windows.map((window) => window.webContents) });
  const webPreferences = { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true };
  for (let count = 0; count < 2; count++) {
    const window = new BrowserWindow({ show: false, webPreferences });
    windows.push(window);
    await window.loadURL(`${ORIGIN}/`);
  }
});
