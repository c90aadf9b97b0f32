/** Where a key leads in the table of tasks, as in a spreadsheet. */
import type { Field } from './rows';

export interface Place {
  row: number;
  field: Field;
}

type Text = HTMLInputElement | HTMLTextAreaElement;

/** Whether an arrow to the side belongs to the text: the caret still has somewhere to go. */
function staysInText(cell: HTMLElement, key: 'Left' | 'Right'): boolean {
  if (!(cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement)) return false;
  const { selectionStart: start, selectionEnd: end, value } = cell as Text;
  if (start === 0 && end === value.length) return false;
  return key === 'Left' ? start !== 0 || end !== 0 : start !== value.length;
}

/** The cell a key leads to, or nothing when the key is the cell's own. */
export function step(
  name: string,
  cell: HTMLElement,
  at: Place,
  fields: Field[],
  rows: number,
): Place | null {
  const column = fields.indexOf(at.field);
  const row = (by: number) =>
    at.row + by >= 0 && at.row + by < rows ? { row: at.row + by, field: at.field } : null;
  if (name === 'Down' || name === 'Enter') return row(1);
  if (name === 'Up' || name === 'Shift+Enter') return row(-1);
  if (name !== 'Left' && name !== 'Right') return null;
  if (staysInText(cell, name)) return null;
  const field = fields[column + (name === 'Left' ? -1 : 1)];
  return field ? { row: at.row, field } : null;
}
