import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, type Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { notices, showBroken } from '../../state/notices.svelte';
import BrokenDialog from './BrokenDialog.svelte';
import Button from './Button.svelte';
import DateField from './DateField.svelte';
import Picker from './Picker.svelte';
import VirtualTable from './VirtualTable.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

describe('a button', () => {
  it('that cannot act now stays reachable and says why', async () => {
    const onclick = vi.fn();
    render(Button, { children: text('Setujui'), why: 'Masih ada temuan.', onclick });
    const button = screen.getByRole('button', { name: 'Setujui' });
    await userEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('Masih ada temuan.');
    button.focus();
    expect(document.activeElement, 'a reader can still find it').toBe(button);
  });
});

describe('what went wrong', () => {
  it.each([
    ['disk_full', 'Ruang disk habis'],
    ['fault', 'Ada yang rusak'],
  ])('is called by its name: %s', (code, title) => {
    showBroken({ kind: 'broken', code, message: 'Kosongkan ruang, lalu ulangi.' });
    render(BrokenDialog);
    expect(screen.getByRole('dialog', { name: title }).textContent).toContain(code);
    notices.broken = null;
  });
});

describe('a date field', () => {
  it('takes dates as officers write them and refuses days that do not exist', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'TMT', value: '', onchange });
    const field = screen.getByLabelText('TMT');
    await userEvent.type(field, '4 jan 2027');
    expect(onchange).toHaveBeenLastCalledWith('2027-01-04');
    await fireEvent.blur(field);
    expect((field as HTMLInputElement).value).toBe('4 Januari 2027');
    await userEvent.clear(field);
    await userEvent.type(field, '31/02/2027');
    expect(screen.getByRole('alert').textContent).toContain('tidak terbaca');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('steps by a day with the arrows', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'TMT', value: '2026-12-31', onchange });
    await fireEvent.keyDown(screen.getByLabelText('TMT'), { key: 'ArrowUp' });
    expect(onchange).toHaveBeenCalledWith('2027-01-01');
  });
});

describe('a table of 50,000 rows', () => {
  function table(more: Record<string, unknown> = {}) {
    return render(VirtualTable as unknown as Component<Record<string, unknown>>, {
      label: 'Pegawai',
      columns: [{ key: 'n', label: 'No.', width: '1fr' }],
      count: 50_000,
      item: (index: number) => index,
      cell: createRawSnippet<[number]>((value) => ({
        render: () => `<span>orang ${value()}</span>`,
      })),
      ...more,
    });
  }

  it('draws a screenful and tells a reader how long it is', () => {
    table();
    const grid = screen.getByRole('grid', { name: 'Pegawai' });
    expect(grid.getAttribute('aria-rowcount')).toBe('50001');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
  });

  it('is walked with the keyboard, and Enter opens', async () => {
    const onopen = vi.fn();
    table({ onopen });
    const grid = screen.getByRole('grid');
    await fireEvent.keyDown(grid, { key: 'ArrowDown' });
    await fireEvent.keyDown(grid, { key: 'ArrowDown' });
    expect(grid.getAttribute('aria-activedescendant')).toMatch(/-1$/);
    await fireEvent.keyDown(grid, { key: 'Enter' });
    expect(onopen).toHaveBeenCalledWith(1, 1);
  });
});

describe('a picker', () => {
  it('never picks from the answer to fewer letters, however quick the hand', async () => {
    const answers: Record<string, (found: string[]) => void> = {};
    const onpick = vi.fn();
    render(Picker as unknown as Component<Record<string, unknown>>, {
      label: 'Pegawai',
      value: null,
      find: (query: string) => new Promise<string[]>((ready) => (answers[query] = ready)),
      key: (item: string) => item,
      name: (item: string) => item,
      option: createRawSnippet<[string]>((item) => ({ render: () => `<span>${item()}</span>` })),
      onpick,
    });
    const field = screen.getByLabelText('Pegawai', { selector: 'input' });
    await userEvent.type(field, 'a');
    answers.a?.(['Agus']);
    await screen.findByText('Agus');
    await userEvent.type(field, 'n');
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(onpick, 'the list still shows the answer to "a"').not.toHaveBeenCalled();
    answers.an?.(['Anton']);
    await vi.waitFor(() => expect(onpick).toHaveBeenCalledWith('Anton'));
  });
});
