/** All that the page gets from Electron: two functions. The typed contract is built in the page, over them. */
import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from './doors/ipc-door.ts';

contextBridge.exposeInMainWorld('stationBridge', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),

  on(event: string, listener: (payload: unknown) => void): () => void {
    const hear = (_event: unknown, heard: string, payload: unknown): void => {
      if (heard === event) listener(payload);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.removeListener(eventChannel, hear);
    };
  },
});
