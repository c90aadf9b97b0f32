import { afterEach, describe, expect, it, vi } from 'vitest';
import { addKeys, handleKey, keyName } from './keys';

function press(key: string, more: Partial<KeyboardEventInit> = {}, target: EventTarget = window) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

window.addEventListener('keydown', handleKey);
afterEach(() => document.body.replaceChildren());

describe('the name of a key', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  it.each([
    [{ ...plain, key: 'z', ctrlKey: true }, 'Ctrl+Z'],
    [{ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
    [{ ...plain, key: 'z', metaKey: true }, 'Ctrl+Z'],
    [{ ...plain, key: '?', shiftKey: true }, '?'],
    [{ ...plain, key: '¡', code: 'Digit1', altKey: true }, 'Alt+1'],
    [{ ...plain, key: '–', code: 'Minus', altKey: true }, 'Alt+-'],
    [{ ...plain, key: '≠', code: 'Equal', altKey: true }, 'Alt+='],
    [{ ...plain, key: 'Del' }, 'Delete'],
    [{ ...plain, key: 'ArrowDown', shiftKey: true }, 'Shift+Down'],
  ])('%o is %s', (event, name) => expect(keyName(event)).toBe(name));
});

describe('the keyboard map', () => {
  it('gives a key to the newest screen that wants it', () => {
    const old = vi.fn();
    const fresh = vi.fn();
    const closeOld = addKeys({ N: old });
    const closeFresh = addKeys({ N: fresh });
    press('n');
    closeFresh();
    press('n');
    closeOld();
    press('n');
    expect([old.mock.calls.length, fresh.mock.calls.length]).toEqual([1, 1]);
  });

  it('leaves letters, undo and paste to a field, but not the way to another screen', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const run = vi.fn();
    const close = addKeys({ N: run, 'Ctrl+Z': run, 'Ctrl+K': run, 'Alt+3': run });
    press('n', {}, field);
    press('z', { ctrlKey: true }, field);
    expect(run).not.toHaveBeenCalled();
    press('k', { ctrlKey: true }, field);
    press('3', { altKey: true }, field);
    expect(run).toHaveBeenCalledTimes(2);
    close();
  });

  it('is silent under an open dialog', () => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    const run = vi.fn();
    const close = addKeys({ Delete: run });
    press('Delete');
    expect(run).not.toHaveBeenCalled();
    close();
  });
});
