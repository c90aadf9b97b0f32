/** Service indices of the invented region. */
import type { ServiceIndexView, SetServiceIndex } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY } from './region';

export const INDICES_CHANGES = {
  set_index: { label: 'ubah indeks layanan', changed: ['service_index' as const] },
};

const PERIODS = [
  { period: '2025-S1', from: '2025-01-01', until: '2025-06-30' },
  { period: '2025-S2', from: '2025-07-01', until: '2025-12-31' },
  { period: '2026-S1', from: '2026-01-01', until: '2026-06-30' },
];

interface Known {
  unit: number;
  period: string;
  from: string;
  until: string;
  value: number;
}

export class FakeIndices {
  known: Known[] = [];

  constructor(readonly desk: FakeDesk) {
    const serving = desk.region.units.filter((unit) => unit.kind !== 'bidang' && unit.kind !== 'sekolah');
    serving.forEach((unit, at) => {
      PERIODS.forEach((one, when) => {
        if ((at + when) % 7 === 6) return;
        const value = 68 + ((unit.id * 13 + when * 5) % 29) + ((unit.id * 7) % 10) / 10;
        this.known.push({ ...one, unit: unit.id, value });
      });
    });
  }

  get weight(): number {
    return Number(this.desk.rules.value('priority.service_index') ?? 0);
  }

  get answers() {
    return {
      list_indices: () => this.#view(),
      set_index: (request: SetServiceIndex) => {
        const { value, ...rest } = request;
        if (value !== null && (value < 25 || value > 100))
          refuse('index_out_of_range', 'Nilai indeks 25 sampai 100. Periksa lagi angka surveinya.');
        this.known = this.known.filter((one) => one.unit !== request.unit || one.period !== request.period);
        if (value !== null) this.known.push({ ...rest, value });
        return this.#view();
      },
    };
  }

  #view() {
    const short = new Map(this.desk.staffing(TODAY).units.map((unit) => [unit.id, unit.short]));
    const last = new Map<number, string>();
    for (const one of this.known)
      if (one.from <= TODAY && one.from > (last.get(one.unit) ?? '')) last.set(one.unit, one.from);
    const rows: ServiceIndexView[] = this.known.map((one) => {
      const unit = this.desk.unit(one.unit);
      return {
        ...one,
        unit_name: unit?.name ?? '',
        agency: unit ? (this.desk.unit(unit.agency)?.name ?? '') : '',
        quality:
          one.value > 88.3
            ? 'A (sangat baik)'
            : one.value > 76.6
              ? 'B (baik)'
              : one.value >= 65
                ? 'C (kurang baik)'
                : 'D (tidak baik)',
        latest: last.get(one.unit) === one.from,
        short: short.get(one.unit) ?? 0,
      };
    });
    return { as_of: TODAY, weight: this.weight, rows };
  }
}
