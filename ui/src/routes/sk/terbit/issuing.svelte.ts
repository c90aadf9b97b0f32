import type { DecreeView, IssueDecrees, PreviewDecree } from '../../../contract/acts';
import { act } from '../../../state/desk.svelte';
import type { Handle } from '../../../host/host';
import { PAGE_DPI } from '../../../components/paper/pages';
import type { Marked } from '../choice';
import type { Kept } from '../kept';
import { BatchRun } from '../run.svelte';

export const FORMS = ['individual', 'collective'] as const;
export const ORDERS = ['plan', 'unit', 'name', 'rank'] as const;
export const SHEETS = ['decree', 'petikan', 'salinan'] as const;

export type Form = (typeof FORMS)[number];
export type Order = (typeof ORDERS)[number];
export type Sheet = (typeof SHEETS)[number];

/** What the officer has set for the decrees; kept while another part is looked at. */
export interface Wanted extends Kept {
  plan: number | null;
  /** Those taken out. */
  excluded: Marked;
  form: Form;
  signatory: number | null;
  certifier: number | null;
  order: Order;
  number: string | null;
  copies: boolean;
}

export const blank = (): Wanted => ({
  store: '',
  plan: null,
  excluded: new Set(),
  form: 'individual',
  date: '',
  signatory: null,
  certifier: null,
  order: 'plan',
  number: null,
  copies: false,
});

export const wanted = $state<Wanted>(blank());

export const issuing = new BatchRun<DecreeView>();

/** Sheets that the preview can show of a form. */
export function sheetsOf(form: Form): readonly Sheet[] {
  return form === 'collective' ? SHEETS : ['decree', 'salinan'];
}

/** The page of a decree that is looked at; `null` while nobody is chosen or no day is set. */
export function previewOf(
  form: Wanted,
  plan: number,
  chosen: number[],
  look: { move: number; sheet: Sheet; page: number },
): PreviewDecree | null {
  if (!form.date) return null;
  const whole = form.form === 'collective' && look.sheet !== 'petikan';
  return {
    plan,
    date: form.date,
    signatory: form.signatory,
    certifier: form.certifier,
    collective: form.form === 'collective',
    moves: whole && chosen.length > 0 ? chosen : [look.move],
    order: form.order,
    number: form.number || null,
    form: look.sheet,
    page: look.page,
    dpi: PAGE_DPI,
  };
}

/** Issues the decrees of the chosen people into a folder, until none remain. */
export async function issue(form: Wanted, plan: number, moves: number[], folder: Handle): Promise<void> {
  const request: IssueDecrees = {
    plan,
    date: form.date,
    signatory: form.signatory,
    certifier: form.certifier,
    collective: form.form === 'collective',
    moves,
    order: form.order,
    number: form.number,
    copies: form.copies,
    to: folder.id,
  };
  await issuing.begin(folder, moves.length, async () => {
    const outcome = await act('issue_decrees', request);
    if (!outcome.done) return outcome;
    const { decrees, remaining, remarks } = outcome.value;
    return { done: true, value: { papers: decrees, remaining, remarks } };
  });
}
