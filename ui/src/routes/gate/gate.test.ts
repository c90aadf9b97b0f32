/** The gate on the stand-in: waiting, the recovery key, a desk that is locked and found again, a store that does not open. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { fakeHost, type FakeDesk } from '../../host/fake';
import { PASSPHRASE, RECOVERY } from '../../host/fake/accounts';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute } from '../../state/route.svelte';
import { ids } from '../../text/testids';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const fill = async (id: string, words: string) => user.type(await find(id), words);

function open(search: string) {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
}

function visit(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function signIn(account: string, passphrase: string) {
  await user.selectOptions(await find(ids.accountName), account);
  await fill(ids.passphrase, passphrase);
  await press(ids.unlock);
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

describe('a passphrase that does not fit', () => {
  it('is said in the form, and the button waits until it may be tried again', async () => {
    open('?start=locked&office');
    await signIn('Ratna', 'salah');
    expect((await find(ids.unlockRefused)).textContent).toContain('tidak cocok');
    expect(notices.broken, 'no fault of the program').toBeNull();
    await waitFor(async () => expect((await find(ids.unlock)).textContent).toMatch(/Tunggu \d+ detik/));
    await waitFor(async () => expect((await find(ids.unlock)).getAttribute('aria-disabled')).toBeNull());
    await signIn('Ratna', PASSPHRASE);
    await find(ids.nav.beranda);
  });
});

describe('the recovery key', () => {
  it('leads to the accounts, and says what it is good for', async () => {
    open('?start=locked&office');
    await signIn('Wiratama', RECOVERY.toLowerCase());
    expect((await find(ids.recoverySession)).textContent).toContain('kunci pemulihan');
    visit(location.hash);
    await find(`${ids.accountRow}-Wiratama`);
    expect(screen.getAllByTestId(ids.accountReset), 'their own too: the old one is forgotten').toHaveLength(
      3,
    );
  });
});

describe('a locked desk', () => {
  it('asks nothing, and gives back what was typed when the same person returns', async () => {
    open('?office');
    visit('#/pengaturan/akun');
    await press(ids.accountAdd);
    await fill(ids.newAccount, 'Laras');
    await user.keyboard('{Control>}l{/Control}');
    expect((await find(ids.workWaits)).textContent).toContain('masih ada');
    expect(desk.state).toBe('locked');
    expect(document.querySelector('dialog[open]'), 'no dialog stands before the gate').toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(notices.toasts).toEqual([]);
    await signIn('Ratna', PASSPHRASE);
    await waitFor(() => expect(screen.queryByTestId(ids.unlock)).toBeNull());
    expect(((await find(ids.newAccount)) as HTMLInputElement).value).toBe('Laras');
    expect(document.querySelector('dialog[open]')).not.toBeNull();
  });

  it('says what is lost when somebody else signs in, and shows them nothing of it', async () => {
    open('?office');
    visit('#/pengaturan/akun');
    await press(ids.accountAdd);
    await fill(ids.newAccount, 'Laras');
    await user.keyboard('{Control>}l{/Control}');
    await user.selectOptions(await find(ids.accountName), 'Wiratama');
    expect((await find(ids.workWaits)).textContent).toContain('hilang');
    await fill(ids.passphrase, PASSPHRASE);
    await press(ids.unlock);
    await find(ids.accountsReadOnly);
    expect(screen.queryByTestId(ids.newAccount)).toBeNull();
  });

  it('is told by the core too, when it has locked itself', async () => {
    open('?office');
    await find(ids.nav.pegawai);
    desk.state = 'locked';
    desk.account = null;
    visit('#/pegawai');
    expect((await find(ids.lockedIdle)).textContent).toContain('tidak dipakai');
  });

  it('leaves nothing behind when somebody signs out for good', async () => {
    open('?office');
    await press(ids.signOut);
    await find(ids.unlock);
    expect(screen.queryByTestId(ids.workWaits)).toBeNull();
    expect(screen.queryByTestId(ids.accountSwitch)).toBeNull();
  });
});

describe('a store that does not open', () => {
  it('that is damaged is brought back from a copy', async () => {
    open('?start=locked&office&trouble=store_damaged');
    await signIn('Ratna', PASSPHRASE);
    expect((await find(ids.stopped)).textContent).toContain('tidak dihapus');
    expect(notices.broken).toBeNull();
    await press(ids.troubleRestore);
    await user.click((await screen.findAllByTestId(ids.backupLook))[0] as HTMLElement);
    await fill(ids.backupPassphrase, PASSPHRASE);
    await press(ids.restore);
    await press(ids.restoreConfirm);
    await screen.findByTestId(ids.nav.beranda);
  });

  it('is saved as far as it can be read, with a list of what is missing', async () => {
    open('?start=locked&office&trouble=store_damaged');
    await signIn('Ratna', PASSPHRASE);
    await press(ids.troubleSalvage);
    await fill(ids.backupPassphrase, PASSPHRASE);
    await press(ids.salvage);
    await screen.findByTestId(ids.salvaged);
    expect((await find(ids.salvageMissing)).querySelectorAll('tbody tr').length).toBeGreaterThan(0);
    await press(ids.salvageOn);
    await find(ids.restoreFile);
  });

  it('because its key file is gone is told before anybody signs in, and tried again', async () => {
    open('?start=locked&office&trouble=key_file_missing');
    expect((await find(ids.stopped)).dataset.code).toBe('key_file_missing');
    desk.keys.trouble = null;
    await press(ids.troubleRetry);
    await find(ids.unlock);
  });

  it.each(['store_in_use', 'store_newer', 'disk_full'])(
    '%s says what to do, and offers to try again',
    async (code) => {
      open(`?start=locked&office&trouble=${code}`);
      await signIn('Ratna', PASSPHRASE);
      await find(ids.stopped);
      expect(screen.queryByTestId(ids.troubleRestore), 'no copy is needed').toBeNull();
      const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
      expect(result.violations.map((one) => one.id)).toEqual([]);
      await press(ids.troubleRetry);
      await find(ids.unlock);
    },
  );
});
