/** What is to be done for a moved person of the stand-in. */
import type { CaseLine, ListTasks, SetTask, StartProgramme, TaskView } from '../../contract/acts';
import { addDays } from '../../text/format';
import { refuse, type FakeDesk } from '../fake';
import { AFTER, casesIn } from './after-cases';
import { TODAY } from './region';

const TASK = ['todo' as const];

export const TASK_CHANGES = {
  set_task: { label: 'ubah tugas pendampingan', changed: TASK },
  remove_task: { label: 'hapus tugas pendampingan', changed: TASK },
  start_programme: { label: 'mulai program pendampingan', changed: TASK },
};

/** Kind, title, who does it, days after the TMT. */
const PROGRAMME: [string, string, string, number][] = [
  ['orientasi', 'Orientasi unit kerja baru', 'Kepala unit tujuan', 5],
  ['mentoring', 'Pendampingan bulan pertama', 'Mentor unit', 30],
  ['coaching', 'Coaching oleh atasan langsung', 'Atasan langsung', 60],
];

export class FakeTasks {
  kept: readonly TaskView[] | null = null;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_tasks: (request: ListTasks) => this.list(request),
      set_task: async (request: SetTask) => {
        await this.#set(request);
        return this.list(OPEN);
      },
      remove_task: async (request: { task: number }) => {
        this.kept = (await this.all()).filter((one) => one.task !== request.task);
        return this.list(OPEN);
      },
      start_programme: async (request: StartProgramme) => {
        const all = await this.all();
        const chosen = (await casesIn(this.desk, AFTER)).filter((one) => request.cases.includes(one.case));
        if (chosen.length === 0) refuse('cases_missing', 'Pilih sedikitnya satu orang.');
        const fresh = chosen.filter(
          (line) => !all.some((one) => one.case === line.case && one.kind === 'orientasi'),
        );
        if (fresh.length === 0)
          refuse('programme_running', 'Program orang-orang ini sudah berjalan. Pilih yang belum.');
        this.kept = this.#programme(all, fresh);
        return this.list(OPEN);
      },
    };
  }

  async list(request: ListTasks): Promise<TaskView[]> {
    return (await this.all())
      .filter((one) => (request.done || one.done === null) && (request.case ?? one.case) === one.case)
      .sort((a, b) => a.due.localeCompare(b.due) || a.task - b.task);
  }

  async all(): Promise<readonly TaskView[]> {
    if (this.kept) return this.kept;
    const lines = await casesIn(this.desk, AFTER);
    if (lines.length === 0) return [];
    const first = this.#programme(
      [],
      lines.filter((_, at) => at % 2 === 0),
    );
    this.kept = first.map((one) =>
      one.task % 3 === 1 && one.due < TODAY ? { ...one, done: one.due, late: false } : one,
    );
    return this.kept;
  }

  /** A task that follows from an evaluation. */
  async follow(
    line: { case: number; nip: string; name: string },
    kind: string,
    due: string,
    evaluation: number,
  ) {
    const all = await this.all();
    const task = Math.max(0, ...all.map((one) => one.task)) + 1;
    const title = `Tindak lanjut evaluasi: ${kind.replace('_', ' ')}`;
    const { case: id, nip, name } = line;
    this.kept = [
      ...all,
      {
        task,
        case: id,
        nip,
        name,
        kind,
        title,
        holder: 'BKPSDM',
        due,
        done: null,
        late: false,
        note: '',
        evaluation,
      },
    ];
  }

  #programme(all: readonly TaskView[], lines: CaseLine[]): TaskView[] {
    let task = Math.max(0, ...all.map((one) => one.task));
    return [
      ...all,
      ...lines.flatMap((line) =>
        PROGRAMME.map(([kind, title, holder, days]): TaskView => {
          const due = addDays(line.tmt ?? line.since, days);
          return {
            task: ++task,
            case: line.case,
            nip: line.nip,
            name: line.name,
            kind,
            title,
            holder,
            due,
            done: null,
            late: due < TODAY,
            note: '',
            evaluation: null,
          };
        }),
      ),
    ];
  }

  async #set(request: SetTask): Promise<void> {
    const all = await this.all();
    const old = all.find((one) => one.task === request.task);
    if (request.task !== null && !old) refuse('task_not_found', 'Tugas itu tidak ada lagi.');
    if (!request.title.trim()) refuse('title_missing', 'Isi apa yang harus dikerjakan.');
    if ((request.done ?? '') > TODAY) refuse('date_in_future', 'Tanggal selesai di masa depan.');
    const lines = await casesIn(this.desk, AFTER);
    const wanted = old ? [old.case] : request.cases;
    if (wanted.length === 0) refuse('cases_missing', 'Pilih sedikitnya satu orang.');
    let last = Math.max(0, ...all.map((one) => one.task));
    const { kind, title, holder, due, done, note } = request;
    const made = wanted.map((id): TaskView => {
      const line =
        lines.find((one) => one.case === id) ?? old ?? refuse('case_not_found', 'Usulan itu tidak ada lagi.');
      return {
        task: old?.task ?? ++last,
        case: id,
        nip: line.nip,
        name: line.name,
        kind,
        title,
        holder,
        due,
        done,
        note,
        late: done === null && due < TODAY,
        evaluation: old?.evaluation ?? null,
      };
    });
    this.kept = [...all.filter((one) => one !== old), ...made];
  }
}

const OPEN: ListTasks = { case: null, done: true };
