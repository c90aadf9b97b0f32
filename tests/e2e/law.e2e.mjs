// The law at the desk in the real window: rules are set, a plan is judged by them, every fact is opened to where it came
// from, data change under the plan. All people in it are invented. Read it from top to bottom.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { openFact, openFinding, openMove, openPlan, openVacancy } from './support/desk.mjs';
import { chooseFile, chooseFolder } from './support/dialog.mjs';
import { changedExport, DRAFTER, makeOffice, TODAY } from './support/office.mjs';
import { stepsOf } from './support/story.mjs';
import { openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
const STORE = path.join(PLACE, 'kota.mutasi');
const CHANGED = path.join(PLACE, 'siasn_november.csv');

/** Three months in post on the TMT. */
const MOVED = { nip: '197306172022031087', name: 'Budi Nugroho', rank: 'III/a' };
const SPOUSE = '197707041999012022';
/** A post with an open seat, and one whose candidates differ. */
const TARGET = 'Penelaah Teknis Kebijakan Sekretariat Dinas Pendidikan';
const RANKED = 'Pengolah Data dan Informasi';
/** The new screens, each with what stands on it. */
const SCREENS = {
  'pengaturan/ketentuan:P-07': 'rule-detail',
  'pengaturan/bobot': 'weight-sum',
  'pengaturan/kepala': 'head-window',
  'pengaturan/daerah': 'office-rule-table',
  'pengaturan/parameter': 'parameter-table',
  [`pegawai/${MOVED.nip}`]: 'records-relative',
  'rencana/1:1:explain': 'explanation',
  'rencana/1:1:documents': 'documents-have',
  'analisis/talenta': 'talent-people',
  'analisis/tanda': 'flags-interests',
};
const SHORTEST = 'select[data-testid="severity-pick"][data-key="P-07.severity"]';

let window;
after(() => window?.close());

test('the law at the desk', { timeout: 600_000 }, async (story) => {
  const step = stepsOf(story, (name) => window?.display(`failed-law-${name.split(' ').slice(0, 3).join('-')}`));

  await step('an office with its files opens', async () => {
    makeOffice(STORE, [talentFile()]);
    window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
    window.pictures = 100;
    await window.fill('account-name', DRAFTER.account);
    await window.fill('passphrase', DRAFTER.passphrase);
    await window.click('unlock');
    await window.reads('nav-pegawai', '588');
  });

  await step('a rule is made to block, with its basis and the reason', async () => {
    await window.click('nav-pengaturan');
    await window.go('pengaturan/ketentuan:P-07');
    await look('ketentuan', 'rules-table');
    await pick(await window.driver.findElement(By.css(SHORTEST)), 'BLOCK');
    await window.find('parameter-form');
    await window.click('parameter-save');
    assert.ok(await window.shows('parameter-form'), 'not without basis and reason');
    await look('bobot-aturan-kurang', 'parameter-form');
    await window.fill('law-basis', 'Keputusan Wali Kota 800/12/2026');
    await window.fill('law-note', 'temuan inspektorat tahun lalu');
    await window.click('parameter-save');
    await window.gone('parameter-form');
    await window.reads('rule-detail', 'Keputusan Wali Kota 800/12/2026');
    assert.equal(await (await window.driver.findElement(By.css(SHORTEST))).getAttribute('value'), 'BLOCK');
  });

  await step('the six months take the place of the two years', async () => {
    const presets = await window.all('preset');
    await presets.at(-1).click();
    await look('preset', 'parameter-form');
    await window.click('parameter-save');
    await window.gone('parameter-form');
    await look('ketentuan-berubah', 'rule-detail');
    assert.equal(await (await window.all('preset')).at(-1).getAttribute('aria-pressed'), 'true');
  });

  await step('a rule of the office is tried while it is written', async () => {
    await window.go('pengaturan/daerah');
    await look('aturan-daerah-kosong', 'office-rule-add');
    await window.click('office-rule-add');
    await window.fill('office-rule-title', 'Bendahara menyelesaikan pertanggungjawaban');
    await window.fill('office-rule-expression', '"bendahara" dalam keadan');
    await verdict('faulty');
    await look('aturan-daerah-salah', 'office-rule-tried');
    await window.fill('office-rule-expression', 'masa_jabatan_bulan < 12 dan status == "PNS"');
    await verdict('good');
    await look('aturan-daerah-coba', 'office-rule-tried');
    await window.fill('office-rule-expression', '"bendahara" dalam keadaan');
    await verdict('good');
    await window.fill('office-rule-message', 'Selesaikan serah terima kas sebelum TMT.');
    await window.fill('office-rule-basis', 'Perwali 7/2024 Pasal 5');
    await window.choose('office-rule-severity-BLOCK');
    await window.click('office-rule-save');
    await window.reads('office-rule-table', /D-01/);
    await look('aturan-daerah', 'office-rule-table');
  });

  await step('the head of region and the windows that follow', async () => {
    await window.go('pengaturan/kepala');
    await window.click('head-add');
    await window.fill('head-name', 'Hj. Nirmala Kusumadewi');
    await window.fill('head-from', '2025-02-20');
    await window.fill('head-until', '2030-02-20');
    await look('kepala-daerah-isian', 'head-form');
    await window.click('head-save');
    await window.gone('head-form');
    await window.reads('head-table', /Nirmala/);
    await look('kepala-daerah', 'head-window');
    await window.go('pengaturan/bobot');
    await look('bobot', 'weight-sum');
    await window.go('pengaturan/parameter');
    await look('nilai-ketentuan', 'parameter-table');
  });

  await step('a move is judged by the value in force', async () => {
    await window.click('nav-rencana');
    await window.click('new-plan');
    await window.fill('plan-name', 'Rencana Januari 2027');
    await window.fill('plan-tmt', '2027-01-01');
    await window.click('create-plan');
    await window.click('add-move');
    await window.pickFirst('add-person', MOVED.nip);
    await window.pickFirst('add-target', TARGET);
    await look('tambah-perpindahan', 'add-confirm');
    await window.click('add-confirm');
    await window.eventually('the move', async () => (await window.all('move-row')).length === 1);
    await openFinding(window, 'P-07');
    await window.reads('finding-dialog', /6 bulan/);
    await window.reads('finding-dialog', /PP 11\/2017/);
  });

  await step('a fact opens the person it is about, and the way leads back', async () => {
    await window.reads('finding-facts', /siasn_export\.xlsx.*baris \d+/s);
    await look('temuan', 'finding-facts');
    await openFact(window, 'TMT jabatan');
    await window.reads('person-name', MOVED.nip.slice(-3));
    await window.driver.executeScript('history.back()');
    await window.find('move-row');
  });

  await step('the move is explained: findings, who decides, documents, score', async () => {
    await openMove(window, 'explain');
    await window.reads('recommendation', /Tidak direkomendasikan/);
    await look('penjelasan', 'explanation');
    await window.click('move-tab-documents');
    await window.reads('documents-have', /^0 dari/);
    await window.click('document-record');
    await window.fill('document-number', '800.1/77/BKPSDM/2026');
    await window.fill('document-date', '2026-11-03');
    await window.fill('document-issuer', 'Kepala BKPSDM');
    await look('dokumen-isian', 'document-confirm');
    await window.click('document-confirm');
    await window.reads('documents-have', /^1 dari/);
    await look('dokumen', 'documents-have');
  });

  await step('the assessment sheet is printed into a folder of the dialog', async () => {
    await window.click('move-tab-explain');
    await window.click('print-sheet');
    await window.fill('print-assessors', 'Dra. Kartini Salma');
    await look('cetak-lembar', 'print-confirm');
    const folder = made('lembar');
    await window.click('print-confirm');
    await chooseFolder(folder);
    await window.eventually('the sheet', async () => readdirSync(folder).some((name) => name.endsWith('.pdf')), 60_000);
    const sheet = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')));
    const text = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    for (const part of [/LEMBAR PENILAIAN/, /BUDI NUGROHO/, /P-07/, /KARTINI SALMA/, /siasn_export\.xlsx baris \d+/]) assert.ok(part.test(text), `the sheet tells ${part}`);
    execFileSync('pdftoppm', ['-r', '70', '-png', sheet, path.join(OUT, 'lembar')]);
  });

  await step('an import changes the person: the plan says so and is checked again', async () => {
    changedExport(CHANGED, MOVED.nip, { 'GOL AKHIR ID': '32', 'GOL AKHIR NAMA': 'III/b', 'TMT GOLONGAN': '01-10-2026' });
    await window.click('nav-impor');
    await window.click('pick-files');
    await chooseFile(CHANGED);
    await window.find('import-file', 60_000);
    await window.click('take-import');
    await window.reads('undo', /impor/);
    await openPlan(window);
    await window.reads('stale-banner', MOVED.name);
    await look('rencana-basi', 'stale-banner');
    await window.click('stale-view');
    await window.eventually('what changed', async () => /III\/a[\s\S]*III\/b/.test(await dialogText()));
    await look('rencana-basi-fakta', 'recheck');
    await window.closeDialog();
    await window.click('recheck');
    await window.gone('stale-banner');
  });

  await step('a circumstance and a relative are entered on the page of the person', async () => {
    await window.go(`pegawai/${MOVED.nip}`);
    await window.click('record-add-circumstance');
    await window.fill('record-field-kind', 'treasurer');
    await window.fill('record-field-note', 'bendahara pengeluaran');
    await look('keadaan-isian', 'record-form');
    await window.click('record-save');
    await window.reads('records-circumstance', /bendahara pengeluaran/);
    await window.click('record-add-relative');
    await window.pickFirst('record-field-other', SPOUSE);
    await window.click('record-save');
    await window.eventually('the relative', async () => (await (await window.find('records-relative')).findElements(By.css('tbody tr'))).length === 1);
    await window.driver.executeScript('document.querySelector(\'[data-testid="records-circumstance"]\').scrollIntoView()');
    await look('berkas-pegawai', 'records-relative');
  });

  await step('whoever decides about a relative declares it first', async () => {
    await window.go('pengaturan/akun');
    await window.click('account-link');
    await window.pickFirst('account-person', SPOUSE);
    await look('akun-pegawai', 'account-link-save');
    await window.click('account-link-save');
    await window.gone('account-link-save');
    await openPlan(window);
    await window.click('declare');
    await window.fill('declare-note', 'Suami saya; saya tidak menilai perpindahannya.');
    await look('benturan-kepentingan', 'declare-confirm');
    await window.click('declare-confirm');
    await window.gone('interest-banner');
    await window.eventually('no dialog', () => window.driver.executeScript('return !document.querySelector("dialog[open]")'));
  });

  await step('the rule of the office now stands in the way', async () => {
    await openPlan(window);
    await openFinding(window, 'D-01');
    await window.reads('finding-dialog', /serah terima kas/);
    await window.reads('finding-facts', /ubah keadaan khusus/);
    await look('temuan-daerah', 'finding-facts');
    await window.closeDialog();
    if (await window.shows('stale-banner')) await window.click('recheck');
  });

  await step('candidates are ranked by another method, and the order is doubted', async () => {
    await window.driver.actions().sendKeys(Key.ESCAPE).perform();
    await openVacancy(window, RANKED);
    await window.fill('rank-method', 'topsis');
    await window.reads('candidate', /merit \d+/);
    await look('calon-topsis', 'candidate');
    await window.fill('rank-method', 'merit');
    await window.click('sensitivity-open');
    await look('keyakinan', 'sensitivity');
    await window.closeDialog();
  });

  await step('what a position asks is set', async () => {
    await window.go('unit/31');
    await window.eventually('the position', async () => {
      await (await (await window.find('unit-positions')).findElement(By.xpath('.//*[@role="row"][contains(., "Penelaah Teknis Kebijakan")]'))).click();
      return window.shows('requirements-edit');
    });
    await window.click('requirements-edit');
    await look('syarat-jabatan', 'requirements-form');
    await window.fill('requirements-field-education', 'S-1');
    await window.click('requirements-save');
    await window.gone('requirements-form');
    await look('jabatan', 'requirements');
  });

  await step('the talent map and the red flags', async () => {
    await window.go('analisis/talenta');
    await window.click('talent-box-9');
    await window.reads('talent-people', /Nugroho/);
    await look('talenta', 'talent-people');
    await window.go('analisis/tanda');
    await look('tanda', 'flags-interests');
  });

  await step('the new screens hold together in the dark', async () => {
    await window.themed('dark');
    for (const [place, mark] of Object.entries(SCREENS)) {
      await window.go(place);
      await look(`gelap-${place.split(/[/:]/).at(-1)}`, mark);
    }
    await window.go('rencana/1');
    await openFinding(window, 'P-07');
    await look('gelap-temuan', 'finding-facts');
    await window.closeDialog();
    // The theme is remembered: whoever comes next begins in the light.
    await window.themed('light');
  });
});

/** A picture without the words that lie over the screen for a while, and nothing on it that keeps people out. */
async function look(name, mark) {
  await window.driver.executeScript('for (const close of document.querySelectorAll(\'[data-testid="toasts"] button:last-child\')) close.click()');
  await window.look(name, mark);
}

/** The map of a year, of people in the fixture; one of them is moved. */
function talentFile() {
  const file = path.join(PLACE, 'talenta.csv');
  const rows = [
    [MOVED.nip, 92, 91],
    ['199112212023012096', 75, 80],
    ['197707041999012022', 96, 60],
    ['197808272001031057', 70, 95],
    ['197711272022011001', 55, 62],
    ['199909272023042035', 80, 72],
  ];
  writeFileSync(file, ['NIP;Tahun;Nilai Kinerja;Nilai Potensial', ...rows.map(([nip, ...scores]) => `'${nip};2026;${scores.join(';')}`)].join('\n'));
  return file;
}

async function pick(select, value) {
  await window.driver.executeScript(`arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }));`, select, value);
}

async function verdict(wanted) {
  await window.eventually(`the expression to be ${wanted}`, async () => (await (await window.find('office-rule-tried')).getAttribute('data-verdict')) === wanted);
}

const dialogText = () => window.driver.executeScript('return document.querySelector("dialog[open]")?.innerText ?? ""');

function made(name) {
  const folder = path.join(PLACE, name);
  mkdirSync(folder);
  return folder;
}
