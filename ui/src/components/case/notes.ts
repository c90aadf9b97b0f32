/** Notes that were begun and not sent, by the step and the cases they belong to; gone with the window. */
const notes = new Map<string, string>();

export function keptNote(key: string): string {
  return notes.get(key) ?? '';
}

export function keepNote(key: string, note: string): void {
  if (note === '') notes.delete(key);
  else notes.set(key, note);
}
