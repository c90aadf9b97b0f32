#!/usr/bin/env node
// The main job in the terminal, for a machine without a display: an invented region, what it lacks, a plan with a
// swap and a fill, consent, approval, decrees.
// usage: tour.mjs PROGRAM FOLDER
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const [program, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: tour.mjs PROGRAM FOLDER');
  process.exit(2);
}
const store = path.join(folder, 'contoh.mutasi');
const letters = path.join(folder, 'sk');
const signOff = path.join(folder, 'rencana');
rmSync(folder, { recursive: true, force: true });
for (const place of [letters, signOff]) mkdirSync(place, { recursive: true });

const today = new Date().toISOString().slice(0, 10);
const tmt = firstOfMonth(2);

step('An invented region of 600 staff');
const region = mutasi('demo', store, '--staff', '600', '--seed', '7');
say(`${region.staff} people, ${region.units} units, ${region.positions} positions`);

step('What it needs and what it has');
const staffing = mutasi('staffing', store);
const { need, held, gap } = staffing.total;
say(`need ${need}, held ${held}, gap ${gap}`);
const agencies = staffing.units.filter(({ parent }) => parent === null || parent === rootOf(staffing)?.id);
for (const unit of [...agencies].sort((a, b) => a.gap - b.gap).slice(0, 5)) {
  say(`${String(unit.gap).padStart(5)}  ${unit.name}`);
}

step('A plan');
const { plan } = mutasi('plan new', store, '--name', 'Rencana mutasi contoh', '--tmt', tmt);
const filled = fillAVacancy();
const swapped = swapTwo();
const drafted = mutasi('plan show', store, String(plan));
for (const move of drafted.moves) say(`${move.nip}  ${move.name}: ${post(move.from)} -> ${post(move.to)}`);
say(`${drafted.findings.length} findings, ${blocks(drafted).length} of them block`);
if (!filled || !swapped) fail('no lawful fill and swap were found in this region');

step('Consent of both sides, approval by another account');
for (const side of ['origin', 'destination']) {
  mutasi('plan consent', store, String(plan), '--side', side, '--all', '--decision', 'agree',
    '--letter', `800.1.3.1/${side === 'origin' ? 101 : 102}/${today.slice(0, 4)}`, '--date', today);
}
const approved = mutasi('plan approve', store, String(plan), '--as', 'penyetuju');
say(`state: ${approved.state}`);

step('Decrees and the table for signing off');
const { decrees } = mutasi('decree issue', store, String(plan), '--date', today, '--out', letters, '--as', 'penyetuju');
for (const { number, file } of decrees) say(`${number}  ${path.basename(file)}`);
mutasi('plan export', store, String(plan), '--out', signOff);

step('The store checks itself');
const verified = mutasi('verify', store);
say(`integrity ${verified.integrity}, ${verified.chain.entries} entries in the chain, replay ${verified.replay.ok ? 'equal' : 'DIFFERENT'}`);
if (!verified.ok) fail('the store does not verify');

console.log(`\nThe decrees are in ${letters}:`);
for (const name of readdirSync(letters).sort()) console.log(`  ${name}`);
console.log(`The plan for signing off is in ${signOff}:`);
for (const name of readdirSync(signOff).sort()) console.log(`  ${name}`);

/** Gives the first vacancy that has a candidate without a block to the best of its candidates. */
function fillAVacancy() {
  for (const vacancy of mutasi('vacancies', store).slice(0, 40)) {
    const candidates = mutasi('candidates', store, '--position', String(vacancy.position), '--limit', '5');
    const fit = candidates.find(({ findings }) => blocks({ findings }).length === 0);
    if (!fit) continue;
    const after = mutasi('plan add', store, String(plan), '--nip', fit.nip, '--to', String(vacancy.position));
    if (blocks(after).length === 0) return true;
    removeAll(after);
  }
  return false;
}

/** Swaps the first two people with one job title in two units whose swap nothing blocks. */
function swapTwo() {
  const before = mutasi('plan show', store, String(plan));
  const taken = new Set(before.moves.map(({ nip }) => nip));
  const byTitle = new Map();
  for (const person of mutasi('staff', store, '--limit', '600')) {
    if (!person.position || taken.has(person.nip)) continue;
    const title = `${person.position} ${person.golongan}`;
    byTitle.set(title, [...(byTitle.get(title) ?? []), person]);
  }
  let tries = 0;
  for (const [first, ...others] of byTitle.values()) {
    for (const second of others.filter(({ unit }) => unit !== first.unit).slice(0, 3)) {
      if (++tries > 60) return false;
      const after = attempt('plan swap', store, String(plan), first.nip, second.nip);
      if (!after) continue;
      if (blocks(after).length === 0) return true;
      removeAll(after, taken);
    }
  }
  return false;
}

function removeAll({ moves }, keep = new Set()) {
  for (const move of moves) {
    if (!keep.has(move.nip)) mutasi('plan remove', store, String(plan), String(move.move));
  }
}

function blocks({ findings }) {
  return findings.filter(({ severity }) => severity.toLowerCase() === 'block');
}

function rootOf({ units }) {
  const roots = units.filter(({ parent }) => parent === null);
  return roots.length === 1 ? roots[0] : undefined;
}

function post(place) {
  return place ? `${place.title}, ${place.unit}` : '-';
}

function firstOfMonth(ahead) {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + ahead, 1)).toISOString().slice(0, 10);
}

function mutasi(command, ...rest) {
  return attempt(command, ...rest) ?? fail(`refused: mutasi ${command}`);
}

/** Runs a command; a refusal by the rules is an ordinary answer, a fault ends the tour. */
function attempt(command, ...rest) {
  const done = spawnSync(program, [...command.split(' '), ...rest, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) return JSON.parse(done.stdout);
  if (done.status === 1) return undefined;
  return fail(`mutasi ${command}: ${done.stderr || done.error}`);
}

function step(title) {
  console.log(`\n== ${title}`);
}

function say(line) {
  console.log(`   ${line}`);
}

function fail(words) {
  console.error(`tour: ${words}`);
  process.exit(1);
}
