import type { CaseView } from '../../../contract/acts';
import type { Screen } from '../../../state/route.svelte';
import { decisionWord } from '../../../components/case/words';
import { shortDate } from '../../../text/format';
import { t } from '../../../text';

interface HangingLine {
  key: number;
  text: string;
  note: string;
  /** Late, or holding something back. */
  warn: boolean;
  screen: Screen;
  id: string;
}

interface Hanging {
  name: string;
  lines: HangingLine[];
}

const after = (part: string, on: number | string): { screen: Screen; id: string } => ({
  screen: 'sesudah',
  id: `${part}:${on}`,
});

/** Courses, tasks, objections, evaluations and meetings of a case; groups without any are left out. */
export function hangingOf(view: CaseView): Hanging[] {
  const groups: Hanging[] = [
    {
      name: t.berkasUsulan.meetings,
      lines: view.meetings.map((one) => ({
        key: one.meeting,
        text: one.topic || one.place,
        note: shortDate(one.day),
        warn: false,
        ...(one.kind === 'tpk'
          ? { screen: 'persetujuan' as const, id: `sidang:${one.meeting}` }
          : after(one.kind, `rapat-${one.meeting}`)),
      })),
    },
    {
      name: t.berkasUsulan.courses,
      lines: view.courses.map((one) => ({
        key: one.course,
        text: one.title,
        note: one.finished ? t.berkasUsulan.finished : shortDate(one.ends),
        warn: one.late || one.holds,
        ...after('pelatihan', one.course),
      })),
    },
    {
      name: t.berkasUsulan.tasks,
      lines: view.tasks.map((one) => ({
        key: one.task,
        text: one.title,
        note: one.done ? t.berkasUsulan.finished : shortDate(one.due),
        warn: one.late,
        ...after('pendampingan', one.task),
      })),
    },
    {
      name: t.berkasUsulan.objections,
      lines: view.objections.map((one) => ({
        key: one.id,
        text: one.grounds,
        note: one.decision ? decisionWord(one.decision) : t.berkasUsulan.undecided,
        warn: one.late,
        ...after('keberatan', one.id),
      })),
    },
    {
      name: t.berkasUsulan.evaluations,
      lines: view.evaluations.map((one) => ({
        key: one.evaluation,
        text: t.berkasUsulan.months(one.months),
        note: one.urgency === 'closed' ? t.berkasUsulan.finished : shortDate(one.due),
        warn: one.urgency === 'late',
        ...after('evaluasi', one.evaluation),
      })),
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
