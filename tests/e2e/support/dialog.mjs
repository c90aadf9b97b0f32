// The toolkit's own dialogs, outside of the page: keys are sent by xdotool.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until_ } from './window.mjs';

const run = promisify(execFile);

/**
 * Does `work` in the dialog with this title until the dialog is gone. The dialog reads folders in its own time and does
 * not say when it is ready, so the last keys are sent again as long as it stays.
 */
async function inDialog(title, work, lastKeys) {
  let window = '';
  await until_(async () => Boolean((window = await search(title))), `the dialog "${title}"`);
  await run('xdotool', ['windowactivate', '--sync', window]);
  await work();
  await until_(async () => {
    if (!(await search(title))) return true;
    await keys(...lastKeys);
    return !(await search(title));
  }, `the dialog "${title}" to close`);
}

/** Chooses every file of `folder` that the dialog shows. */
export const chooseAllFiles = (folder) => inDialog('Pilih berkas', () => goTo(`${folder}/`), ['ctrl+a', 'Return']);

export const chooseFile = (file) => inDialog('Pilih berkas', () => goTo(file), ['Return']);

export const chooseFolder = (folder) => inDialog('Pilih folder', () => goTo(folder), ['Return']);

/** A slash opens the field for a location, whatever has the focus. */
async function goTo(place) {
  await run('xdotool', ['type', '--delay', '20', place]);
  await keys('Return');
}

const keys = (...names) => run('xdotool', ['key', '--delay', '60', ...names]);

async function search(title) {
  try {
    const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]);
    return stdout.trim().split('\n').at(-1);
  } catch {
    return '';
  }
}
