import { describe, expect, it } from 'vitest';
import type { WorkloadLine, WorkloadListView } from '../../../contract/acts';
import { cellsOf, isBlock, paste, readPeriod } from './clipboard';
import { linesOf, progressOf } from './lines';
import {
  blankRow,
  cellFaults,
  fieldsOf,
  requestOf,
  sameContent,
  unreadable,
  written,
  type Draft,
  type Method,
  type Row,
} from './rows';

const row = (given: Partial<Row> = {}, method: Method = 'tasks'): Row => ({ ...blankRow(method), ...given });
const draft = (given: Partial<Draft> = {}): Draft => ({
  method: 'tasks',
  hours: 1250,
  basis: 'PermenPANRB 1/2020',
  rounding: 'half_up',
  from: '2026-11-21',
  rows: [row()],
  ...given,
});

describe('a block from a spreadsheet', () => {
  it('is told from words for one cell', () => {
    expect(isBlock('Menyusun laporan\n')).toBe(false);
    expect(isBlock('Menyusun laporan\tdokumen')).toBe(true);
    expect(isBlock('satu\r\ndua')).toBe(true);
  });

  it('keeps a line end inside quotation marks within its cell', () => {
    expect(cellsOf('"Menyusun ""laporan""\nbulanan"\t12\r\nMengarsip\t48\r\n')).toEqual([
      ['Menyusun "laporan" bulanan', '12'],
      ['Mengarsip', '48'],
    ]);
  });

  it('fills rows from the cell it is pasted at and adds rows at the end', () => {
    const rows = paste(
      draft(),
      'Menyusun laporan\tdokumen\t12\tbulan\t2,5\nMengarsip\tberkas\t1.200\ttahun\t0.5',
      {
        row: 0,
        field: 'name',
      },
    );
    expect(rows).toMatchObject([
      { name: 'Menyusun laporan', output: 'dokumen', volume: '12', period: 'month', norm: '2,5' },
      { name: 'Mengarsip', output: 'berkas', volume: '1200', period: 'year', norm: '0,5' },
    ]);
  });

  it('of the official table has numbered rows and no period', () => {
    const rows = paste(draft(), '1\tMenyusun\tdokumen\t240\t2\n2\tMenilai\tdokumen\t48\t8', {
      row: 0,
      field: 'name',
    });
    expect(rows).toMatchObject([
      { name: 'Menyusun', volume: '240', period: 'year', norm: '2' },
      { name: 'Menilai', volume: '48', period: 'year', norm: '8' },
    ]);
  });

  it('pasted at the volume leaves the names alone, and keeps what is no number for the eye', () => {
    const before = draft({ rows: [row({ name: 'A' }), row({ name: 'B' })] });
    const rows = paste(before, '12\nbanyak', { row: 0, field: 'volume' });
    expect(rows).toMatchObject([
      { name: 'A', volume: '12' },
      { name: 'B', volume: 'banyak' },
    ]);
    expect(unreadable({ ...before, rows })).toEqual([{ row: 1, field: 'volume' }]);
  });

  it('tells service from support where the method asks', () => {
    const rows = paste(draft({ method: 'wisn' }), 'Rapat\tPenunjang\tkali\t2\tbulan\t1', {
      row: 0,
      field: 'name',
    });
    expect(rows).toMatchObject([{ support: true, output: 'kali', volume: '2', period: 'month', norm: '1' }]);
  });

  it.each([
    ['bulan', 'month'],
    ['per hari', 'day'],
    ['/ minggu', 'week'],
    ['Tahun', 'year'],
    ['sewindu', null],
  ])('%s is the period %s', (word, period) => expect(readPeriod(word)).toBe(period));
});

describe('what is sent to the core', () => {
  it('leaves out empty rows at the end, but no row in the middle', () => {
    const rows = [row({ name: 'A' }), row(), row({ name: 'B' }), row(), row()];
    expect(written(rows).map((one) => one.name)).toEqual(['A', '', 'B']);
  });

  it('counts devices without a period, and shifts and support only where the method has them', () => {
    const rows = [row({ name: 'Mesin', volume: '6', norm: '2', shifts: '3', period: 'day', support: true })];
    expect(requestOf(1, draft({ method: 'equipment', rows })).tasks[0]).toMatchObject({
      period: 'year',
      shifts: 3,
      support: false,
    });
    expect(requestOf(1, draft({ method: 'tasks', rows })).tasks[0]).toMatchObject({
      period: 'day',
      shifts: 1,
    });
  });

  it('is the same although a number is written another way, and is not when a number cannot be read', () => {
    const before = draft({ rows: [row({ name: 'A', volume: '1250', norm: '0,5' })] });
    const same = draft({
      from: '2027-01-01',
      rows: [row({ name: 'A ', volume: '1.250', norm: '0.5' }), row()],
    });
    expect(sameContent(before, same)).toBe(true);
    expect(sameContent(before, draft({ rows: [row({ name: 'A', volume: 'x', norm: '0,5' })] }))).toBe(false);
  });
});

describe('faults', () => {
  it('stand at the cell they speak of, or at the name', () => {
    const found = cellFaults(
      [
        { row: 0, field: 'norm', code: 'norm_missing', message: 'isi' },
        { row: 1, field: 'support', code: 'support_outside_wisn', message: 'hapus' },
        { row: null, field: 'effective_hours', code: 'hours_not_positive', message: 'isi' },
      ],
      'tasks',
    );
    expect(found).toEqual([
      { row: 0, field: 'norm', code: 'norm_missing', message: 'isi' },
      { row: 1, field: 'name', code: 'support_outside_wisn', message: 'hapus' },
    ]);
    expect(fieldsOf('wisn')).toContain('kind');
  });
});

describe('the list of positions', () => {
  const post = (position: number, unit: number, given: Partial<WorkloadLine> = {}): WorkloadLine => ({
    position,
    unit,
    unit_name: `Unit ${unit}`,
    title: `Jabatan ${position}`,
    class: 7,
    need_basis: 'abk',
    method: 'tasks',
    tasks: 3,
    load_hours: 1464,
    effective_hours: 1250,
    exact: 1.1712,
    need: 1,
    held: 1,
    gap: 0,
    effectiveness: 1.1712,
    grade: 'A',
    grade_word: 'sangat baik',
    join_with_other: false,
    ...given,
  });
  const unit = (id: number) => ({
    unit: id,
    name: `Unit ${id}`,
    depth: 0,
    load_hours: 0,
    held: 0,
    effectiveness: null,
    grade: null,
    grade_word: null,
  });
  const view: WorkloadListView = {
    as_of: '2026-11-21',
    units: [unit(1), unit(2), unit(3)],
    positions: [
      post(1, 1),
      post(2, 2, { tasks: 0, grade: null }),
      post(3, 2, { join_with_other: true, grade: 'E' }),
    ],
  };
  const shown = (show: Parameters<typeof linesOf>[1]['show'], query = '') =>
    linesOf(view, { show, query, unsaved: (id) => id === 1 }).map((line) =>
      line.unit ? line.unit.name : line.post.position,
    );

  it('has each unit before its positions and leaves out units without any', () => {
    expect(shown('all')).toEqual(['Unit 1', 1, 'Unit 2', 2, 3]);
  });

  it('is filtered by what is missing, by grade, by words and by what is unsaved', () => {
    expect(shown('none')).toEqual(['Unit 2', 2]);
    expect(shown('join')).toEqual(['Unit 2', 3]);
    expect(shown('E')).toEqual(['Unit 2', 3]);
    expect(shown('unsaved')).toEqual(['Unit 1', 1]);
    expect(shown('all', 'unit 2 jabatan 3')).toEqual(['Unit 2', 3]);
    expect(progressOf(view)).toEqual({ done: 2, all: 3 });
  });
});
