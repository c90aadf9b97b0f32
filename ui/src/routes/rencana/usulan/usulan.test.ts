/** The planner on the desk, on the stand-in: propose, set, steer, ask why, look at the result, compare. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../../App.svelte';
import type { Acts } from '../../../contract/acts';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import type { ActName } from '../../../host/host';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';
import { keptOf } from '../kept.svelte';

let desk: FakeDesk;
let calls: { act: ActName; request: unknown }[] = [];
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const slow = { timeout: 40_000 };
const last = <A extends ActName>(act: A) =>
  calls.filter((call) => call.act === act).at(-1)?.request as Acts[A]['request'];

function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function open(search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  calls = [];
  const call = host.call;
  host.call = (act, request) => {
    calls.push({ act, request });
    return call(act, request);
  };
  openDesk(host);
  render(App);
  visit('#/rencana/1');
}

const proposed = () => desk.plan(1).moves.filter((move) => move.proposed);
const view = () => desk.proposals.view(desk.plan(1));

/** Proposes with at most so many moves, and waits until it stands on the page. */
async function propose(most: number | null = null, search = '') {
  open(search);
  await press(ids.propose);
  await find(ids.proof);
  if (most === null) return;
  const field = await find(ids.proposalLimit);
  await user.clear(field);
  await user.type(field, `${most}{Tab}`);
  await waitFor(() => expect(desk.plan(1).moves).toHaveLength(most));
  await screen.findByText(new RegExp(`^${most} perpindahan menutup [\\d,]+ celah$`));
}

/** Opens a proposed move; the place in the list is that of the proposal. */
async function openMove(at = 0) {
  const move = proposed()[at];
  if (!move) throw new Error('no such proposed move');
  visit(`#/rencana/1:${move.id}`);
  await find(ids.steerPin);
  return move;
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

describe('the bar', () => {
  it(
    'proposes with Ctrl+Enter, keeps moves by hand, and shows progress that can be cancelled',
    slow,
    async () => {
      open();
      await find(ids.propose);
      const byHand = desk.plan(1).moves.map((move) => move.id);
      await user.keyboard('{Control>}{Enter}{/Control}');
      await user.click(within(await find('progress')).getByTestId('cancel'));
      await screen.findByText('Dihentikan. Tidak ada yang berubah.');
      expect(proposed()).toHaveLength(0);
      await user.keyboard('{Control>}{Enter}{/Control}');
      expect((await find(ids.proof)).dataset.proof).toBe('optimal');
      expect(
        desk
          .plan(1)
          .moves.slice(0, byHand.length)
          .map((move) => move.id),
      ).toEqual(byHand);
      expect(proposed().length).toBeGreaterThan(5);
      expect((await find(ids.told)).textContent).toContain(
        `${desk.plan(1).moves.length} perpindahan menutup`,
      );
      const marks = () => new Set(screen.getAllByTestId(ids.moveMark).map((one) => one.dataset.mark));
      await user.selectOptions(await find(ids.moveShow), 'proposed');
      await waitFor(() => expect(marks()).toEqual(new Set(['proposed'])));
      await user.selectOptions(await find(ids.moveShow), 'hand');
      await waitFor(() => expect(marks()).toEqual(new Set(['hand'])));
      expect(screen.getByRole('option', { name: `dibuat tangan (${byHand.length})` })).toBeTruthy();
      expect(await flaws()).toEqual([]);
    },
  );

  it(
    'solves again for another limit, tells what one more move is worth, and refuses what is no number',
    slow,
    async () => {
      await propose(22);
      expect((await find(ids.worthOfNext)).textContent).toMatch(/^ke-23 hanya menutup [\d,]+ celah lagi$/);
      const field = await find(ids.proposalLimit);
      await user.clear(field);
      await user.type(field, 'banyak{Tab}');
      await screen.findByText(/^Tulis angka bulat/);
      await waitFor(() => expect((field as HTMLInputElement).value).toBe('22'));
      expect(last('propose_plan').settings?.max_moves).toBe(22);
    },
  );

  it('tells the curve point by point from the keyboard, and takes a point as the limit', slow, async () => {
    await propose();
    const curve = await find(ids.gainCurve);
    curve.focus();
    await fireEvent.keyDown(curve, { key: 'Home' });
    expect(curve.getAttribute('aria-valuetext')).toBe('0 perpindahan menutup 0 celah');
    for (let at = 0; at < 20; at++) await fireEvent.keyDown(curve, { key: 'ArrowRight' });
    expect((await find(ids.proposalGain)).textContent).toBe(curve.getAttribute('aria-valuetext'));
    expect(curve.getAttribute('aria-valuenow')).toBe('20');
    await fireEvent.keyDown(curve, { key: 'Enter' });
    await waitFor(() => expect(desk.plan(1).moves).toHaveLength(20));
  });

  it('says when data changed after it', slow, async () => {
    await propose();
    expect(screen.queryByTestId(ids.proposalStale)).toBeNull();
    const hand = desk.plan(1).moves.find((move) => !move.proposed);
    visit(`#/rencana/1:${hand?.id}`);
    await user.click((await screen.findAllByText(/^Dibuat tangan/))[0] as HTMLElement);
    await user.keyboard('{Delete}');
    await find(ids.proposalStale);
  });

  it('leaves who only reads without a hand on it', slow, async () => {
    open('?as=auditor');
    await find(ids.planMoves);
    expect(screen.queryByTestId(ids.proposalBar)).toBeNull();
  });
});

describe('settings', () => {
  it('order the goals by keyboard and buttons, narrow the scope, and are kept', slow, async () => {
    open();
    await press(ids.proposalSettings);
    const goals = () => screen.getAllByTestId(ids.goal).map((one) => one.dataset.goal);
    const third = screen.getAllByTestId(ids.goal)[2] as HTMLElement;
    third.focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(goals().slice(0, 3)).toEqual(['fit', 'gap', 'rotation']);
    await user.click(screen.getAllByTestId(ids.goalUp)[1] as HTMLElement);
    expect(goals().slice(0, 3)).toEqual(['gap', 'fit', 'rotation']);
    await user.type(await find(ids.settingsMost), '25');
    await user.type(await find(ids.proposalUnit), 'Dinas Kesehatan');
    await user.click((await screen.findAllByTestId(`${ids.proposalUnit}-option`))[0] as HTMLElement);
    await user.click(await find(`${ids.settingsFamily}-pelaksana`));
    await user.type(await find(ids.settingsFloor), '40');
    expect(await flaws()).toEqual([]);
    await press(ids.settingsSave);
    await waitFor(() => expect(screen.queryByTestId(ids.settingsDialog)).toBeNull());
    const unit = desk.region.units.find((one) => one.name === 'Dinas Kesehatan')?.id;
    expect(last('propose_plan').settings).toMatchObject({
      goals: ['gap', 'fit', 'rotation', 'moves', 'requests', 'seniority'],
      max_moves: 25,
      units: [unit],
      families: ['functional'],
      floor_percent: 40,
    });
    expect((await find(ids.proposalGoals)).textContent).toMatch(/celah › kecocokan/);
    // Opened again, they are as they were saved.
    await press(ids.proposalGoals);
    expect(goals()[1]).toBe('fit');
    expect(((await find(ids.settingsFloor)) as HTMLInputElement).value).toBe('40');
  });

  it('say beside the field what is wrong, and take the further limits of the slow way', slow, async () => {
    open();
    await press(ids.proposalSettings);
    await user.type(await find(ids.settingsFloor), '140');
    await press(ids.settingsSave);
    expect((await screen.findByRole('alert')).textContent).toBe('Tulis persen 0 sampai 100, atau kosongkan.');
    expect(calls.some((call) => call.act === 'propose_plan')).toBe(false);
    await user.clear(await find(ids.settingsFloor));
    (await find(ids.settingsSlow)).setAttribute('open', '');
    await user.type(await find(ids.settingsCaps), 'Dinas Sosial');
    await user.click((await screen.findAllByTestId(`${ids.settingsCaps}-option`))[0] as HTMLElement);
    const people = await find(`${ids.settingsCaps}-people`);
    await user.clear(people);
    await user.type(people, '2');
    await user.type(await find(`${ids.settingsQuota}-women`), '6');
    const [one, two] = desk.region.staff;
    for (const person of [one, two]) {
      await user.type(await find(ids.togetherPerson), person?.nip ?? '');
      await user.click((await screen.findAllByTestId(`${ids.togetherPerson}-option`))[0] as HTMLElement);
    }
    await screen.findByText('Memakai cara lambat.');
    expect(await flaws()).toEqual([]);
    await press(ids.settingsSave);
    expect((await find(ids.proof)).dataset.proof).toBe('unproven');
    expect(last('propose_plan').settings).toMatchObject({
      floor_percent: null,
      release_caps: [{ people: 2 }],
      quotas: [{ kind: 'women', people: 6 }],
      together: [[one?.nip, two?.nip]],
    });
  });
});

describe('steering', () => {
  it('forbids with one key, lists who else changed, and takes it back', slow, async () => {
    await propose();
    const move = await openMove();
    const before = proposed().map((one) => `${one.nip} ${one.to}`);
    await user.keyboard('l');
    await waitFor(() =>
      expect(proposed().some((one) => one.nip === move.nip && one.to === move.to)).toBe(false),
    );
    expect(last('steer_plan')).toEqual({
      plan: 1,
      add: [{ kind: 'forbid', nip: move.nip, to: move.to }],
      remove: [],
    });
    expect((await find(ids.told)).textContent).toContain('tidak lagi diusulkan ke');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.queryByTestId(ids.told), 'undone, it is told no more').toBeNull());
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await press(ids.decisionsOpen);
    expect(within(await find(ids.decision)).getByText('larang')).toBeTruthy();
    expect(await flaws()).toEqual([]);
    await press(ids.decisionTakeBack);
    await screen.findByText('Belum ada keputusan');
    expect(proposed().map((one) => `${one.nip} ${one.to}`)).toEqual(before);
  });

  it('tells name by name what followed from keeping somebody', slow, async () => {
    await propose(22);
    await openMove();
    await user.keyboard('b');
    await screen.findByText(/tetap di tempatnya\.$/);
    const changed = await find(ids.changedOpen);
    const many = Number(/\((\d+)\)/.exec(changed.textContent)?.[1]);
    await user.click(changed);
    const table = within(screen.getByRole('dialog')).getByTestId(ids.placeChanges);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(many);
    expect(table.textContent).toContain('tidak dipindahkan');
  });

  it('pins, marks it, and lets it go', slow, async () => {
    await propose();
    const move = await openMove();
    await press(ids.steerPin);
    await find(ids.unpin);
    await waitFor(() =>
      expect(
        screen
          .getAllByTestId(ids.moveRow)
          .find((row) => row.dataset.nip === move.nip)
          ?.parentElement?.querySelector<HTMLElement>('[data-mark]')?.dataset.mark,
      ).toBe('pinned'),
    );
    await press(ids.unpin);
    await find(ids.steerPin);
    expect(desk.plan(1).decisions).toEqual([]);
  });

  it('says why a pin cannot be kept', slow, async () => {
    await propose();
    const move = await openMove();
    // The rule came after the proposal.
    desk.judge.person(move.nip)!.discipline = true;
    await press(ids.steerPin);
    const dialog = await find(ids.steerRefused);
    expect(dialog.textContent).toContain('tidak dapat dikunci');
    expect(dialog.textContent).toContain('P-11');
    expect(desk.plan(1).decisions).toEqual([]);
  });

  it('pins a candidate from the list', slow, async () => {
    await propose(22);
    await user.click((await screen.findAllByTestId(ids.vacancy))[0] as HTMLElement);
    const card = (await screen.findAllByTestId(ids.candidate))[0];
    await press(ids.pinCandidate);
    await waitFor(() =>
      expect(desk.plan(1).decisions).toMatchObject([{ kind: 'pin', nip: card?.dataset.nip }]),
    );
  });
});

describe('explanations', () => {
  it('of a move: sentences, fit, what would be lost without it', slow, async () => {
    await propose();
    const move = await openMove(1);
    await user.keyboard('m');
    const told = await find(ids.whyMove);
    expect(told.textContent).toContain(desk.judge.person(move.nip)?.name);
    expect(screen.getByText('Kesulitan').closest('tr')?.textContent).toMatch(
      /Derajat kesulitan \d menjadi \d\s*\d+/,
    );
    expect(await screen.findByText(/aturan terpenuhi$/)).toBeTruthy();
    await find(ids.effect);
    expect(await flaws()).toEqual([]);
  });

  it('of a move by hand: none, and no tab for it', slow, async () => {
    await propose();
    visit(`#/rencana/1:${desk.plan(1).moves.find((move) => !move.proposed)?.id}:why`);
    await find(`${ids.moveTab}-move`);
    expect(screen.queryByTestId(`${ids.moveTab}-why`)).toBeNull();
  });

  it('of a vacancy left open: reasons, who is one rule away, what one more person brings', slow, async () => {
    await propose();
    await user.click((await screen.findAllByTestId(ids.whyOpenShow))[0] as HTMLElement);
    const dialog = await find(ids.whyOpen);
    await within(dialog).findByTestId(ids.openReasons);
    expect((await find(ids.oneMore)).textContent).toMatch(/menutup [\d,]+ bobot celah/);
    expect(await flaws()).toEqual([]);
    const near = within(dialog).queryAllByTestId(ids.nearPerson)[0];
    if (!near) throw new Error('nobody is one rule away');
    await user.click(within(near).getByRole('button'));
    await waitFor(async () => expect((await find(ids.whatIfAnswer)).dataset.answer).toBe('blocked'));
    expect(screen.queryByTestId(ids.whatIfPin)).toBeNull();
  });

  it('of what if: the effect on the whole plan, and a pin from it', slow, async () => {
    await propose(22);
    await user.click((await screen.findAllByTestId(ids.vacancy))[0] as HTMLElement);
    const card = (await screen.findAllByTestId(ids.candidate))[0];
    await press(ids.whyNotCandidate);
    expect((await find(ids.whatIfAnswer)).dataset.answer).toBe('possible');
    await within(await find(ids.whatIf)).findByTestId(ids.effect);
    expect(await flaws()).toEqual([]);
    await press(ids.whatIfPin);
    await waitFor(() => expect(screen.queryByTestId(ids.whatIf)).toBeNull());
    expect(desk.plan(1).moves.some((move) => move.nip === card?.dataset.nip && move.proposed)).toBe(true);
  });
});

describe('the result', () => {
  it('shows figures, the spreadsheet beside it, goals, units, and what stays open', slow, async () => {
    await propose();
    await user.keyboard('h');
    const dialog = await find(ids.resultDialog);
    const { figures, open: left } = view();
    expect(dialog.textContent).toContain(`Kursi kosong ${figures.open_before} → ${figures.open_after}`);
    expect((await find(ids.greedy)).textContent).toContain(`dengan ${figures.greedy_moves} perpindahan`);
    expect(within(await find(ids.goalsReached)).getAllByRole('listitem')).toHaveLength(6);
    expect(within(await find(ids.unitBars)).getAllByRole('rowheader').length).toBeGreaterThan(3);
    expect(await flaws()).toEqual([]);
    await press(`${ids.resultPart}-open`);
    expect(within(await find(ids.openPosts)).getAllByRole('row')).toHaveLength(Math.min(40, left.length) + 1);
  });

  it('is repeated on demand, and says when it is not the same any more', slow, async () => {
    await propose();
    await press(ids.resultOpen);
    await press(`${ids.resultPart}-audit`);
    expect((await find(ids.audit)).textContent).toContain('mutasi-planner 0.1.0');
    await press(ids.verifyProposal);
    expect((await find(ids.verifiedProposal)).textContent).toContain('Sama: usulan ini dapat diulang');
    desk.plan(1).moves = desk.plan(1).moves.slice(1);
    await press(ids.verifyProposal);
    await waitFor(async () => expect((await find(ids.verifiedProposal)).textContent).toContain('Tidak sama'));
  });

  it('is cleared only when asked twice; moves by hand stay', slow, async () => {
    await propose();
    const byHand = desk.plan(1).moves.filter((move) => !move.proposed).length;
    await press(ids.resultOpen);
    await press(ids.clearProposal);
    expect(proposed().length).toBeGreaterThan(0);
    await press(ids.clearConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.resultDialog)).toBeNull());
    expect(desk.plan(1).moves).toHaveLength(byHand);
    await find(ids.proposalSettings);
    expect(screen.queryAllByTestId(ids.moveMark)).toHaveLength(0);
  });
});

describe('two plans', () => {
  it('stand side by side, both ways', slow, async () => {
    await propose();
    await press(ids.compareOpen);
    const head = async () =>
      within(await find(ids.compareFigures))
        .getAllByRole('columnheader')
        .map((one) => one.textContent.trim());
    const names = desk.plans.map((plan) => plan.name);
    await waitFor(async () => expect((await head()).slice(1, 3)).toEqual(names));
    const moves = within(await find(ids.compareFigures))
      .getByText('Perpindahan')
      .closest('tr');
    const gap = desk.plan(2).moves.length - desk.plan(1).moves.length;
    expect([...(moves?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
      'Perpindahan',
      String(desk.plan(1).moves.length),
      String(desk.plan(2).moves.length),
      `−${-gap}`,
    ]);
    expect(within(await find(ids.compareUnits)).getAllByRole('row').length).toBeGreaterThan(2);
    expect(await flaws()).toEqual([]);
    await press(ids.compareTurn);
    await waitFor(async () => expect((await head()).slice(1, 3)).toEqual([...names].reverse()));
    expect(last('compare_plans')).toEqual({ first: 2, second: 1 });
    expect((await find(ids.comparePlan)).tagName).toBe('SELECT');
  });
});
