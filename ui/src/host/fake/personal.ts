/** Personal data on the stand-in: an invented NIK, what is held about a person, and erasing that is only told. */
import type {
  EraseJournal,
  Erased,
  ErasePerson,
  ErasureView,
  HeldRow,
  PersonData,
  PrintPersonData,
  RetentionLine,
  RetentionView,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { addDays } from '../../text/format';
import { TODAY, type FakePerson } from './region';

export const PERSONAL_CHANGES = {
  show_nik: { label: 'tampilkan NIK', changed: ['event' as const], official: true },
  print_person_data: { label: 'berikan data pribadi', changed: ['event' as const], official: true },
  erase_person: {
    label: 'hapus data pegawai',
    changed: ['staff' as const, 'event' as const, 'erasure' as const],
    official: true,
  },
  erase_journal: { label: 'hapus isi jurnal lama', changed: ['erasure' as const], official: true },
};

const YEARS = 5;
const BASIS = 'UU 27/2022 Pasal 16 ayat (2) huruf g';

export class FakePersonal {
  #erased: ErasureView[] = [];
  #gone = new Set<string>();

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      show_nik: ({ nip }: { nip: string }) => {
        const person = this.#person(nip);
        this.desk.backups.event('nik_shown', 'NIK ditampilkan', this.#account(), '', nip);
        return { nip: person.nip, nik: nikOf(nip) };
      },
      person_data: ({ nip }: { nip: string }) => this.#data(nip),
      print_person_data: ({ nip }: PrintPersonData) => {
        this.desk.backups.event('data_given', 'data pribadi diberikan', this.#account(), '', nip);
        return { files: [`data-pribadi-${nip.slice(0, 8)}.pdf`] };
      },
      list_retention: () => this.#retention(),
      erase_person: ({ nip, basis }: ErasePerson) => {
        this.#keeper();
        const line = this.#retention().people.find((one) => one.nip === nip);
        if (!line) refuse('not_left', 'Orang ini masih bekerja. Datanya belum boleh dihapus.');
        if (!line.past && basis.trim() === '')
          refuse('erase_basis', 'Masa simpan belum selesai. Tulis dasar penghapusannya.');
        this.#gone.add(nip);
        return this.#proof('person', `sidik ${nip.length}f3a9`, basis || BASIS, line.erased);
      },
      erase_journal: ({ before, basis }: EraseJournal) => {
        this.#keeper();
        return this.#proof('journal', `sebelum ${before}`, basis || BASIS, [
          { what: 'isi catatan', rows: 41 },
        ]);
      },
    };
  }

  #account = () => this.desk.account?.name ?? '';
  #person = (nip: string): FakePerson =>
    this.desk.judge.person(nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');

  #keeper(): void {
    if (!this.desk.account?.roles.includes('administrator'))
      refuse('role_missing', 'Data dihapus oleh administrator. Masuk dengan akun administrator.');
  }

  #data(nip: string): PersonData {
    const line = this.desk.line(this.#person(nip));
    const row = (fields: [string, string, boolean?][], file: string, at: number): HeldRow => ({
      fields: fields.map(([name, value, masked = false]) => ({ name, value, masked })),
      file,
      row: at,
      entry: 2,
      day: '2026-11-20',
    });
    const seen = this.desk.backups.events.filter((one) => one.nip === nip);
    return {
      nip,
      name: line.name,
      held: [
        {
          table: 'staff',
          title: 'Data pegawai',
          rows: [
            row(
              [
                ['Nama', line.name],
                ['NIP', nip],
                ['NIK', mask(nikOf(nip)), true],
                ['Golongan', line.golongan],
                ['Telepon', '•••••••••218', true],
              ],
              'siasn_export.xlsx',
              14,
            ),
          ],
        },
        {
          table: 'performance',
          title: 'Penilaian kinerja',
          rows: [
            row(
              [
                ['Tahun', '2025'],
                ['Predikat', 'Baik'],
              ],
              'kinerja_2025.xlsx',
              48,
            ),
            row(
              [
                ['Tahun', '2024'],
                ['Predikat', 'Sangat Baik'],
              ],
              'kinerja_2024.xlsx',
              51,
            ),
          ],
        },
        {
          table: 'incumbency',
          title: 'Jabatan yang dipangku',
          rows: [
            row(
              [
                ['Jabatan', line.position],
                ['Sejak', line.since ?? ''],
              ],
              'siasn_export.xlsx',
              14,
            ),
          ],
        },
      ],
      seen: seen.map(({ kind, label, account, at, note, entry }) => ({
        kind,
        told: label,
        account,
        at,
        note,
        entry,
      })),
      changed: [
        {
          entry: 2,
          at: '2026-11-20T02:01:05Z',
          account: 'operator',
          label: 'impor pegawai',
          what: 'data pegawai, penilaian kinerja (2), jabatan',
        },
      ],
      papers: this.desk.decrees
        .filter((one) => one.nip === nip)
        .map((one) => ({
          kind: 'decree',
          told: 'Keputusan mutasi',
          number: one.number,
          date: one.date,
          file: one.file,
        })),
      erased_entries: [],
      hours: 72,
      basis: 'UU 27/2022 Pasal 32 dan Pasal 33',
    };
  }

  #retention(): RetentionView {
    const left = ['2019-03-01', '2020-08-01', '2024-06-01', '2026-02-01'];
    const people = this.desk.region.staff
      .slice(30, 30 + left.length)
      .flatMap((person, at): RetentionLine[] => {
        const day = left[at] ?? TODAY;
        const due = `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`;
        const past = due <= TODAY;
        return this.#gone.has(person.nip)
          ? []
          : [
              {
                nip: person.nip,
                name: person.name,
                left: day,
                why: at % 2 === 0 ? 'pensiun pada batas usia' : 'pindah ke instansi lain',
                due,
                past,
                erased: past
                  ? [
                      { what: 'data pegawai', rows: 1 },
                      { what: 'penilaian kinerja', rows: 4 },
                      { what: 'keluarga', rows: 2 },
                    ]
                  : [],
                kept: past
                  ? [{ what: 'SK dan surat', rows: 2, why: 'arsip, UU 43/2009 Pasal 53; nama dan NIP tetap' }]
                  : [],
              },
            ];
      });
    return {
      years: YEARS,
      basis: BASIS,
      people,
      journal: {
        months: 60,
        basis: BASIS,
        before: '2021-11-21',
        entries: this.#erased.some((one) => one.scope === 'journal') ? 0 : 41,
      },
      erasures: this.#erased,
      can_erase: this.desk.account?.roles.includes('administrator') ?? false,
    };
  }

  #proof(scope: string, subject: string, basis: string, rows: ErasureView['rows']): Erased {
    const id = this.#erased.length + 1;
    const erasure: ErasureView = {
      id,
      day: TODAY,
      account: this.#account(),
      scope,
      subject,
      basis,
      rows,
      entries: [1],
    };
    this.#erased = [erasure, ...this.#erased];
    return {
      erasure,
      copies: this.desk.backups.list.map((one) => one.file),
      minutes: {
        file: `berita-acara-penghapusan-${addDays(TODAY, 0)}.pdf`,
        sha256: 'c'.repeat(64),
        pages: 1,
      },
    };
  }
}

/** An invented number in the shape of a NIK. */
function nikOf(nip: string): string {
  return `147101${nip.slice(6, 8)}${nip.slice(4, 6)}${nip.slice(2, 4)}0${nip.slice(15)}`;
}

/** As the core masks it: the first four digits and the last two. */
export function mask(nik: string): string {
  return `${nik.slice(0, 4)}${'•'.repeat(nik.length - 6)}${nik.slice(-2)}`;
}

export const maskedNik = (nip: string): string => mask(nikOf(nip));
