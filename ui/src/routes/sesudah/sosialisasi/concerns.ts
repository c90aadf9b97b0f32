import type { ConcernView } from '../../../contract/acts';
import { t } from '../../../text';

export const KINDS = ['jarak', 'keluarga', 'keterampilan', 'penghasilan', 'pangkat', 'lain'] as const;
export type Kind = (typeof KINDS)[number];

export function kindWord(kind: string): string {
  return t.sesudah.resah.kinds[kind as Kind] ?? kind;
}

/** Everything that a search can find in a concern. */
export function concernText(one: ConcernView): string {
  return `${one.name} ${one.nip} ${one.words} ${one.answer} ${one.change} ${kindWord(one.kind)} ${one.plan_name}`;
}

export interface ConcernForm {
  plan: number | null;
  nip: string;
  meeting: number | null;
  kind: Kind;
  words: string;
  day: string;
  answer: string;
  answered: string;
  change: string;
}

/** What is wrong with the form, beside the field; all `null` when it can be saved. */
export function faultsOf(form: ConcernForm, today: string) {
  return {
    plan: form.plan === null ? t.sesudah.resah.planNeeded : null,
    nip: form.nip ? null : t.sesudah.personNeeded,
    words: form.words.trim() ? null : t.sesudah.resah.wordsNeeded,
    day: !form.day ? t.sesudah.dayNeeded : form.day > today ? t.sesudah.dayAhead : null,
    answered:
      form.answered && form.answered < form.day
        ? t.sesudah.resah.answeredEarly
        : form.answered && !form.answer.trim()
          ? t.sesudah.resah.answerNeeded
          : null,
  };
}
