/** What is pasted from a spreadsheet: rows by lines, cells by tabs. */
import { readNumber } from '../../../text/format';
import {
  blankRow,
  PERIODS,
  type Draft,
  type Field,
  fieldsOf,
  type Method,
  type Period,
  type Row,
} from './rows';

/** The words of the office for a period, as they stand in their own tables. */
const PERIOD_WORDS: Record<Period, string[]> = {
  day: ['day', 'hari', 'h', 'harian'],
  week: ['week', 'minggu', 'm', 'mingguan'],
  month: ['month', 'bulan', 'b', 'bulanan'],
  year: ['year', 'tahun', 't', 'tahunan'],
};

export function readPeriod(text: string): Period | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^(per|\/)\s*/, '');
  return PERIODS.find((period) => PERIOD_WORDS[period].includes(word)) ?? null;
}

/** Cells of a copied block. A cell in quotation marks may hold tabs and line ends, as spreadsheets write them. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = () => {
    rows.at(-1)?.push(cell.replace(/\s*\n\s*/g, ' ').trim());
    cell = '';
  };
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') cell += clean[++at];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') close();
    else if (sign === '\n') {
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  return rows;
}

/** Whether a pasted text is a block of cells rather than words for one cell. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/[\r\n]+$/, ''));
}

/**
 * Columns that the block fills, beginning at a cell. The official table has no column for the period (its volumes are
 * of a year) and often begins with the number of the row: a block that shows this is taken as what it is.
 */
function targets(block: string[][], fields: Field[], first: Field): { fields: Field[]; skip: number } {
  let list = fields.slice(fields.indexOf(first));
  const numbered =
    first === 'name' &&
    block.length > 1 &&
    block.every((cells) => /^\d+\.?$/.test(cells[0] ?? '') && (cells[1] ?? '') !== '');
  const skip = numbered ? 1 : 0;
  for (const [field, reads] of [
    ['period', (text: string) => readPeriod(text) !== null],
    ['kind', (text: string) => readSupport(text) !== null],
  ] as const) {
    const at = list.indexOf(field);
    const seen = at < 0 ? [] : block.map((cells) => cells[at + skip] ?? '').filter((text) => text !== '');
    if (at >= 0 && !seen.some(reads)) list = list.filter((one) => one !== field);
  }
  return { fields: list, skip };
}

function readSupport(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (word.startsWith('penunjang')) return true;
  return word.startsWith('pelayanan') ? false : null;
}

function fill(row: Row, field: Field, text: string): Row {
  if (field === 'period') return { ...row, period: readPeriod(text) ?? row.period };
  if (field === 'kind') return { ...row, support: readSupport(text) ?? row.support };
  if (field === 'name' || field === 'output') return { ...row, [field]: text };
  const value = readNumber(text);
  return { ...row, [field]: value === null ? text : String(value).replace('.', ',') };
}

/** The rows after a block was pasted at a cell; rows beyond the end are added. */
export function paste(draft: Draft, text: string, at: { row: number; field: Field }): Row[] {
  const block = cellsOf(text);
  const method: Method = draft.method;
  const to = targets(block, fieldsOf(method), at.field);
  const rows = [...draft.rows];
  block.forEach((cells, down) => {
    let row = rows[at.row + down] ?? blankRow(method);
    to.fields.forEach((field, along) => {
      const cell = cells[along + to.skip];
      if (cell !== undefined) row = fill(row, field, cell);
    });
    rows[at.row + down] = row;
  });
  return rows;
}
