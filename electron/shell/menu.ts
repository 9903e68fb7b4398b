/**
 * No menu bar on Windows and Linux: the page owns every key (F5 would lose a clerk's place), and editing keys work without
 * one. macOS takes editing keys from the menu alone, so it gets the smallest menu. Right-click edits everywhere.
 */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words.ts';

export function setMenu(words: ShellWords): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(macMenu(words)) : null);
}

function macMenu(words: ShellWords): MenuItemConstructorOptions[] {
  return [
    { label: words.title, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: [{ role: 'undo', label: words.undo }, { role: 'redo', label: words.redo }, { type: 'separator' }, ...editing(words)] },
  ];
}

function editing(words: ShellWords): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

/** Electron shows nothing on a right click; many people know paste only from there. */
export function offerEditingOnRightClick(window: BrowserWindow, words: ShellWords): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editing(words)).popup({ window });
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: words.copy }]).popup({ window });
  });
}
