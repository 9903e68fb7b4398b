/** The station's window: isolated, sandboxed, where it was last time, shown when there is something to see. */
import { BrowserWindow, screen } from 'electron';
import { START_PAGE } from './origin.ts';
import { placeWindow, readPlace, savePlace, smallestSize } from './window-bounds.ts';

/** Paper white of the page, so that opening does not flash. */
const PAPER = '#FAF8F3';

export type WindowParts = {
  readonly preload: string;
  /** where the window's place is kept */
  readonly placeFile: string;
  readonly title: string;
};

export function openStationWindow({ preload, placeFile, title }: WindowParts): BrowserWindow {
  const { maximized, ...place } = placeWindow(readPlace(placeFile), workAreas());
  const window = new BrowserWindow({
    ...place,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    backgroundColor: PAPER,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  // text grows by the page's own setting; pinching would blur it
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  window.on('close', () => savePlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(START_PAGE);
  return window;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}
