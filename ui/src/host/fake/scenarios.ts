/** Scenarios of the invented region: enough of a what-if to draw before and after. */
import type {
  Acts,
  BalanceView,
  ChangeLine,
  ChangeView,
  PlaceView,
  ScenarioFaultView,
  ScenarioView,
} from '../../contract/acts';
import { longDate } from '../../text/format';
import type { FakeDesk } from '../fake';
import { TODAY } from './region';

interface Stored {
  scenario: number;
  name: string;
  note: string;
  changes: ChangeView[];
}

/** Acts of this part that change something. */
export const SCENARIO_CHANGES = {
  new_scenario: { label: 'buat simulasi', changed: ['scenario' as const] },
  edit_scenario: { label: 'ubah simulasi', changed: ['scenario' as const] },
  delete_scenario: { label: 'hapus simulasi', changed: ['scenario' as const] },
};

interface Post {
  id: number;
  unit: number;
  title: string;
  need: number;
  held: number;
}

function refuse(code: string, message: string): never {
  throw { kind: 'refused', code, message, findings: [], details: null };
}

export class FakeScenarios {
  #stored: Stored[];

  constructor(readonly desk: FakeDesk) {
    const { units, positions, staff } = desk.region;
    const works = units.find((one) => one.name.startsWith('Dinas Pekerjaan Umum'));
    const clerk = positions.find((one) => works && one.unit === works.id + 1 && one.family === 'pelaksana');
    const lender = staff.find((one) => desk.judge.position(one.position)?.title === clerk?.title);
    const changes: ChangeView[] = [];
    if (works)
      changes.push({ kind: 'volume', unit: works.id, percent: 40, from: '2027-01-01', until: '2028-12-31' });
    if (clerk && lender)
      changes.push({
        kind: 'assign',
        nip: lender.nip,
        position: clerk.id,
        from: '2027-02-01',
        until: '2027-12-31',
      });
    this.#stored = [
      {
        scenario: 1,
        name: 'Pembangunan jalan lingkar',
        note: 'Proyek dua tahun; volume Dinas PUPR naik.',
        changes,
      },
    ];
  }

  #of(id: number): Stored {
    return (
      this.#stored.find((one) => one.scenario === id) ??
      refuse('scenario_not_found', 'Simulasi itu tidak ada lagi. Pilih simulasi lain.')
    );
  }

  #place(place: PlaceView | null, changes: ChangeView[]): string {
    if (place === null) return 'wilayah';
    if ('unit' in place) return this.desk.unit(place.unit)?.name ?? '';
    const added = changes.find((one) => one.kind === 'add_unit' && one.key === place.added);
    return added?.kind === 'add_unit' ? added.name : place.added;
  }

  #text(change: ChangeView, changes: ChangeView[]): string {
    const post = (id: number) => {
      const found = this.desk.judge.post(id);
      return `${found?.title ?? ''} (${found?.unit ?? ''})`;
    };
    const from = `mulai ${longDate(change.from)}`;
    const time = 'until' in change && change.until ? `${from} sampai ${longDate(change.until)}` : from;
    switch (change.kind) {
      case 'volume':
        return `Volume ${this.desk.unit(change.unit)?.name} ${change.percent < 0 ? 'turun' : 'naik'} ${Math.abs(change.percent)} %, ${time}`;
      case 'effective_hours':
        return `Waktu kerja efektif menjadi ${change.hours} jam, ${time}`;
      case 'set_need':
        return `Kebutuhan ${post(change.position)} menjadi ${change.people} orang, ${time}`;
      case 'close_unit':
        return `${this.desk.unit(change.unit)?.name} ditutup, ${time}`;
      case 'add_unit':
        return `Unit baru ${change.name} di bawah ${this.#place(change.parent, changes)}, ${time}`;
      case 'close_position':
        return `${post(change.position)} dihapus, ${time}`;
      case 'add_position':
        return `Jabatan baru ${change.title} di ${this.#place(change.unit, changes)}, kebutuhan ${change.need}, ${time}`;
      case 'assign':
        return `${this.desk.judge.person(change.nip)?.name} bertugas sementara sebagai ${post(change.position)}, ${time}`;
    }
  }

  #faults(changes: ChangeView[]): ScenarioFaultView[] {
    return changes.flatMap((change, at) => {
      const until = 'until' in change ? change.until : null;
      if (until && until < change.from)
        return [
          {
            change: at,
            code: 'until_before_from',
            message: 'Hari terakhir lebih awal daripada hari pertama.',
          },
        ];
      if (change.kind === 'volume' && change.percent <= -100)
        return [
          { change: at, code: 'percent_too_low', message: 'Volume tidak dapat turun 100 persen atau lebih.' },
        ];
      return [];
    });
  }

  #inForce(change: ChangeView, day: string): boolean {
    const until = 'until' in change ? change.until : null;
    return change.from <= day && (until === null || day <= until);
  }

  #after(before: Post[], changes: ChangeView[], day: string): { posts: Post[]; displaced: number } {
    let posts = before.map((one) => ({ ...one }));
    let displaced = 0;
    const drop = (gone: (post: Post) => boolean) => {
      displaced += posts.filter(gone).reduce((sum, post) => sum + post.held, 0);
      posts = posts.filter((post) => !gone(post));
    };
    changes.forEach((change, at) => {
      if (!this.#inForce(change, day)) return;
      if (change.kind === 'volume') {
        const inside = new Set(this.desk.below(change.unit));
        for (const post of posts)
          if (inside.has(post.unit) && this.desk.judge.position(post.id)?.family !== 'managerial')
            post.need = Math.round(post.need * (1 + change.percent / 100));
      } else if (change.kind === 'effective_hours') {
        for (const post of posts)
          if (this.desk.judge.position(post.id)?.family !== 'managerial')
            post.need = Math.round((post.need * 1250) / change.hours);
      } else if (change.kind === 'set_need') {
        for (const post of posts) if (post.id === change.position) post.need = change.people;
      } else if (change.kind === 'close_unit') {
        const inside = new Set(this.desk.below(change.unit));
        drop((post) => inside.has(post.unit));
      } else if (change.kind === 'close_position') {
        drop((post) => post.id === change.position);
      } else if (change.kind === 'add_position') {
        const unit = 'unit' in change.unit ? change.unit.unit : 1;
        posts.push({ id: -at - 1, unit, title: change.title, need: change.need, held: 0 });
      } else if (change.kind === 'assign') {
        const from = this.desk.judge.person(change.nip)?.position;
        for (const post of posts) {
          if (post.id === from) post.held -= 1;
          if (post.id === change.position) post.held += 1;
        }
      }
    });
    return { posts, displaced };
  }

  show(id: number, asOf: string | null): ScenarioView {
    const of = this.#of(id);
    const day = asOf ?? TODAY;
    const held = this.desk.judge.heldAfter(null);
    const before = this.desk.region.positions.map((one) => ({
      id: one.id,
      unit: one.unit,
      title: one.title,
      need: one.need,
      held: held.get(one.id) ?? 0,
    }));
    // A faulty list of changes is not applied at all.
    const sound = this.#faults(of.changes).length === 0;
    const { posts, displaced } = this.#after(before, sound ? of.changes : [], day);
    const balance = (list: Post[]): BalanceView => {
      const need = list.reduce((sum, one) => sum + one.need, 0);
      const has = list.reduce((sum, one) => sum + one.held, 0);
      return { need, held: has, gap: has - need };
    };
    const differ = (a: BalanceView, b: BalanceView) => a.need !== b.need || a.held !== b.held;
    const units = this.desk.region.units.flatMap((unit) => {
      const inside = new Set(this.desk.below(unit.id));
      const was = balance(before.filter((one) => inside.has(one.unit)));
      const now = balance(posts.filter((one) => inside.has(one.unit)));
      return differ(was, now)
        ? [{ unit: unit.id, name: unit.name, depth: unit.depth, before: was, after: now }]
        : [];
    });
    const all = new Map([...before, ...posts].map((one) => [one.id, one]));
    const positions = [...all.values()].flatMap((post) => {
      const was = balance(before.filter((one) => one.id === post.id));
      const now = balance(posts.filter((one) => one.id === post.id));
      const unit = this.desk.unit(post.unit);
      const agency = this.desk.unit(unit?.agency ?? -1)?.name ?? '';
      return differ(was, now)
        ? [
            {
              position: post.id,
              title: post.title,
              unit_name: unit?.name ?? '',
              agency,
              before: was,
              after: now,
            },
          ]
        : [];
    });
    const total = (list: Post[]) => ({
      units: this.desk.region.units.length,
      positions: list.length,
      ...balance(list),
      short: list.reduce((sum, one) => sum + Math.max(0, one.need - one.held), 0),
      over: list.reduce((sum, one) => sum + Math.max(0, one.held - one.need), 0),
      unplaced: 4,
    });
    return {
      scenario: of.scenario,
      name: of.name,
      note: of.note,
      as_of: day,
      changes: of.changes.map((change): ChangeLine => ({
        change,
        text: this.#text(change, of.changes),
        in_force: this.#inForce(change, day),
      })),
      faults: this.#faults(of.changes),
      before: total(before),
      after: total(posts),
      units,
      positions,
      displaced,
      not_reckoned: of.changes.some((one) => one.kind === 'volume' && this.#inForce(one, day)) ? 4 : 0,
      map_faults: [],
    };
  }

  name(id: number): string {
    return this.#of(id).name;
  }

  answers(): Partial<{ [A in keyof Acts]: (request: Acts[A]['request']) => Acts[A]['reply'] }> {
    return {
      list_scenarios: () =>
        this.#stored.map((one) => ({
          scenario: one.scenario,
          name: one.name,
          note: one.note,
          changes: one.changes.length,
          plans: this.desk.plans.filter((plan) => plan.scenario === one.scenario).map((plan) => plan.name),
        })),
      new_scenario: (request) => {
        if (this.#stored.some((one) => one.name === request.name))
          refuse('scenario_name_taken', 'Nama itu sudah dipakai simulasi lain. Pilih nama lain.');
        const scenario = Math.max(0, ...this.#stored.map((one) => one.scenario)) + 1;
        const changes = request.copy_of === null ? [] : structuredClone(this.#of(request.copy_of).changes);
        this.#stored.push({ scenario, name: request.name, note: request.note, changes });
        return this.show(scenario, null);
      },
      show_scenario: (request) => this.show(request.scenario, request.as_of),
      edit_scenario: (request) => {
        const of = this.#of(request.scenario);
        of.name = request.name ?? of.name;
        of.note = request.note ?? of.note;
        of.changes = structuredClone(request.changes ?? of.changes);
        return this.show(of.scenario, request.as_of);
      },
      delete_scenario: ({ scenario }) => {
        if (this.desk.plans.some((plan) => plan.scenario === scenario))
          refuse('scenario_in_use', 'Simulasi ini dipakai rencana. Lepaskan dari rencana itu dahulu.');
        this.#stored = this.#stored.filter((one) => one.scenario !== scenario);
        return { scenario };
      },
    };
  }
}
