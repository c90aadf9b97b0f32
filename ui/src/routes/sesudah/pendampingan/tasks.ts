import type { TaskView } from '../../../contract/acts';
import { t } from '../../../text';

export const KINDS = [
  'orientasi',
  'mentoring',
  'coaching',
  'pembinaan',
  'pelatihan',
  'rotasi_ulang',
  'lain',
] as const;
export type Kind = (typeof KINDS)[number];

export function kindWord(kind: string): string {
  return t.sesudah.tugas.kinds[kind as Kind] ?? kind;
}

export function taskText(one: TaskView): string {
  return `${one.name} ${one.nip} ${one.title} ${one.holder} ${one.note} ${kindWord(one.kind)}`;
}

/** Tasks that are not done yet, of the chosen ones. */
export function openOf(tasks: readonly TaskView[]): TaskView[] {
  return tasks.filter((one) => one.done === null);
}

/** How many are open, late, and due within a week. */
export function sumsOf(tasks: readonly TaskView[], today: string, week: string) {
  const open = openOf(tasks);
  return {
    open: open.length,
    late: open.filter((one) => one.late).length,
    soon: open.filter((one) => one.due >= today && one.due <= week).length,
  };
}

export interface TaskForm {
  kind: Kind;
  title: string;
  holder: string;
  due: string;
  done: string;
  note: string;
}

export function faultsOf(form: TaskForm, people: number, today: string) {
  return {
    people: people > 0 ? null : t.sesudah.peopleNeeded,
    title: form.title.trim() ? null : t.sesudah.tugas.titleNeeded,
    due: form.due ? null : t.sesudah.dayNeeded,
    done: form.done > today ? t.sesudah.dayAhead : null,
  };
}
