/** Names that wait for a decision, decided together; and the plan desk that carries them. */
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

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const says = (id: string, words: string | RegExp) =>
  waitFor(async () => expect((await find(id)).textContent).toMatch(words));

function open(hash: string, search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

const idsIn = (state: string) => desk.cases.all.filter((one) => one.state === state).map((one) => one.id);
const stateOf = (id: number) => desk.cases.find(id).state;

/** The list narrowed to one stage, all of it chosen by keyboard. */
async function chooseAll(state: string) {
  await press(`${ids.caseStates}-${state}`);
  const table = await find(ids.caseTable);
  await waitFor(() => expect(within(table).getAllByRole('row').length).toBe(idsIn(state).length + 1));
  table.focus();
  await user.keyboard('{ArrowDown}{Control>}a{/Control}');
  return table;
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('names that wait', () => {
  it('are chosen with the keyboard and decided in one dialog', async () => {
    open('#/persetujuan', '?as=verifikator');
    await find(ids.caseTable);
    const chosen = idsIn('PERSETUJUAN_TUJUAN');
    expect(chosen.length, 'several wait').toBeGreaterThan(2);
    await chooseAll('PERSETUJUAN_TUJUAN');
    expect(await flaws()).toEqual([]);
    await user.keyboard('j');
    await press(`${ids.decideDecision}-agree`);
    await user.type(await find(ids.decideLetter), '800/90/2026');
    await user.type(await find(ids.decideLetterDay), '20/11/2026');
    expect(await flaws()).toEqual([]);
    await press(ids.decideConfirm);
    await waitFor(() => expect(idsIn('PERSETUJUAN_TUJUAN')).toEqual([]));
    expect(chosen.every((id) => desk.cases.find(id).steps.at(-1)?.letter === '800/90/2026')).toBe(true);
  });

  it('are decided all or not at all, and the second officer is told who was first', async () => {
    open('#/persetujuan', '?as=verifikator');
    await find(ids.caseTable);
    const chosen = idsIn('DIAJUKAN');
    await chooseAll('DIAJUKAN');
    await user.keyboard('b');
    await find(ids.decideDialog);
    // Meanwhile, at another window.
    const first = desk.cases.find(chosen[0] ?? 0);
    const last = first.steps.at(-1);
    if (!last) throw new Error('a case that was handed in has a step');
    desk.cases.put([
      { ...first, steps: [...first.steps, { ...last, id: last.id + 1, kind: 'note', account: 'ratna' }] },
    ]);
    await press(ids.decideConfirm);
    await says(ids.decideRefused, 'ratna');
    expect(
      chosen.every((id) => stateOf(id) === 'DIAJUKAN'),
      'none of them went on',
    ).toBe(true);
    const moved = await find(ids.decideMoved);
    expect((await find(ids.decideConfirm)).getAttribute('aria-disabled')).toBe('true');
    await user.click(within(moved).getByRole('button'));
    await press(ids.decideConfirm);
    await waitFor(() => expect(chosen.filter((id) => stateOf(id) === 'DIAJUKAN')).toHaveLength(1));
  });

  it('are five thousand as well as five', async () => {
    open('#/persetujuan', '?as=verifikator&cases=5000');
    const table = await find(ids.caseTable);
    await waitFor(() => expect(Number(table.getAttribute('aria-rowcount'))).toBeGreaterThan(2000));
    expect(within(table).getAllByRole('row').length, 'only what is seen is drawn').toBeLessThan(80);
  });

  it('are only read by who may not decide', async () => {
    open('#/persetujuan', '?as=auditor');
    const table = await find(ids.caseTable);
    table.focus();
    await user.keyboard('{ArrowDown}');
    const bar = await find(ids.caseBar);
    await waitFor(() => expect(within(bar).getAllByRole('button').length).toBeGreaterThan(0));
    for (const button of within(bar).getAllByRole('button'))
      expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the plan desk', () => {
  it('takes cases in and makes cases of its moves', async () => {
    open('#/rencana/1');
    await press(ids.planCases);
    const table = await find(ids.planCasesTable);
    await waitFor(() => expect(within(table).getAllByRole('row').length).toBeGreaterThan(2));
    const before = desk.plan(1).moves.length;
    table.focus();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(await flaws()).toEqual([]);
    await press(ids.planCasesConfirm);
    await waitFor(() => expect(desk.plan(1).moves).toHaveLength(before + 2));
    const carried = () => desk.cases.all.filter((one) => one.plan === 1).length;
    const some = carried();
    await press(ids.planCases);
    await press(`${ids.planCasesWay}-submit`);
    const bare = await find(ids.planBareTable);
    bare.focus();
    await user.keyboard('{ArrowDown}');
    await press(ids.planCasesConfirm);
    await waitFor(() => expect(carried()).toBe(some + 1));
    expect((await screen.findAllByTestId(ids.moveCase)).length).toBeGreaterThan(0);
  });
});
