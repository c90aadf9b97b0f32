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

/** What the terminal program answers. */
export function terminal(...request) {
  const env = { ...process.env, MUTASI_PASSPHRASE: DRAFTER.passphrase, MUTASI_NEW_PASSPHRASE: APPROVER.passphrase };
  const program = path.join(path.dirname(process.env.MUTASI_ASN), 'mutasi');
  return execFileSync(program, ['--today', TODAY, ...request], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
}
