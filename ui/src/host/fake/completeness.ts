/** Who has which paper of a plan. */
import type { CompletenessView } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import type { FakeMove } from './plan';

const CHECKLIST: [string, string, string][] = [
  ['PERMOHONAN', 'Permohonan', 'berkas'],
  ['ANJAB_ABK', 'Anjab dan ABK', 'berkas'],
  ['SK_PANGKAT', 'SK pangkat terakhir', 'berkas'],
  ['SK_JABATAN', 'SK jabatan terakhir', 'berkas'],
  ['SKP_2TH', 'SKP dua tahun', 'berkas'],
  ['PERNYATAAN_HUKDIS', 'Pernyataan tidak hukdis', 'berkas'],
  ['PERNYATAAN_TUBEL', 'Pernyataan tidak tubel', 'berkas'],
  ['BEBAS_TEMUAN', 'Bebas temuan', 'berkas'],
];
const LETTERS: [string, string, string][] = [
  ['sk', 'SK', 'surat'],
  ['persetujuan_asal', 'Persetujuan OPD asal', 'surat'],
  ['persetujuan_tujuan', 'Persetujuan OPD tujuan', 'surat'],
  ['ba_tpk', 'Berita acara TPK', 'surat'],
  ['spmt', 'SPMT', 'surat'],
];

export function completenessOf(desk: FakeDesk, id: number): CompletenessView {
  const plan = desk.plan(id);
  const columns = [...CHECKLIST, ...LETTERS].map(([key, label, group]) => ({ key, label, group }));
  const people = plan.moves.map((move, row) => ({
    move: move.id,
    nip: move.nip,
    name: desk.papers.name(move.nip),
    cells: columns.map((column, at) => cellOf(desk, plan.plan, move, column.key, (row * 7 + at * 5) % 11)),
  }));
  const cells = people.flatMap((one) => one.cells);
  return {
    plan: id,
    columns,
    people,
    missing: cells.filter((one) => one.state === 'missing').length,
    there: cells.filter((one) => one.state === 'there').length,
  };
}

function cellOf(desk: FakeDesk, plan: number, move: FakeMove, key: string, luck: number) {
  if (key === 'sk') {
    const decree = desk.decrees.find((one) => one.plan === plan && one.nip === move.nip);
    return decree
      ? { state: 'there', reason: decree.number }
      : { state: 'missing', reason: 'SK belum diterbitkan' };
  }
  const letter = desk.letters.printed.find(
    (one) => one.kind === key && one.plan === plan && (one.nip ?? move.nip) === move.nip,
  );
  if (letter) return { state: 'there', reason: letter.number };
  const kept = move.documents.find((one) => one.kind === key);
  if (kept) return { state: 'there', reason: kept.number };
  if (key === 'PERMOHONAN') return { state: 'not_needed', reason: 'bukan permintaan sendiri' };
  if (LETTERS.some(([one]) => one === key)) return { state: 'optional', reason: 'boleh dicetak kemudian' };
  if (key === 'BEBAS_TEMUAN') return { state: 'optional', reason: 'tidak wajib antar-OPD' };
  return luck < 3
    ? { state: 'missing', reason: 'belum dicatat pada berkas perpindahan' }
    : { state: 'there', reason: `800/${40 + luck}/2026` };
}
