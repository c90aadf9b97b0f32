/** The law of the stand-in at work: dated values, weights, rules of the office, heads of region. */
import type { Acts, DatedParameter, HeadTermView, OfficeRuleView, RulesView } from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import type { Kind } from '../host';
import { LAW_FACTS, LAW_OTHERS, LAW_RULES, LAW_WEIGHTS } from './rulebook';
import { FIRST_HEADS, windowsOf } from './heads';
import { judgeOf } from './expression';
import { TODAY } from './region';
import { weigh } from './weigh';

const parameter = { changed: ['parameter'] as Kind[] };
const officeRule = { changed: ['office_rule'] as Kind[] };
const head = { changed: ['head_term'] as Kind[] };

export const RULES_CHANGES = {
  set_parameter: { label: 'ubah ketentuan', ...parameter },
  set_weights: { label: 'ubah bobot penilaian', ...parameter },
  save_office_rule: { label: 'simpan ketentuan daerah', ...officeRule },
  end_office_rule: { label: 'akhiri ketentuan daerah', ...officeRule },
  set_head: { label: 'ubah masa jabatan kepala daerah', ...head },
  remove_head: { label: 'hapus masa jabatan kepala daerah', ...head },
};

const PRESETS = [
  { key: 'P-07.min_months', value: '24', name: '24 bulan', basis: 'PerBKN 5/2019 Pasal 2 ayat (3)' },
  { key: 'P-07.min_months', value: '6', name: '6 bulan', basis: 'Pengumuman BKN Juli 2025; periksa aturan' },
];

const FIRST_RULES: OfficeRuleView[] = [
  {
    id: 1,
    rule: 'D-01',
    title: 'Bendahara tetap sampai tutup buku',
    expression: '"bendahara" in keadaan',
    message: 'Bendahara dipindahkan sesudah tutup buku 31 Desember. Tunda TMT atau catat serah terima.',
    basis: 'Keputusan Wali Kota 188/41/2026',
    severity: 'BLOCK',
    from: '2026-01-01',
    until: null,
    in_force: true,
  },
];

/** What undo puts back. */
export type KeptLaw = Pick<FakeRules, 'values' | 'office' | 'heads'>;

type Answers = { [A in keyof Acts]?: (request: Acts[A]['request']) => Acts[A]['reply'] };

export class FakeRules {
  values: DatedParameter[] = [
    ...LAW_RULES.flatMap(([rule, , basis, ...values]) =>
      values.map(([name, value, note]) => shipped(`${rule}.${name}`, value, basis, note)),
    ),
    ...LAW_WEIGHTS.map(([name, weight, note]) =>
      shipped(`score.${name}`, String(weight), 'Bobot bawaan tanpa kekuatan hukum', note),
    ),
    ...LAW_OTHERS.map(([key, value, basis, note]) => shipped(key, value, basis, note)),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  office = FIRST_RULES;
  heads = FIRST_HEADS;

  constructor(readonly desk: FakeDesk) {
    this.#put({
      key: 'P-25.severity',
      value: 'BLOCK',
      from: '2026-03-01',
      basis: 'Keputusan Wali Kota 188/77/2026',
      note: 'Temuan BPK tahun 2025 atas serah terima bendahara',
    });
  }

  get answers(): Answers {
    return {
      list_parameters: ({ prefix }) => this.values.filter((one) => one.key.startsWith(prefix)),
      set_parameter: (request) => {
        this.#approver();
        if (request.basis.trim() === '')
          refuse(
            'parameter_basis',
            'Dasar hukum masih kosong. Tulis peraturan atau keputusan yang menetapkannya.',
          );
        this.#put(request);
        return this.values.filter((one) => one.key === request.key);
      },
      list_rules: () => this.view(),
      set_weights: (request) => {
        this.#approver();
        if (request.weights.every((one) => one.weight === 0))
          refuse('weights_zero', 'Semua bobot 0: tidak ada calon yang dapat dinilai.');
        for (const { key, weight } of request.weights)
          if (this.value(key) !== String(weight)) this.#put({ ...request, key, value: String(weight) });
        return this.view();
      },
      weigh: ({ matrix }) => weigh(matrix),
      try_office_rule: ({ expression, plan }) => this.#try(expression, plan),
      save_office_rule: (request) => {
        this.#approver();
        if (this.#try(request.expression, null).error)
          refuse('office_rule_expression', 'Ungkapan belum dapat dipakai. Perbaiki lalu coba lagi.');
        const old = this.office.find((one) => one.id === request.id);
        if (old && request.from < old.from)
          refuse(
            'office_rule_days',
            'Ketentuan yang baru berlaku lebih awal dari yang lama. Pilih hari sesudahnya.',
          );
        const names = new Set(this.office.map((one) => one.rule));
        const next = { ...request, id: Math.max(0, ...this.office.map((one) => one.id)) + 1 };
        const rule = old?.rule ?? `D-${String(names.size + 1).padStart(2, '0')}`;
        this.office = [
          ...this.office.map((one) => (one === old ? ended(one, addDays(request.from, -1)) : one)),
          { ...next, rule, until: null, in_force: request.from <= TODAY },
        ];
        return this.view();
      },
      end_office_rule: ({ id, until }) => {
        this.#approver();
        this.office = this.office.map((one) => (one.id === id ? ended(one, until) : one));
        return this.view();
      },
      list_heads: () => this.heads,
      set_head: ({ id, ...request }) => {
        this.#approver();
        const term: HeadTermView = {
          ...request,
          id: id ?? Math.max(0, ...this.heads.map((one) => one.id)) + 1,
          windows: windowsOf(request),
        };
        this.heads = [...this.heads.filter((one) => one.id !== id), term];
        return this.heads;
      },
      remove_head: ({ id }) => {
        this.#approver();
        this.heads = this.heads.filter((one) => one.id !== id);
        return this.heads;
      },
    };
  }

  kept(): KeptLaw {
    return { values: this.values, office: this.office, heads: this.heads };
  }

  restore(kept: KeptLaw) {
    Object.assign(this, kept);
  }

  /** The value of a key that holds today. */
  value(key: string): string | undefined {
    return this.values.find((one) => one.key === key && one.in_force)?.value;
  }

  view(): RulesView {
    const weights = LAW_WEIGHTS.map(([criterion]) => ({
      key: `score.${criterion}`,
      criterion,
      weight: Number(this.value(`score.${criterion}`)),
    }));
    const sum = weights.reduce((all, one) => all + one.weight, 0);
    const names = Object.fromEntries(LAW_WEIGHTS.map(([criterion, , name]) => [criterion, name]));
    const shares = weights.map((one) => ({ ...one, share: (one.weight / sum) * 100 }));
    return {
      rules: LAW_RULES.map(([rule, title]) => {
        const values = this.values.filter((one) => one.key.startsWith(`${rule}.`) && one.in_force);
        const order = (one: DatedParameter) =>
          one.key.includes('.severity') ? `0${one.key}` : `1${one.key}`;
        values.sort((a, b) => (order(a) < order(b) ? -1 : 1));
        return { rule, title, values, changed: values.some((one) => one.from > '1900-01-01') };
      }),
      presets: PRESETS.map((one) => ({ ...one, in_force: this.value(one.key) === one.value })),
      weights: shares,
      weight_faults: shares
        .filter((one) => one.share > 50)
        .map(
          (one) =>
            `${names[one.criterion]} berbobot lebih dari separuh jumlah. Turunkan, atau tambah kriteria lain.`,
        ),
      office_rules: this.office,
      fact_names: LAW_FACTS.map(([name, kind, meaning, example]) => ({ name, kind, meaning, example })),
      can_edit: this.desk.account?.roles.includes('penyetuju') ?? false,
    };
  }

  #approver() {
    if (!this.desk.account?.roles.includes('penyetuju'))
      refuse('role_missing', 'Ketentuan diubah oleh penyetuju. Masuk dengan akun penyetuju.');
  }

  /** A new value ends the one before it; one that begins later waits. */
  #put(asked: Omit<DatedParameter, 'until' | 'in_force'>) {
    const { key, value, from, basis, note } = asked;
    const own = this.values.filter((one) => one.key === key);
    const line = [...own, { key, value, from, basis, note, until: null, in_force: false }].sort((a, b) =>
      a.from < b.from ? -1 : 1,
    );
    const dated = line.map((one, at) => {
      const next = line[at + 1];
      const until = next ? addDays(next.from, -1) : null;
      return { ...one, until, in_force: one.from <= TODAY && (until === null || until >= TODAY) };
    });
    this.values = [...this.values.filter((one) => one.key !== key), ...dated];
  }

  #try(expression: string, plan: number | null) {
    const judge = judgeOf(expression);
    const moved = plan === null ? null : new Set(this.desk.plan(plan).moves.map((move) => move.nip));
    const asked = this.desk.region.staff.filter((person) => moved === null || moved.has(person.nip));
    if (typeof judge === 'string') return { error: judge, asked: 0, hit: 0, lacking: 0, examples: [] };
    const hit = asked.filter((person) => judge(person, this.desk.judge.post(person.position)));
    return {
      error: null,
      asked: asked.length,
      hit: hit.length,
      lacking: asked.filter((person) => person.position === null).length,
      examples: hit.slice(0, 5).map((person) => ({
        nip: person.nip,
        name: person.name,
        position: this.desk.judge.post(person.position)?.title ?? '',
      })),
    };
  }
}

function shipped(key: string, value: string, basis: string, note: string): DatedParameter {
  return { key, value, from: '1900-01-01', until: null, basis, note, in_force: true };
}

function ended(rule: OfficeRuleView, until: string): OfficeRuleView {
  return { ...rule, until, in_force: rule.from <= TODAY && until >= TODAY };
}
