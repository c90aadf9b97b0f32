import type { CaseLine, MeetingCase, MeetingDecision, MeetingShort, MeetingView } from '../../contract/acts';
import { longDate } from '../../text/format';
import { t } from '../../text';

export type MeetingKind = 'tpk' | 'pelantikan' | 'sosialisasi';
export type Role = keyof typeof t.rapat.roles;
export type Decision = keyof typeof t.rapat.decisions;

/** States of the cases that a meeting of this kind is about; none for one that only explains. */
const FITTING: Record<MeetingKind, string[]> = {
  tpk: ['SIDANG_TPK'],
  pelantikan: ['PELANTIKAN'],
  sosialisasi: [],
};

/** The key of every decision, as the buttons show it. */
const KEYS: Record<MeetingKind, [string, Decision][]> = {
  tpk: [
    ['S', 'setuju'],
    ['C', 'setuju_dengan_catatan'],
    ['T', 'tolak'],
    ['D', 'tunda'],
  ],
  pelantikan: [
    ['L', 'dilantik'],
    ['H', 'tidak_hadir'],
  ],
  sosialisasi: [],
};

export function fittingStates(kind: MeetingKind): string[] {
  return FITTING[kind];
}

export function decisionKeys(kind: MeetingKind): [string, Decision][] {
  return KEYS[kind];
}

/** The decision that a whole rest can be given at once. */
export function commonDecision(kind: MeetingKind): Decision {
  return kind === 'pelantikan' ? 'dilantik' : 'setuju';
}

export function rolesOf(kind: MeetingKind): Role[] {
  return kind === 'sosialisasi'
    ? ['peserta', 'ketua', 'sekretaris']
    : ['ketua', 'sekretaris', 'anggota', 'peserta'];
}

/** A decision that asks for words: what the note is about stands in the minutes. */
export function noteOf(decision: Decision): 'must' | 'may' | 'none' {
  if (decision === 'setuju_dengan_catatan' || decision === 'tolak') return 'must';
  return decision === 'tunda' || decision === 'tidak_hadir' ? 'may' : 'none';
}

export function decisionWord(decision: string): string {
  return t.rapat.decisions[decision as Decision] ?? decision;
}

export function decisionTone(decision: string): 'ok' | 'warn' | 'block' | 'plain' {
  if (decision === 'setuju' || decision === 'dilantik') return 'ok';
  if (decision === 'tolak') return 'block';
  return decision === '' ? 'plain' : 'warn';
}

export function recommendationWord(code: string): string {
  return t.rapat.recommendations[code as keyof typeof t.rapat.recommendations] ?? code;
}

export function recommendationTone(code: string): 'ok' | 'warn' | 'block' {
  if (code === 'DIREKOMENDASIKAN') return 'ok';
  return code === 'TIDAK DIREKOMENDASIKAN' ? 'block' : 'warn';
}

/** What a meeting is called where one line has to do. */
export function topicOf(meeting: Pick<MeetingShort, 'topic' | 'day'>): string {
  return meeting.topic || `${t.rapat.untitled}, ${longDate(meeting.day)}`;
}

/** `09.00`, also where it was typed as `9:00` or `9`; empty stays empty, `null` is no time. */
export function readTime(text: string): string | null {
  const clean = text.trim();
  if (clean === '') return '';
  const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(clean);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}

/** How the invitation of an inauguration stands against its deadline. */
export function invitationOf(meeting: MeetingShort, today: string): { words: string; late: boolean } | null {
  const { invited, invite_by: by } = meeting;
  if (by === null) return invited ? { words: longDate(invited), late: false } : null;
  if (invited === null)
    return by < today
      ? { words: t.rapat.notInvitedLate(longDate(by)), late: true }
      : { words: t.rapat.notInvited(longDate(by)), late: false };
  return invited > by
    ? { words: t.rapat.invitedLate(longDate(invited), longDate(by)), late: true }
    : { words: longDate(invited), late: false };
}

export type Decided = ReadonlyMap<number, { decision: Decision; note: string }>;

/** What stands for a name now: what was recorded, or what is being prepared. */
export function shownDecision(one: MeetingCase, decided: Decided): { decision: string; note: string } {
  return decided.get(one.line.case) ?? { decision: one.decision, note: one.note };
}

/** Decisions in the order of the agenda, as the act wants them. */
export function decisionsOf(agenda: readonly MeetingCase[], decided: Decided): MeetingDecision[] {
  return agenda.flatMap((one) => {
    const said = decided.get(one.line.case);
    return said ? [{ case: one.line.case, ...said }] : [];
  });
}

/** How many of each decision, the most frequent first. */
export function sumsOf(decisions: readonly MeetingDecision[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const one of decisions) sums.set(one.decision, (sums.get(one.decision) ?? 0) + 1);
  return [...sums].sort((a, b) => b[1] - a[1]);
}

/** Why the result cannot be recorded yet; `null` when it can. */
export function whyNotHold(
  view: MeetingView,
  today: string,
  present: number,
  decided: number,
): string | null {
  if (view.short.state !== 'planned') return t.rapat.closed;
  if (view.short.day > today) return t.rapat.ahead;
  if (view.people.length > 0 && present === 0) return t.rapat.noneCame;
  if (view.short.kind === 'sosialisasi') return null;
  if (view.agenda.length === 0) return t.rapat.noneOnAgenda;
  return decided < view.agenda.length ? t.rapat.undecidedLeft(String(view.agenda.length - decided)) : null;
}

/** The agenda in the order in which the officer chose, then what was already on it; gone cases fall out. */
export function agendaOrder(cases: readonly CaseLine[], chosen: ReadonlySet<number | string>): number[] {
  return cases.filter((line) => chosen.has(line.case)).map((line) => line.case);
}
