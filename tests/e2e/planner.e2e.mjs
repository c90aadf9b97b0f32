// The planner in the real window, on an invented region: the best plan is proposed, limited, steered through thirty
// decisions with the keys of the desk, explained, repeated and set beside another. All people in it are invented.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { makeDemo, TODAY } from './support/office.mjs';
import { stepsOf } from './support/story.mjs';
import { byId, openWindow } from './support/window.mjs';

const OUT = process.env.MUTASI_E2E_OUT;
const STORE = path.join(mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-')), 'wilayah.mutasi');
/** A day's region by default; `MUTASI_E2E_STAFF=5000` tells the same story on a large one, in some minutes. */
const STAFF = Number(process.env.MUTASI_E2E_STAFF ?? 2_000);
const LIMIT = 60;
const DECISIONS = 30;
/** The whole plan of such a region, built for testing and on a busy machine. */
const LONG = 90_000;
/** Keys of the desk, in turn, with what the strip then tells. */
const KEYS = [
  ['k', /dikunci ke/],
  ['l', /tidak lagi diusulkan ke/],
  ['b', /tetap di tempatnya/],
];

let window;
after(() => window?.close());

test('the planner at the desk', { timeout: 900_000 }, async (story) => {
  const step = stepsOf(story, (name) => window?.display(`failed-planner-${name.split(' ').slice(0, 3).join('-')}`));

  await step('an invented region opens', async () => {
    makeDemo(STORE, STAFF);
    window = await openWindow(['--store', STORE, '--today', TODAY], { out: OUT });
    window.pictures = 200;
    await window.fill('account-name', 'operator');
    await window.click('unlock');
    await window.find('nav-beranda', LONG);
    await newPlan('Pemerataan Januari 2027');
    await window.reads('proposal-bar', /menjelaskan setiap pilihannya/);
    await look('usulan-belum', 'propose');
  });

  await step('Ctrl+Enter proposes, with progress, and the plan is proven', async () => {
    await propose();
    await window.find('progress');
    await window.find('proof', LONG);
    await window.reads('proof', 'terbukti optimal');
    const moves = await proposedMoves();
    assert.ok(moves > LIMIT, `${moves} moves are more than the limit that follows`);
    await window.find('gain-curve', LONG);
    await look('usulan-semua', 'told');
  });

  await step('a limit is set, and what one more move would bring is told', async () => {
    await window.fill('proposal-limit', String(LIMIT));
    await press(Key.TAB);
    await window.eventually('the limited plan', async () => (await proposedMoves()) <= LIMIT, LONG);
    assert.ok((await proposedMoves()) > LIMIT / 2, 'the limit is used');
    await window.reads('worth-of-next', /hanya menutup [\d,]+ bobot celah lagi/);
    await curveDrawn();
    await look('usulan', 'gain-curve');
  });

  await step('thirty decisions are taken with three keys, and the rest follows', async () => {
    for (let taken = 1; taken <= DECISIONS; taken++) {
      const [key, told] = KEYS[taken % KEYS.length];
      const name = await chooseProposed();
      await press(key);
      await window.reads('told', told, LONG);
      await window.reads('told', name);
      await decided(taken);
    }
    assert.ok((await proposedMoves()) <= LIMIT, 'the limit holds through all of them');
    await window.reads('proof', /terbukti|paling jauh/);
    await curveDrawn();
    await look('usulan-kemudi', 'told');
  });

  await step('a decision is undone and done again; another is taken back', async () => {
    await window.click('undo');
    await decided(DECISIONS - 1);
    await window.click('redo');
    await decided(DECISIONS);
    await window.click('decisions-open');
    await window.eventually('the decisions', async () => (await window.all('decision')).length === DECISIONS);
    await look('usulan-keputusan', 'decisions');
    await (await (await window.find('decision')).findElement(byId('decision-take-back'))).click();
    await window.eventually('one fewer', async () => (await window.all('decision')).length === DECISIONS - 1, LONG);
    await window.closeDialog();
  });

  await step('a move tells why it is there', async () => {
    await chooseProposed();
    await press('m');
    await window.find('why-move', LONG);
    await window.reads('why-move', /\S/);
    assert.ok((await window.all('effect')).length > 0, 'what is lost without the move is told');
    await look('usulan-mengapa', 'why-move');
  });

  await step('a vacancy tells why it stays open, and who is one rule away', async () => {
    await press('m');
    await press(Key.ESCAPE);
    const opened = await openWithNear();
    assert.ok(opened, 'somebody is one rule away from one of the vacancies');
    await window.reads('open-reasons', /orang/);
    await look('usulan-kosong', 'open-reasons');
  });

  await step('why not this person: the whole plan is solved again for the answer', async () => {
    await (await (await window.find('near-person')).findElement(By.css('button'))).click();
    await window.find('what-if-answer', LONG);
    assert.equal(await answer(), 'blocked', 'the rule that keeps the person back still does');
    await look('usulan-bukan', 'what-if-answer');
    await window.closeDialog();
    await askInExchange();
    await window.find('what-if-answer', LONG);
    assert.ok(['possible', 'impossible'].includes(await answer()), `no rule stands in the way of this one: ${await window.text('what-if')}`);
    await look('usulan-bukan-lain', 'what-if-answer');
    await window.closeDialog();
  });

  await step('the order of goals is changed, and the plan follows it', async () => {
    await window.click('proposal-goals');
    const goals = async () => Promise.all((await window.all('goal')).map((goal) => goal.getAttribute('data-goal')));
    assert.deepEqual(await goals(), ['gap', 'fit', 'moves', 'requests', 'seniority']);
    await look('usulan-atur', 'settings-dialog');
    // Requests are raised above the fit.
    for (const place of [3, 2]) await (await window.all('goal-up'))[place].click();
    await window.eventually('the new order', async () => (await goals())[1] === 'requests');
    await window.click('settings-save');
    await window.gone('settings-dialog');
    await window.eventually('the goals of the bar', async () => /permohonan/.test(await (await window.find('proposal-goals')).getAttribute('title')));
  });

  await step('the result is told, and repeated from the records', async () => {
    await press('h');
    await window.reads('greedy', /lembar kerja/);
    await look('usulan-hasil', 'greedy');
    await window.choose('result-part-open');
    await look('usulan-hasil-kosong', 'open-posts');
    await window.choose('result-part-audit');
    await window.click('verify-proposal');
    await window.find('verified-proposal', LONG);
    await window.reads('verified-proposal', /^Sama/);
    await look('usulan-jejak', 'verified-proposal');
    await window.closeDialog();
  });

  await step('a second plan is proposed from who is left, and the two are compared', async () => {
    await newPlan('Pelengkap Januari 2027');
    await propose();
    await window.find('proof', LONG);
    await window.click('compare-open');
    await window.reads('compare-figures', /Bobot celah tertutup/, LONG);
    await window.reads('compare-units', /\d/);
    await look('usulan-banding', 'compare-figures');
    await window.closeDialog();
  });

  await step('the proposal is undone as a whole', async () => {
    await window.click('undo');
    await window.gone('proof');
    assert.equal((await window.all('move-row')).length, 0, 'its moves went with it');
  });

  await step('and all of it holds together in the dark', async () => {
    await window.go('rencana/1');
    await window.find('proof');
    await window.themed('dark');
    await look('gelap-usulan', 'proof');
    await press('h');
    await look('gelap-usulan-hasil', 'greedy');
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

/** Presses a key as somebody does whose hand is on no field. */
async function press(key) {
  await window.driver.actions().sendKeys(key).perform();
}

const propose = () => window.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();

async function newPlan(name) {
  await window.click('nav-rencana');
  await window.eventually('the list of plans', async () => {
    if (await window.shows('new-plan')) return true;
    await window.go('rencana');
    return false;
  });
  await window.click('new-plan');
  await window.fill('plan-name', name);
  await window.fill('plan-tmt', '2027-01-01');
  await window.click('create-plan');
  await window.find('proposal-bar');
}

/** How many moves the bar tells. */
async function proposedMoves() {
  const [, moves] = /^([\d.]+) perpindahan/.exec(await window.text('proposal-gain'));
  return Number(moves.replaceAll('.', ''));
}

/** Waits until so many decisions stand on the bar. */
const decided = (many) => window.reads('decisions-open', new RegExp(`^\\s*${many}\\s*$`), LONG);

/** The curve is drawn once the hand rests, and then marks the plan as it is. */
async function curveDrawn() {
  await window.eventually(
    'the curve of this plan',
    async () => Number(await (await window.find('gain-curve')).getAttribute('aria-valuenow')) === (await proposedMoves()),
    LONG,
  );
}

/** Chooses the first move that was proposed and is not pinned; answers whom it moves. */
async function chooseProposed() {
  let name;
  await window.eventually('a proposed move', async () => {
    const mark = await window.driver.findElement(By.css('[data-testid="move-mark"][data-mark="proposed"]'));
    const row = await mark.findElement(By.xpath('./ancestor::*[@role="row"]'));
    const person = await row.findElement(byId('move-row'));
    name = (await window.words(person)).split('\n')[0];
    await person.click();
    return (await row.getAttribute('aria-selected')) === 'true';
  });
  return name.split(',')[0];
}

/** Opens the reasons of vacancy after vacancy that rules hold open, until one names somebody whom only one rule keeps back. */
async function openWithNear() {
  await window.find('why-open-show');
  const by = (how) => window.driver.findElements(By.xpath(`//li[${how}]//*[@data-testid="why-open-show"]`));
  const held = [...(await by('contains(., "tertahan aturan")')), ...(await by('not(contains(., "tertahan aturan"))'))];
  for (const show of held.slice(0, 30)) {
    await window.driver.executeScript('arguments[0].click()', show);
    await window.find('one-more', LONG);
    if (await window.shows('near-person')) return true;
    await window.closeDialog();
  }
  return false;
}

/** Asks why the person of one proposed move does not go where another of the same title goes. */
async function askInExchange() {
  const moves = await window.driver.executeScript(`
    return [...document.querySelectorAll('[data-testid="move-mark"][data-mark="proposed"]')].map((mark) => {
      const row = mark.closest('[role="row"]');
      const person = row.querySelector('[data-nip]');
      return { nip: person.dataset.nip, name: person.innerText.split('\\n')[0], title: row.querySelectorAll('[role="gridcell"]')[2].innerText.split('\\n').filter(Boolean).at(-1) };
    })`);
  const pair = moves.flatMap((one) => moves.filter((other) => other.nip !== one.nip && other.title === one.title).map((other) => [one, other]))[0];
  assert.ok(pair, `two moves to posts of one title: ${JSON.stringify(moves)}`);
  await (await window.driver.findElement(By.css(`[data-testid="move-row"][data-nip="${pair[0].nip}"]`))).click();
  await press('m');
  await window.click('why-not-open');
  await window.fill('what-if-person', pair[1].nip);
  // The field offers people before anything is typed.
  await window.reads('what-if-person-option', pair[1].name);
  await window.click('what-if-person-option');
}

const answer = async () => (await window.find('what-if-answer')).getAttribute('data-answer');
