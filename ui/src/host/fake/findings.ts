/** Findings of the stand-in about one move: of every severity, with and without data. */
import type { FindingView, MissingView, OutsideView, PostView } from '../../contract/acts';
import type { FakeMove, Judge } from './plan';
import { TODAY } from './region';

const PROVINCE = 'Andalan';

/** Key of handbook 4.1. */
export function scopeOf(
  from: PostView | null,
  to: PostView | null,
  outside: OutsideView | null,
): string | null {
  if (outside) {
    const same = outside.province === PROVINCE;
    if (outside.kind === 'perwakilan_ln') return 'PERWAKILAN_LN';
    if (outside.kind === 'pusat') return outside.entering ? 'PUSAT_KE_DAERAH' : 'DAERAH_KE_PUSAT';
    if (outside.kind === 'kabkota') return same ? 'KABKOTA_SATU_PROV' : 'KABKOTA_BEDA_PROV';
    if (outside.entering) return same ? 'PROV_KE_KABKOTA' : 'PROV_KE_KABKOTA_LAIN';
    return same ? 'KABKOTA_KE_PROV' : 'KABKOTA_KE_PROV_LAIN';
  }
  return to && from ? (to.agency === from.agency ? 'DALAM_UNIT' : 'ANTAR_OPD') : null;
}

export function findingsAbout(
  judge: Judge,
  nip: string,
  to: number | null,
  held: Map<number, number>,
  move: FakeMove | null,
): FindingView[] {
  const person = judge.person(nip);
  const target = judge.position(to);
  const found: FindingView[] = [];
  const add = (
    rule: string,
    severity: string,
    article: string,
    facts: Record<string, unknown>,
    parameters: FindingView['parameters'],
    message: string,
    missing: MissingView | null = null,
  ) =>
    found.push({
      move: move?.id ?? null,
      nip,
      rule,
      severity,
      article,
      facts,
      parameters,
      message,
      missing,
      overridden: null,
    });
  if (!person) return found;
  const months = Math.floor((Date.parse(TODAY) - Date.parse(person.since)) / 2_629_800_000);
  if (months < 24) {
    add(
      'P-07',
      'WARN',
      'PP 11/2017 Pasal 190 ayat (2)',
      { since: person.since, tmt: '2027-01-04', months },
      { 'P-07.min_months': { value: '24', basis: 'PerBKN 5/2019 Pasal 2 ayat (3)' } },
      `Baru ${months} bulan dalam jabatan sekarang; paling singkat 24 bulan.`,
    );
  }
  if (person.ratings.includes('Butuh Perbaikan')) {
    add(
      'P-09',
      'BLOCK',
      'PerBKN 5/2019 Pasal 3',
      { skp_2024: person.ratings[0], skp_2025: person.ratings[1] },
      { tahun: { value: '2', basis: 'PerBKN 5/2019 Pasal 3' } },
      'Predikat kinerja dua tahun terakhir tidak semuanya Baik. Pilih pegawai lain, atau catat pengesampingan dengan alasan.',
    );
  } else if (person.luck > 0.2 && person.luck < 0.32) {
    add(
      'P-10',
      'WARN',
      'PerBKN 5/2019 Pasal 3',
      { skp_2025: person.ratings[1], missing_years: [2024] },
      { 'P-09.years': { value: '2', basis: 'PerBKN 5/2019 Pasal 3' } },
      'SKP tahun 2024 belum ada. Masukkan dahulu, atau impor berkas kinerja.',
      { place: 'performance', told: 'impor SKP' },
    );
  }
  if (person.discipline) {
    add(
      'P-11',
      'BLOCK',
      'PerBKN 5/2019 Pasal 3; PP 94/2021',
      { tingkat: 'sedang', sampai: '2027-03-01' },
      {},
      'Sedang menjalani hukuman disiplin tingkat sedang. Tunda sampai berakhir, atau catat pengesampingan dengan alasan.',
    );
  }
  if (move?.outside) {
    if (!move.outside.entering && person.status !== 'PNS')
      add(
        'P-01',
        'BLOCK',
        'PerBKN 5/2019 Pasal 3',
        { status: person.status },
        {},
        `Berstatus ${person.status}; hanya PNS yang dapat pindah antarinstansi.`,
      );
    add('P-14', 'BLOCK', 'PerBKN 5/2019 Pasal 3', {}, {}, 'Surat bebas temuan Inspektorat belum dicatat.', {
      place: 'documents',
      told: 'Rencana mutasi, bagian Dokumen',
    });
    return found;
  }
  if (!target) {
    if (move !== null)
      add(
        'O-07',
        'BLOCK',
        'PP 11/2017 Pasal 190',
        { tujuan: null },
        {},
        'Belum ada jabatan tujuan. Pilih tujuan di panel kanan.',
      );
    return found;
  }
  if (person.education === 'SLTA' && target.education === 'S-1') {
    add(
      'P-20',
      target.family === 'pelaksana' ? 'WARN' : 'BLOCK',
      'PP 11/2017 Pasal 54; KepMenPANRB 11/2024',
      { pendidikan: person.education, diminta: target.education },
      {},
      `Pendidikan ${person.education}; jabatan ini meminta ${target.education}.`,
    );
  }
  const after = held.get(target.id) ?? 0;
  if (move !== null && after > target.need) {
    add(
      'O-02',
      target.family === 'managerial' ? 'BLOCK' : 'WARN',
      'Peta jabatan yang berlaku',
      { kebutuhan: target.need, setelah_rencana: after },
      { boleh_lebih: { value: 'tidak', basis: 'Kebijakan daerah' } },
      `Jabatan tujuan terisi ${after} dari ${target.need}.`,
    );
  }
  const leaves = judge.position(person.position);
  if (move !== null && leaves && (held.get(leaves.id) ?? 0) < leaves.need / 2) {
    add(
      'O-03',
      'WARN',
      'Kebijakan daerah',
      { kebutuhan: leaves.need, setelah_rencana: held.get(leaves.id) ?? 0 },
      { batas: { value: '50 %', basis: 'Kebijakan daerah' } },
      `Unit asal turun di bawah separuh kebutuhan (${held.get(leaves.id) ?? 0} dari ${leaves.need}).`,
    );
  }
  if (move !== null && leaves)
    add(
      'O-04',
      'INFO',
      'Bezetting setelah rencana',
      { kebutuhan: target.need, setelah_rencana: after },
      {},
      `Jabatan tujuan menjadi ${after} dari ${target.need}; jabatan asal ${held.get(leaves.id) ?? 0} dari ${leaves.need}.`,
    );
  return found;
}
