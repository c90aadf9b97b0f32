/** The table of tasks as it is being typed: texts in cells, turned into the entries of the core. */
import type {
  EditWorkload,
  TaskEntry,
  TaskRowView,
  WorkloadFaultView,
  WorkloadView,
} from '../../../contract/acts';
import { readNumber } from '../../../text/format';

export const METHODS = ['tasks', 'output', 'object', 'equipment', 'wisn'] as const;
export type Method = (typeof METHODS)[number];

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const ROUNDINGS = ['half_up', 'ceiling', 'none'] as const;

export type Field = 'name' | 'kind' | 'output' | 'volume' | 'period' | 'norm' | 'shifts';

/** One row while it is typed. A number stays the text that was typed, so that `0,` is not torn from the hand. */
export interface Row {
  /** Keeps a row the same row while others come and go. */
  key: number;
  name: string;
  output: string;
  volume: string;
  period: Period;
  norm: string;
  shifts: string;
  support: boolean;
}

/** One analysis while it is edited. */
export interface Draft {
  method: Method;
  hours: number;
  basis: string;
  rounding: string;
  from: string;
  rows: Row[];
}

/** Cells of a row that are typed, in the order of the official table of the method. */
export function fieldsOf(method: Method): Field[] {
  if (method === 'equipment') return ['name', 'output', 'volume', 'norm', 'shifts'];
  if (method === 'wisn') return ['name', 'kind', 'output', 'volume', 'period', 'norm'];
  return ['name', 'output', 'volume', 'period', 'norm'];
}

let lastKey = 0;

export function blankRow(method: Method): Row {
  return {
    key: ++lastKey,
    name: '',
    output: '',
    volume: '',
    period: method === 'wisn' ? 'month' : 'year',
    norm: '',
    shifts: '1',
    support: false,
  };
}

export function isBlank(row: Row): boolean {
  return [row.name, row.output, row.volume, row.norm].every((text) => text.trim() === '');
}

/** A number as a cell shows it: a decimal comma and no groups, so that it reads back as itself. */
export function cellNumber(value: number): string {
  return value === 0 ? '' : String(value).replace('.', ',');
}

/** A stored row is known by its place, so that reading it again leaves the caret where it is. */
function rowOf(entry: TaskEntry, at: number): Row {
  return {
    key: -at - 1,
    name: entry.name,
    output: entry.output,
    volume: cellNumber(entry.volume),
    period: PERIODS.find((one) => one === entry.period) ?? 'year',
    norm: cellNumber(entry.norm),
    shifts: cellNumber(entry.shifts) || '1',
    support: entry.support,
  };
}

/** What the screen begins with: the analysis in force, or one empty row. */
export function draftOf(view: WorkloadView, day: string): Draft {
  const method = METHODS.find((one) => one === view.method) ?? 'tasks';
  const rows = view.rows.map((row, at) => rowOf(row.entry, at));
  // A position without an analysis begins with the first hours that a regulation names.
  const hours = view.effective_hours > 0 ? null : view.presets[0];
  return {
    method,
    hours: hours?.hours ?? view.effective_hours,
    basis: hours?.basis ?? view.effective_basis,
    rounding: ROUNDINGS.find((one) => one === view.rounding) ?? 'half_up',
    from: day,
    rows: rows.length > 0 ? rows : [blankRow(method)],
  };
}

/** Rows without the empty ones at the end: those wait for words and are not yet part of the analysis. */
export function written(rows: Row[]): Row[] {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1] as Row)) end--;
  return rows.slice(0, end);
}

/** What no number can be read from is sent as 0, which the core refuses; the cell says that it is no number. */
function entryOf(row: Row, method: Method): TaskEntry {
  return {
    name: row.name.trim(),
    output: row.output.trim(),
    volume: readNumber(row.volume) ?? 0,
    period: method === 'equipment' ? 'year' : row.period,
    norm: readNumber(row.norm) ?? 0,
    shifts: method === 'equipment' ? (readNumber(row.shifts) ?? 0) : 1,
    support: method === 'wisn' && row.support,
  };
}

export function requestOf(position: number, draft: Draft): EditWorkload {
  return {
    position,
    method: draft.method,
    effective_hours: draft.hours,
    effective_basis: draft.basis,
    rounding: draft.rounding,
    tasks: written(draft.rows).map((row) => entryOf(row, draft.method)),
    from: draft.from || null,
  };
}

/** Whether two drafts say the same, but for the day from which. */
export function sameContent(one: Draft, other: Draft): boolean {
  const said = (draft: Draft) => JSON.stringify({ ...requestOf(0, draft), from: null });
  return said(one) === said(other) && unreadable(one).length === 0;
}

export interface CellFault {
  row: number;
  field: Field;
  code: string;
  message: string;
}

const NUMBERS: Partial<Record<Field, (row: Row) => string>> = {
  volume: (row) => row.volume,
  norm: (row) => row.norm,
  shifts: (row) => row.shifts,
};

/** Cells whose text is no number. */
export function unreadable(draft: Draft): { row: number; field: Field }[] {
  const fields = fieldsOf(draft.method);
  return draft.rows.flatMap((row, at) =>
    fields
      .filter((field) => {
        const text = NUMBERS[field]?.(row) ?? '';
        return text.trim() !== '' && readNumber(text) === null;
      })
      .map((field) => ({ row: at, field })),
  );
}

/** Faults of the core at the cells they speak of; what fits no cell of the method stands at the name. */
export function cellFaults(faults: WorkloadFaultView[], method: Method): CellFault[] {
  const fields = fieldsOf(method);
  return faults
    .filter((fault) => fault.row !== null)
    .map((fault) => {
      const asked = fault.field === 'support' ? 'kind' : fault.field;
      return {
        row: fault.row as number,
        field: fields.find((field) => field === asked) ?? 'name',
        code: fault.code,
        message: fault.message,
      };
    });
}

/** Figures of the core for the rows that were sent, while the rows are still the same and nothing keeps them from it. */
export function figuresOf(
  view: Pick<WorkloadView, 'rows' | 'faults'> | undefined,
  rows: Row[],
): (TaskRowView | undefined)[] {
  const known = view && view.faults.length === 0 && view.rows.length === written(rows).length;
  return rows.map((_, at) => (known ? view.rows[at] : undefined));
}
