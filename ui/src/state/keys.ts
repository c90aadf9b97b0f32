/**
 * The keyboard map: one list, read by the handler and by the help. A key is written as a person says
 * it, `Ctrl+Shift+Z`; `Cmd` on a Mac counts as `Ctrl`.
 */
export interface KeyEventLike {
  key: string;
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const SPOKEN: Record<string, string> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Del: 'Delete',
};

/** `Ctrl+Shift+Z` for an event. Shift is named only with letters and named keys: `?` is `?` on every layout. */
export function keyName(event: KeyEventLike): string {
  let key = SPOKEN[event.key] ?? event.key;
  // With Alt some layouts type another sign; the digit is what the map means.
  const digit = /^Digit(\d)$/.exec(event.code ?? '');
  if (event.altKey && digit?.[1]) key = digit[1];
  if (event.altKey && event.code === 'Minus') key = '-';
  if (event.altKey && event.code === 'Equal') key = '=';
  const letter = /^[a-z]$/i.test(key);
  if (letter) key = key.toUpperCase();
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey && (letter || key.length > 1)) parts.push('Shift');
  parts.push(key);
  return parts.join('+');
}

/** Whether a key belongs to the text being typed rather than to the program. */
export function isTyping(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest(
    'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]',
  );
  if (!field) return false;
  // In a field the undo, paste and letters are the field's own.
  return !/^(Ctrl\+(K|L|Enter)|Alt\+[\d=-]|Esc|F1)$/.test(name);
}

/** A key's work; one that answers `'native'` lets the window do its own part as well (pasting into a field that just got the focus). */
export type Keymap = Record<string, (event: KeyboardEvent) => unknown>;

export const LOCK = 'Ctrl+L';

/** The newest screen's keys come first; a dialog closes all of them off. */
const scopes: Keymap[] = [];

export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const name = keyName(event);
  if (isTyping(event.target, name)) return;
  // Whoever goes away locks the desk from wherever they are.
  if (name !== LOCK && document.querySelector('dialog[open]')) return;
  for (let at = scopes.length - 1; at >= 0; at--) {
    const run = scopes[at]?.[name];
    if (run) {
      if (run(event) !== 'native') event.preventDefault();
      return;
    }
  }
}

/** Adds keys until the returned function is called. */
export function addKeys(keymap: Keymap): () => void {
  scopes.push(keymap);
  return () => {
    const at = scopes.indexOf(keymap);
    if (at >= 0) scopes.splice(at, 1);
  };
}
