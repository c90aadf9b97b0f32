import type { CourseView, NeedView } from '../../../contract/acts';
import { count, readNumber } from '../../../text/format';
import { t } from '../../../text';

export const KINDS = [
  'orientasi',
  'coaching',
  'mentoring',
  'bimtek',
  'diklat_teknis',
  'diklat_fungsional',
  'pkn1',
  'pkn2',
  'pka',
  'pkp',
] as const;
export type Kind = (typeof KINDS)[number];
export type EndState = 'done' | 'released' | 'cancelled';

/** How a course can end, with its key. */
export const ENDS: { state: EndState; key: string }[] = [
  { state: 'done', key: 'S' },
  { state: 'released', key: 'L' },
  { state: 'cancelled', key: 'B' },
];

export function kindWord(kind: string): string {
  return t.sesudah.latih.kinds[kind as Kind] ?? kind;
}

export function rupiah(value: number): string {
  return t.sesudah.rupiah(count(value));
}

/** How a course stands, with what presses. */
export function standing(course: CourseView): {
  words: string;
  tone: 'ok' | 'warn' | 'block' | 'plain' | 'brand';
} {
  if (course.state === 'done') return { words: t.sesudah.latih.states.done, tone: 'ok' };
  if (course.state === 'released') return { words: t.sesudah.latih.states.released, tone: 'warn' };
  if (course.state === 'cancelled') return { words: t.sesudah.latih.states.cancelled, tone: 'plain' };
  if (course.holds) return { words: t.sesudah.latih.holds, tone: 'block' };
  return course.late
    ? { words: t.sesudah.latih.late, tone: 'warn' }
    : { words: t.sesudah.latih.states.planned, tone: 'brand' };
}

/** Of the chosen courses, those that can still end this way: a gate is released, anything else cancelled. */
export function endable(courses: readonly CourseView[], state: EndState): CourseView[] {
  return courses.filter(
    (one) => one.state === 'planned' && (state === 'done' || one.gate === (state === 'released')),
  );
}

/** What a course for several needs has in common; `null` when they are not about one competence. */
export function commonNeed(needs: readonly NeedView[]): { competence: string; kind: Kind } | null {
  const first = needs[0];
  if (!first || needs.some((one) => one.competence !== first.competence)) return null;
  return { competence: first.competence, kind: (first.suggested as Kind) || 'bimtek' };
}

export function needText(one: NeedView): string {
  return `${one.name} ${one.nip} ${one.competence} ${one.unit} ${one.position}`;
}

export function courseText(one: CourseView): string {
  return `${one.name} ${one.nip} ${one.title} ${one.competence} ${one.provider} ${one.unit} ${kindWord(one.kind)}`;
}

export interface CourseForm {
  kind: Kind;
  title: string;
  provider: string;
  hours: string;
  cost: string;
  starts: string;
  ends: string;
  gate: boolean;
}

export function faultsOf(form: CourseForm, people: number) {
  const hours = readNumber(form.hours);
  const cost = form.cost.trim() === '' ? 0 : readNumber(form.cost);
  return {
    people: people > 0 ? null : t.sesudah.peopleNeeded,
    title: form.title.trim() ? null : t.sesudah.latih.titleNeeded,
    hours: hours !== null && Number.isInteger(hours) && hours >= 1 ? null : t.sesudah.latih.hoursNeeded,
    cost: cost !== null && cost >= 0 ? null : t.sesudah.latih.costWrong,
    starts: form.starts ? null : t.sesudah.dayNeeded,
    ends: !form.ends ? t.sesudah.dayNeeded : form.ends < form.starts ? t.sesudah.latih.orderWrong : null,
  };
}
