/** Why it is so, what came of it, and two plans side by side, on the stand-in. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ids } from '../../../text/testids';
import {
  at,
  byHand,
  find,
  flaws,
  freshDesk,
  last,
  openMove,
  plan,
  press,
  propose,
  proposed,
  user,
  visit,
} from './onDesk';

freshDesk();

describe('explanations', () => {
  it('of a move: sentences, fit, what would be lost without it', async () => {
    await propose();
    const move = await openMove(1);
    await user.keyboard('m');
    const told = await find(ids.whyMove);
    expect(told.textContent).toContain(at.desk.judge.person(move.nip)?.name);
    expect(screen.getByText('Kesulitan').closest('tr')?.textContent).toMatch(
      /Derajat kesulitan \d menjadi \d\s*\d+/,
    );
    expect(await screen.findByText(/aturan terpenuhi$/)).toBeTruthy();
    await find(ids.effect);
    expect(await flaws()).toEqual([]);
  });

  it('of a move by hand: none, and no tab for it', async () => {
    await propose();
    visit(`#/rencana/1:${byHand()[0]?.id}:why`);
    await find(`${ids.moveTab}-move`);
    expect(screen.queryByTestId(`${ids.moveTab}-why`)).toBeNull();
  });

  it('of a vacancy left open: reasons, who is one rule away, what one more person brings', async () => {
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

  it('of what if: the effect on the whole plan, and a pin from it', async () => {
    await propose(22);
    await user.click((await screen.findAllByTestId(ids.vacancy))[0] as HTMLElement);
    const card = (await screen.findAllByTestId(ids.candidate))[0];
    await press(ids.whyNotCandidate);
    expect((await find(ids.whatIfAnswer)).dataset.answer).toBe('possible');
    await within(await find(ids.whatIf)).findByTestId(ids.effect);
    expect(await flaws()).toEqual([]);
    await press(ids.whatIfPin);
    await waitFor(() => expect(screen.queryByTestId(ids.whatIf)).toBeNull());
    expect(plan().moves.some((move) => move.nip === card?.dataset.nip && move.proposed)).toBe(true);
  });
});

describe('the result', () => {
  it('shows figures, the spreadsheet beside it, goals, units, and what stays open', async () => {
    await propose();
    await user.keyboard('h');
    const dialog = await find(ids.resultDialog);
    const { figures, open: left } = at.desk.proposals.view(plan());
    expect(dialog.textContent).toContain(`Kursi kosong ${figures.open_before} → ${figures.open_after}`);
    expect((await find(ids.greedy)).textContent).toContain(`dengan ${figures.greedy_moves} perpindahan`);
    expect(within(await find(ids.goalsReached)).getAllByRole('listitem')).toHaveLength(5);
    expect(within(await find(ids.unitBars)).getAllByRole('rowheader').length).toBeGreaterThan(3);
    expect(await flaws()).toEqual([]);
    await press(`${ids.resultPart}-open`);
    expect(within(await find(ids.openPosts)).getAllByRole('row')).toHaveLength(Math.min(40, left.length) + 1);
  });

  it('is repeated on demand, and says when it is not the same any more', async () => {
    await propose();
    await press(ids.resultOpen);
    await press(`${ids.resultPart}-audit`);
    expect((await find(ids.audit)).textContent).toContain('mutasi-planner 0.1.0');
    await press(ids.verifyProposal);
    expect((await find(ids.verifiedProposal)).textContent).toContain('Sama: usulan ini dapat diulang');
    plan().moves = plan().moves.slice(1);
    await press(ids.verifyProposal);
    await waitFor(async () => expect((await find(ids.verifiedProposal)).textContent).toContain('Tidak sama'));
  });

  it('is cleared only when asked twice; moves by hand stay', async () => {
    await propose();
    const kept = byHand().length;
    await press(ids.resultOpen);
    await press(ids.clearProposal);
    expect(proposed().length).toBeGreaterThan(0);
    await press(ids.clearConfirm);
    await waitFor(() => expect(screen.queryByTestId(ids.resultDialog)).toBeNull());
    expect(plan().moves).toHaveLength(kept);
    await find(ids.proposalSettings);
    expect(screen.queryAllByTestId(ids.moveMark)).toHaveLength(0);
  });
});

describe('two plans', () => {
  it('stand side by side, both ways', async () => {
    await propose();
    await press(ids.compareOpen);
    const head = async () =>
      within(await find(ids.compareFigures))
        .getAllByRole('columnheader')
        .map((one) => one.textContent.trim());
    const names = at.desk.plans.map((plan) => plan.name);
    await waitFor(async () => expect((await head()).slice(1, 3)).toEqual(names));
    const moves = within(await find(ids.compareFigures))
      .getByText('Perpindahan')
      .closest('tr');
    const gap = at.desk.plan(2).moves.length - plan().moves.length;
    expect([...(moves?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
      'Perpindahan',
      String(plan().moves.length),
      String(at.desk.plan(2).moves.length),
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
