/** Objections of the stand-in: filed against a decree, counted in working days, decided by the approver. */
import type { DecideObjection, FileObjection, ListObjections, ObjectionView } from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { AFTER, casesIn } from './after-cases';
import { TODAY } from './region';

const OBJECTION = ['objection' as const, 'case' as const];

export const OBJECTION_CHANGES = {
  file_objection: { label: 'catat keberatan', changed: OBJECTION, official: true },
  decide_objection: { label: 'putuskan keberatan', changed: OBJECTION, official: true },
};

/** Working days to object from the receipt of the decree, and to decide from the day the objection came. */
const TO_OBJECT = 14;
const TO_DECIDE = 21;

const FIRST: { ago: number; grounds: string; decision?: string; late?: boolean }[] = [
  {
    ago: 34,
    grounds: 'Orang tua sakit menahun dan tidak ada yang merawat; jarak ke unit baru 46 km.',
  },
  { ago: 6, grounds: 'Jabatan baru tidak sesuai dengan ijazah D-III Keperawatan.' },
  { ago: 12, grounds: 'Tidak pernah diajak bicara sebelum keputusan terbit.', late: true },
  {
    ago: 60,
    grounds: 'Suami bertugas di kabupaten lain, anak masih balita.',
    decision: 'dikabulkan',
  },
  { ago: 75, grounds: 'Tunjangan turun satu kelas.', decision: 'ditolak' },
];

export class FakeObjections {
  kept: readonly ObjectionView[] | null = null;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_objections: async (request: ListObjections) => {
        const plans = new Map(
          (request.plan === null ? [] : await casesIn(this.desk, AFTER)).map((one) => [one.case, one.plan]),
        );
        return (await this.all())
          .filter((one) => request.decided || one.decision === '')
          .filter((one) => request.plan === null || plans.get(one.case) === request.plan)
          .sort(
            (a, b) => Number(a.decision !== '') - Number(b.decision !== '') || a.due.localeCompare(b.due),
          );
      },
      file_objection: async (request: FileObjection) => {
        const all = await this.all();
        const line =
          (await casesIn(this.desk, AFTER)).find((one) => one.case === request.case) ??
          refuse('case_not_found', 'Usulan itu belum ber-SK. Pilih orang yang SK-nya sudah terbit.');
        if (all.some((one) => one.case === line.case && one.decision === ''))
          refuse('objection_open', 'Keberatan orang ini sudah tercatat dan belum diputuskan.');
        if (request.day > TODAY)
          refuse('date_in_future', 'Tanggal keberatan di masa depan. Periksa tanggal suratnya.');
        if (request.day < line.since)
          refuse('before_decree', 'Tanggal keberatan sebelum SK terbit. Periksa tanggal suratnya.');
        if (!request.grounds.trim()) refuse('grounds_missing', 'Tulis alasan keberatan.');
        const made = this.#made(line, request.day, request.grounds, request.letter, line.since);
        this.kept = [...all, { ...made, id: Math.max(0, ...all.map((one) => one.id)) + 1 }];
        return this.#case(line.case);
      },
      decide_objection: async (request: DecideObjection) => {
        if (!this.desk.account?.roles.includes('penyetuju'))
          refuse('role_missing', 'Keberatan diputuskan oleh penyetuju. Ganti akun.');
        const all = await this.all();
        const old = all.find((one) => one.id === request.objection);
        if (!old) refuse('objection_not_found', 'Keberatan itu tidak ada. Muat ulang daftarnya.');
        if (old.decision !== '') refuse('objection_closed', 'Keberatan ini sudah diputuskan.');
        if (request.day < old.day) refuse('date_order', 'Keputusan tidak boleh sebelum keberatan masuk.');
        if (!request.reason.trim()) refuse('reason_missing', 'Isi alasan keputusan.');
        if ((request.decision === 'tidak_diterima') === old.in_time)
          refuse(
            'objection_decision',
            'Putusan itu tidak sesuai dengan batas pengajuannya. Pilih dari daftar.',
          );
        this.kept = all.map((one) =>
          one !== old
            ? one
            : {
                ...old,
                decision: request.decision,
                decided: request.day,
                reason: request.reason,
                decision_letter: request.letter,
                late: false,
                next: nextOf(request.decision),
              },
        );
        return this.#case(old.case);
      },
    };
  }

  async all(): Promise<readonly ObjectionView[]> {
    if (this.kept) return this.kept;
    const lines = await casesIn(this.desk, AFTER);
    if (lines.length === 0) return [];
    this.kept = FIRST.flatMap(({ ago, grounds, decision, late }, at): ObjectionView[] => {
      const line = lines[at * 3 + 1] ?? lines[at];
      if (!line || (at > 0 && lines.length <= at)) return [];
      const day = addDays(TODAY, -ago);
      const received = addDays(day, late ? -40 : -9);
      const made = this.#made(line, day, grounds, `${101 + at}/KB/2026`, received);
      return [
        {
          ...made,
          id: at + 1,
          ...(decision
            ? {
                decision,
                decided: addDays(day, 18),
                reason:
                  decision === 'ditolak'
                    ? 'Kelas jabatan sama; tunjangan tidak turun.'
                    : 'Alasan keluarga terbukti.',
                decision_letter: `800/${440 + at}/2026`,
                late: false,
                next: nextOf(decision),
              }
            : {}),
        },
      ];
    });
    return this.kept;
  }

  #made(
    line: { case: number; nip: string; name: string; decree: number | null },
    day: string,
    grounds: string,
    letter: string,
    received: string,
  ): ObjectionView {
    const { holidays } = this.desk.after;
    const limit = holidays.after(received, TO_OBJECT);
    const due = holidays.after(day, TO_DECIDE);
    return {
      id: 0,
      case: line.case,
      nip: line.nip,
      name: line.name,
      day,
      limit,
      in_time: day <= limit,
      letter,
      grounds,
      due,
      late: due < TODAY,
      decision: '',
      decided: null,
      reason: '',
      decision_letter: '',
      next: '',
      decree: line.decree ?? this.desk.decrees[0]?.id ?? null,
    };
  }

  async #case(id: number) {
    const shown = await this.desk.answers.show_case?.({ case: id });
    return shown ?? refuse('case_not_found', 'Usulan itu tidak ada.');
  }
}

function nextOf(decision: string): string {
  return decision.startsWith('dikabulkan')
    ? 'SK masih berlaku. Cabut atau perbaiki SK-nya melalui register.'
    : '';
}
