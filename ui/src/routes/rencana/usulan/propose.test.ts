/** Proposing and steering at the desk, on the stand-in. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ids } from '../../../text/testids';
import {
  at,
  byHand,
  find,
  flaws,
  freshDesk,
  last,
  open,
  openMove,
  plan,
  press,
  propose,
  proposed,
  user,
  visit,
} from './onDesk';

freshDesk();

describe('the bar', () => {
  it('proposes with Ctrl+Enter, keeps moves by hand, and shows progress that can be cancelled', async () => {
    open();
    await find(ids.propose);
    const before = plan().moves.map((move) => move.id);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await find('progress')).getByTestId('cancel'));
    await screen.findByText('Dihentikan. Tidak ada yang berubah.');
    expect(proposed()).toHaveLength(0);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await find(ids.proof)).dataset.proof).toBe('optimal');
    expect(byHand().map((move) => move.id)).toEqual(before);
    expect(proposed().length).toBeGreaterThan(5);
    expect((await find(ids.told)).textContent).toContain(`${plan().moves.length} perpindahan menutup`);
    const marks = () => new Set(screen.getAllByTestId(ids.moveMark).map((one) => one.dataset.mark));
    await user.selectOptions(await find(ids.moveShow), 'proposed');
    await waitFor(() => expect(marks()).toEqual(new Set(['proposed'])));
    await user.selectOptions(await find(ids.moveShow), 'hand');
    await waitFor(() => expect(marks()).toEqual(new Set(['hand'])));
    expect(screen.getByRole('option', { name: `dibuat tangan (${before.length})` })).toBeTruthy();
    expect(await flaws()).toEqual([]);
  });

  it('solves again for another limit, tells what one more move is worth, and refuses what is no number', async () => {
    await propose(22);
    expect((await find(ids.worthOfNext)).textContent).toMatch(
      /^ke-23 hanya menutup [\d,]+ bobot celah lagi$/,
    );
    const field = await find(ids.proposalLimit);
    await user.clear(field);
    await user.type(field, 'banyak{Tab}');
    await screen.findByText(/^Tulis angka bulat/);
    await waitFor(() => expect((field as HTMLInputElement).value).toBe('22'));
    expect(last('propose_plan').settings?.max_moves).toBe(22);
  });

  it('tells the curve point by point from the keyboard, and takes a point as the limit', async () => {
    await propose();
    const curve = await find(ids.gainCurve);
    curve.focus();
    await fireEvent.keyDown(curve, { key: 'Home' });
    expect(curve.getAttribute('aria-valuetext')).toBe('0 perpindahan menutup 0 bobot celah');
    for (let at = 0; at < 20; at++) await fireEvent.keyDown(curve, { key: 'ArrowRight' });
    expect((await find(ids.proposalGain)).textContent).toBe(curve.getAttribute('aria-valuetext'));
    expect(curve.getAttribute('aria-valuenow')).toBe('20');
    await fireEvent.keyDown(curve, { key: 'Enter' });
    await waitFor(() => expect(plan().moves).toHaveLength(20));
  });

  it('says when data changed after it', async () => {
    await propose();
    expect(screen.queryByTestId(ids.proposalStale)).toBeNull();
    const hand = byHand()[0];
    visit(`#/rencana/1:${hand?.id}`);
    await user.click((await screen.findAllByText(/^Dibuat tangan/))[0] as HTMLElement);
    await user.keyboard('{Delete}');
    await find(ids.proposalStale);
  });

  it('leaves who only reads without a hand on it', async () => {
    open('?as=auditor');
    await find(ids.planMoves);
    expect(screen.queryByTestId(ids.proposalBar)).toBeNull();
  });
});

describe('settings', () => {
  it('order the goals by keyboard and buttons, narrow the scope, and are kept', async () => {
    open();
    await press(ids.proposalSettings);
    const goals = () => screen.getAllByTestId(ids.goal).map((one) => one.dataset.goal);
    const third = screen.getAllByTestId(ids.goal)[2] as HTMLElement;
    third.focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(goals().slice(0, 3)).toEqual(['moves', 'gap', 'fit']);
    await user.click(screen.getAllByTestId(ids.goalUp)[1] as HTMLElement);
    expect(goals().slice(0, 3)).toEqual(['gap', 'moves', 'fit']);
    // One that does not count is added at the end; one that counted can be left out.
    await press(ids.goalAdd);
    expect(goals().at(-1)).toBe('rotation');
    await user.click(screen.getAllByTestId(ids.goalDrop)[4] as HTMLElement);
    expect(goals()).toEqual(['gap', 'moves', 'fit', 'requests', 'rotation']);
    await user.type(await find(ids.settingsMost), '25');
    await user.type(await find(ids.proposalUnit), 'Dinas Kesehatan');
    await user.click((await screen.findAllByTestId(`${ids.proposalUnit}-option`))[0] as HTMLElement);
    await user.click(await find(`${ids.settingsFamily}-pelaksana`));
    await user.type(await find(ids.settingsFloor), '40');
    expect(await flaws()).toEqual([]);
    await press(ids.settingsSave);
    await waitFor(() => expect(screen.queryByTestId(ids.settingsDialog)).toBeNull());
    const unit = at.desk.region.units.find((one) => one.name === 'Dinas Kesehatan')?.id;
    expect(last('propose_plan').settings).toMatchObject({
      goals: ['gap', 'moves', 'fit', 'requests', 'rotation'],
      max_moves: 25,
      units: [unit],
      families: ['functional'],
      floor_percent: 40,
    });
    expect((await find(ids.proposalGoals)).textContent).toMatch(/celah › sedikit pindah/);
    // Opened again, they are as they were saved.
    await press(ids.proposalGoals);
    expect(goals()[1]).toBe('moves');
    expect(((await find(ids.settingsFloor)) as HTMLInputElement).value).toBe('40');
  });

  it('are looked at beside the plan as it is, and taken only then', async () => {
    await propose();
    const before = proposed().length;
    await press(ids.proposalGoals);
    await user.type(await find(ids.settingsMost), '3');
    await press(ids.settingsCompare);
    expect((await find(ids.compareFigures)).textContent).toContain('Dengan batasan lain');
    expect(proposed()).toHaveLength(before);
    expect(await flaws()).toEqual([]);
    await press(ids.scenarioTake);
    await waitFor(() => expect(plan().moves.length).toBeLessThanOrEqual(Math.max(3, byHand().length)));
  });

  it('say beside the field what is wrong, and take the further limits of the slow way', async () => {
    open();
    await press(ids.proposalSettings);
    await user.type(await find(ids.settingsFloor), '140');
    await press(ids.settingsSave);
    expect((await screen.findByRole('alert')).textContent).toBe('Tulis persen 0 sampai 100, atau kosongkan.');
    expect(at.calls.some((call) => call.act === 'propose_plan')).toBe(false);
    await user.clear(await find(ids.settingsFloor));
    (await find(ids.settingsSlow)).setAttribute('open', '');
    await user.type(await find(ids.settingsCaps), 'Dinas Sosial');
    await user.click((await screen.findAllByTestId(`${ids.settingsCaps}-option`))[0] as HTMLElement);
    const people = await find(`${ids.settingsCaps}-people`);
    await user.clear(people);
    await user.type(people, '2');
    await user.type(await find(`${ids.settingsQuota}-women`), '6');
    const [one, two] = at.desk.region.staff;
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
  it('forbids with one key, lists who else changed, and takes it back', async () => {
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
    await waitFor(async () =>
      expect((await find(ids.removeMoves)).title, 'what is gone is chosen no more').toMatch(/^Pilih baris/),
    );
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

  it('tells name by name what followed from keeping somebody', async () => {
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

  it('pins, marks it, and lets it go', async () => {
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
    expect(plan().decisions).toEqual([]);
  });

  it('says why a pin cannot be kept', async () => {
    await propose();
    const move = await openMove();
    // The rule came after the proposal.
    at.desk.judge.person(move.nip)!.discipline = true;
    await press(ids.steerPin);
    const dialog = await find(ids.steerRefused);
    expect(dialog.textContent).toContain('tidak dapat dikunci');
    expect(dialog.textContent).toContain('P-11');
    expect(plan().decisions).toEqual([]);
  });

  it('pins a candidate from the list', async () => {
    await propose(22);
    await user.click((await screen.findAllByTestId(ids.vacancy))[0] as HTMLElement);
    const card = (await screen.findAllByTestId(ids.candidate))[0];
    await press(ids.pinCandidate);
    await waitFor(() => expect(plan().decisions).toMatchObject([{ kind: 'pin', nip: card?.dataset.nip }]));
  });

  it('pins a proposed person to another target', async () => {
    await propose(22);
    const move = await openMove();
    await user.click(await screen.findByRole('button', { name: 'Ubah tujuan' }));
    const target = (await screen.findAllByTestId(ids.target))[0] as HTMLElement;
    await user.click(within(target).getAllByRole('button')[0] as HTMLElement);
    await press(ids.pinTarget);
    const to = Number(target.dataset.position);
    await waitFor(() => expect(plan().decisions).toMatchObject([{ kind: 'pin', nip: move.nip, to }]));
    expect(proposed().find((one) => one.nip === move.nip)?.to).toBe(to);
  });
});
