// Looks at every message of the page before the core can read it (docs/decisions/0037-the-window-is-locked.md). It knows
// the commands of `src-tauri/src/commands.rs` with the fields of each, and nothing of what the acts mean: the core
// judges that. What it does not know leaves as a command that nobody has, so that the page hears a refusal.
(() => {
  'use strict';

  // Characters of one message as JSON text: above what the core takes for a request (acts/src/router/limits.rs).
  const LONGEST = 5_000_000;

  const text = (value) => typeof value === 'string';
  const number = (value) => typeof value === 'number';
  const plain = (value) =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const absentOr = (is) => (value) => value === undefined || value === null || is(value);
  const window = (value) => plain(value) && Object.keys(value).every((key) => key === 'kind' || key === 'label');

  const MESSAGES = Object.freeze({
    __proto__: null,
    call: { act: text, request: plain },
    cancel: {},
    open_written: { id: text },
    pick_files: { wanted: absentOr(text) },
    pick_folder: {},
    pick_save: { suggestion: text },
    'plugin:event|listen': { event: text, target: window, handler: number },
    'plugin:event|unlisten': { event: text, eventId: number },
  });

  const lawful = ({ cmd, payload, options }) => {
    const fields = MESSAGES[cmd];
    if (fields === undefined || !plain(payload)) return false;
    if (options !== undefined && options !== null) return false;
    if (!Object.keys(payload).every((key) => Object.hasOwn(fields, key))) return false;
    if (!Object.entries(fields).every(([key, is]) => is(payload[key]))) return false;
    return JSON.stringify(payload).length <= LONGEST;
  };

  const REFUSED = 'refused_by_the_guard';

  globalThis.__TAURI_ISOLATION_HOOK__ = (message) => {
    let passes = false;
    try {
      passes = lawful(message);
    } catch {
      // A message that cannot be written as JSON text is none of ours.
    }
    return passes ? message : { cmd: REFUSED, callback: message.callback, error: message.error, payload: {} };
  };
})();
