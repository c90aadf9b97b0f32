/** What people of the invented region are afraid of, and what they were told. */
import type { ConcernsView, ConcernView, SetConcern } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY } from './region';

const CHANGED = ['concern' as const];

export const CONCERN_CHANGES = {
  set_concern: { label: 'catat kekhawatiran pegawai', changed: CHANGED },
  remove_concern: { label: 'hapus kekhawatiran pegawai', changed: CHANGED },
};

const FIRST: [string, string, string, string][] = [
  [
    'jarak',
    'Rumah di Teluk Indah, tempat baru 31 km dan belum ada angkutan pagi.',
    'Ada kendaraan dinas antar-jemput sejak Januari; ditawarkan rumah dinas.',
    '',
  ],
  [
    'keluarga',
    'Merawat ibu yang sakit di Pasar Lama.',
    'Diganti dengan puskesmas yang lebih dekat.',
    'Tujuan diubah ke Puskesmas Pasar Lama',
  ],
  [
    'keterampilan',
    'Belum pernah bertugas di ruang gawat darurat.',
    'Didampingi tiga bulan dan ikut bimtek.',
    '',
  ],
  ['penghasilan', 'Tambahan penghasilan di unit baru lebih kecil.', '', ''],
  ['jarak', 'Perjalanan laut pada musim angin barat.', 'TMT digeser sesudah musim angin.', 'TMT digeser'],
  ['pangkat', 'Takut kenaikan pangkat tertunda karena pindah unit.', '', ''],
];

export class FakeConcerns {
  kept: readonly ConcernView[];

  constructor(readonly desk: FakeDesk) {
    const plan = desk.plans[0];
    this.kept = FIRST.flatMap(([kind, words, answer, change], at): ConcernView[] => {
      const move = plan?.moves[at + 1];
      if (!plan || !move) return [];
      return [
        {
          id: at + 1,
          plan: plan.plan,
          plan_name: plan.name,
          nip: move.nip,
          name: desk.judge.person(move.nip)?.name ?? '',
          meeting: at < 4 ? 4 : null,
          kind,
          words,
          day: at < 4 ? '2026-11-12' : '2026-11-17',
          answer,
          answered: answer ? '2026-11-18' : null,
          change,
        },
      ];
    });
  }

  get answers() {
    return {
      list_concerns: (request: { plan: number | null }) => this.view(request.plan),
      set_concern: (request: SetConcern) => {
        const plan = this.desk.plan(request.plan);
        const person = this.desk.judge.person(request.nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
        if (!request.words.trim()) refuse('words_missing', 'Tulis apa yang dikhawatirkan.');
        if (request.day > TODAY) refuse('date_in_future', 'Tanggalnya di masa depan. Periksa tanggal.');
        if (request.answered !== null && request.answered < request.day)
          refuse('answer_early', 'Jawaban tidak boleh sebelum kekhawatiran disampaikan.');
        const id = request.id ?? Math.max(0, ...this.kept.map((one) => one.id)) + 1;
        const kept = { ...request, id, plan_name: plan.name, name: person.name };
        this.kept = [...this.kept.filter((one) => one.id !== id), kept];
        return this.view(null);
      },
      remove_concern: (request: { id: number }) => {
        this.kept = this.kept.filter((one) => one.id !== request.id);
        return this.view(null);
      },
    };
  }

  view(plan: number | null): ConcernsView {
    const concerns = this.kept
      .filter((one) => plan === null || one.plan === plan)
      .sort((a, b) => b.day.localeCompare(a.day) || a.id - b.id);
    const kinds = [...new Set(concerns.map((one) => one.kind))].map((kind) => {
      const some = concerns.filter((one) => one.kind === kind);
      return {
        kind,
        concerns: some.length,
        answered: some.filter((one) => one.answer !== '').length,
        changed: some.filter((one) => one.change !== '').length,
      };
    });
    return { concerns, kinds: kinds.sort((a, b) => b.concerns - a.concerns) };
  }
}
