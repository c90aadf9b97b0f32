// The main job in the real window, from an empty store to printed decrees, as an officer does it. The files and the
// figures are those of tests/fixtures/rantau-bahari-600; all people in it are invented. Read it from top to bottom.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openVacancy } from './support/desk.mjs';
import { chooseAllFiles, chooseFolder } from './support/dialog.mjs';
import { stepsOf } from './support/story.mjs';
import { byId, openWindow } from './support/window.mjs';

const FIXTURE = path.resolve('../fixtures/rantau-bahari-600');
const EXPECTED = JSON.parse(readFileSync(path.join(FIXTURE, 'expected.json'), 'utf8'));
// The day for which the fixture's figures were computed.
const TODAY = '2026-11-21';
const OUT = process.env.MUTASI_E2E_OUT;
const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
const STORE = path.join(PLACE, 'kota.mutasi');
const LETTERS = path.join(PLACE, 'SK Januari');

const DRAFTER = { account: 'Rahayu', passphrase: 'kapal layar menuju timur' };
const APPROVER = { account: 'Wiratama', passphrase: 'mercu suar di ujung karang' };
const PLAN = 'Rencana Januari 2027';
/** Two people with one job title and rank in two agencies, both long enough in post. */
const SWAP = [
  { nip: '198508022012011040', name: 'Zulfan Pattimura', agency: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
  { nip: '199201172017042048', name: 'Sari Pattimura', agency: 'Kecamatan Bukit Raya' },
];
const SWAPPED_POST = 'Penelaah Teknis Kebijakan';
const FILLED_POST = 'Pengadministrasi Perkantoran';

let window;
let filler;
after(() => window?.close());

test('the main job, end to end', { timeout: 600_000 }, async (story) => {
  const step = stepsOf(story, () => window?.display('failed'));

  await step('an empty store asks for the region and the first account', async () => {
    window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
    await window.look('selamat-datang', 'start-region');
    await window.click('start-region');
    await window.fill('region-name', 'Rantau Bahari');
    await window.fill('region-province', 'Segara Utara');
    await window.fill('region-capital', 'Rantau Bahari');
    await window.fill('region-head', 'Hj. Nirmala Kusumadewi');
    await window.fill('account-name', DRAFTER.account);
    await window.fill('passphrase', DRAFTER.passphrase);
    await window.fill('passphrase-again', DRAFTER.passphrase);
    await window.look('wilayah-baru', 'create-store');
    await window.click('create-store');
  });

  await step('the recovery key is shown once', async () => {
    const key = (await window.text('recovery-key')).replaceAll(/[\s-]/g, '');
    assert.match(key, /^[0-9A-Z]{32}$/, 'eight groups of four to write down');
    await window.look('kunci-pemulihan', 'recovery-key');
    await window.click('recovery-written');
    await window.click('recovery-done');
    await window.find('nav-beranda');
    assert.ok(existsSync(STORE), 'the store is a file now');
    assert.ok(!readFileSync(STORE).includes('SQLite format 3'), 'nothing in the store can be read without the key');
  });

  await step('six office files come in through the dialog, previewed first', async () => {
    await window.click('nav-impor');
    await window.look('impor-kosong', 'pick-files');
    await window.click('pick-files');
    await chooseAllFiles(FIXTURE);
    await window.eventually('six files in the preview', async () => (await window.all('import-file')).length === 6, 60_000);
    const staff = await importedFile('siasn_export.xlsx');
    const figures = await window.words(staff);
    assert.match(figures, new RegExp(`\\b${EXPECTED.rows}\\s+baris`));
    assert.match(figures, new RegExp(`\\b${EXPECTED.accepted}\\b`));
    assert.match(figures, new RegExp(`\\b${EXPECTED.rejected.length}\\s+ditolak`));
    await staff.click();
    await window.reads('rejected-rows', /angka/i);
    await window.look('impor-pratinjau', 'take-import');
    await window.click('take-import');
    await window.eventually('the import to be taken', async () => !(await window.shows('progress')) && /Urungkan/.test(await window.text('undo')), 120_000);
    await window.look('impor-selesai', 'undo');
  });

  await step('the undo in the bar says what it would undo', async () => {
    assert.match(await window.text('undo'), /Urungkan:?\s*impor/i);
  });

  await step('588 people stand in the list, 15 rows were refused', async () => {
    assert.equal(EXPECTED.accepted, 588);
    assert.equal(EXPECTED.rejected.length, 15);
    await window.click('nav-pegawai');
    await window.reads('nav-pegawai', String(EXPECTED.accepted));
    await window.fill('staff-search', SWAP[0].nip);
    await window.reads('staff-table', new RegExp(SWAP[0].name, 'i'));
    await window.look('pegawai', 'staff-table');
  });

  await step('need and held are those that were computed independently', async () => {
    await window.click('nav-beranda');
    await window.eventually('the need of the region', async () => (await screenText()).includes(String(EXPECTED.need)));
    await window.look('beranda', 'nav-beranda');
    await window.click('nav-unit');
    for (const [agency, { need, held }] of Object.entries(EXPECTED.by_opd)) {
      await window.reads('unit-tree', new RegExp(`${agency}\\s+${held}\\s+${need}\\b`));
    }
    await window.look('unit', 'unit-tree');
  });

  await step('a plan gets a swap of two people', async () => {
    await window.click('nav-rencana');
    await window.look('rencana-kosong', 'new-plan');
    await window.click('new-plan');
    await window.fill('plan-name', PLAN);
    await window.fill('plan-tmt', '2027-01-01');
    await window.click('create-plan');
    await window.find('plan-units');
    await window.click('swap');
    await window.pickFirst('swap-first', SWAP[0].nip);
    await window.pickFirst('swap-second', SWAP[1].nip);
    await window.look('tukar', 'swap-confirm');
    await window.click('swap-confirm');
    await window.eventually('two moves', async () => (await window.all('move-row')).length === 2);
  });

  await step('and a vacancy is filled with the best candidate', async () => {
    await openVacancy(window, FILLED_POST);
    const candidate = await window.find('candidate');
    filler = await candidate.getAttribute('data-nip');
    await window.look('rencana-calon', 'choose-candidate');
    await window.click('choose-candidate');
    await window.eventually('three moves', async () => (await window.all('move-row')).length === 3);
    await window.look('rencana', 'plan-moves');
  });

  await step('what was done last can be undone and done again', async () => {
    await window.click('undo');
    await window.eventually('two moves again', async () => (await window.all('move-row')).length === 2);
    await window.click('redo');
    await window.eventually('three moves again', async () => (await window.all('move-row')).length === 3);
  });

  await step('both sides consent', async () => {
    await window.click('to-approval');
    await window.look('persetujuan-belum', 'consent-all-origin');
    await consent('origin', '800.1.3.1/415/2026');
    await consent('destination', '800.1.3.1/416/2026');
    await window.look('persetujuan-siap', 'approve-plan');
  });

  await step('the drafter cannot approve; a second account can', async () => {
    const button = await window.find('approve-plan');
    assert.equal(await button.getAttribute('aria-disabled'), 'true', 'four eyes: not the drafter');
    await addApprover();
    await signInAs(APPROVER);
    await window.click('nav-persetujuan');
    await window.choose('approval-parts-rencana');
    await window.click('approve-plan');
    await window.click('approve-confirm');
    await window.eventually('the plan to be approved', async () => (await stateOfPlan()) === 'approved');
    await window.look('persetujuan-disetujui', 'plan-state');
  });

  await step('decrees are issued into a folder of the dialog', async () => {
    mkdirSync(LETTERS);
    await window.click('nav-sk');
    await window.look('sk-terbitkan', 'issue-decrees');
    await window.click('issue-decrees');
    await chooseFolder(LETTERS);
    await window.find('batch-done', 60_000);
    assert.equal(pdfs().length, 3, 'three decrees in the folder');
    await window.choose('papers-register');
    await window.reads('decree-table', SWAP[0].name);
    await window.look('sk', 'decree-table');
  });

  await step('the text of each PDF holds name, NIP, posts, number and dates', async () => {
    const texts = pdfs().map((file) => plain(execFileSync('pdftotext', ['-layout', path.join(LETTERS, file), '-'], { encoding: 'utf8' })));
    for (const nip of [...SWAP.map((one) => one.nip), filler]) {
      const text = texts.find((one) => one.replaceAll(' ', '').includes(nip));
      assert.ok(text, `one decree is about ${nip}`);
      for (const part of [/NOMOR\s*:?\s*\S+/i, /21 November 2026/, /1 Januari 2027/, /MEMUTUSKAN/, /Rantau Bahari/i]) {
        assert.match(text, part, `the decree about ${nip}`);
      }
    }
    for (const [at, { nip, name, agency }] of SWAP.entries()) {
      const text = texts.find((one) => one.replaceAll(' ', '').includes(nip));
      assert.ok(text.includes(name.toUpperCase()), `${name} in capitals`);
      const [before, after] = [text.indexOf('jabatan lama'), text.indexOf('ke jabatan baru')];
      assert.ok(before > 0 && after > before, 'old post before new post');
      const [left, taken] = [text.slice(before, after), text.slice(after, text.indexOf('terhitung mulai'))];
      assert.ok(left.includes(SWAPPED_POST) && left.includes(agency), `${name} leaves ${agency}: ${left}`);
      const other = SWAP[1 - at].agency;
      assert.ok(taken.includes(SWAPPED_POST) && taken.includes(other), `${name} goes to ${other}: ${taken}`);
    }
    const filled = texts.find((one) => one.replaceAll(' ', '').includes(filler));
    assert.equal(filled.split(FILLED_POST).length - 1, 2, 'the old and the new post of the person who fills');
    const numbers = texts.map((one) => /NOMOR\s*:?\s*(\S+)/.exec(one)?.[1]);
    assert.deepEqual(numbers, ['0001', '0002', '0003'].map((number) => `800.1.3.1/${number}/BKPSDM/2026`));
    for (const [at, file] of pdfs().entries()) {
      execFileSync('pdftoppm', ['-r', '60', '-png', path.join(LETTERS, file), path.join(OUT, `sk-${at + 1}`)]);
    }
  });

  await step('the trail tells it all and verifies', async () => {
    await window.click('nav-jejak');
    await window.choose('trail-parts-pemeriksaan');
    await window.click('verify-store');
    await window.find('verify-store-result', 60_000);
    await window.choose('trail-parts-jurnal');
    await window.look('jejak', 'journal-table');
  });
});

async function screenText() {
  return window.driver.executeScript('return document.querySelector("main").innerText');
}

/** The card of a file in the preview. */
async function importedFile(name) {
  for (const card of await window.all('import-file')) if ((await window.words(card)).includes(name)) return card;
  return assert.fail(`no card for ${name}`);
}

async function consent(side, letter) {
  await window.click(`consent-all-${side}`);
  await window.fill('consent-letter', letter);
  await window.fill('consent-date', TODAY);
  await window.click('consent-confirm');
  await window.eventually('the dialog to close', async () => !(await window.shows('consent-confirm')));
}

/** Adds the second account, and closes the program: what is done is done, also over a restart. */
async function addApprover() {
  await window.click('settings');
  await window.click('account-add');
  await window.fill('new-account', APPROVER.account);
  await window.fill('new-account-role', 'penyetuju');
  await window.fill('new-account-passphrase', APPROVER.passphrase);
  await window.fill('new-account-again', APPROVER.passphrase);
  await window.look('akun', 'add-account');
  await window.click('add-account');
  await window.reads('toasts', APPROVER.account);
  await window.leave();
  assert.ok(!existsSync(`${STORE}-wal`), 'a window that is closed leaves no write-ahead log behind');
  const { pictures } = window;
  window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
  window.pictures = pictures;
}

async function signInAs({ account, passphrase }) {
  await window.fill('account-name', account);
  await window.fill('passphrase', passphrase);
  await window.look('masuk', 'unlock');
  await window.click('unlock');
  await window.reads('account-switch', account);
}

async function stateOfPlan() {
  const [state] = await window.driver.findElements(byId('plan-state'));
  return state?.getAttribute('data-state');
}

function pdfs() {
  return readdirSync(LETTERS).filter((name) => name.endsWith('.pdf')).sort();
}

/** Words that a line break or a column has pulled apart are one text again. */
function plain(text) {
  return text.replaceAll(/\s+/g, ' ');
}
