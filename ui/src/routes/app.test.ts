/**
 * The main job on the stand-in: what an officer does from a new plan to its decrees, by the names the test of the real
 * window uses too. Read this first to see how the screens hang together.
 */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { fakeHost, type FakeDesk } from '../host/fake';
import { openDesk } from '../state/desk.svelte';
import { notices } from '../state/notices.svelte';
import { go, openRoute, SCREENS } from '../state/route.svelte';
import { ids } from '../text/testids';

let desk: FakeDesk;
const user = userEvent.setup();

function open(search = '') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
}

const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
async function fill(id: string, words: string) {
  const field = await find(id);
  await user.clear(field);
  await user.type(field, words);
}
async function visit(screenName: keyof typeof ids.nav) {
  await press(ids.nav[screenName]);
  go(screenName);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('the main job', () => {
  it('goes from a new plan to its decrees, with four eyes', async () => {
    open();
    await visit('rencana');
    await press(ids.newPlan);
    await fill(ids.planName, 'Uji tukar');
    await fill(ids.planTmt, '4 Januari 2027');
    await press(ids.createPlan);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await screen.findByRole('heading', { name: 'Uji tukar' });

    // Two people with the same work change places.
    const clean = desk.region.staff.filter(
      (one) =>
        one.status === 'PNS' &&
        !one.discipline &&
        !one.ratings.includes('Butuh Perbaikan') &&
        !desk.plans.some((plan) => plan.moves.some((move) => move.nip === one.nip)),
    );
    const first = clean[0];
    const title = desk.judge.position(first?.position ?? null)?.title;
    const second =
      clean.find(
        (one) => one.position !== first?.position && desk.judge.position(one.position)?.title === title,
      ) ?? clean[1];
    await press(ids.swap);
    for (const [field, person] of [
      [ids.swapFirst, first],
      [ids.swapSecond, second],
    ] as const) {
      await fill(field, person?.nip ?? '');
      await user.click((await screen.findAllByTestId(`${field}-option`))[0] as HTMLElement);
    }
    await press(ids.swapConfirm);
    await waitFor(() => expect(screen.getAllByTestId(ids.moveRow)).toHaveLength(2));
    await waitFor(async () =>
      expect((await find(ids.undo)).getAttribute('aria-label')).toBe('Urungkan: tukar dua pegawai'),
    );

    // Both agencies agree.
    await press(ids.toApproval);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect((await find(ids.approvePlan)).title, 'the operator is told who may').toContain('penyetuju');
    for (const all of [ids.consentAllOrigin, ids.consentAllDestination]) {
      await press(all);
      await fill(ids.consentLetter, '800/1/2026');
      await press(ids.consentConfirm);
      await waitFor(() => expect(screen.queryByTestId(ids.consentConfirm)).toBeNull());
    }
    await user.selectOptions(await find(ids.accountSwitch), 'penyetuju');
    await waitFor(async () => expect((await find(ids.approvePlan)).getAttribute('aria-disabled')).toBeNull());
    await press(ids.approvePlan);
    await press(ids.approveConfirm);
    await waitFor(async () => expect((await find(ids.planState)).dataset.state).toBe('approved'));

    // The decrees.
    await visit('sk');
    await user.selectOptions(await find(ids.decreePlan), 'Uji tukar');
    await waitFor(async () =>
      expect((await find(ids.issueDecrees)).getAttribute('aria-disabled')).toBeNull(),
    );
    await press(ids.issueDecrees);
    await find(ids.batchDone);
    await press(`${ids.papers}-register`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(async () =>
      expect(within(await find(ids.decreeTable)).getAllByText(/BKPSDM/)).toHaveLength(2),
    );
    expect(notices.broken).toBeNull();
  });

  it('takes the good rows of a file and lets them be taken back', async () => {
    open();
    await visit('impor');
    await press(ids.pickFiles);
    expect(await screen.findAllByTestId(ids.importFile)).toHaveLength(2);
    expect(within(await find(ids.rejectedRows)).getByText('1,98503E+17')).toBeTruthy();
    await press(ids.takeImport);
    await screen.findByText('927 baris disimpan');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Diurungkan: impor berkas.');
  });
});

describe('who may not', () => {
  it('is told so, and nothing changes', async () => {
    open('?as=auditor');
    await visit('rencana');
    await press(ids.newPlan);
    await fill(ids.planName, 'Rencana auditor');
    await fill(ids.planTmt, '2027-01-04');
    await press(ids.createPlan);
    expect((await screen.findByRole('alert')).textContent).toContain('auditor');
    expect(desk.plans).toHaveLength(2);
  });
});

describe('a fault', () => {
  it('is always shown, with a code that can be told', async () => {
    open();
    await visit('rencana');
    await screen.findByTestId(ids.planList);
    desk.call = () =>
      Promise.reject({
        kind: 'broken',
        code: 'disk_full',
        message: 'Cakram penuh. Kosongkan ruang lalu ulangi.',
      });
    await press(ids.newPlan);
    await fill(ids.planName, 'X');
    await fill(ids.planTmt, '2027-01-04');
    await press(ids.createPlan);
    expect((await find('broken')).textContent).toContain('disk_full');
  });
});

describe('the first start', () => {
  it('shows the recovery key once, and goes on only when it is written down', async () => {
    open('?start=none');
    await press(ids.startRegion);
    await fill(ids.regionName, 'Rantau Bahari');
    await fill(ids.accountName, 'ratna');
    await fill(ids.passphrase, 'kapal biru pulang petang');
    await fill(ids.passphraseAgain, 'kapal biru pulang petang');
    await press(ids.createStore);
    expect((await find(ids.recoveryKey)).textContent?.replace(/\s/g, '')).toMatch(/^(\w{4}-){7}\w{4}$/);
    await press(ids.recoveryDone);
    expect(screen.queryByTestId(ids.recoveryKey), 'not before the tick').not.toBeNull();
    await press(ids.recoveryWritten);
    await press(ids.recoveryDone);
    await find(ids.nav.beranda);
  });

  it('opens the invented region without a passphrase', async () => {
    open('?start=none');
    await press(ids.startDemo);
    await find(ids.accountSwitch);
  });
});

describe('every screen', () => {
  // Colours are checked where the tokens are; the rest of WCAG 2.2 AA that can be seen without drawing is checked here.
  it.each(SCREENS)('%s has names, roles and order for those who do not see it', async (name) => {
    open();
    await visit(name);
    await screen.findByRole('main');
    await waitFor(() => expect(screen.getByRole('main').querySelector('h1')?.textContent).toBeTruthy());
    await new Promise((ready) => setTimeout(ready, 60));
    const result = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  });
});
