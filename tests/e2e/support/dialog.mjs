// The toolkit's own dialogs, outside of the page: keys are sent by xdotool.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './window.mjs';

const run = promisify(execFile);

/** Rounds of the last keys before the place is typed again. */
const ROUNDS = 6;

/**
 * Types `place` into the dialog with this title and sends `last` until the dialog is gone. The dialog reads folders in
 * its own time and does not say when it is ready, so keys that came too early are sent again.
 */
async function inDialog(title, place, last) {
  let window = '';
  await until(async () => Boolean((window = await search(title))), `the dialog "${title}"`);
  let round = 0;
  await until(async () => {
    if (!(await search(title))) return true;
    await run('xdotool', ['windowactivate', window]);
    if (round++ % ROUNDS === 0) await goTo(place);
    else await keys(...last);
    return isGone(title);
  }, `the dialog "${title}" to close`, 60_000);
}

/** Chooses every file of `folder` that the dialog shows. */
export const chooseAllFiles = (folder) => inDialog('Pilih berkas', `${folder}/`, ['ctrl+a', 'Return']);

export const chooseFile = (file) => inDialog('Pilih berkas', file, ['Return']);

export const chooseFolder = (folder) => inDialog('Pilih folder', folder, ['Return']);

/** A slash opens the field for a location, whatever has the focus; what the field held before is replaced. */
async function goTo(place) {
  await keys('ctrl+a');
  await run('xdotool', ['type', '--delay', '20', place]);
  await keys('Return');
}

async function isGone(title) {
  try {
    await until(async () => !(await search(title)), `"${title}" to go`, 500);
    return true;
  } catch {
    return false;
  }
}

const keys = (...names) => run('xdotool', ['key', '--delay', '60', ...names]);

/** The window with this title, or nothing. A window that vanishes while it is asked about is asked for again. */
async function search(title) {
  try {
    const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]);
    return stdout.trim().split('\n').at(-1);
  } catch (error) {
    if (error.code === 1 && error.stderr === '') return '';
    throw error;
  }
}
