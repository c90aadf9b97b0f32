/** Evaluations of the stand-in: forms by their codes, weights, and the silence about too few peers. */
import type {
  CloseEvaluation,
  EvaluationView,
  ListEvaluations,
  PrintEvaluationForms,
  TakeForm,
} from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { casesIn } from './after-cases';
import {
  ITEMS,
  lineOf,
  makeForms,
  mean,
  ratings,
  resultsOf,
  SMALLEST_PEERS,
  type KeptEvaluation,
} from './evaluation-forms';
import { unitsAround } from './outcomes';
import { dice, TODAY } from './region';

const EVALUATION = ['evaluation' as const];

export const EVALUATION_CHANGES = {
  print_evaluation_forms: { label: 'cetak formulir evaluasi', changed: EVALUATION, official: true },
  take_form: { label: 'catat formulir evaluasi', changed: EVALUATION, official: true },
  close_evaluation: {
    label: 'tutup evaluasi',
    changed: [...EVALUATION, 'todo' as const, 'case' as const],
    official: true,
  },
};

const MONTH = 30.44;
const STATES = ['PEMANTAUAN', 'SELESAI'];

export class FakeEvaluations {
  kept: readonly KeptEvaluation[] | null = null;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_evaluations: async (request: ListEvaluations) => {
        const plan = request.plan;
        const inPlan = new Set(
          plan === null
            ? []
            : (await casesIn(this.desk, STATES)).filter((one) => one.plan === plan).map((one) => one.case),
        );
        return (await this.all())
          .filter((one) => request.closed || one.closed === null)
          .filter((one) => plan === null || inPlan.has(one.case))
          .sort((a, b) => a.due.localeCompare(b.due) || a.evaluation - b.evaluation)
          .map(lineOf);
      },
      show_evaluation: async (request: { evaluation: number }) =>
        this.view(await this.find(request.evaluation)),
      print_evaluation_forms: (request: PrintEvaluationForms) => this.#print(request),
      find_form: async (request: { code: string }) => {
        const { kept, form } = await this.#form(request.code);
        const { evaluation, nip, name, months } = kept;
        return { code: form.code, role: form.role, evaluation, nip, name, months, taken: form.day };
      },
      take_form: (request: TakeForm) => this.#take(request),
      close_evaluation: (request: CloseEvaluation) => this.#close(request),
    };
  }

  async all(): Promise<readonly KeptEvaluation[]> {
    if (this.kept) return this.kept;
    const lines = await casesIn(this.desk, STATES);
    if (lines.length === 0) return [];
    let last = 0;
    this.kept = lines.flatMap((line, at): KeptEvaluation[] => {
      const long = line.state === 'SELESAI' ? 380 : 84 + ((at * 41) % 300);
      const before = addDays(TODAY, -long);
      const tmt = line.tmt !== null && line.tmt < before ? line.tmt : before;
      return [3, 6, 12].map((months): KeptEvaluation => {
        const evaluation = ++last;
        const due = addDays(tmt, Math.round(months * MONTH));
        const over = due < addDays(TODAY, -30) || line.state === 'SELESAI';
        const printed = over || due < addDays(TODAY, 20);
        const roll = dice(evaluation * 17);
        const forms = printed ? makeForms(evaluation, over ? 5 : 1 + (evaluation % 5), roll, due) : [];
        return {
          evaluation,
          case: line.case,
          nip: line.nip,
          name: line.name,
          position: line.to_title,
          unit: line.to_unit,
          from_unit: line.from_unit,
          tmt,
          months,
          due,
          forms,
          closed: over ? addDays(due, 9) : null,
          follow_up: over ? (roll() < 0.75 ? 'lanjut' : 'pembinaan') : '',
          note: over ? 'Sesuai harapan unit tujuan.' : '',
          trend:
            months < 12 && roll() < 0.3
              ? 'unknown'
              : roll() < 0.4
                ? 'rose'
                : roll() < 0.8
                  ? 'stayed'
                  : 'fell',
        };
      });
    });
    return this.kept;
  }

  async find(evaluation: number): Promise<KeptEvaluation> {
    return (
      (await this.all()).find((one) => one.evaluation === evaluation) ??
      refuse('evaluation_not_found', 'Evaluasi itu tidak ada. Muat ulang daftarnya.')
    );
  }

  view(kept: KeptEvaluation): EvaluationView {
    const of = (role: string) => kept.forms.filter((form) => form.role === role && form.day !== null);
    const enough = of('peer').length >= SMALLEST_PEERS;
    const used = { superior: of('superior'), peer: enough ? of('peer') : [], self: of('self') };
    const results = resultsOf(used);
    const [before, after] = ratings(kept);
    const line = lineOf(kept);
    return {
      line,
      forms: kept.forms.map(({ code, role, day }) => ({
        code: role === 'peer' && day !== null && !enough ? '' : code,
        role,
        day,
      })),
      superior: results.superior,
      peers: results.peer,
      peer_count: of('peer').length,
      smallest_peers: SMALLEST_PEERS,
      own: results.self,
      total: results.total,
      weights: results.weights,
      reweighted: !enough,
      items: ITEMS.map((item, at) => ({
        item,
        superior: mean(used.superior.map((form) => form.items[at] ?? null)),
        peers: mean(used.peer.map((form) => form.items[at] ?? null)),
        own: mean(used.self.map((form) => form.items[at] ?? null)),
      })),
      units: unitsAround(this.desk, kept),
      rating_before: before,
      rating_after: after,
      trend: after === '' ? 'unknown' : kept.trend,
      note: kept.note,
      closed: kept.closed,
      obstacles: kept.closed
        ? []
        : [
            ...(kept.due > TODAY ? ['Belum waktunya ditutup. Tunggu tanggal evaluasinya.'] : []),
            ...(of('superior').length === 0
              ? ['Formulir atasan langsung belum diterima. Cetak atau tagih formulirnya.']
              : []),
          ],
      can_edit: kept.closed === null,
    };
  }

  async #print(request: PrintEvaluationForms) {
    if (request.evaluations.length === 0) refuse('evaluations_missing', 'Pilih sedikitnya satu evaluasi.');
    if (request.peers > 12) refuse('peers_many', 'Paling banyak 12 formulir rekan. Kurangi jumlahnya.');
    const all = await this.all();
    await this.desk.work('print_evaluation_forms', request.evaluations.length, 'Mencetak formulir');
    this.kept = all.map((one) => {
      if (!request.evaluations.includes(one.evaluation)) return one;
      if (one.closed) refuse('evaluation_closed', `Evaluasi ${one.name} sudah ditutup.`);
      const fresh = makeForms(one.evaluation, request.peers, null, one.due).filter(
        (form) => !one.forms.some((old) => old.code === form.code),
      );
      return { ...one, forms: [...one.forms, ...fresh] };
    });
    const file = `formulir-evaluasi-${TODAY}.pdf`;
    const pages = request.evaluations.length * (2 + request.peers);
    return { report: 800, files: [{ file, sha256: 'c3'.repeat(32), pages }] };
  }

  async #form(code: string) {
    const wanted = code.toUpperCase().replace(/\s/g, '');
    for (const kept of await this.all())
      for (const form of kept.forms) if (form.code === wanted) return { kept, form };
    return refuse('form_unknown', 'Kode itu tidak ada pada formulir mana pun. Periksa hurufnya.');
  }

  async #take(request: TakeForm): Promise<EvaluationView> {
    const { kept, form } = await this.#form(request.code);
    if (kept.closed) refuse('evaluation_closed', 'Evaluasi ini sudah ditutup.');
    if (form.day !== null) refuse('form_taken', `Formulir ${form.code} sudah dicatat. Periksa kodenya.`);
    if (request.day > TODAY) refuse('date_in_future', 'Tanggal formulir di masa depan.');
    if (request.items.every((item) => item === null)) refuse('form_empty', 'Isi sedikitnya satu butir.');
    const forms = kept.forms.map((one) =>
      one === form ? { ...one, day: request.day, items: request.items } : one,
    );
    return this.#put({ ...kept, forms });
  }

  async #close(request: CloseEvaluation): Promise<EvaluationView> {
    const kept = await this.find(request.evaluation);
    const first = this.view(kept).obstacles[0];
    if (kept.closed) refuse('evaluation_closed', 'Evaluasi ini sudah ditutup.');
    if (first) refuse('evaluation_obstacle', first);
    if (request.follow_up !== 'lanjut') {
      if (request.task_due === null) refuse('task_due_missing', 'Isi tenggat tindak lanjut.');
      await this.desk.after.tasks.follow(kept, request.follow_up, request.task_due, kept.evaluation);
    }
    return this.#put({ ...kept, closed: TODAY, follow_up: request.follow_up, note: request.note });
  }

  #put(kept: KeptEvaluation): EvaluationView {
    this.kept = (this.kept ?? []).map((one) => (one.evaluation === kept.evaluation ? kept : one));
    return this.view(kept);
  }
}
