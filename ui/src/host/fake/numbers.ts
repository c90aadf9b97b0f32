/** Number registers: one for each class and year, with what used, reserved and voided each number. */
import type {
  ListNumbers,
  NumberRegister,
  NumberView,
  ReserveNumbers,
  VoidNumber,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY } from './region';

const CHANGED = ['decree' as const, 'number' as const];

export const NUMBER_CHANGES = {
  reserve_numbers: { label: 'cadangkan nomor', changed: CHANGED, official: true },
  void_number: { label: 'batalkan nomor', changed: CHANGED, official: true },
};

const FORMS: Record<string, { form: string; parameter: string }> = {
  keputusan: { form: '800.1.3.1/{urut:0000}/BKPSDM/{tahun}', parameter: 'number.decree' },
  surat: { form: '800.1.3/{urut:000}/BKPSDM/{tahun}', parameter: 'number.letter' },
  berita_acara: { form: 'BA/{urut:000}/BKPSDM/{tahun}', parameter: 'number.minutes' },
  keterangan: { form: '800.1.11/{urut:000}/BKPSDM/{tahun}', parameter: 'number.statement' },
};

type Kept = NumberView & { class: string; year: number };

export class FakeNumbers {
  kept: Kept[] = [];
  #last = 0;

  constructor(readonly desk: FakeDesk) {
    for (let seq = 1; seq <= 6; seq++) {
      if (seq === 4) continue;
      const voided = seq === 2;
      this.#keep('keputusan', 2026, seq, {
        state: voided ? 'void' : seq === 6 ? 'reserved' : 'used',
        date: `2026-0${seq}-12`,
        note: voided ? 'Salah ketik tanggal, SK tidak jadi terbit' : seq === 6 ? 'Dipesan Bagian Hukum' : '',
        paper: voided || seq === 6 ? '' : `SK pengangkatan pelaksana ${seq}`,
      });
    }
    this.#keep('surat', 2026, 1, { state: 'used', date: '2026-02-03', paper: 'Usul mutasi' });
    this.#keep('keputusan', 2025, 1, { state: 'used', date: '2025-11-20', paper: 'SK pemindahan' });
  }

  get answers() {
    return {
      list_numbers: (request: ListNumbers) => this.register(request.class, request.year),
      reserve_numbers: (request: ReserveNumbers) => {
        const year = Number(request.date.slice(0, 4));
        const note = request.purpose;
        if (request.typed !== null)
          this.#type(request.class, year, request.typed, { date: request.date, note });
        else
          for (let at = 0; at < request.count; at++)
            this.#keep(request.class, year, this.next(request.class, year), {
              state: 'reserved',
              date: request.date,
              note,
            });
        return this.register(request.class, year);
      },
      void_number: (request: VoidNumber) => {
        const note = request.reason;
        const byId = this.kept.find((one) => request.id !== null && one.id === request.id);
        if (byId) Object.assign(byId, { state: 'void', note });
        else
          for (let seq = request.seq; seq <= (request.until ?? request.seq); seq++)
            this.#void(request, seq, note);
        return this.register(request.class, request.year);
      },
    };
  }

  next(kind: string, year: number): number {
    return Math.max(0, ...this.#of(kind, year).map((one) => one.seq)) + 1;
  }

  /** The number that the next paper would get. */
  preview(kind: string, date: string, typed: string | null): string {
    const year = Number(date.slice(0, 4));
    return kind === '' ? '' : (typed ?? this.#written(kind, year, this.next(kind, year)));
  }

  /** Takes the next number, or a typed or reserved one. */
  take(kind: string, date: string, typed: string | null, paper: string): string {
    if (kind === '') return '';
    const year = Number(date.slice(0, 4));
    const used = { state: 'used', date, paper };
    if (typed === null) return this.#keep(kind, year, this.next(kind, year), used).number;
    const known = this.kept.find((one) => one.number === typed);
    if (known && known.state !== 'reserved')
      refuse(
        'number_taken',
        `Nomor ${typed} sudah ${known.state === 'void' ? 'dibatalkan' : 'dipakai'}. Pilih nomor lain.`,
      );
    if (known) return Object.assign(known, used).number;
    return this.#type(kind, year, typed, used).number;
  }

  register(kind: string, year: number): NumberRegister {
    const known = this.#of(kind, year);
    const seqs = new Set(known.map((one) => one.seq));
    const numbers: NumberView[] = [...known];
    for (let seq = 1; seq < this.next(kind, year); seq++)
      if (!seqs.has(seq))
        numbers.push({ ...BLANK, id: null, seq, number: this.#written(kind, year, seq), state: 'gap' });
    const count = (state: string) => numbers.filter((one) => one.state === state).length;
    const years = new Set(this.kept.filter((one) => one.class === kind).map((one) => one.year));
    years.add(Number(TODAY.slice(0, 4)));
    return {
      class: kind,
      year,
      years: [...years].sort((a, b) => b - a),
      ...(FORMS[kind] ?? refuse('class_unknown', 'Kelas nomor itu tidak dikenal.')),
      next: this.#written(kind, year, this.next(kind, year)),
      used: count('used'),
      reserved: count('reserved'),
      void: count('void'),
      gaps: count('gap'),
      numbers: numbers.sort((a, b) => b.seq - a.seq),
    };
  }

  #void(request: VoidNumber, seq: number, note: string) {
    const known = this.#of(request.class, request.year).find((one) => one.seq === seq);
    if (known?.state === 'used')
      refuse('number_used', 'Nomor ini sudah dipakai surat. Cabut suratnya, nomornya tetap tercatat.');
    if (known) Object.assign(known, { state: 'void', note });
    else this.#keep(request.class, request.year, seq, { state: 'void', note });
  }

  #of(kind: string, year: number): Kept[] {
    return this.kept.filter((one) => one.class === kind && one.year === year);
  }

  #written(kind: string, year: number, seq: number): string {
    return (FORMS[kind]?.form ?? '{urut:0}')
      .replace(/\{urut:(0+)\}/, (_, zeros: string) => String(seq).padStart(zeros.length, '0'))
      .replace('{tahun}', String(year));
  }

  #type(kind: string, year: number, typed: string, more: Partial<NumberView>): Kept {
    if (this.kept.some((one) => one.number === typed))
      refuse('number_taken', `Nomor ${typed} sudah ada dalam buku nomor. Tulis nomor lain.`);
    const pattern = (FORMS[kind]?.form ?? '')
      .replace(/\{urut:0+\}/, '(\\d+)')
      .replace('{tahun}', String(year));
    const seq = Number(new RegExp(`^${pattern}$`).exec(typed)?.[1] ?? 0);
    return this.#keep(kind, year, seq, { state: 'reserved', ...more, number: typed, typed: true });
  }

  #keep(kind: string, year: number, seq: number, more: Partial<NumberView>): Kept {
    const kept: Kept = {
      ...BLANK,
      number: this.#written(kind, year, seq),
      ...more,
      id: ++this.#last,
      seq,
      account: this.desk.account?.name ?? '',
      class: kind,
      year,
    };
    this.kept.push(kept);
    return kept;
  }
}

const BLANK: NumberView = {
  id: null,
  seq: 0,
  number: '',
  state: 'used',
  typed: false,
  date: null,
  note: '',
  paper: '',
  account: '',
};
