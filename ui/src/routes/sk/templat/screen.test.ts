/** The editor of templates on the stand-in: what an officer writes, sees, saves and takes back. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../../App.svelte';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';
import { idOf } from '../parts';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const follow = () => window.dispatchEvent(new HashChangeEvent('hashchange'));

async function open(kind: string, as = 'operator') {
  const host = fakeHost(`?as=${as}`);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = `#/sk/${encodeURIComponent(idOf('templat', kind))}`;
  follow();
  await waitFor(async () => expect((await text()).value).toMatch(new RegExp(`^@jenis ${kind}`)));
}

async function text(): Promise<HTMLTextAreaElement> {
  return (await find(ids.templateText)) as HTMLTextAreaElement;
}

/** Writes words at a place of the text. */
async function write(at: number, words: string) {
  const area = await text();
  await user.type(area, words, {
    initialSelectionStart: at,
    initialSelectionEnd: at,
  });
}

async function verdict(wanted: string) {
  await waitFor(async () => expect((await find(ids.templateState)).dataset.verdict).toBe(wanted));
}

async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(async () => {
  // What was not saved is kept for the account; the next test begins without it.
  const discard = screen.queryByTestId(ids.templateDiscard);
  if (discard && !document.querySelector('dialog[open]')) {
    await user.click(discard);
    await press(ids.templateDiscardConfirm);
  }
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the editor of templates', () => {
  it('shows the text, its letter and the page that comes of it', async () => {
    await open('sk_perorangan');
    await verdict('good');
    expect((await find(ids.paperPreview)).querySelector('img')?.getAttribute('alt')).toContain(
      'SK perorangan',
    );
    expect(await flaws()).toEqual([]);
  });

  it('names the line at fault while it is written, and leads to it', async () => {
    await open('sk_kolektif');
    await verdict('good');
    const at = (await text()).value.indexOf('@judul');
    await write(at, '@judol{Enter}');
    await verdict('faulty');
    const line = (await text()).value.slice(0, at).split('\n').length;
    expect((await find(ids.templateState)).textContent).toContain(`Baris ${line}`);
    expect((await find(ids.paperPreview)).querySelector('img'), 'the last sound page stays').toBeTruthy();
    await press(ids.templateJump);
    expect((await text()).selectionStart).toBe(at);
  });

  it('is saved with a note, as a version that can be taken back', async () => {
    await open('petikan');
    const before = (await text()).value;
    expect((await find(ids.templateSave)).title).toContain('Tidak ada yang berubah');
    await write(before.length, '@paragraf{Enter}Tambahan kantor.');
    (await text()).focus();
    await user.keyboard('{Control>}s{/Control}');
    await user.type(await find(ids.templateNote), 'Kalimat penutup');
    await press(ids.templateSaveConfirm);
    await screen.findByText('Templat Petikan disimpan.');
    await waitFor(() =>
      expect(screen.queryByTestId(ids.templateDiscard), 'nothing is left to save').toBeNull(),
    );
    expect(desk.templates.versions.petikan?.[0]).toMatchObject({
      note: 'Kalimat penutup',
      account: 'operator',
    });

    await user.click(await screen.findByTestId(`${ids.templatePanel}-versions`));
    await press(ids.templateRestore);
    await press(ids.templateRestoreConfirm);
    await waitFor(async () => expect((await text()).value).toBe(before));
    await user.click(await find(ids.templateVersion));
    expect((await find(ids.templateCompared)).textContent).toContain('Tambahan kantor.');
    expect(await flaws()).toEqual([]);
    await press(ids.templateVersionTake);
    await waitFor(async () => expect((await text()).value).toContain('Tambahan kantor.'));
    expect(desk.templates.isOwn('petikan'), 'taken into the editor only').toBe(false);
  });

  it('tells why the core refuses a faulty text', async () => {
    await open('salinan');
    await write((await text()).value.length, '@salah');
    await press(ids.templateSave);
    await press(ids.templateSaveConfirm);
    expect((await screen.findByRole('alert')).textContent).toContain('Betulkan templatnya');
    expect(desk.templates.isOwn('salinan')).toBe(false);
    await user.keyboard('{Escape}');
  });

  it('warns when the template changed under the writing', async () => {
    await open('usul_mutasi');
    await write((await text()).value.length, 'Kalimat pertama.');
    await press(ids.templateSave);
    await press(ids.templateSaveConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.templateDiscard)).toBeNull());
    await write((await text()).value.length, ' Kalimat kedua.');
    expect(screen.queryByText(/berubah sejak Anda mulai/)).toBeNull();
    await press(ids.undo);
    await screen.findByText(/berubah sejak Anda mulai/);
    expect((await text()).value, 'what was written stays').toContain('Kalimat kedua.');
  });

  it('keeps what was not saved, by letter, and marks it in the list', async () => {
    await open('spp');
    await write((await text()).value.length, 'X');
    const link = (kind: string) =>
      screen.getAllByTestId(ids.templateKind).find((one) => one.dataset.kind === kind) as HTMLElement;
    expect(link('spp').textContent).toContain('belum disimpan');
    await user.click(link('spmj'));
    follow();
    await waitFor(async () => expect((await text()).value).toMatch(/^@jenis spmj/));
    await user.click(link('spp'));
    follow();
    await waitFor(async () => expect((await text()).value).toMatch(/X$/));
  });

  it('puts a field in where the caret is', async () => {
    await open('sk_antarinstansi');
    await user.click(await screen.findByTestId(`${ids.templatePanel}-fields`));
    await user.type(await find(ids.templateFieldFind), 'TMT rencana');
    const area = await text();
    const at = area.value.indexOf('MEMUTUSKAN');
    area.setSelectionRange(at, at);
    await user.click((await screen.findAllByTestId(ids.templateField))[0] as HTMLElement);
    expect((await text()).value).toContain('{{ plan.tmt_text }}MEMUTUSKAN');
    expect(await flaws()).toEqual([]);
  });

  it('writes the page of a form into its line, and nothing else', async () => {
    await open('sk_pencabutan');
    await verdict('good');
    const before = (await text()).value.split('\n');
    await press(ids.templateSetup);
    await user.selectOptions(await find(ids.templatePaper), 'A4');
    await user.selectOptions(await find(ids.templateFamily), 'Gentium');
    const size = await find(ids.templateSize);
    await user.clear(size);
    await press(ids.templateSetupTake);
    expect((await screen.findByRole('alert')).textContent).toContain('6 sampai 24');
    await user.type(size, '11,5');
    await press(ids.templateSetupTake);
    await waitFor(async () => expect((await text()).value).toContain('huruf Gentium 11,5'));
    const after = (await text()).value.split('\n');
    expect(after[1]).toMatch(/^@halaman A4 tegak; atas 25;/);
    expect(after.filter((_, at) => at !== 1)).toEqual(before.filter((_, at) => at !== 1));
  });

  it('asks the officer for a field of the office', async () => {
    await open('sptjm');
    await press(ids.templateInput);
    await press(ids.templateInputTake);
    expect(await screen.findAllByRole('alert')).toHaveLength(2);
    await user.type(await find(ids.templateInputLabel), 'Nomor meterai');
    expect(((await find(ids.templateInputName)) as HTMLInputElement).value).toBe('nomor_meterai');
    await press(ids.templateInputTake);
    await waitFor(async () =>
      expect((await text()).value).toContain('\n@isian nomor_meterai : Nomor meterai\n'),
    );
    await verdict('good');
    await user.click(await screen.findByTestId(`${ids.templatePanel}-fields`));
    expect((await find(ids.templateFields)).textContent).toContain('isian.nomor_meterai');
  });

  it('finds words in the text and steps through them', async () => {
    await open('sk_perbaikan');
    (await text()).focus();
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await find(ids.templateSearchText), 'judul');
    const shown = async () => (await find(ids.templateSearchFound)).textContent;
    expect(await shown()).toMatch(/^1 dari/);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    const all = (await shown())?.split(' dari ');
    expect(all?.[0], 'before the first comes the last').toBe(all?.[1]);
    await user.keyboard('{Escape}');
    const area = await text();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('judul');
    expect(screen.queryByTestId(ids.templateSearchText)).toBeNull();
  });

  it('takes Tab as text, and lets the keyboard out after Esc', async () => {
    await open('sk_kolektif');
    const area = await text();
    area.focus();
    area.setSelectionRange(0, 0);
    await user.keyboard('{Tab}');
    expect(area.value.startsWith('  @jenis')).toBe(true);
    expect(document.activeElement).toBe(area);
    await user.keyboard('{Escape}{Tab}');
    expect(document.activeElement).not.toBe(area);
  });

  it('draws the page with the person of a plan', async () => {
    await open('spmt');
    await verdict('good');
    const plan = desk.plans[0];
    await user.selectOptions(await find(ids.templateData), String(plan?.plan));
    const move = plan?.moves[1];
    const name = desk.judge.person(move?.nip ?? '')?.name ?? '';
    await user.type(await find(ids.templatePerson), move?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.templatePerson}-option`))[0] as HTMLElement);
    const capitals = name.split(',')[0]?.split(' ').at(-1)?.toUpperCase() ?? '';
    await waitFor(async () => {
      const picture = (await find(ids.paperPreview)).querySelector('img')?.getAttribute('src') ?? '';
      expect(decodeURIComponent(picture)).toContain(capitals);
    });
  });

  it('takes a template of another letter from a file, unsaved', async () => {
    await open('sk_perorangan');
    await user.click(await screen.findByTestId(`${ids.templatePanel}-versions`));
    await press(ids.templateExport);
    await screen.findByText('Templat ditulis ke folder SK Desember.');
    await press(ids.templateRead);
    await screen.findByText(/Undangan pelantikan diambil dari berkas/);
    follow();
    await waitFor(async () => expect((await text()).value).toContain('Pendopo'));
    expect(desk.templates.isOwn('undangan_pelantikan')).toBe(false);
  });

  it('is only looked at by who may not write', async () => {
    await open('sk_perorangan', 'auditor');
    expect((await text()).readOnly).toBe(true);
    expect((await find(ids.templateSave)).title).toContain('operator atau penyetuju');
  });

  it('finds letters by their name', async () => {
    await open('sk_perorangan');
    await user.type(await find(ids.templateFind), 'sumpah');
    const list = await find(ids.templateKinds);
    expect(
      within(list)
        .getAllByTestId(ids.templateKind)
        .map((one) => one.dataset.kind),
    ).toEqual(['ba_sumpah']);
  });
});
