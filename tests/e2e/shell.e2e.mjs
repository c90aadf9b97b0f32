// What the shell owes: the invented region at once, handles instead of paths, one store in one program. What it owes
// against a page that was taken over is tried in security.e2e.mjs.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chooseFolder } from './support/dialog.mjs';
import { openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
const STORE = path.join(PLACE, 'kota.mutasi');
const OPENED = path.join(PLACE, 'opened');

let window;
before(async () => {
  // Stands in for the file manager: notes what it was asked to open.
  const tools = path.join(PLACE, 'tools');
  mkdirSync(tools);
  writeFileSync(path.join(tools, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${OPENED}'\n`);
  chmodSync(path.join(tools, 'xdg-open'), 0o755);
  window = await openWindow(['--store', STORE, '--demo'], {
    out: OUT,
    env: { PATH: `${tools}:${process.env.PATH}` },
  });
});
after(() => window?.close());

test('--demo opens on the invented region of 600, beside the office store', async () => {
  await window.reads('nav-pegawai', '600');
  assert.ok(existsSync(path.join(PLACE, 'contoh.mutasi')));
  assert.ok(!existsSync(STORE), 'the place of the office store stays free');
});

test('every screen holds together in the dark', async () => {
  await window.themed('dark');
  for (const screen of ['beranda', 'impor', 'pegawai', 'unit', 'analisis', 'rencana', 'persetujuan', 'sk', 'jejak']) {
    await window.click(`nav-${screen}`);
    await window.eventually(`the screen ${screen}`, async () => (await (await window.find(`nav-${screen}`)).getAttribute('aria-current')) === 'page');
    await window.picture(`gelap-${screen}`);
    assert.deepEqual(await window.accessibilityFaults(), [], `axe on ${screen} in the dark`);
  }
});

test('a folder that was chosen can be opened, and is opened as a folder', async () => {
  const folder = path.join(PLACE, 'hasil');
  mkdirSync(folder);
  await window.driver.executeScript('window.chosen = undefined; window.__TAURI_INTERNALS__.invoke("pick_folder").then((it) => { window.chosen = it; })');
  await chooseFolder(folder);
  await window.eventually('the handle', () => window.driver.executeScript('return Boolean(window.chosen)'));
  const chosen = await window.driver.executeScript('return window.chosen');
  assert.equal(chosen.name, 'hasil');
  assert.ok(!JSON.stringify(chosen).includes(PLACE), 'the page learns no path');
  assert.deepEqual(await invoke('open_written', { id: chosen.id }), { value: null });
  await window.eventually('the file manager', () => existsSync(OPENED) && readFileSync(OPENED, 'utf8') === folder);
});

test('a second program on the same store is refused with words', async () => {
  const second = await openWindow(['--store', path.join(PLACE, 'contoh.mutasi')], { out: OUT });
  try {
    second.pictures = 90;
    await second.click('unlock');
    await second.eventually('the refusal', async () =>
      /sedang dibuka/.test(await second.driver.executeScript('return document.body.innerText')),
    );
    await second.picture('sedang-dibuka');
  } finally {
    await second.close();
  }
});

/** Asks the shell as a page could that has been taken over. */
function invoke(command, args) {
  return window.driver.executeAsyncScript(
    `const done = arguments[2];
     window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then((value) => done({ value }), (refused) => done({ refused }));`,
    command,
    args,
  );
}
