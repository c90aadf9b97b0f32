/** The chart and the register of open seats on the stand-in: what an officer does there, by the names of the window's test. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
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

function open(hash: string, search = '') {
  location.hash = hash;
  openRoute();
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
}

function follow() {
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function faultless() {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
}

beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the chart', () => {
  const boxes = async () => Number((await find(ids.chart)).dataset.boxes);

  it('is walked, folded and opened by keys, and says where it stands', async () => {
    open('#/unit/6');
    await press('unit-view-chart');
    const all = await boxes();
    expect(all, 'the agency with its parts').toBe(desk.below(6).length);
    const canvas = await find(ids.chart);
    await fireEvent.keyDown(canvas, { key: 'Enter' });
    await waitFor(async () => expect(await boxes()).toBe(1));
    await fireEvent.keyDown(canvas, { key: 'Enter' });
    await waitFor(async () => expect(await boxes()).toBe(all));
    await fireEvent.keyDown(canvas, { key: 'ArrowDown' });
    follow();
    const live = await find(ids.chartSelected);
    await waitFor(() => expect(live.textContent).not.toContain('Dinas Pendidikan'));
    expect(live.textContent).toMatch(/bezetting \d+, kebutuhan \d+, selisih/);
    expect(within(await find(ids.chartUnit)).getByText('Dinas Pendidikan')).toBeTruthy();
    await faultless();
  });

  it('shows the whole region folded to a depth', async () => {
    open('#/unit/1');
    await press('unit-view-chart');
    await user.selectOptions(await find(ids.chartRoot), '');
    await waitFor(async () => expect(await boxes()).toBe(desk.region.units.length));
    await user.selectOptions(await find(ids.chartDepth), '1');
    await waitFor(async () =>
      expect(await boxes()).toBe(desk.region.units.filter((unit) => unit.depth <= 1).length),
    );
  });

  it('leads from a fault of the map to its unit', async () => {
    open('#/unit/1');
    await press(ids.mapFaultsOpen);
    const first = (await screen.findAllByTestId(ids.mapFault))[0] as HTMLElement;
    await faultless();
    await user.click(first);
    await waitFor(() => expect(location.hash).toBe(`#/unit/${desk.staffing('2026-11-21').faults[0]?.unit}`));
  });
});

describe('the place of a unit', () => {
  it('is told, changed, and taken from the unit above when it is emptied', async () => {
    open('#/unit/1');
    const school = desk.region.units.find((unit) => unit.kind === 'sekolah' && desk.sites.known.has(unit.id));
    location.hash = `#/unit/${school?.id}`;
    follow();
    const line = await find(ids.site);
    await waitFor(() => expect(line.textContent).toContain('km dari Dinas Pendidikan'));
    await press(ids.siteEdit);
    const fill = async (name: string, words: string) => {
      const input = await find(`${ids.siteField}-${name}`);
      await user.clear(input);
      if (words) await user.type(input, words);
    };
    await fill('district', 'Tanjung Elok');
    await fill('latitude', '110,5');
    await press(ids.siteSave);
    expect((await find(ids.siteForm)).textContent, 'that is a longitude').toContain('-11 sampai 6,5');
    await fill('latitude', '-5,1');
    await fill('longitude', '110.500');
    await user.selectOptions(await find(`${ids.siteField}-hardship`), '3');
    await faultless();
    await press(ids.siteSave);
    await waitFor(() =>
      expect(line.textContent).toContain('Kecamatan Tanjung Elok · −5,1000; 110,5000 · kesulitan 3'),
    );
    await press(ids.siteEdit);
    for (const name of ['district', 'latitude', 'longitude']) await fill(name, '');
    await user.selectOptions(await find(`${ids.siteField}-hardship`), '0');
    await press(ids.siteSave);
    await waitFor(() => expect(line.textContent).toContain('mengikuti Dinas Pendidikan'));
  });
});

describe('the register of open seats', () => {
  it('appoints an acting holder, who does not fill the seat', async () => {
    open('#/analisis/lowongan');
    const vacant = desk.vacantPositions(null).find((one) => one.family !== 'managerial');
    location.hash = `#/analisis/lowongan:${vacant?.id}`;
    follow();
    const person = desk.region.staff.find((one) => one.position !== vacant?.id);
    await press(ids.appointActing);
    await user.type(await find(ids.actingPerson), person?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.actingPerson}-option`))[0] as HTMLElement);
    await press(ids.actingConfirm);
    expect((await screen.findByRole('alert')).textContent, 'the letter is missing').toContain('surat');
    await user.type(await find(ids.actingLetter), '800/9/2026');
    await press(ids.actingConfirm);
    const detail = await find(ids.vacancyDetail);
    await waitFor(() => expect(within(detail).getByText(person?.name ?? '')).toBeTruthy());
    const held = desk.judge.heldAfter(null).get(vacant?.id ?? 0) ?? 0;
    expect(within(detail).getByText(`B ${held} · K ${vacant?.need}`)).toBeTruthy();
    await press(ids.endActing);
    await press(ids.endActingConfirm);
    await waitFor(() => expect(within(detail).queryByText(person?.name ?? '')).toBeNull());
    await faultless();
  });

  it('takes a seat to the candidates of a plan', async () => {
    const ready = () => screen.findByRole('button', { name: /Cari calon/ });
    open('#/analisis/lowongan');
    const vacant = desk.vacantPositions(null)[0];
    location.hash = `#/analisis/lowongan:${vacant?.id}`;
    follow();
    await user.click(await ready());
    await press(ids.intoPlanConfirm);
    follow();
    expect(location.hash).toBe('#/rencana/1');
    await screen.findByRole('heading', { name: vacant?.title });
  });
});

describe('people above need', () => {
  it('go into a new plan without a target', async () => {
    open('#/analisis/lowongan');
    await press('vacancy-part-kelebihan');
    await press(ids.spareProposed);
    await press(ids.spareToPlan);
    await press(ids.intoNewPlan);
    await user.type(await find(ids.intoPlanName), 'Pemerataan kelebihan');
    await user.type(await find(ids.intoPlanTmt), '2027-01-04');
    await press(ids.intoPlanConfirm);
    await waitFor(() => expect(desk.plans.at(-1)?.name).toBe('Pemerataan kelebihan'));
    await waitFor(() => expect(desk.plans.at(-1)?.moves.length).toBeGreaterThan(0));
    expect(desk.plans.at(-1)?.moves.every((move) => move.to === null)).toBe(true);
  });

  it.each(['lowongan', 'panas', 'peringkat', 'kelebihan'])(
    'and %s have names and roles for those who do not see them',
    async (part) => {
      open('#/analisis/lowongan');
      await press(`vacancy-part-${part}`);
      await waitFor(() => expect(screen.getByRole('main').querySelector('h1')?.textContent).toBeTruthy());
      await waitFor(() => expect(screen.getByRole('main').querySelector('[role=row], table')).toBeTruthy());
      await faultless();
    },
  );
});
