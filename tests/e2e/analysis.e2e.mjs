// The staffing analysis in the real window, on the invented region of 600: what an organisation bureau does in a week.
// All people in it are invented. Read it from top to bottom.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { By } from 'selenium-webdriver';
import { chooseFolder } from './support/dialog.mjs';
import { openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
/** A position with a workload of four tasks. */
const POSITION = 6;

let window;
before(async () => {
  window = await openWindow(['--store', path.join(PLACE, 'kota.mutasi'), '--demo', '--today', '2026-11-21'], { out: OUT });
  // Pictures of this story stand behind those of the main job.
  window.pictures = 40;
});
after(() => window?.close());

/** One part of the story; what the whole display showed when it failed stays behind as a picture. */
function part(name, work) {
  test(name, async () => {
    try {
      await work();
    } catch (error) {
      window.display(`failed-${name.split(' ').slice(0, 3).join('-')}`);
      throw error;
    }
  });
}

part('a workload is tried, kept, and taken back', async () => {
  await window.click('nav-analisis');
  await window.find('workload-list');
  await window.go(`analisis/beban:${POSITION}`);
  const before = await figure('workload-exact');
  await window.fill('workload-cell-volume-1', '2400');
  await window.eventually('the need to follow', async () => (await figure('workload-exact')) !== before);
  const tried = await figure('workload-exact');
  await window.look('beban-kerja', 'workload-grid');
  await window.click('workload-save');
  await window.reads('undo', /beban kerja/);
  await window.click('undo');
  await window.eventually('the old need', async () => (await figure('workload-exact')) === before);
  assert.notEqual(tried, before);
});

part('a zero volume is named in its row and cannot be kept', async () => {
  await window.fill('workload-cell-volume-1', '0');
  await window.eventually('the button to be closed', async () => {
    const save = await window.find('workload-save');
    return !(await save.isEnabled()) || (await save.getAttribute('aria-disabled')) === 'true';
  });
  assert.equal(await (await window.find('workload-cell-volume-1')).getAttribute('aria-invalid'), 'true');
  await window.click('workload-discard');
  if (await window.shows('workload-discard-confirm')) await window.click('workload-discard-confirm');
});

part('the position map is drawn, and printed as PDF and picture', async () => {
  await window.click('nav-unit');
  await choosePart('chart');
  await window.find('chart');
  await window.look('peta-jabatan', 'chart');
  await window.click('print');
  await window.choose('chart-png');
  await window.look('cetak-peta', 'chart-print');
  const folder = made('peta');
  await window.click('chart-print');
  await chooseFolder(folder);
  await window.eventually('PDF and picture', async () => files(folder, '.pdf').length === 1 && files(folder, '.png').length > 0, 60_000);
  const text = execFileSync('pdftotext', ['-layout', path.join(folder, files(folder, '.pdf')[0]), '-'], { encoding: 'utf8' });
  assert.match(text, /PETA JABATAN/);
  assert.match(text, /Kepala Dinas Kesehatan|KEPALA DINAS KESEHATAN|Sekretaris Daerah/i);
  assert.equal(readFileSync(path.join(folder, files(folder, '.png')[0])).subarray(1, 4).toString(), 'PNG');
});

part('vacancies, heat map, ranking and surplus', async () => {
  await window.go('analisis/lowongan');
  await window.look('lowongan', 'vacancy-table');
  for (const [part, mark] of [['panas', 'heat-map'], ['peringkat', 'rank-table'], ['kelebihan', 'surplus-units']]) {
    await choosePart(part, 'vacancy-part');
    await window.look(part, mark);
  }
});

part('five years ahead, with everybody who leaves', async () => {
  await window.go('analisis/proyeksi');
  await window.find('projection-lines');
  await window.look('proyeksi', 'projection-table');
});

part('schools, puskesmas and WISN', async () => {
  await window.go('analisis/layanan');
  await window.look('sekolah', 'school-table');
  for (const [part, mark] of [['subjects', 'subject-table'], ['health', 'puskesmas-table'], ['wisn', 'wisn-table']]) {
    await window.choose(`services-${part}`);
    await window.look(`layanan-${part}`, mark);
  }
  await window.go('analisis/indeks');
  await window.look('indeks', 'index-table');
});

part('a project raises the work of an agency in a scenario, and the records stay', async () => {
  await window.go('analisis/simulasi');
  await window.click('scenario-new');
  await window.fill('scenario-name', 'Pembangunan pelabuhan');
  await window.click('scenario-confirm');
  await window.click('scenario-add');
  await window.fill('scenario-field-unit', 'Sekretariat Daerah');
  await window.click('scenario-field-unit-option');
  await window.fill('scenario-field-percent', '100');
  await window.click('scenario-apply');
  await window.eventually('the change in words', async () => /naik 100 %/.test(await window.text('scenario-changes')));
  await window.look('simulasi', 'scenario-totals');
  await window.reads('scenario-table', /Sekretariat Daerah/);
});

part('a report is printed, and printed again byte for byte', async () => {
  await window.go('analisis/laporan');
  await window.choose('report-kind-duk');
  const [first, again] = [made('duk'), made('duk-lagi')];
  await window.look('laporan', 'report-print');
  await window.click('report-print');
  await chooseFolder(first);
  await window.find('report-done', 60_000);
  const printed = readdirSync(first).sort();
  assert.ok(printed.some((name) => name.endsWith('.xlsx')) || printed.some((name) => name.endsWith('.pdf')), printed.join());
  await chooseRow('report-table');
  await window.click('report-reprint');
  await chooseFolder(again);
  await window.eventually('the same files again', async () => readdirSync(again).length === printed.length, 60_000);
  for (const name of printed) assert.equal(hash(path.join(again, name)), hash(path.join(first, name)), name);
});

/** One of several views that a screen offers side by side. */
async function choosePart(part, group = 'unit-view') {
  await window.choose(`${group}-${part}`);
}

/** The first row of a table. */
async function chooseRow(table) {
  await window.eventually(`a row of ${table}`, async () => {
    const [row] = await (await window.find(table)).findElements(By.css('[role="row"][aria-selected], [role="row"]:not(:has([role="columnheader"]))'));
    await row.click();
    return true;
  });
}

async function figure(id) {
  return (await window.text(id)).trim();
}

function made(name) {
  const folder = path.join(PLACE, name);
  mkdirSync(folder);
  return folder;
}

function files(folder, ending) {
  return readdirSync(folder).filter((name) => name.endsWith(ending)).sort();
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
