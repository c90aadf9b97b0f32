// Letters in the real window, on an invented region: a batch is looked at, stopped half-way and taken up again; decrees
// are corrected, revoked, brought back signed and checked; letters with typed fields are printed; a template is
// changed; numbers are kept and explained; the evidence is packed. All people in it are invented.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { chooseFile, chooseFolder } from './support/dialog.mjs';
import { makeDecreed, terminal, TODAY } from './support/office.mjs';
import { stepsOf } from './support/story.mjs';
import { openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const WORK = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));
const STORE = path.join(WORK, 'wilayah.mutasi');
const LETTERS = path.join(WORK, 'surat');
const EMBLEM = path.resolve('../../icons/icon.png');
const PLAN = { name: 'Pemerataan Januari 2027', tmt: '2027-01-01' };
const STAFF = 3_000;
/** Papers of one stretch: a batch stops between two of them. */
const STRETCH = 50;
/** A batch, or a whole plan, on a busy machine. */
const LONG = 120_000;
const REASON = 'yang bersangkutan mengundurkan diri dari mutasi';
/** A line of the template, and the same with a slip of the hand. */
const [SOUND, FAULTY] = ['NOMOR {{ number }}', 'NOMOR {{ numbr }}'];

let window;
let many;
after(() => window?.close());

test('letters that are signed without a correction', { timeout: 900_000 }, async (story) => {
  const step = stepsOf(story, (name) => window?.display(`failed-letters-${name.split(' ').slice(0, 3).join('-')}`));

  await step('an approved plan of more people than one stretch takes', async () => {
    many = makeDecreed(STORE, STAFF, PLAN);
    assert.ok(many > 2 * STRETCH, `${many} people are at least three stretches`);
    mkdirSync(LETTERS);
    window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
    window.pictures = 300;
    await window.fill('account-name', 'penyetuju');
    await window.click('unlock');
    await window.find('nav-sk', LONG);
  });

  await step('somebody may sign for the head, and the letterhead has its emblem', async () => {
    await window.go('pengaturan/penanda');
    await window.click('signatory-add');
    await window.fill('signatory-name', 'Dra. Ratna Kusumaningrum, M.Si.');
    await window.fill('signatory-title', 'Sekretaris Daerah');
    await window.fill('signatory-nip', '19700315 199503 2 001');
    await window.fill('signatory-rank', 'Pembina Utama Muda');
    await window.fill('signatory-delegation', 'an');
    await window.fill('signatory-basis', 'Keputusan Wali Kota Nomor 100 Tahun 2026');
    await window.click('signatory-certifies');
    await window.fill('signatory-from', '2026-01-02');
    await look('penanda-tangan', 'signatory-sample');
    await window.click('signatory-save');
    await window.gone('signatory-form');
    await window.reads('signatory-table', 'Ratna Kusumaningrum');
    await window.go('pengaturan/kop');
    await window.click('letterhead-emblem');
    await chooseFile(EMBLEM);
    await window.eventually('the letterhead to be saved', async () => {
      await window.click('letterhead-save');
      return true;
    });
    await window.reads('toasts', 'disimpan');
    await look('kop-surat', 'letterhead-picture');
  });

  await step('every page is looked at before anything is issued', async () => {
    await part('terbitkan');
    await window.find('people-table');
    await window.reads('paper-page', /1 dari 2/, LONG);
    await drawn();
    await window.click('paper-next');
    await window.reads('paper-page', /2 dari 2/);
    await window.click('paper-previous');
    await window.reads('paper-page', /1 dari 2/);
    await drawn();
    await look('sk-pratinjau', 'issue-decrees');
    await window.reads('issue-decrees', new RegExp(`\\b${many}\\b`));
  });

  await step('a name is taken out of the batch and put back', async () => {
    const box = () => window.driver.findElement(By.css('[data-testid="people-table"] input[type="checkbox"]'));
    await (await box()).click();
    await window.reads('issue-decrees', new RegExp(`\\b${many - 1}\\b`));
    await (await box()).click();
    await window.reads('issue-decrees', new RegExp(`\\b${many}\\b`));
  });

  await step('the batch is stopped: whole stretches stand, nothing else', async () => {
    await window.click('issue-decrees');
    await chooseFolder(LETTERS);
    await window.eventually('the second stretch', async () => decrees().length > STRETCH, LONG);
    // No picture of it: a look at the page takes longer than the rest of the batch.
    await window.click('cancel');
    await window.find('batch-halted', LONG);
    const issued = decrees().length;
    assert.equal(issued % STRETCH, 0, `${issued} decrees are whole stretches`);
    assert.ok(issued < many, 'the batch was stopped before its end');
    await look('sk-terhenti', 'batch-halted');
  });

  await step('and taken up again: every number once, none left out', async () => {
    await window.click('batch-resume');
    await window.find('batch-done', LONG);
    await look('sk-terbit', 'batch-done');
    const numbers = decrees().map((file) => /^SK_800\.1\.3\.1-(\d+)-BKPSDM-2026_\d{18}\.pdf$/.exec(file)?.[1]);
    assert.deepEqual(numbers.map(Number), Array.from({ length: many }, (_, at) => at + 1));
    const text = textOf(decrees()[0]);
    for (const part of ['MEMUTUSKAN', 'Kode verifikasi', '1 Januari 2027']) assert.ok(text.includes(part), `${part} in ${text}`);
    assert.match(execFileSync('pdfimages', ['-list', inFolder(decrees()[0])], { encoding: 'utf8' }), /image/, 'the emblem is printed');
  });

  await step('the register opens a decree, drawn from what was frozen', async () => {
    await window.click('batch-close');
    await part('register');
    await openPaper('0001');
    await window.reads('paper-page', /1 dari 2/);
    await drawn();
    await look('register-satu', 'paper-detail');
  });

  await step('one is corrected by a decree that names it', async () => {
    await window.click('paper-correct');
    await window.fill('mend-place-1', 'Diktum KESATU, pendidikan');
    await window.fill('mend-was-1', 'S-1 Manajemen');
    await window.fill('mend-becomes-1', 'S-1 Administrasi Negara');
    await look('perbaiki', 'mend-confirm');
    await window.click('mend-confirm');
    await chooseFolder(LETTERS);
    await window.reads('paper-detail', numbered(many + 1), LONG);
    await window.reads('paper-detail', numbered(1));
    await openPaper('0001');
    await window.reads('paper-detail', /Diperbaiki/);
    assert.match(textOf(fileOf('SK_perbaikan')), /S-1 Administrasi Negara/);
  });

  await step('one is revoked, and the register says what follows', async () => {
    await openPaper('0002');
    await window.click('paper-revoke');
    await window.fill('mend-reason', REASON);
    await look('cabut', 'mend-effect');
    await window.click('mend-confirm');
    await chooseFolder(LETTERS);
    await window.reads('paper-detail', numbered(many + 2), LONG);
    await openPaper('0002');
    await window.reads('paper-detail', /Dicabut/);
    await look('register-dicabut', 'paper-detail');
    assert.ok(textOf(fileOf('SK_pencabutan')).includes(REASON));
  });

  await step('a signed file comes back; one that is something else is not taken', async () => {
    const original = readFileSync(inFolder(decrees()[2]));
    const signed = path.join(WORK, 'sk-bertanda-tangan.pdf');
    const other = path.join(WORK, 'bukan-sk-ini.pdf');
    writeFileSync(signed, Buffer.concat([original, Buffer.from('\n%signed /ByteRange')]));
    writeFileSync(other, Buffer.concat([readFileSync(inFolder(decrees()[3])), Buffer.from('\n%signed /ByteRange')]));
    await openPaper('0003');
    await window.click('signed-attach');
    await chooseFile(other);
    await window.find('signed-refused');
    await window.click('signed-attach');
    await chooseFile(signed);
    await window.find('signed-file');
    await look('register-bertanda-tangan', 'signed-file');
    await window.fill('register-find', '/000');
    await window.reads('decree-table', /diperbaiki[^]*dicabut|dicabut[^]*diperbaiki/);
    await look('register', 'decree-table');
  });

  await step('a paper is checked by its code, and a file by its bytes', async () => {
    const code = /Kode verifikasi (\S+)/.exec(textOf(decrees()[1]))[1];
    await window.click('verify-open');
    await window.fill('verify-code', code);
    await press(Key.ENTER);
    await window.reads('verify-result', REVOKED);
    await look('keaslian', 'verify-result');
    const changed = path.join(WORK, decrees()[4]);
    writeFileSync(changed, Buffer.concat([readFileSync(inFolder(decrees()[4])), Buffer.from(' ')]));
    await window.click('verify-file');
    await chooseFile(changed);
    await window.reads('verify-result', /berubah/);
    await window.closeDialog();
  });

  await step('numbers are kept, one is explained', async () => {
    await part('nomor');
    await window.reads('number-next', numbered(many + 3));
    await window.click('number-reserve');
    await window.fill('reserve-count', '2');
    await window.fill('reserve-purpose', 'SK susulan Dinas Kesehatan');
    await window.click('reserve-confirm');
    await window.gone('reserve-confirm');
    await window.reads('number-table', 'SK susulan Dinas Kesehatan');
    await window.click('number-explain');
    await window.fill('void-reason', 'berkas tidak jadi diajukan');
    await window.click('void-confirm');
    await window.gone('void-confirm');
    await window.reads('number-table', 'berkas tidak jadi diajukan');
    await window.reads('number-next', numbered(many + 5));
    await look('buku-nomor', 'number-table');
  });

  await step('an invitation asks for what no register knows, and is printed', async () => {
    await part('surat');
    await window.choose('letter-kind-undangan_pelantikan');
    await window.find('letter-form');
    await fillInputs();
    await window.reads('paper-page', /1 dari/, LONG);
    await drawn();
    await look('surat-undangan', 'letter-print');
    await window.click('letter-print');
    await chooseFolder(LETTERS);
    await window.find('batch-done', LONG);
    await window.click('batch-close');
    assert.match(textOf(fileOf('undangan', 'i')), /Aula Kantor Wali Kota/i);
  });

  await step('a statement of duty for one person', async () => {
    await window.choose('letter-kind-spmt');
    await window.click('people-all');
    await (await window.driver.findElements(By.css('[data-testid="people-table"] input[type="checkbox"]')))[2].click();
    await fillInputs();
    await window.reads('paper-page', /1 dari/, LONG);
    await drawn();
    await look('surat-spmt', 'letter-print');
    await window.click('letter-print');
    await chooseFolder(LETTERS);
    await window.find('batch-done', LONG);
    await window.click('batch-close');
    assert.match(textOf(fileOf('SPMT', 'i')), /telah nyata melaksanakan tugas/i);
  });

  await step('a template with a faulty line says which; mended it is saved, and taken back', async () => {
    await part('templat');
    await window.find('template-text');
    await chooseTemplate('sk_perorangan');
    const lines = (await templateText()).replace(/\n+$/, '').split('\n');
    const at = lines.indexOf(SOUND);
    await writeTemplate(lines.with(at, FAULTY).join('\n'));
    await window.reads('template-state', new RegExp(`Baris ${at + 1}\\b`));
    await look('templat-salah', 'template-jump');
    const closing = 'Keputusan ini dapat diperiksa keasliannya di kantor yang menerbitkan.';
    await writeTemplate([...lines, '@paragraf', closing].join('\n'));
    await window.gone('template-jump');
    await drawn();
    await look('templat', 'template-text');
    await window.click('template-save');
    await window.fill('template-note', 'Kalimat penutup tentang keaslian');
    await window.click('template-save-confirm');
    await window.gone('template-save-confirm');
    await window.choose('template-panel-versions');
    await window.reads('template-versions', 'Kalimat penutup tentang keaslian');
    await look('templat-versi', 'template-versions');
    await window.click('template-restore');
    await window.click('template-restore-confirm');
    await window.gone('template-restore-confirm');
    await window.eventually('the shipped text', async () => !(await templateText()).includes(closing));
    await window.click('template-version');
    await window.find('template-compared');
    await window.click('template-version-take');
    await window.eventually('the text of the version', async () => (await templateText()).includes(closing));
    await window.click('template-discard');
    await window.click('template-discard-confirm');
    await window.eventually('the shipped text again', async () => !(await templateText()).includes(closing));
  });

  await step('what was issued stays as it was, whatever its template is now', async () => {
    await part('register');
    await openPaper('0001');
    await drawn();
    assert.ok(!(await window.text('paper-detail')).includes('berbeda'));
  });

  await step('the matrix tells what is missing, and the evidence is packed', async () => {
    await part('kelengkapan');
    await window.find('matrix-missing', LONG);
    await look('kelengkapan', 'matrix');
    await window.click('evidence');
    await window.choose('evidence-form-zip');
    await window.click('evidence-confirm');
    await chooseFolder(LETTERS);
    await window.gone('evidence-confirm', LONG);
    const zip = readFileSync(inFolder(fileOf('Berkas', '', '.zip')));
    assert.equal(zip.subarray(0, 2).toString(), 'PK');
  });

  await step('all of it holds together in the dark', async () => {
    await window.themed('dark');
    for (const [name, mark] of [['terbitkan', 'people-table'], ['register', 'decree-table'], ['surat', 'letter-form'], ['nomor', 'number-table'], ['templat', 'template-text']]) {
      await part(name);
      await look(`gelap-${name}`, mark);
    }
    await window.themed('light');
  });

  await step('the store is whole, and the terminal knows the same papers', async () => {
    await window.leave();
    assert.equal(JSON.parse(terminal('verify', STORE, '--json')).ok, true);
    const told = JSON.parse(terminal('decree', 'verify', STORE, inFolder(decrees()[0]), '--json'));
    assert.deepEqual([told.known, told.unchanged], [true, true]);
  });
});

/** What the check of a revoked decree tells, however it is laid out. */
const REVOKED = /Dicabut dengan Keputusan Nomor/;

/** A picture without the words that lie over the screen for a while, and nothing on it that keeps people out. */
async function look(name, mark) {
  await window.driver.executeScript('for (const close of document.querySelectorAll(\'[data-testid="toasts"] button:last-child\')) close.click()');
  await window.look(name, mark);
}

async function press(key) {
  await window.driver.actions().sendKeys(key).perform();
}

/** Goes to one of the parts of SK & surat. */
async function part(name) {
  if (!(await window.shows('paper-preview')) && !(await window.all(`papers-${name}`)).length) await window.click('nav-sk');
  await window.eventually(`the part ${name}`, async () => (await window.all(`papers-${name}`)).length > 0);
  await window.choose(`papers-${name}`);
}

const numbered = (seq) => `800.1.3.1/${String(seq).padStart(4, '0')}/BKPSDM/2026`;

const inFolder = (file) => path.join(LETTERS, file);

/** Individual decrees in the folder, in the order of their numbers. */
const decrees = () => readdirSync(LETTERS).filter((file) => /^SK_8.*\.pdf$/.test(file)).sort();

/** The one file whose name begins so. */
function fileOf(start, flags = '', end = '.pdf') {
  const found = readdirSync(LETTERS).filter((file) => new RegExp(`^${start}`, flags).test(file) && file.endsWith(end));
  assert.equal(found.length, 1, `one file ${start}: ${found}`);
  return found[0];
}

const textOf = (file) => execFileSync('pdftotext', ['-layout', inFolder(file), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');

/** Waits until the page of paper that was asked for is drawn. */
async function drawn() {
  await window.eventually(
    'the page to be drawn',
    () =>
      window.driver.executeScript(`
        const preview = [...document.querySelectorAll('[data-testid="paper-preview"]')].find((one) => one.offsetParent);
        const image = preview?.querySelector('img');
        return Boolean(image?.complete && image.naturalWidth > 300 && !preview.hasAttribute('aria-busy'));`),
    LONG,
  );
}

/** Finds the paper with this sequence in its number and opens it. */
async function openPaper(seq) {
  await window.fill('register-find', `/${seq}/`);
  await window.eventually(`the decree ${seq}`, async () => {
    for (const row of await window.driver.findElements(By.css('[data-testid="decree-table"] [role="row"]'))) {
      if (!(await window.words(row)).includes(`/${seq}/`)) continue;
      await row.click();
      return (await window.text('paper-detail')).includes(`/${seq}/`);
    }
    return false;
  });
}

/** Fills what is still empty in the form of a letter. */
async function fillInputs() {
  for (const field of await window.driver.findElements(By.css('[data-testid="letter-form"] [data-field]'))) {
    const entry = await field.findElement(By.css('input, textarea'));
    if (await entry.getAttribute('value')) continue;
    await entry.sendKeys((await window.words(field)).startsWith('Tanggal') ? PLAN.tmt : 'Aula Kantor Wali Kota');
  }
  await press(Key.TAB);
}

async function chooseTemplate(kind) {
  const [link] = await window.driver.findElements(By.css(`[data-testid="template-kind"][data-kind="${kind}"]`));
  await link.click();
  await window.eventually(`the template ${kind}`, async () => (await templateText()).startsWith(`@jenis ${kind}\n`));
}

const templateText = async () => (await window.find('template-text')).getAttribute('value');

/** Puts a text in the editor as a paste does. */
async function writeTemplate(text) {
  await window.driver.executeScript(
    `arguments[0].focus(); arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }));`,
    await window.find('template-text'),
    text,
  );
}
