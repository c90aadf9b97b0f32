/** Meetings on the stand-in: from the agenda to decisions that stand. */
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
const off = async (id: string) => (await find(id)).getAttribute('aria-disabled') === 'true';

function open(hash: string, search = '?cases=120') {
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

const held = async (meeting: number) => (await desk.after.meetings.find(meeting)).state;
const agendaOf = async (meeting: number) => (await desk.after.meetings.find(meeting)).agenda;

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('a meeting of the assessment team', () => {
  it('gives every name its decision by the keyboard, and makes them stand at once', async () => {
    open('#/persetujuan/sidang');
    const table = await find(ids.agendaTable);
    const names = (await agendaOf(1)).length;
    expect(names).toBeGreaterThan(3);
    expect(await off(ids.meetingHold), 'nobody is noted as present yet').toBe(true);
    table.focus();
    await user.keyboard('{Home}s');
    await user.keyboard('c');
    await user.type(await find(ids.agendaNote), 'Dampingi tiga bulan');
    await press(ids.agendaNoteSave);
    await waitFor(() => expect(within(table).getByText('Dampingi tiga bulan')).toBeTruthy());
    expect(await flaws()).toEqual([]);
    await press(ids.agendaAll);
    expect(await off(ids.meetingHold)).toBe(true);
    await press(`${ids.meetingTabs}-people`);
    await press(ids.attendAll);
    await waitFor(async () => expect(await off(ids.meetingHold)).toBe(false));
    await press(ids.meetingHold);
    expect((await find(ids.holdForm)).textContent).toContain(`${names} keputusan menjadi resmi`);
    await press(ids.holdConfirm);
    await waitFor(async () => expect(await held(1)).toBe('held'));
    const decisions = (await agendaOf(1)).map((one) => one.decision);
    expect(decisions.slice(0, 3)).toEqual(['setuju', 'setuju_dengan_catatan', 'setuju']);
    const left = await desk.answers.list_cases?.({
      states: ['SIDANG_TPK'],
      plan: null,
      officer: null,
      nip: null,
      ended: false,
    });
    expect(left?.cases, 'nobody waits for the team any more').toEqual([]);
  });

  it('marks several names and rejects them with one reason', async () => {
    open('#/persetujuan/sidang');
    const table = await find(ids.agendaTable);
    table.focus();
    await user.keyboard('{Home} {Shift>}{ArrowDown}{ArrowDown}{/Shift}t');
    await press(ids.agendaNoteSave);
    expect(screen.getByText('Tulis catatannya.'), 'a reason is needed').toBeTruthy();
    await user.type(await find(ids.agendaNote), 'Masih dalam hukuman disiplin');
    await press(ids.agendaNoteSave);
    await waitFor(() => expect(within(table).getAllByText('Masih dalam hukuman disiplin')).toHaveLength(3));
  });

  it('says who is kept out for which name', async () => {
    open('#/persetujuan/sidang');
    const table = await find(ids.agendaTable);
    table.focus();
    await user.keyboard('{Home}{ArrowDown}');
    expect((await find(ids.agendaKeptOut)).textContent).toContain('saudara kandung');
  });

  it('keeps what was noted when the officer looks elsewhere and comes back', async () => {
    open('#/persetujuan/sidang');
    (await find(ids.agendaTable)).focus();
    await user.keyboard('{Home}s');
    await user.click(await find(ids.nav.beranda));
    await waitFor(() => expect(screen.queryByTestId(ids.agendaTable)).toBeNull());
    location.hash = '#/persetujuan/sidang';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    const table = await find(ids.agendaTable);
    await waitFor(() => expect(within(table).getAllByText('setuju')).toHaveLength(1));
  });

  it('is planned anew with the same team and the names that wait', async () => {
    open('#/persetujuan/sidang');
    await find(ids.agendaTable);
    await press(ids.meetingNew);
    await waitFor(() =>
      expect(within(screen.getByTestId(ids.meetingSeats)).getAllByRole('listitem')).toHaveLength(5),
    );
    await press(ids.meetingSave);
    expect(screen.getByText('Isi hari rapat.')).toBeTruthy();
    await user.type(await find(ids.meetingDay), '24-11-2026');
    await user.type(await find(ids.meetingTime), '9');
    await user.type(await find(ids.meetingPlace), 'Ruang rapat BKPSDM');
    (await find(ids.meetingAgenda)).focus();
    await user.keyboard('{Home}{Control>}a{/Control}');
    await press(ids.meetingSave);
    await waitFor(() => expect(screen.queryByTestId(ids.meetingForm)).toBeNull());
    const made = await desk.after.meetings.find(6);
    expect(made).toMatchObject({
      kind: 'tpk',
      day: '2026-11-24',
      time: '09.00',
      place: 'Ruang rapat BKPSDM',
    });
    expect(made.agenda.length).toBe((await agendaOf(1)).length);
    expect(await off(ids.meetingHold), 'its day has not come').toBe(true);
  });

  it('is only looked at by those who do not run it', async () => {
    open('#/persetujuan/sidang', '?cases=120&as=auditor');
    (await find(ids.agendaTable)).focus();
    await user.keyboard('{Home}s');
    expect(within(await find(ids.agendaTable)).queryByText('setuju')).toBeNull();
    expect((await find(ids.meetingNew)).title).toContain('operator atau verifikator');
  });
});

describe('an inauguration and a meeting that explains', () => {
  it('tells until when the invitation must go out', async () => {
    open('#/sesudah/pelantikan:acara');
    expect((await find(ids.meetingInvite)).textContent).toContain('undangan paling lambat');
    expect(screen.getByTestId(`${ids.agendaDecide}-dilantik`)).toBeTruthy();
    expect(await flaws()).toEqual([]);
  });

  it('holds attendance and what people said', async () => {
    open('#/sesudah/sosialisasi:rapat-4');
    expect(within(await find(ids.meetingPeople)).getAllByText('hadir').length).toBeGreaterThan(3);
    await press(`${ids.meetingTabs}-concerns`);
    expect(await screen.findByText(/Rumah di Teluk Indah/)).toBeTruthy();
  });

  it('can be called off, and says so', async () => {
    open('#/sesudah/sosialisasi:rapat-5');
    await press(ids.meetingCancel);
    await press(ids.meetingCancelConfirm);
    await waitFor(async () => expect(await held(5)).toBe('cancelled'));
    await waitFor(() => expect(screen.queryByTestId(ids.meetingEdit)).toBeNull());
  });

  it('says what to do first where there is none', async () => {
    open('#/sesudah/sosialisasi', '?cases=0');
    desk.after.meetings.kept = [];
    expect(await screen.findByText('Belum ada pertemuan')).toBeTruthy();
  });
});
