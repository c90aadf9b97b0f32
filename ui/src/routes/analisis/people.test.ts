/** Talent, red flags, requirements and candidates on the stand-in. */
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
import { looked } from './talenta/chosen.svelte';
import { period } from './tanda/period.svelte';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

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

beforeEach(() => {
  location.hash = '';
  Object.assign(looked, { unit: null, year: null, box: null });
  Object.assign(period, { from: '', until: '' });
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the talent map', () => {
  it('tells each box in words and lists who is in it', async () => {
    open('#/analisis/talenta');
    const eight = await find(`${ids.talentBox}-8`);
    expect(eight.getAttribute('aria-label')).toMatch(
      /^Kotak 8, \d+ orang: kinerja sesuai ekspektasi, potensi tinggi/,
    );
    await user.click(eight);
    expect(eight.getAttribute('aria-pressed')).toBe('true');
    expect(within(await find(ids.talentPeople)).getAllByRole('row').length).toBeGreaterThan(1);
    eight.focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(await find(`${ids.talentBox}-9`));
    expect(await flaws()).toEqual([]);
  });

  it('says what to do for a year without any mapping', async () => {
    open('#/analisis/talenta');
    await user.selectOptions(await find(ids.talentYear), '2023');
    expect(await screen.findByText('Belum ada pemetaan talenta')).toBeTruthy();
  });
});

describe('red flags', () => {
  it('lead from a tie to the move it is about', async () => {
    open('#/analisis/tanda');
    const ties = await find(ids.flagsInterests);
    const tie = desk.plans.flatMap((plan) =>
      plan.interests.map((one) => `#/rencana/${plan.plan}:${one.move}`),
    )[0];
    const links = within(ties).getAllByRole('link');
    expect(links.map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))).toContain(tie);
    expect(await flaws()).toEqual([]);
  });

  it('are those of the plans that take effect in the period', async () => {
    open('#/analisis/tanda');
    await find(ids.flagsPassed);
    await user.type(await find(ids.flagsFrom), '1 Januari 2031{Enter}');
    expect(await screen.findByText('Belum ada rencana pada masa ini')).toBeTruthy();
    await user.type(await find(ids.flagsUntil), '1 Januari 2030{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('lebih awal');
  });
});

describe('what a position asks', () => {
  it('is changed for it and for all like it', async () => {
    open('#/analisis/lowongan');
    const position = desk.vacantPositions(null).find((one) => one.title === 'Perawat Mahir');
    location.hash = `#/analisis/lowongan:${position?.id}`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await press(ids.requirementsEdit);
    await user.type(await find(`${ids.requirementsField}-training`), 'BTCLS{Enter}');
    await user.selectOptions(await find(`${ids.requirementsField}-low`), 'III/a');
    await user.selectOptions(await find(`${ids.requirementsField}-high`), 'II/a');
    await press(ids.requirementsSave);
    expect(screen.getByRole('alert').textContent, 'a turned range is not kept').toContain('Golongan');
    await user.selectOptions(await find(`${ids.requirementsField}-high`), 'III/b');
    await press(`${ids.requirementsLevel}-1-4`);
    expect(await flaws()).toEqual([]);
    await press(ids.requirementsAlike);
    await press(ids.requirementsSave);
    await waitFor(async () => expect((await find(ids.requirements)).textContent).toContain('Diklat: BTCLS'));
    const alike = desk.region.positions.filter((one) => one.title === 'Perawat Mahir');
    const asked = await desk.call('requirements', { position: alike.at(-1)?.id ?? 0 });
    expect(asked.value.training, 'another post of the same name').toEqual(['BTCLS']);
    expect(asked.value.competence.find((one) => one.name === 'Integritas')?.level).toBe(4);
  });
});

describe('candidates', () => {
  it('are ranked by the chosen method, and their order tells how sure it is', async () => {
    open('#/rencana/1');
    await user.click((await screen.findAllByTestId(ids.vacancy))[0] as Element);
    await screen.findAllByTestId(ids.candidate);
    await press(ids.sensitivityOpen);
    const dialog = await find(ids.sensitivity);
    await waitFor(() => expect(dialog.textContent).toContain('Urutan pertama:'));
    expect(await flaws()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Tutup' }));
    await waitFor(() => expect(screen.queryByTestId(ids.sensitivity)).toBeNull());
    await user.selectOptions(await find(ids.rankMethod), 'saw');
    await waitFor(() => expect(screen.getAllByTestId(ids.candidate)[0]?.textContent).toContain('merit'));
    expect((await find(ids.sensitivityOpen)).title, 'told for the merit score only').toContain('nilai merit');
  });
});
