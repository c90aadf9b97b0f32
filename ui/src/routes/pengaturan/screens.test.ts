/** The settings on the stand-in: what an approver does in each part, what is refused, and who may only look. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { fakeHost, type FakeDesk } from '../../host/fake';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute } from '../../state/route.svelte';
import { ids } from '../../text/testids';
import { idOf, PARTS, type Part } from './parts';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(part: Part, on: string | null = null, as = 'penyetuju') {
  const host = fakeHost(`?as=${as}`);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = `#/pengaturan/${encodeURIComponent(idOf(part, on))}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const follow = () => window.dispatchEvent(new HashChangeEvent('hashchange'));

async function fill(id: string, words: string) {
  const input = await find(id);
  await user.clear(input);
  await user.type(input, words.replaceAll('[', '[['));
}

async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

async function pick(key: string): Promise<HTMLSelectElement> {
  const all = (await screen.findAllByTestId(ids.severityPick)) as HTMLSelectElement[];
  return all.find((one) => one.dataset.key === key) as HTMLSelectElement;
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('every part', () => {
  it.each(PARTS)('%s has names, roles and order for those who do not see it', async (part) => {
    open(part);
    await waitFor(() => expect(screen.getByRole('main').querySelector('h1')?.textContent).toBeTruthy());
    await new Promise((ready) => setTimeout(ready, 80));
    expect(await flaws()).toEqual([]);
  });
});

describe('heads of region', () => {
  it('are entered, and what follows from a term is told and coloured', async () => {
    open('kepala');
    expect((await find(ids.headOpen)).textContent).toContain('W-02');
    const before = screen.getAllByTestId(ids.headWindow).length;
    await press(ids.headAdd);
    await fill(ids.headName, 'Dr. Citra Lestari');
    await user.selectOptions(await find(ids.headKind), 'pjs');
    await fill(ids.headFrom, '1 November 2026');
    await fill(ids.headUntil, '1 Oktober 2026');
    await press(ids.headSave);
    expect((await screen.findByRole('alert')).textContent).toContain('sebelum pelantikan');
    await fill(ids.headUntil, '1 Februari 2027');
    await press(ids.headSave);
    await waitFor(() => expect(screen.getAllByTestId(ids.headWindow)).toHaveLength(before + 1));
    expect(screen.getAllByTestId(ids.headWindow)[0]?.dataset.state, 'newest on top, open today').toBe('open');
  });

  it('without any, say what cannot be checked', async () => {
    open('kepala');
    desk.rules.heads = [];
    await screen.findByText('Belum ada masa jabatan kepala daerah');
  });
});

describe('the weight of a rule', () => {
  it('changes only with its basis and reason, and keeps what was', async () => {
    open('ketentuan', 'P-11');
    await user.selectOptions(await pick('P-11.severity'), 'WARN');
    expect((await pick('P-11.severity')).value, 'not before it is saved').toBe('BLOCK');
    await press(ids.parameterSave);
    expect((await screen.findAllByRole('alert')).map((one) => one.textContent)).toEqual([
      'Isi dasar hukumnya.',
      'Isi alasannya.',
    ]);
    await fill(ids.lawBasis, 'Keputusan Wali Kota 188/9/2026');
    await fill(ids.lawNote, 'Menunggu putusan banding');
    await press(ids.parameterSave);
    await waitFor(async () => expect((await pick('P-11.severity')).value).toBe('WARN'));
    const detail = await find(ids.ruleDetail);
    await within(detail).findByText('Menunggu putusan banding');
    expect(detail.textContent, 'the value before it').toContain('Menghalangi');
    await user.click(await find(ids.rulesChanged));
    await waitFor(() => expect(screen.getAllByTestId(ids.ruleRow)).toHaveLength(2));
    await user.keyboard('{Control>}z{/Control}');
    await user.click(await find(ids.rulesChanged));
    await waitFor(async () => expect((await pick('P-11.severity')).value, 'undone').toBe('BLOCK'));
  });

  it('switches to the competing value with one press and a confirmation that says from when', async () => {
    open('ketentuan');
    const presets = await screen.findAllByTestId(ids.preset);
    await user.click(presets[0] as HTMLElement);
    expect(screen.queryByTestId(ids.parameterForm), 'what holds needs no switch').toBeNull();
    await user.click(presets[1] as HTMLElement);
    expect((await find(ids.parameterForm)).textContent).toContain('Mulai 21 November 2026 berlaku 6 bulan.');
    await press(ids.parameterSave);
    await waitFor(() => expect(desk.rules.value('P-07.min_months')).toBe('6'));
    await waitFor(() => {
      const [first, second] = screen.getAllByTestId(ids.preset);
      expect([first?.ariaPressed, second?.ariaPressed]).toEqual(['false', 'true']);
    });
  });

  it('is walked through with the arrows', async () => {
    open('ketentuan', 'P-01');
    const row = await screen.findByRole('button', { name: 'Mutasi antarinstansi hanya untuk PNS' });
    row.focus();
    await user.keyboard('{ArrowDown}');
    follow();
    await waitFor(() => expect(document.activeElement?.getAttribute('data-rule')).toBe('P-02'));
  });

  it('is only looked at by the operator, who is told who may change it', async () => {
    open('ketentuan', 'P-11', 'operator');
    expect((await pick('P-11.severity')).disabled).toBe(true);
    const edits = await screen.findAllByTestId(ids.parameterEdit);
    for (const edit of edits) expect(edit.title).toContain('penyetuju');
  });
});

describe('weights of the score', () => {
  it('warn while they are typed, and are refused when nothing is left', async () => {
    open('bobot');
    const inputs = await screen.findAllByTestId(ids.weightInput);
    expect((await find(ids.weightsSave)).title).toContain('Tidak ada yang berubah');
    await user.clear(inputs[0] as HTMLElement);
    await user.type(inputs[0] as HTMLElement, '120');
    expect((await find(ids.weightsFaults)).textContent).toContain('60 %');
    expect((await find(ids.weightSum)).textContent).toBe('200');
    await user.clear(inputs[0] as HTMLElement);
    expect((await find(ids.weightsRefusal)).textContent).toContain('Isi angka');
    await user.type(inputs[0] as HTMLElement, '25');
    await press(ids.weightsSave);
    await fill(ids.lawBasis, 'Keputusan TPK 3/2026');
    await press(ids.weightsConfirm);
    await waitFor(() => expect(desk.rules.value('score.education')).toBe('25'));
    await waitFor(() => expect(screen.queryByTestId(ids.weightsChanged)).toBeNull());
  });

  it('come from pairs, when these agree with each other', async () => {
    open('bobot');
    await press(ids.ahpOpen);
    expect((await find(ids.ahpRatio)).dataset.accepted).toBe('true');
    expect(await flaws()).toEqual([]);
    const pairs = screen.getAllByTestId(ids.ahpPair);
    await user.selectOptions(pairs[0] as HTMLElement, '9');
    await user.selectOptions(pairs[1] as HTMLElement, '-9');
    await user.selectOptions(pairs[6] as HTMLElement, '9');
    await waitFor(async () => expect((await find(ids.ahpRatio)).dataset.accepted).toBe('false'));
    await waitFor(async () => expect((await find(ids.ahpTake)).title).toContain('0,10'));
    for (const at of [1, 6]) await user.selectOptions(pairs[at] as HTMLElement, '1');
    await user.selectOptions(pairs[0] as HTMLElement, '2');
    await waitFor(async () => expect((await find(ids.ahpTake)).getAttribute('aria-disabled')).toBeNull());
    await press(ids.ahpTake);
    expect((await find(ids.weightSum)).textContent, 'shares of a hundred').toBe('100');
    await find(ids.weightsChanged);
    await press(ids.weightsBack);
    expect(screen.queryByTestId(ids.weightsChanged)).toBeNull();
  });
});

describe('a rule of the office', () => {
  it('is tried while it is written, and saved only when it can be read', async () => {
    open('daerah', 'baru');
    await user.click((await screen.findAllByTestId(ids.factName))[0] as HTMLElement);
    const field = (await find(ids.officeRuleExpression)) as HTMLTextAreaElement;
    expect(field.value).toBe('umur');
    await user.type(field, ' >');
    await waitFor(async () => expect((await find(ids.officeRuleTried)).dataset.verdict).toBe('faulty'));
    expect((await find(ids.officeRuleTried)).textContent).toContain('huruf ke-');
    expect((await find(ids.officeRuleSave)).title).toContain('Perbaiki');
    await user.type(field, ' 50');
    expect((await find(ids.officeRuleSave)).title, 'not before it is tried').toContain('Tunggu');
    await waitFor(async () => expect((await find(ids.officeRuleTried)).dataset.verdict).toBe('good'));
    expect((await find(ids.officeRuleTried)).textContent).toMatch(/Mengenai \d+ dari/);
    await press(ids.officeRuleSave);
    expect(await screen.findAllByRole('alert')).toHaveLength(3);
    await fill(ids.officeRuleTitle, 'Menjelang pensiun tetap di tempat');
    await fill(ids.officeRuleMessage, 'Pegawai di atas 50 tahun tidak dipindahkan. Pilih orang lain.');
    await fill(ids.officeRuleBasis, 'Surat Edaran Sekda 800/7/2026');
    await user.click(await screen.findByTestId(`${ids.officeRuleSeverity}-INFO`));
    expect(await flaws()).toEqual([]);
    await press(ids.officeRuleSave);
    await screen.findByText('Ketentuan "Menjelang pensiun tetap di tempat" disimpan.');
    expect(desk.rules.office.at(-1)).toMatchObject({
      rule: 'D-02',
      severity: 'INFO',
      expression: 'umur > 50',
    });
  });

  it('is ended on a day, with a reason, and its text stays', async () => {
    open('daerah');
    await press(ids.officeRuleEnd);
    await press(ids.officeRuleEndConfirm);
    expect((await screen.findByRole('alert')).textContent).toContain('alasannya');
    await fill(ids.officeRuleUntil, '20 November 2026');
    await fill(ids.officeRuleReason, 'Diganti aturan pusat');
    await press(ids.officeRuleEndConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.officeRuleEnd)).toBeNull());
    expect((await find(ids.officeRuleTable)).textContent).toContain('Bendahara tetap sampai tutup buku');
  });

  it('is not edited by who may only look', async () => {
    open('daerah', 'baru', 'auditor');
    await find(ids.officeRuleTable);
    expect(screen.queryByTestId(ids.officeRuleExpression)).toBeNull();
    expect((await find(ids.officeRuleAdd)).title).toContain('penyetuju');
  });
});

describe('all dated values', () => {
  it('are found by words and changed with a number as it is written here', async () => {
    open('parameter', 'effectiveness.b_from');
    await fill(ids.parameterFind, 'efektivitas');
    expect((await find(ids.parameterTable)).getAttribute('aria-rowcount')).toBe('2');
    await press(ids.parameterEdit);
    await fill(ids.parameterValue, 'banyak');
    await fill(ids.lawBasis, 'Permendagri 12/2008');
    await press(ids.parameterSave);
    expect((await screen.findByRole('alert')).textContent).toContain('Isi angka');
    await fill(ids.parameterValue, '0,95');
    expect(await flaws()).toEqual([]);
    await press(ids.parameterSave);
    await waitFor(() => expect(desk.rules.value('effectiveness.b_from')).toBe('0.95'));
  });
});
