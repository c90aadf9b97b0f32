import type { CalendarItem, CalendarView, HolidayView } from '../../contract/acts';
import { hashOf } from '../../state/route.svelte';
import { dayOfWeek } from '../../text/format';
import { t } from '../../text';

export interface DayGroup {
  key: string;
  title: string;
  late: boolean;
  holidays: HolidayView[];
  items: CalendarItem[];
}

/** What is late, what is due today, and then day by day; a day off is shown also when nothing is due on it. */
export function groupsOf(view: CalendarView): DayGroup[] {
  const late = view.items.filter((item) => item.urgency === 'late');
  const ahead = view.items.filter((item) => item.urgency !== 'late');
  const groups: DayGroup[] = [];
  if (late.length > 0)
    groups.push({ key: 'late', title: t.kalender.late, late: true, holidays: [], items: late });
  const days = [...ahead.map((item) => item.day), ...view.holidays.map((one) => one.day)];
  for (const day of [...new Set(days)].filter((one) => one >= view.today).sort()) {
    const title = dayOfWeek(day);
    groups.push({
      key: day,
      title: day === view.today ? `${t.kalender.today}: ${title}` : title,
      late: false,
      holidays: view.holidays.filter((one) => one.day === day && one.kind !== 'kerja'),
      items: ahead.filter((item) => item.day === day),
    });
  }
  return groups.filter((group) => group.items.length > 0 || group.holidays.length > 0);
}

/** Answers that others owe: their silence must never be taken for one. */
const ANSWERS = ['consent', 'pertek', 'panel', 'approval'];

/** How long there is, or how long it is overdue; others who let it pass did not consent by that. */
export function leftWords(item: CalendarItem): string {
  if (item.lapsed && ANSWERS.includes(item.kind)) return t.kalender.lapsed;
  if (item.urgency === 'late') return t.kalender.overdue(Math.abs(item.left));
  return item.urgency === 'due' || item.left === 0 ? t.kalender.leftToday : t.kalender.left(item.left);
}

export function kindWord(kind: string): string {
  return t.kalender.kinds[kind as keyof typeof t.kalender.kinds] ?? kind;
}

/** What it is and how its day was counted; what stands beside it already is not said again. */
export function secondLine(item: CalendarItem): string {
  const told = item.name !== '' && item.title !== kindWord(item.kind) ? item.title : '';
  return [told, item.counted].filter(Boolean).join(' · ');
}

/** Where the work is done; `meetings` tells which kind a meeting is of. */
export function linkOf(item: CalendarItem, meetings: ReadonlyMap<number, string>): string {
  const after = (part: string, on: number | string) => hashOf({ screen: 'sesudah', id: `${part}:${on}` });
  if (item.evaluation !== null) return after('evaluasi', item.evaluation);
  if (item.objection !== null) return after('keberatan', item.objection);
  if (item.task !== null) return after('pendampingan', item.task);
  if (item.course !== null) return after('pelatihan', item.course);
  if (item.meeting !== null) {
    const kind = meetings.get(item.meeting) ?? 'tpk';
    if (kind === 'tpk') return hashOf({ screen: 'persetujuan', id: `sidang:${item.meeting}` });
    return after(kind, `rapat-${item.meeting}`);
  }
  if (item.case !== null) return hashOf({ screen: 'permohonan', id: `usulan:${item.case}` });
  if (item.plan !== null) return hashOf({ screen: 'rencana', id: String(item.plan) });
  if (item.kind === 'request') return hashOf({ screen: 'permohonan', id: 'permohonan' });
  return hashOf({ screen: 'pegawai', id: item.nip || null });
}
