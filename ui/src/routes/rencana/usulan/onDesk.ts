/** The plan desk on the stand-in, for tests of the planner: opened, proposed on, looked at. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect } from 'vitest';
import App from '../../../App.svelte';
import type { Acts } from '../../../contract/acts';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import type { ActName } from '../../../host/host';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';
import { keptOf } from '../kept.svelte';

export const user = userEvent.setup();
export const find = (id: string) => screen.findByTestId(id);
export const press = async (id: string) => user.click(await find(id));

/** The stand-in behind the page, and what the page asked of it. */
export const at: { desk: FakeDesk; calls: { act: ActName; request: unknown }[] } = {
  desk: undefined as never,
  calls: [],
};

/** The request of the last call of an act. */
export const last = <A extends ActName>(act: A) =>
  at.calls.filter((call) => call.act === act).at(-1)?.request as Acts[A]['request'];

export function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function open(search = '') {
  const host = fakeHost(search);
  at.desk = host.desk;
  at.calls = [];
  const call = host.call;
  host.call = (act, request) => {
    at.calls.push({ act, request });
    return call(act, request);
  };
  openDesk(host);
  render(App);
  visit('#/rencana/1');
}

export const plan = () => at.desk.plan(1);
export const proposed = () => plan().moves.filter((move) => move.proposed);
export const byHand = () => plan().moves.filter((move) => !move.proposed);

/** Proposes with at most so many moves, and waits until it stands on the page. */
export async function propose(most: number | null = null) {
  open();
  await press(ids.propose);
  await find(ids.proof);
  if (most === null) return;
  const field = await find(ids.proposalLimit);
  await user.clear(field);
  await user.type(field, `${most}{Tab}`);
  await waitFor(() => expect(plan().moves).toHaveLength(most));
  await screen.findByText(new RegExp(`^${most} perpindahan menutup [\\d,]+ bobot celah$`));
}

/** Opens a proposed move, by its place in the proposal. */
export async function openMove(place = 0) {
  const move = proposed()[place];
  if (!move) throw new Error('no such proposed move');
  visit(`#/rencana/1:${move.id}`);
  await find(ids.steerPin);
  return move;
}

/** What axe finds wrong on the page; contrast is the tokens' test. */
export async function flaws(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

/** Every test begins on an empty desk. */
export function freshDesk() {
  beforeEach(() => {
    location.hash = '';
    openRoute();
    Object.assign(keptOf(1), {
      unit: null,
      show: 'all',
      query: '',
      chosen: new Set(),
      side: { kind: 'vacancies' },
      tab: 'move',
    });
  });
  afterEach(() => {
    cleanup();
    Object.assign(notices, { toasts: [], broken: null });
  });
}
