/** Changes of a scenario as they are typed, in the order they stand, and over time. */
import type { ChangeView, PlaceView } from '../../../contract/acts';
import type { PositionFound } from '../../../components/staffing/positions';
import type { StaffLine } from '../../../contract/acts';
import { addDays, readNumber } from '../../../text/format';

export type ChangeKind = ChangeView['kind'];

/** Kinds in the order in which they are offered. */
export const KINDS = [
  'volume',
  'effective_hours',
  'set_need',
  'add_unit',
  'close_unit',
  'add_position',
  'close_position',
  'assign',
] as const satisfies readonly ChangeKind[];

export const UNIT_KINDS = ['opd', 'bidang', 'uptd', 'sekolah', 'puskesmas', 'kelurahan', 'lain'] as const;
export const FAMILIES = ['managerial', 'functional', 'pelaksana'] as const;

/** Fields of every kind; each kind reads its own. Numbers are the text that was typed. */
export interface Form {
  kind: ChangeKind;
  unit: number | null;
  /** Key of an added unit; empty for a unit of the map. */
  added: string;
  percent: string;
  hours: string;
  people: string;
  position: PositionFound | null;
  person: StaffLine | null;
  name: string;
  unitKind: string;
  family: string;
  level: string;
  grade: string;
  from: string;
  until: string;
}

export type Wrong = Partial<
  Record<
    'unit' | 'position' | 'person' | 'percent' | 'hours' | 'people' | 'class' | 'name' | 'from' | 'until',
    true
  >
>;

export function blankForm(kind: ChangeKind, day: string): Form {
  return {
    kind,
    unit: null,
    added: '',
    percent: '',
    hours: '',
    people: '1',
    position: null,
    person: null,
    name: '',
    unitKind: 'bidang',
    family: 'pelaksana',
    level: '',
    grade: '',
    from: day,
    until: '',
  };
}

const typed = (value: number) => String(value).replace('.', ',');

/** A change in the form again; the chosen post and person are found by the caller. */
export function formOf(
  change: ChangeView,
  found: { position: PositionFound | null; person: StaffLine | null },
): Form {
  const form = { ...blankForm(change.kind, change.from), position: found.position, person: found.person };
  const place =
    change.kind === 'add_unit' ? change.parent : change.kind === 'add_position' ? change.unit : null;
  if (place && 'unit' in place) form.unit = place.unit;
  if (place && 'added' in place) form.added = place.added;
  if ('until' in change) form.until = change.until ?? '';
  if (change.kind === 'volume') return { ...form, unit: change.unit, percent: typed(change.percent) };
  if (change.kind === 'close_unit') return { ...form, unit: change.unit };
  if (change.kind === 'effective_hours') return { ...form, hours: typed(change.hours) };
  if (change.kind === 'set_need') return { ...form, people: String(change.people) };
  if (change.kind === 'add_unit') return { ...form, name: change.name, unitKind: change.unit_kind };
  if (change.kind !== 'add_position') return form;
  const { title: name, family, level, need } = change;
  return { ...form, name, family, level, grade: String(change.class), people: String(need) };
}

/** Keys of the units that the scenario adds, with their names. */
export function addedUnits(changes: ChangeView[]): { key: string; name: string }[] {
  return changes.flatMap((one) => (one.kind === 'add_unit' ? [{ key: one.key, name: one.name }] : []));
}

function freeKey(changes: ChangeView[], letter: string): string {
  const taken = new Set(changes.map((one) => ('key' in one ? one.key : '')));
  let at = 1;
  while (taken.has(`${letter}${at}`)) at++;
  return `${letter}${at}`;
}

const whole = (text: string): number | null => {
  const value = readNumber(text);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
};

/** What the form says, or the fields that must be filled first. `key` is the change's own when it is edited. */
export function changeOf(
  form: Form,
  changes: ChangeView[],
  key: string | null,
): { change: ChangeView; wrong: null } | { change: null; wrong: Wrong } {
  const wrong: Wrong = {};
  const { kind, from } = form;
  const until = form.until || null;
  const percent = readNumber(form.percent.replace(/^\s*\+/, '').replace('%', ''));
  const hours = readNumber(form.hours);
  const people = whole(form.people);
  const grade = whole(form.grade);
  const name = form.name.trim();
  const place: PlaceView | null = form.added
    ? { added: form.added }
    : form.unit === null
      ? null
      : { unit: form.unit };
  const needs = (field: keyof Wrong, ok: boolean) => {
    if (!ok) wrong[field] = true;
  };
  needs('from', from !== '');
  if (kind === 'volume' || kind === 'set_need') needs('until', until === null || until >= from);
  if (kind === 'volume' || kind === 'close_unit') needs('unit', form.unit !== null);
  if (kind === 'volume') needs('percent', percent !== null && percent !== 0 && percent > -100);
  if (kind === 'effective_hours') needs('hours', hours !== null && hours > 0);
  if (kind === 'set_need' || kind === 'close_position' || kind === 'assign')
    needs('position', form.position !== null);
  if (kind === 'set_need' || kind === 'add_position') needs('people', people !== null);
  if (kind === 'add_unit' || kind === 'add_position') needs('name', name !== '');
  if (kind === 'add_position') {
    needs('unit', place !== null);
    needs('class', grade !== null && grade >= 1 && grade <= 99);
  }
  if (kind === 'assign') {
    needs('person', form.person !== null);
    needs('until', until !== null && until >= from);
  }
  if (Object.keys(wrong).length > 0) return { change: null, wrong };
  const unit = form.unit ?? 0;
  const position = form.position?.position ?? 0;
  const made: Record<ChangeKind, () => ChangeView> = {
    volume: () => ({ kind: 'volume', unit, percent: percent ?? 0, from, until }),
    effective_hours: () => ({ kind: 'effective_hours', hours: hours ?? 0, from }),
    set_need: () => ({ kind: 'set_need', position, people: people ?? 0, from, until }),
    close_unit: () => ({ kind: 'close_unit', unit, from }),
    add_unit: () => ({
      kind: 'add_unit',
      key: key ?? freeKey(changes, 'u'),
      parent: place,
      name,
      unit_kind: form.unitKind,
      from,
    }),
    close_position: () => ({ kind: 'close_position', position, from }),
    add_position: () => ({
      kind: 'add_position',
      key: key ?? freeKey(changes, 'p'),
      unit: place ?? { unit },
      title: name,
      family: form.family,
      level: form.family === 'pelaksana' ? '' : form.level,
      class: grade ?? 0,
      need: people ?? 0,
      from,
    }),
    assign: () => ({
      kind: 'assign',
      nip: form.person?.nip ?? '',
      position,
      from,
      until: until ?? from,
    }),
  };
  return { change: made[kind](), wrong: null };
}

export function untilOf(change: ChangeView): string | null {
  return 'until' in change ? change.until : null;
}

/** The days at which a change makes a difference: the day before, the first day, and the first day without it. */
export function daysOf(change: ChangeView): { before: string; during: string; after: string | null } {
  const until = untilOf(change);
  return { before: addDays(change.from, -1), during: change.from, after: until ? addDays(until, 1) : null };
}

/** Days since 1970, for places on the strip of time. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Years that the strip of time shows: from the first to the last day that matters, whole years. */
export function spanOf(changes: ChangeView[], days: string[]): { first: string; last: string } {
  const all = [
    ...days,
    ...changes.flatMap((one) => Object.values(daysOf(one)).filter((day) => day !== null)),
  ];
  const years = all.map((day) => Number(day.slice(0, 4)));
  return { first: `${Math.min(...years)}-01-01`, last: `${Math.max(...years)}-12-31` };
}
