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

/** An export of the national service that tells of one person only, otherwise than before. */
export function changedExport(file, nip, change) {
  const [head, ...rows] = readFileSync(path.join(FIXTURE, 'siasn_export.csv'), 'utf8').split(/\r?\n/);
  const columns = head.split(';');
  const row = rows.find((one) => one.includes(nip)).split(';');
  for (const [column, value] of Object.entries(change)) row[columns.indexOf(column)] = value;
  writeFileSync(file, `${head}\n${row.join(';')}\n`);
}

function terminal(...request) {
  const env = { ...process.env, MUTASI_PASSPHRASE: DRAFTER.passphrase, MUTASI_NEW_PASSPHRASE: APPROVER.passphrase };
  execFileSync(path.join(path.dirname(process.env.MUTASI_ASN), 'mutasi'), ['--today', TODAY, ...request], { env });
}
