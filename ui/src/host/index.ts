import type { Host } from './host';

/**
 * The shell's window. In a browser (`npm run dev`, `npm run preview`) the stand-in answers; it is no part of
 * what is shipped.
 */
export async function findHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).tauriHost;
  if (import.meta.env.MODE !== 'production') return (await import('./fake')).fakeHost();
  throw new Error('Not started by the shell.');
}
