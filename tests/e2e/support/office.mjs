// A region with its files taken in and two accounts, made by the terminal program in a second instead of by hand in the
// window. All people in it are invented.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const FIXTURE = path.resolve('../fixtures/rantau-bahari-600');
/** The day for which the fixture was made. */
export const TODAY = '2026-11-21';
export const DRAFTER = { account: 'Rahayu', passphrase: 'kapal layar menuju timur' };
export const APPROVER = { account: 'Wiratama', passphrase: 'mercu suar di ujung karang' };

const REGION = {
  '--region': 'Rantau Bahari',
  '--kind': 'kota',
  '--head': 'Hj. Nirmala Kusumadewi',
  '--province': 'Segara Utara',
  '--capital': 'Rantau Bahari',
};

/** Makes the store with the files of the fixture and `more` files; the first account holds every role. */
export function makeOffice(store, more = []) {
  terminal('init', store, ...Object.entries(REGION).flat(), '--account', DRAFTER.account);
  const files = ['peta_jabatan.xlsx', 'siasn_export.xlsx', 'abk.xlsx', 'skp.xlsx', 'hukdis.csv'].map((name) => path.join(FIXTURE, name));
  terminal('import', store, ...files, ...more);
  terminal('account', 'add', store, APPROVER.account, '--role', 'penyetuju');
}

/** Makes an invented region with all its registers; it opens without a passphrase. */
export const makeDemo = (store, staff) => terminal('demo', store, '--staff', String(staff));

/** An invented region with one plan that may be decreed: the best plan, consented to and approved. Answers its people. */
export function makeDecreed(store, staff, { name, tmt }) {
  makeDemo(store, staff);
  const proposed = terminal('plan', 'propose', store, '--name', name, '--tmt', tmt, '--json');
  for (const [side, letter] of [['origin', '800.1.3.1/415/2026'], ['destination', '800.1.3.1/416/2026']]) {
    terminal('plan', 'consent', store, '1', '--all', '--side', side, '--decision', 'agree', '--letter', letter, '--date', TODAY);
  }
  terminal('plan', 'approve', store, '1');
  return JSON.parse(proposed).moves.length;
}

/** An export of the national service that tells of one person only, otherwise than before. */
export function changedExport(file, nip, change) {
  const [head, ...rows] = readFileSync(path.join(FIXTURE, 'siasn_export.csv'), 'utf8').split(/\r?\n/);
  const columns = head.split(';');
  const row = rows.find((one) => one.includes(nip)).split(';');
  for (const [column, value] of Object.entries(change)) row[columns.indexOf(column)] = value;
  writeFileSync(file, `${head}\n${row.join(';')}\n`);
}

/**
 * An invented region in which people were moved in August and one plan is under way: decrees in `folder`, half of the
 * people at work, the first evaluations with their forms back, and every move of the next plan handed in as a case.
 */
export function makeMoved(store, staff, folder) {
  const moved = { list: (day) => JSON.parse(terminalOn(day, 'case', 'list', store, '--json')).cases };
  terminalOn('2026-06-15', 'demo', store, '--staff', String(staff));
  terminalOn('2026-06-15', 'plan', 'propose', store, '--name', 'Pemerataan Agustus 2026', '--tmt', '2026-08-01', '--max-moves', '12');
  for (const [side, letter] of [['origin', '800.1.3.1/215/2026'], ['destination', '800.1.3.1/216/2026']]) {
    terminalOn('2026-06-22', 'plan', 'consent', store, '1', '--all', '--side', side, '--decision', 'agree', '--letter', letter, '--date', '2026-06-22');
  }
  terminalOn('2026-06-24', 'plan', 'approve', store, '1');
  terminalOn('2026-06-26', 'decree', 'issue', store, '1', '--date', '2026-06-26', '--out', folder);
  const cases = moved.list('2026-06-29').map((line) => String(line.case));
  terminalOn('2026-06-29', 'case', 'decide', store, 'deliver', ...cases);
  const sworn = moved.list('2026-07-31').filter((line) => line.state === 'PELANTIKAN');
  terminalOn('2026-07-31', 'case', 'decide', store, 'inaugurate', ...sworn.slice(1).map((line) => String(line.case)));
  const ready = moved.list('2026-08-03').filter((line) => line.state === 'SPMT').map((line) => String(line.case));
  terminalOn('2026-08-03', 'case', 'decide', store, 'report_duty', ...ready.slice(0, -2), '--letter', '800/114/SPMT');
  evaluate(store, folder);
  bringToPanel(store);
  terminalOn('2026-11-16', 'plan', 'propose', store, '--name', 'Pemerataan Januari 2027', '--tmt', '2027-01-01', '--max-moves', '24');
  terminalOn('2026-11-16', 'proposal', 'submit', store, '2');
}

/** Managerial cases that have passed their assessment and both consents, on the agenda of a meeting of the team. */
function bringToPanel(store) {
  const day = '2026-11-10';
  const told = (...request) => JSON.parse(terminalOn(day, ...request, '--json'));
  const decide = (step, ...more) => terminalOn(day, 'case', 'decide', store, step, ...cases, ...more);
  const posts = told('vacancies', store).filter((one) => one.level === 'III.b');
  const people = new Map();
  for (const { position } of posts) {
    const [next] = told('candidates', store, '--position', String(position), '--limit', '40').filter((one) => one.from?.level === 'III.b' && !people.has(one.nip));
    if (next) people.set(next.nip, position);
  }
  const cases = [...people].map(([nip, position]) => {
    const { line, checklist } = told('proposal', 'open', store, '--nip', nip, '--to', String(position), '--reason', 'mengisi jabatan yang kosong');
    for (const { due } of checklist.filter((one) => one.status === 'missing' && one.needed_for === 'VERIFIKASI_BERKAS')) {
      terminalOn(day, 'proposal', 'document', store, '--case', String(line.case), '--kind', due.kind, '--number', `800/${due.kind}/2026`, '--date', '2026-11-02');
    }
    return String(line.case);
  });
  decide('submit');
  decide('take');
  const papers = cases.flatMap((one) => told('case', 'show', store, one).checklist.flatMap((due) => due.documents.map((paper) => String(paper.id))));
  terminalOn(day, 'proposal', 'judge', store, 'accepted', ...papers);
  decide('verify');
  const team = told('candidates', store, '--position', String(told('vacancies', store).find((one) => one.level === 'II.b').position), '--limit', '5').filter((one) => !people.has(one.nip)).map((one) => one.nip);
  decide('assess', '--decision', 'DIREKOMENDASIKAN', '--assessor', team[0]);
  for (const letter of ['824/71/2026', '824/72/2026']) decide('answer', '--decision', 'agree', '--letter', letter, '--letter-day', '2026-11-09');
  const seats = [`${team[0]}=ketua`, `${team[1]}=anggota`, `${team[2]}=anggota`].flatMap((seat) => ['--seat', seat]);
  terminalOn(day, 'meeting', 'set', store, '--kind', 'tpk', '--date', '2026-11-20', '--time', '09.00', '--place', 'Ruang Rapat BKPSDM', '--topic', 'Jabatan administrator', ...seats);
}

/** Forms of everybody at work are printed; those of two people are back, of one of them too few by peers to be told. */
function evaluate(store, folder) {
  const day = '2026-11-09';
  const due = JSON.parse(terminalOn(day, 'evaluation', 'list', store, '--json')).map((one) => String(one.evaluation));
  terminalOn(day, 'evaluation', 'print', store, ...due, '--peers', '4', '--out', folder);
  for (const [at, peers] of [[0, 3], [1, 2]]) {
    const { forms } = JSON.parse(terminalOn(day, 'evaluation', 'show', store, due[at], '--json'));
    const back = [...forms.filter((form) => form.role !== 'peer'), ...forms.filter((form) => form.role === 'peer').slice(0, peers)];
    for (const [turn, { code }] of back.entries()) {
      terminalOn(day, 'evaluation', 'take', store, code, '--date', '2026-11-09', '--items', ['4,4,5,4,3,4,5', '5,4,5,5,4,4,4', '3,4,4,5,4,3,4'][turn % 3]);
    }
  }
}

/** What the terminal program answers. */
export const terminal = (...request) => terminalOn(TODAY, ...request);

/** The same, done on another day. */
export function terminalOn(day, ...request) {
  const env = { ...process.env, MUTASI_PASSPHRASE: DRAFTER.passphrase, MUTASI_NEW_PASSPHRASE: APPROVER.passphrase };
  const program = path.join(path.dirname(process.env.MUTASI_ASN), 'mutasi');
  return execFileSync(program, ['--today', day, ...request], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
}
