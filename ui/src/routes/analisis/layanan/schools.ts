import type { EditSchool, SchoolsView, SchoolView, SubjectView } from '../../../contract/acts';

export const LEVELS = ['tk', 'sd', 'smp', 'sma', 'smk'] as const;
export type Level = (typeof LEVELS)[number];
export const RELIGIONS = ['Islam', 'Kristen', 'Katolik', 'Hindu', 'Buddha', 'Khonghucu'] as const;

const GRADES: Record<Level, number[]> = {
  tk: [1, 2],
  sd: [1, 2, 3, 4, 5, 6],
  smp: [7, 8, 9],
  sma: [10, 11, 12],
  smk: [10, 11, 12, 13],
};

/** Grades of a level, and those that a school has besides (0 stands for a total that is not divided). */
export function gradesOf(level: string, groups: Record<number, number> = {}): number[] {
  const own = Object.keys(groups).map(Number);
  return [...new Set([...(GRADES[level as Level] ?? []), ...own])].sort((a, b) => a - b);
}

/** A line of the list of schools: one with its figures, or one that still lacks data. */
export interface SchoolLine {
  unit: number;
  name: string;
  school: SchoolView | null;
}

export type ShowSchools = 'all' | 'short' | 'missing';

/** Schools that fit, the ones that lack most teachers first; those without data at the end. */
export function linesOf(view: SchoolsView, query: string, level: string, show: ShowSchools): SchoolLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (name: string, npsn: string) =>
    words.every((word) => `${name} ${npsn}`.toLowerCase().includes(word));
  const known = view.schools
    .filter((one) => show !== 'missing' && (level === '' || one.level === level) && fits(one.name, one.npsn))
    .filter((one) => show === 'all' || one.subjects.some((subject) => subject.gap < 0))
    .sort((a, b) => a.totals.gap - b.totals.gap || a.name.localeCompare(b.name, 'id', { numeric: true }))
    .map((school) => ({ unit: school.unit, name: school.name, school }));
  const missing = view.without_data
    .filter((one) => show !== 'short' && level === '' && fits(one.name, ''))
    .map((one) => ({ unit: one.unit, name: one.name, school: null }));
  return [...known, ...missing];
}

/** One subject at one school. */
export interface SubjectPlace {
  unit: number;
  name: string;
  subject: SubjectView;
}

/** One subject of one level over all schools. */
export interface SubjectLine {
  key: string;
  level: string;
  subject: string;
  need: number;
  pns: number;
  pppk: number;
  nonAsn: number;
  gap: number;
  retiring: number;
  short: SubjectPlace[];
  over: SubjectPlace[];
}

/** Subjects over all schools: teachers are redistributed within a subject and level. The most lacking first. */
export function subjectsOf(schools: readonly SchoolView[], level: string): SubjectLine[] {
  const lines = new Map<string, SubjectLine>();
  for (const school of schools) {
    if (level !== '' && school.level !== level) continue;
    for (const subject of school.subjects) {
      const key = `${school.level} ${subject.subject}`;
      let line = lines.get(key);
      if (!line) lines.set(key, (line = blank(key, school.level, subject.subject)));
      line.need += subject.need;
      line.pns += subject.pns;
      line.pppk += subject.pppk;
      line.nonAsn += subject.non_asn;
      line.gap += subject.gap;
      line.retiring += subject.retiring;
      const place = { unit: school.unit, name: school.name, subject };
      if (subject.gap < 0) line.short.push(place);
      else if (subject.gap > 0) line.over.push(place);
    }
  }
  for (const line of lines.values()) {
    line.short.sort((a, b) => a.subject.gap - b.subject.gap);
    line.over.sort((a, b) => b.subject.gap - a.subject.gap);
  }
  return [...lines.values()].sort((a, b) => a.gap - b.gap || a.subject.localeCompare(b.subject, 'id'));
}

const blank = (key: string, level: string, subject: string): SubjectLine => ({
  key,
  level,
  subject,
  need: 0,
  pns: 0,
  pppk: 0,
  nonAsn: 0,
  gap: 0,
  retiring: 0,
  short: [],
  over: [],
});

/** The data of a school as they are being typed. */
export interface SchoolDraft {
  npsn: string;
  level: string;
  curriculum: string;
  pupils: string;
  inclusive: boolean;
  groups: Record<number, string>;
  religions: string[];
  nonAsn: Record<string, string>;
  from: string;
}

export function draftOf(school: SchoolView | null, name: string): SchoolDraft {
  const guess = LEVELS.find((level) => name.toLowerCase().startsWith(level)) ?? 'sd';
  return {
    npsn: school?.npsn ?? '',
    level: school?.level ?? guess,
    curriculum: school?.curriculum ?? '',
    pupils: school ? String(school.pupils) : '',
    inclusive: school?.inclusive ?? false,
    groups: Object.fromEntries(Object.entries(school?.groups ?? {}).map(([grade, n]) => [grade, String(n)])),
    religions: school?.religions ?? [],
    // Every subject that is needed has its place; what was entered under another name is kept.
    nonAsn: Object.fromEntries([
      ...(school?.subjects ?? []).map((one) => [one.subject, '']),
      ...Object.entries(school?.non_asn ?? {}).map(([subject, people]) => [subject, String(people)]),
    ]),
    from: '',
  };
}

export type SchoolFault = 'npsn' | 'pupils' | 'groups';

/** Reads a draft; the fields that cannot be read are named. Fields left empty count nothing. */
export function schoolOf(
  unit: number,
  draft: SchoolDraft,
): { school: EditSchool; faults: never[] } | { school: null; faults: SchoolFault[] } {
  const faults: SchoolFault[] = [];
  const npsn = draft.npsn.trim();
  if (!/^\d{8}$/.test(npsn)) faults.push('npsn');
  const pupils = whole(draft.pupils);
  if (pupils === null || draft.pupils.trim() === '') faults.push('pupils');
  const grades = gradesOf(draft.level, {}).concat(draft.groups[0] ? [0] : []);
  const groups = grades.map((grade) => [grade, whole(draft.groups[grade] ?? '')] as const);
  if (groups.some(([, n]) => n === null) || groups.every(([, n]) => n === 0)) faults.push('groups');
  if (faults.length > 0 || pupils === null) return { school: null, faults };
  const nonAsn = Object.entries(draft.nonAsn).map(([subject, text]) => [subject, whole(text) ?? 0] as const);
  return {
    faults: [],
    school: {
      unit,
      npsn,
      level: draft.level,
      curriculum: draft.curriculum.trim(),
      pupils,
      inclusive: draft.inclusive,
      groups: Object.fromEntries(groups.flatMap(([grade, n]) => (n ? [[grade, n]] : []))),
      religions: [...draft.religions],
      non_asn: Object.fromEntries(nonAsn.filter(([, n]) => n > 0)),
      from: draft.from === '' ? null : draft.from,
    },
  };
}

/** A whole number of things, 0 where nothing stands; `null` for anything else. */
function whole(text: string): number | null {
  const clean = text.trim().replaceAll('.', '');
  return /^\d*$/.test(clean) ? Number(clean) : null;
}
