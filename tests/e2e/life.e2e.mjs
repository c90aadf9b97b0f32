// The life of a transfer in the real window, on invented regions: a wish is taken down and becomes a case, which is
// handed in, verified and assessed; dozens are decided about by the keyboard; what is due, what comes after the decree
// and the days off are looked at, with something and with nothing in them. All people in it are invented.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { makeDemo, makeMoved, terminal, TODAY } from './support/office.mjs';
import { stepsOf } from './support/story.mjs';
import { byId, openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
const EMPTY = path.join(PLACE, 'awal.mutasi');
const STORE = path.join(PLACE, 'wilayah.mutasi');
const PAPERS = path.join(PLACE, 'surat');
/** A window on a store of its size, on a busy machine. */
const LONG = 60_000;
/** Screens where nothing has happened yet, each with the words that say what to do. */
const NOTHING = {
  'permohonan/usulan': 'Belum ada usulan',
  'persetujuan/perkara': 'Belum ada usulan',
  'persetujuan/sidang': 'Belum ada sidang',
  'sesudah/pelantikan': 'Tidak ada yang menunggu pelantikan',
  'sesudah/sosialisasi': 'Belum ada pertemuan',
  'sesudah/pelatihan': 'Belum ada kebutuhan pelatihan',
  'sesudah/pendampingan': 'Tidak ada tugas yang menunggu',
  'sesudah/keberatan': 'Tidak ada keberatan',
  'sesudah/evaluasi': 'Tidak ada evaluasi yang menunggu',
  'sesudah/pelajaran': 'Belum ada evaluasi yang ditutup',
  'sesudah/capaian': 'Belum ada rencana',
};
/** The new screens with cases in them, each with what stands on it. */
const SCREENS = {
  'permohonan/permohonan': 'request-table',
  'permohonan/usulan': 'case-table',
  'permohonan/antrean': 'waiting-table',
  'permohonan/keadilan': 'shares-table',
  'persetujuan/perkara': 'case-table',
  'persetujuan/sidang': 'meeting-new',
  'beranda/kalender': 'calendar-list',
  'sesudah/pelantikan': 'duty-table',
  'sesudah/sosialisasi': 'meeting-new',
  'sesudah/pelatihan': 'training-print',
  'sesudah/pendampingan': 'programme-new',
  'sesudah/keberatan': 'objection-new',
  'sesudah/evaluasi': 'evaluation-table',
  'sesudah/capaian': 'outcome-figures',
  'pengaturan/libur': 'holiday-table',
};
const HOLIDAY = { day: '2026-12-11', name: 'Hari Jadi Kota Rantau Bahari', basis: 'Keputusan Wali Kota 800/77/2026' };

let window;
let wish;
let handed;
after(() => window?.close());

test('the life of a transfer', { timeout: 900_000 }, async (story) => {
  const step = stepsOf(story, (name) => window?.display(`failed-life-${name.split(' ').slice(0, 3).join('-')}`));

  await step('every screen says what to do where nothing has happened yet', async () => {
    makeDemo(EMPTY, 300);
    window = await openWindow(['--store', EMPTY, '--today', TODAY], { out: OUT });
    window.pictures = 400;
    await signIn('operator');
    for (const [place, words] of Object.entries(NOTHING)) {
      await window.go(place);
      await said(words);
      await look(`kosong-${place.split('/').at(-1)}`);
    }
    await window.leave();
  });

  await step('a region in which people were moved opens', async () => {
    mkdirSync(PAPERS);
    makeMoved(STORE, 600, PAPERS);
    handed = casesOf('DIAJUKAN').length;
    assert.ok(handed > 10, `${handed} cases are worth a batch`);
    wish = wished();
    window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
    window.pictures = 420;
    await signIn('operator');
  });

  await step('a wish is taken down, and what bars it is told while it is written', async () => {
    await window.click('nav-permohonan');
    await window.click('request-new');
    await window.pickFirst('request-who', wish.nip);
    await window.choose('record-field-target-1-kind-position');
    await window.pickFirst('record-field-target-1', `${wish.title} ${wish.unit}`);
    await window.fill('request-reason', 'mendekati keluarga');
    await window.reads('target-checks', wish.unit);
    await look('permohonan-baru', 'target-checks');
    await window.click('request-save');
    await window.gone('request-dialog');
    await openRequest();
    await (await window.find('request-find')).sendKeys(Key.chord(Key.CONTROL, 'a'), Key.BACK_SPACE);
    await look('permohonan', 'request-opened');
  });

  await step('the wish becomes a case, its papers are recorded, and it is handed in', async () => {
    await window.click('request-take');
    await window.click('request-open-case');
    await window.fill('open-case-reason', 'mengisi tempat kosong di unit tujuan');
    await look('usulan-baru', 'open-case-dialog');
    await window.click('open-case-confirm');
    await window.find('case-page');
    await recordMissing();
    await take('submit');
    await window.reads('case-page', /mulai verifikasi/i);
    await look('usulan-diajukan', 'case-page');
  });

  await step('the verifier takes it, accepts its papers, and has it assessed', async () => {
    await become('verifikator');
    await take('take');
    await window.click('document-accept-all');
    await window.gone('document-accept-all');
    await take('verify');
    await window.click('case-choice-assess');
    await window.choose('decide-decision-DIREKOMENDASIKAN');
    await window.pickFirst('decide-assessor', wish.assessor);
    await look('penilaian', 'decide-dialog');
    await window.click('decide-confirm');
    await window.gone('decide-dialog');
    await window.find('case-choice-ask');
    await look('usulan-perkara', 'case-page');
  });

  await step('both agencies are asked, and one of them answers', async () => {
    await window.click('case-choice-ask');
    await window.fill('decide-letter', '800.1.3.1/501/BKPSDM/2026');
    await window.fill('decide-letter-day', '2026-11-20');
    await window.click('decide-confirm');
    await window.gone('decide-dialog');
    await window.click('case-choice-answer');
    await window.choose('decide-decision-agree');
    await window.fill('decide-letter', '824/88/2026');
    await window.fill('decide-letter-day', '2026-11-20');
    await window.click('decide-confirm');
    await window.gone('decide-dialog');
    await window.reads('case-steps', /824\/88\/2026/);
    await look('usulan-riwayat', 'case-steps');
  });

  await step('all that wait are taken up together, by the keyboard alone', async () => {
    await window.click('nav-persetujuan');
    await window.click('case-states-DIAJUKAN');
    await window.reads('case-bar', /Pilih nama dengan panah/);
    await (await window.find('case-table')).sendKeys(Key.ARROW_DOWN);
    await (await window.find('case-table')).sendKeys(Key.chord(Key.CONTROL, 'a'));
    await window.find('case-step-take');
    await look('perkara-dipilih', 'case-bar');
    await press('b');
    await window.reads('decide-dialog', new RegExp(`${handed} usulan`));
    await look('perkara-putusan', 'decide-dialog');
    await window.click('decide-confirm');
    await window.gone('decide-dialog');
    await window.reads('toasts', new RegExp(`${handed} usulan`));
    await look('perkara');
  });

  await step('the assessment team decides about every name of its meeting', async () => {
    await window.go('persetujuan/sidang');
    await openRow('meeting-table', 0);
    await window.find('meeting-hold');
    await window.choose('meeting-tabs-people');
    await window.click('attend-all');
    await window.choose('meeting-tabs-agenda');
    await window.click('agenda-all');
    await window.reads('agenda-table', /setuju/);
    await look('sidang', 'agenda-table');
    await window.click('meeting-hold');
    await window.fill('hold-number', '800.1.3.1/12/TPK/2026');
    await look('sidang-hasil', 'hold-form');
    await window.click('hold-confirm');
    await window.gone('hold-form');
    await window.reads('toasts', /keputusan resmi/);
  });

  await step('the calendar tells what is due and what is late', async () => {
    await window.go('beranda/kalender');
    await window.choose('calendar-span-90');
    await window.reads('calendar-list', wish.name);
    await look('kalender', 'calendar-list');
  });

  await step('what comes after the decree is drawn with people in it', async () => {
    for (const part of ['pelantikan', 'pelatihan', 'pendampingan', 'capaian']) {
      await window.go(`sesudah/${part}`);
      await look(part, SCREENS[`sesudah/${part}`]);
    }
    await window.go('sesudah/evaluasi');
    await openRow('evaluation-table', 0);
    await window.find('evaluation-total');
    await look('evaluasi', 'evaluation-detail');
    await openRow('evaluation-table', 1);
    await window.reads('evaluation-detail', /Hasil rekan tidak ditampilkan/);
    await look('evaluasi-rekan', 'evaluation-detail');
  });

  await step('a day off of the region is entered, and one working day is gone', async () => {
    await become('penyetuju');
    await window.go('pengaturan/libur');
    const before = Number(await window.text('holiday-working'));
    await window.click('holiday-add');
    await window.fill('holiday-day', HOLIDAY.day);
    await window.fill('holiday-name', HOLIDAY.name);
    await look('hari-libur-isian', 'holiday-form');
    await window.click('holiday-save');
    await window.gone('holiday-form');
    await window.reads('holiday-table', HOLIDAY.name);
    await window.reads('holiday-working', String(before - 1));
    await look('hari-libur', 'holiday-table');
  });

  await step('all of it holds together in the dark', async () => {
    await window.themed('dark');
    for (const [place, mark] of Object.entries(SCREENS)) {
      await window.go(place);
      await look(`gelap-${place.split('/').at(-1)}`, mark);
    }
    // The theme is remembered: whoever comes next begins in the light.
    await window.themed('light');
  });

  await step('the store is whole, and the terminal knows the same cases', async () => {
    await window.leave();
    assert.equal(JSON.parse(terminal('verify', STORE, '--json')).ok, true);
    assert.equal(casesOf('VERIFIKASI_BERKAS').length, handed);
    const [mine] = casesOf('PERSETUJUAN_TUJUAN');
    assert.equal(mine.nip, wish.nip);
    const { steps } = JSON.parse(terminal('case', 'show', STORE, String(mine.case), '--json'));
    assert.deepEqual(steps.map((one) => one.kind), ['open', 'submit', 'take', 'verify', 'assess', 'ask', 'answer']);
    const { holidays } = JSON.parse(terminal('holiday', 'list', STORE, '2026', '--json'));
    assert.ok(holidays.some((one) => one.day === HOLIDAY.day && one.name === HOLIDAY.name));
  });
});

/** Somebody without a case or a wish who holds the same post in another agency than one with an open seat, and an assessor. */
function wished() {
  const told = (...request) => JSON.parse(terminal(...request, '--json'));
  const busy = new Set([...casesOf(), ...told('request', 'list', STORE).requests].map((one) => one.nip));
  const { title, unit, agency } = told('vacancies', STORE).find((one) => one.title === 'Penelaah Teknis Kebijakan');
  const holders = told('staff', STORE, '--query', title, '--limit', '200').filter((one) => !busy.has(one.nip) && one.position === title);
  const [{ nip, name }, assessor] = holders.filter((one) => one.agency !== agency);
  return { nip, name, title, unit, assessor: assessor.nip };
}

function casesOf(state) {
  const more = state ? ['--state', state] : [];
  return JSON.parse(terminal('case', 'list', STORE, ...more, '--json')).cases;
}

async function signIn(account) {
  await window.fill('account-name', account);
  await window.click('unlock');
  await window.find('nav-permohonan', LONG);
}

/** In an invented region another account sits down without a passphrase. */
async function become(account) {
  await window.fill('account-switch', account);
  await window.eventually(`${account} to sit down`, async () => (await (await window.find('account-switch')).getAttribute('value')) === account);
}

/** A picture without the words that lie over the screen for a while, and nothing on it that keeps people out. */
async function look(name, mark = 'open-search') {
  await window.driver.executeScript('for (const close of document.querySelectorAll(\'[data-testid="toasts"] button:last-child\')) close.click()');
  await window.look(name, mark);
}

/** Waits until the screen says so, whatever it says it in. */
async function said(words) {
  await window.eventually(`"${words}" to be read`, () => window.driver.executeScript('return document.querySelector("main").innerText.includes(arguments[0])', words));
}

async function press(key) {
  await window.driver.actions().sendKeys(key).perform();
}

async function openRow(table, at) {
  await window.eventually(`row ${at} of ${table}`, async () => {
    const rows = await window.driver.findElements(By.css(`[data-testid="${table}"] .row`));
    await rows[at].click();
    return true;
  });
}

async function openRequest() {
  await window.fill('request-find', wish.nip);
  await openRow('request-table', 0);
  await window.reads('request-opened', wish.name);
}

/** Takes a step that asks for no more than to be confirmed. */
async function take(name) {
  await window.click(`case-choice-${name}`);
  await window.click('decide-confirm');
  await window.gone('decide-dialog');
}

/** Records every paper that the checklist still misses. */
async function recordMissing() {
  const missing = async () => (await window.driver.findElements(By.css('[data-testid="case-due"][data-status="missing"]')))[0];
  await window.eventually('the checklist', missing);
  while (await missing()) {
    let kind;
    await window.eventually('the next paper', async () => {
      const row = await missing();
      kind = await row.getAttribute('data-kind');
      await (await row.findElement(byId('case-document-add'))).click();
      return true;
    });
    await window.fill('case-document-number', `800/${kind}/2026`);
    await window.fill('case-document-date', '2026-11-02');
    await window.click('case-document-confirm');
    await window.gone('case-document-dialog');
    await window.eventually(`${kind} to be recorded`, async () => (await (await missing())?.getAttribute('data-kind')) !== kind);
  }
}
