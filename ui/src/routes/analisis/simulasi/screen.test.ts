/** A scenario on the stand-in: made, changed, looked at on several days, used by a plan. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import App from '../../../App.svelte';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const field = (name: string) => `${ids.scenarioField}-${name}`;

function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function open(hash: string) {
  const host = fakeHost('');
  desk = host.desk;
  openDesk(host);
  render(App);
  visit(hash);
}

async function fill(id: string, words: string) {
  const input = await find(id);
  await user.clear(input);
  await user.type(input, words);
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

it('a project raises the volume of a unit, and the gap is seen before and during', async () => {
  open('#/analisis/simulasi');
  await press(ids.scenarioNew);
  await fill(ids.scenarioName, 'Uji proyek');
  await press(ids.scenarioConfirm);
  await waitFor(() => expect(location.hash).toContain('2'));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByRole('heading', { name: 'Uji proyek' });
  await press(ids.scenarioAdd);
  await press(ids.scenarioApply);
  expect(
    (await screen.findAllByRole('alert')).length,
    'what is missing is said at its field',
  ).toBeGreaterThan(1);
  await fill(field('unit'), 'Dinas Perhubungan');
  await user.click((await screen.findAllByTestId(`${field('unit')}-option`))[0] as HTMLElement);
  await fill(field('percent'), '40');
  await fill(field('from'), '1 Januari 2027');
  await fill(field('until'), '31 Desember 2028');
  await press(ids.scenarioApply);
  await waitFor(async () =>
    expect((await find(ids.scenarioChanges)).textContent).toContain('Volume Dinas Perhubungan naik 40 %'),
  );
  // The day moved to the first day of the change, so that its effect is seen.
  await waitFor(async () => expect((await find(ids.scenarioTotals)).textContent).toContain('→'));
  await user.click(await screen.findByRole('button', { name: 'sebelum 31 Des 2026' }));
  await waitFor(async () => expect((await find(ids.scenarioTotals)).textContent).not.toContain('→'));
  await press(ids.scenarioRemove);
  await waitFor(() => expect(screen.queryByTestId(ids.scenarioChanges)).toBeNull());
});

it('changes keep the order they are given', async () => {
  open('#/analisis/simulasi:1');
  const before = (await find(ids.scenarioChanges)).querySelectorAll('li p:first-child');
  const first = before[0]?.textContent ?? '';
  await user.click(await screen.findByRole('button', { name: 'Turunkan butir 1' }));
  await waitFor(async () => {
    const now = (await find(ids.scenarioChanges)).querySelectorAll('li p:first-child');
    expect(now[1]?.textContent).toBe(first);
  });
});

it('a plan is judged by it, and a scenario that a plan uses is not deleted', async () => {
  open('#/rencana/1');
  await user.selectOptions(await find(ids.planScenario), '1');
  await waitFor(() => expect(desk.plans[0]?.scenario).toBe(1));
  visit('#/analisis/simulasi:1');
  await press(ids.scenarioDelete);
  await press(ids.scenarioDeleteConfirm);
  expect(
    (await screen.findAllByRole('alert')).some((one) => one.textContent?.includes('dipakai rencana')),
  ).toBe(true);
  await find(ids.scenarioList);
});

it('a move of a plan ends on a day and becomes permanent again', async () => {
  open('#/rencana/1');
  await user.click((await screen.findAllByTestId(ids.moveRow))[0] as HTMLElement);
  await press(ids.moveUntilOpen);
  await fill(ids.moveUntil, '1 Januari 2027');
  await press(ids.moveUntilSave);
  expect((await screen.findByRole('alert')).textContent, 'refused beside the field').toContain('TMT');
  await fill(ids.moveUntil, '30 Juni 2027');
  await press(ids.moveUntilSave);
  await waitFor(async () => expect((await find(ids.moveUntilShown)).textContent).toContain('30 Juni 2027'));
});

it('has names, roles and order for those who do not see it', async () => {
  open('#/analisis/simulasi:1');
  await find(ids.scenarioChanges);
  await find(ids.scenarioTotals);
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
});
