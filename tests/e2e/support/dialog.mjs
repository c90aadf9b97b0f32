// The toolkit's own dialogs, outside of the page: keys are sent by xdotool.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until_ } from './window.mjs';

const run = promisify(execFile);

/** Does `work` in the dialog with this title, and waits until the dialog is gone. */
async function inDialog(title, work) {
  let window = '';
  await until_(async () => Boolean((window = await search(title))), `the dialog "${title}"`);
  await run('xdotool', ['windowactivate', '--sync', window]);
  await work(window);
  await until_(async () => !(await search(title)), `the dialog "${title}" to close`);
}

/** Chooses every file of `folder` that the dialog shows. */
export async function chooseAllFiles(folder) {
  await inDialog('Pilih berkas', async () => {
    await goTo(`${folder}/`);
    await keys('Tab');
  });
}

export async function chooseFile(file) {
  await inDialog('Pilih berkas', () => goTo(file));
}

export async function chooseFolder(folder) {
  await inDialog('Pilih folder', () => goTo(folder));
}

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
