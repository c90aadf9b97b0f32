import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Handle, Host, Progress } from './host';

/** The window of the shell. Names here are the commands and events of `src-tauri/src`. */
export const tauriHost: Host = {
  call: (act, request) => invoke('call', { act, request }),
  pickFiles: (wanted) => invoke('pick_files', { wanted: wanted ?? null }),
  pickFolder: () => invoke('pick_folder'),
  pickSave: (suggestion) => invoke('pick_save', { suggestion }),
  cancel: () => invoke('cancel'),
  openWritten: (id) => invoke('open_written', { id }),
  onProgress: (listener) => void listen<Progress>('progress', (event) => listener(event.payload)),
  onFilesDropped: (listener) => {
    const stop = listen<Handle[]>('files-dropped', (event) => listener(event.payload));
    return () => void stop.then((unlisten) => unlisten());
  },
};
