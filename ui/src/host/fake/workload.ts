/** Workloads of the invented region: enough reckoning to draw the screen. The core's is the one that counts. */
import type {
  Acts,
  EditWorkload,
  HoursPreset,
  TaskEntry,
  TaskRowView,
  WorkloadFaultView,
  WorkloadLine,
  WorkloadView,
} from '../../contract/acts';
import type { FakeDesk } from '../fake';
import type { FakePosition } from './region';
import { TODAY } from './region';

type Stored = Omit<EditWorkload, 'position' | 'from'> & { from: string | null };

const PRESETS: HoursPreset[] = [
  { key: 'workload.preset.permenpanrb_1_2020', hours: 1250, basis: 'PermenPANRB 1/2020' },
  { key: 'workload.preset.kepmenpan_75_2004', hours: 1200, basis: 'KepMenPAN 75/2004' },
  { key: 'workload.preset.permenkes_33_2015', hours: 1200, basis: 'Permenkes 33/2015' },
  { key: 'workload.preset.permendagri_12_2008', hours: 1300, basis: 'Permendagri 12/2008' },
];
const PER_YEAR: Record<string, number> = { day: 235, week: 47, month: 12, year: 1 };
const GRADES: [number, string, string][] = [
  [1.0000001, 'A', 'sangat baik'],
  [0.9, 'B', 'baik'],
  [0.7, 'C', 'cukup'],
  [0.5, 'D', 'sedang'],
  [-1, 'E', 'kurang'],
];

/** Acts of this part that change something. */
export const WORKLOAD_CHANGES = {
  set_workload: { label: 'ubah beban kerja', changed: ['need' as const] },
  clear_workload: { label: 'hapus beban kerja', changed: ['need' as const] },
  copy_workload: { label: 'salin beban kerja', changed: ['need' as const] },
};

function task(
  name: string,
  output: string,
  volume: number,
  period: string,
  norm: number,
  support = false,
): TaskEntry {
  return { name, output, volume, period, norm, shifts: 1, support };
}

const round4 = (value: number) => Math.round(value * 1e9) / 1e9;

export class FakeWorkloads {
  #stored = new Map<number, Stored>();
  #claimed = new Map<number, number>();

  constructor(readonly desk: FakeDesk) {
    for (const post of desk.region.positions) {
      this.#claimed.set(post.id, post.need);
      if (post.family !== 'managerial' && post.id % 6 !== 0) this.#stored.set(post.id, this.#invented(post));
    }
  }

  #invented(post: FakePosition): Stored {
    const hours = post.group === 'health' ? 1200 : 1250;
    const share = (part: number, norm: number) => Math.round((post.need * part * hours) / norm);
    const tasks =
      post.group === 'health'
        ? [
            task('Pemeriksaan pasien rawat jalan', 'pasien', share(0.62, 0.25), 'year', 0.25),
            task('Tindakan keperawatan', 'tindakan', share(0.24, 0.5), 'year', 0.5),
            task('Rapat dan pembinaan', 'kali', 2, 'month', 1, true),
            task('Pencatatan dan pelaporan', 'laporan', 4, 'month', 2, true),
          ]
        : [
            task('Menyiapkan bahan dan menelaah berkas', 'berkas', share(0.5, 0.5), 'year', 0.5),
            task(
              'Menyusun laporan berkala',
              'laporan',
              Math.max(1, Math.round(share(0.25, 8) / 12)),
              'month',
              8,
            ),
            task(
              'Melayani permintaan data',
              'layanan',
              Math.max(1, Math.round(share(0.23, 2) / 47)),
              'week',
              2,
            ),
          ];
    return {
      method: post.group === 'health' ? 'wisn' : 'tasks',
      effective_hours: hours,
      effective_basis: post.group === 'health' ? 'Permenkes 33/2015' : 'PermenPANRB 1/2020',
      rounding: 'half_up',
      tasks,
      from: '2025-01-02',
    };
  }

  #faults(of: Stored): WorkloadFaultView[] {
    const found: WorkloadFaultView[] = [];
    if (of.effective_hours <= 0)
      found.push({
        row: null,
        field: 'effective_hours',
        code: 'hours_not_positive',
        message: 'Waktu kerja efektif harus lebih dari 0 jam per tahun.',
      });
    of.tasks.forEach((one, row) => {
      const named = `Baris ${row + 1}${one.name ? ` ("${one.name}")` : ''}`;
      const add = (field: string, code: string, message: string) =>
        found.push({ row, field, code, message: `${named}: ${message}` });
      if (one.volume < 0) add('volume', 'volume_negative', 'jumlah hasil tidak boleh negatif.');
      if (one.volume === 0)
        add('volume', 'volume_zero', 'jumlah hasil nol; isi lebih dari 0 atau hapus barisnya.');
      if (one.norm < 0) add('norm', 'norm_negative', 'norma tidak boleh negatif.');
      if (one.norm === 0) add('norm', 'norm_missing', 'waktu penyelesaian belum ada; isi jam per hasil.');
      if (one.shifts <= 0)
        add(
          'shifts',
          'shifts_not_positive',
          'jumlah giliran harus lebih dari 0; isi 1 bila tidak bergiliran.',
        );
    });
    if (of.tasks.length === 0)
      found.push({
        row: null,
        field: 'tasks',
        code: 'no_tasks',
        message: 'Belum ada uraian tugas; tulis paling sedikit satu baris.',
      });
    return found;
  }

  #reckon(of: Stored) {
    const hours = of.effective_hours;
    const counted = of.method === 'tasks' || of.method === 'wisn';
    const rows: TaskRowView[] = of.tasks.map((entry) => {
      const yearly = entry.volume * (of.method === 'equipment' ? 1 : (PER_YEAR[entry.period] ?? 1));
      const load = counted ? yearly * entry.norm : ((entry.volume / entry.norm) * entry.shifts || 0) * hours;
      return { entry, yearly, load_hours: load, exact: entry.support ? 0 : load / hours };
    });
    const faults = this.#faults(of);
    const sum = rows.reduce((total, row) => total + row.exact, 0);
    const support = rows.filter((row) => row.entry.support).reduce((total, row) => total + row.load_hours, 0);
    const percent = (support / hours) * 100;
    const factor = 1 / (1 - percent / 100);
    const exact = round4(of.method === 'wisn' ? sum * factor : sum);
    const join = exact > 0 && exact < 0.5;
    const people = join ? 0 : of.rounding === 'ceiling' ? Math.ceil(exact) : Math.floor(exact + 0.5);
    return {
      rows,
      faults,
      exact: faults.length > 0 ? 0 : exact,
      load: faults.length > 0 ? 0 : round4(of.method === 'tasks' ? exact * hours : exact * hours),
      people,
      join: faults.length === 0 && join,
      wisn: of.method === 'wisn' && faults.length === 0 ? { sum, support_percent: percent, factor } : null,
    };
  }

  #grade(effectiveness: number | null) {
    const found = effectiveness === null ? undefined : GRADES.find(([from]) => effectiveness >= from);
    return { grade: found?.[1] ?? null, grade_word: found?.[2] ?? null };
  }

  view(post: FakePosition, of: Stored | undefined, replaces: boolean): WorkloadView {
    const { desk } = this;
    const place = desk.judge.post(post.id);
    const held = desk.judge.heldAfter(null).get(post.id) ?? 0;
    const figures = this.#reckon(
      of ?? { ...this.#invented(post), tasks: [], method: 'tasks', effective_hours: 1250 },
    );
    const claimed = this.#claimed.get(post.id) ?? 0;
    const computes = of !== undefined && figures.faults.length === 0;
    const need = computes ? (post.family === 'managerial' ? 1 : figures.people) : claimed;
    const effectiveness =
      computes && held > 0 ? round4(figures.load / (held * (of?.effective_hours ?? 1250))) : null;
    const staffing = desk.staffing(TODAY);
    const without = replaces ? post.need : claimed;
    const chain = [];
    for (let at = desk.unit(post.unit); at; at = at.parent === null ? undefined : desk.unit(at.parent)) {
      const line = staffing.units.find((one) => one.id === at?.id);
      if (!line) break;
      const balance = (mine: number) => {
        const all = line.need - post.need + mine;
        return { need: all, held: line.held, gap: line.held - all };
      };
      chain.push({ unit: at.id, name: at.name, before: balance(without), after: balance(need) });
    }
    return {
      position: post.id,
      title: post.title,
      unit: post.unit,
      unit_name: place?.unit ?? '',
      agency: place?.agency ?? '',
      class: post.class,
      method: of?.method ?? 'tasks',
      effective_hours: of?.effective_hours ?? 1250,
      effective_basis: of?.effective_basis ?? 'PermenPANRB 1/2020',
      rounding: of?.rounding ?? 'half_up',
      from: of?.from ?? null,
      rows: figures.rows,
      faults: of ? figures.faults : [],
      load_hours: figures.load,
      exact: figures.exact,
      claimed,
      balance: { need, held, gap: held - need },
      join_with_other: figures.join,
      effectiveness,
      ...this.#grade(effectiveness),
      wisn: figures.wisn && { ...figures.wisn, ratio: need > 0 ? held / figures.exact : null },
      chain,
      presets: PRESETS,
      similar: this.#similar(post).length,
    };
  }

  #similar(post: FakePosition): FakePosition[] {
    return this.desk.region.positions.filter(
      (one) => one.id !== post.id && one.title === post.title && one.level === post.level,
    );
  }

  #line(post: FakePosition): WorkloadLine {
    const of = this.#stored.get(post.id);
    const view = this.view(post, of, true);
    return {
      position: post.id,
      unit: post.unit,
      unit_name: view.unit_name,
      title: post.title,
      class: post.class,
      need_basis: of ? 'abk' : 'peta',
      method: of?.method ?? null,
      tasks: of?.tasks.length ?? 0,
      load_hours: of ? view.load_hours : 0,
      effective_hours: view.effective_hours,
      exact: of ? view.exact : 0,
      need: post.need,
      held: view.balance.held,
      gap: view.balance.held - post.need,
      effectiveness: of ? view.effectiveness : null,
      grade: of ? view.grade : null,
      grade_word: of ? view.grade_word : null,
      join_with_other: of !== undefined && view.join_with_other,
    };
  }

  #list(unit: number | null): Acts['list_workload']['reply'] {
    const { desk } = this;
    const inside = unit === null ? null : new Set(desk.below(unit));
    const positions = desk.region.positions
      .filter((post) => !inside || inside.has(post.unit))
      .map((post) => this.#line(post));
    const units = desk.region.units
      .filter((one) => !inside || inside.has(one.id))
      .map((one) => {
        const below = new Set(desk.below(one.id));
        const posts = positions.filter((post) => below.has(post.unit));
        const load = posts.reduce((sum, post) => sum + post.load_hours, 0);
        const counted = posts.filter((post) => post.tasks > 0);
        const capacity = counted.reduce((sum, post) => sum + post.held * post.effective_hours, 0);
        const effectiveness = capacity > 0 ? load / capacity : null;
        return {
          unit: one.id,
          name: one.name,
          depth: one.depth,
          load_hours: load,
          held: posts.reduce((sum, post) => sum + post.held, 0),
          effectiveness,
          ...this.#grade(effectiveness),
        };
      });
    return { as_of: TODAY, positions, units };
  }

  #post(id: number): FakePosition {
    const post = this.desk.judge.position(id);
    if (!post)
      throw {
        kind: 'refused',
        code: 'position_not_found',
        message: 'Jabatan itu tidak ada.',
        findings: [],
        details: null,
      };
    return post;
  }

  #keep(post: FakePosition, of: Stored) {
    this.#stored.set(post.id, of);
    const figures = this.#reckon(of);
    if (figures.faults.length === 0 && post.family !== 'managerial') post.need = figures.people;
  }

  answers(): Partial<{ [A in keyof Acts]: (request: Acts[A]['request']) => Acts[A]['reply'] }> {
    return {
      list_workload: (request) => this.#list(request.unit),
      show_workload: ({ position }) => {
        const post = this.#post(position);
        return this.view(post, this.#stored.get(position), false);
      },
      preview_workload: ({ position, from, ...of }) => this.view(this.#post(position), { ...of, from }, true),
      set_workload: ({ position, from, ...of }) => {
        const post = this.#post(position);
        const [fault] = this.#faults({ ...of, from });
        if (fault)
          throw { kind: 'refused', code: fault.code, message: fault.message, findings: [], details: null };
        this.#keep(post, { ...of, from: from ?? TODAY });
        return this.view(post, this.#stored.get(position), false);
      },
      clear_workload: ({ position }) => {
        const post = this.#post(position);
        this.#stored.delete(position);
        post.need = this.#claimed.get(position) ?? post.need;
        return this.view(post, undefined, false);
      },
      reckon_hours: (asked) => {
        const days = 365 - asked.weekend_days - asked.holidays - asked.leave_days;
        if (days <= 0)
          throw {
            kind: 'refused',
            code: 'no_working_day',
            message: 'Tidak ada hari kerja tersisa; kurangi hari libur atau cuti.',
            findings: [],
            details: null,
          };
        const hours = Math.round(days * asked.hours_per_day * (1 - asked.allowance_percent / 100));
        return {
          hours,
          basis: `${days} hari x ${asked.hours_per_day} jam, allowance ${asked.allowance_percent} %`,
        };
      },
      list_similar: ({ position }) => {
        const held = this.desk.judge.heldAfter(null);
        return this.#similar(this.#post(position)).map((one) => ({
          position: one.id,
          unit: one.unit,
          unit_name: this.desk.judge.post(one.id)?.unit ?? '',
          agency: this.desk.judge.post(one.id)?.agency ?? '',
          title: one.title,
          need: one.need,
          held: held.get(one.id) ?? 0,
          tasks: this.#stored.get(one.id)?.tasks.length ?? 0,
        }));
      },
      copy_workload: (request) => {
        const of = this.#stored.get(request.from_position);
        let changed = 0;
        for (const to of request.to_positions) {
          const post = this.#post(to);
          const before = post.need;
          if (of) this.#keep(post, { ...of, from: request.from ?? TODAY });
          if (post.need !== before) changed++;
        }
        return { copied: request.to_positions.length, changed };
      },
      export_workload: () => ({ files: ['abk.xlsx'] }),
    };
  }
}
