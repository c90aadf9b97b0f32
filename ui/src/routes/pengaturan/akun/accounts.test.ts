/** Accounts on the stand-in: what an administrator does, what others only see, and one's own passphrase. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../../App.svelte';
import { fakeHost, type FakeDesk } from '../../../host/fake';
import { PASSPHRASE } from '../../../host/fake/accounts';
import { openDesk } from '../../../state/desk.svelte';
import { notices } from '../../../state/notices.svelte';
import { openRoute } from '../../../state/route.svelte';
import { ids } from '../../../text/testids';

const NEW = 'mercu suar di ujung karang';

let desk: FakeDesk;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));
const fill = async (id: string, words: string) => user.type(await find(id), words);
const row = async (account: string) => within(await find(`${ids.accountRow}-${account}`));
const pressAt = async (account: string, id: string) => user.click((await row(account)).getByTestId(id));

function open(search = '?office') {
  const host = fakeHost(search);
  desk = host.desk;
  openDesk(host);
  render(App);
  location.hash = '#/pengaturan/akun';
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

describe('an administrator', () => {
  it('adds an account with a passphrase given twice', async () => {
    open();
    await press(ids.accountAdd);
    await fill(ids.newAccount, 'Laras');
    await user.selectOptions(await find(ids.newAccountRole), 'penyetuju');
    await fill(ids.newAccountPassphrase, 'pendek');
    await fill(ids.newAccountAgain, 'pendek');
    await press(ids.addAccount);
    expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('sedikitnya 12 huruf');
    await fill(ids.newAccountPassphrase, ' sekali, jadi panjang');
    await press(ids.addAccount);
    expect(
      desk.accounts.some((one) => one.name === 'Laras'),
      'the two are not the same',
    ).toBe(false);
    await fill(ids.newAccountAgain, ' sekali, jadi panjang');
    await press(ids.addAccount);
    await screen.findByText('Akun Laras ditambahkan.');
    await (await row('Laras')).findByText('penyetuju');
  });

  it('gives several roles, and none to an auditor', async () => {
    open();
    await pressAt('Wiratama', ids.accountRoles);
    await press(`${ids.roleTick}-verifikator`);
    await press(ids.rolesSave);
    await waitFor(() => expect(desk.accounts[1]?.roles).toEqual(['verifikator', 'penyetuju']));
    await pressAt('Wiratama', ids.accountRoles);
    await press(`${ids.roleTick}-auditor`);
    await press(ids.rolesSave);
    await waitFor(() => expect(desk.accounts[1]?.roles).toEqual(['auditor']));
  });

  it('closes an account, and is told who was left out of the new key', async () => {
    open();
    await pressAt('Wiratama', ids.accountRemove);
    await press(ids.accountRemoveConfirm);
    expect((await find(ids.accountsLeftOut)).textContent).toContain('Kirana');
    await (await row('Wiratama')).findByText('ditutup');
    expect((await row('Wiratama')).queryByTestId(ids.accountReset), 'nothing more to do with it').toBeNull();
  });

  it('gives a new passphrase to whoever forgot theirs', async () => {
    open();
    await pressAt('Kirana', ids.accountReset);
    await fill(ids.resetPassphrase, NEW);
    await fill(ids.resetPassphraseAgain, NEW);
    await press(ids.resetSave);
    await waitFor(() => expect(desk.keys.passphrases.get('Kirana')).toBe(NEW));
  });

  it('says whose account it is, and takes that back', async () => {
    open();
    const person = desk.region.staff[0];
    await pressAt('Ratna', ids.accountLink);
    await press(ids.accountLinkSave);
    expect((await screen.findByRole('alert')).textContent, 'nobody chosen yet').toContain('Pilih pegawai');
    await fill(ids.accountPerson, person?.nip ?? '');
    await user.click((await screen.findAllByTestId(`${ids.accountPerson}-option`))[0] as HTMLElement);
    await press(ids.accountLinkSave);
    await waitFor(async () =>
      expect((await find(ids.accountTable)).textContent).toContain(person?.name ?? ''),
    );
    expect(desk.accounts[0]?.nip).toBe(person?.nip);
    await pressAt('Ratna', ids.accountLink);
    await press(ids.accountUnlink);
    await waitFor(() => expect(desk.accounts[0]?.nip).toBeNull());
  });

  it('neither changes the roles of their own account nor closes it', async () => {
    open();
    for (const id of [ids.accountRoles, ids.accountRemove])
      expect((await row('Ratna')).getByTestId(id).title).toContain('administrator lain');
  });

  it('sees a renewed recovery key once, with its page for the printer', async () => {
    open();
    await press(ids.renewRecovery);
    await press(ids.keysConfirm);
    expect((await find(ids.recoveryKey)).textContent?.replace(/\s/g, '')).toMatch(/^(\w{4}-){7}\w{4}$/);
    expect(document.querySelector('article')?.textContent).toContain('Komputer rusak atau hilang');
    await press(ids.recoveryWritten);
    await press(ids.recoveryDone);
    await find(ids.accountTable);
  });
});

describe('somebody else', () => {
  it('sees the accounts, and why they cannot be changed', async () => {
    open('?office&as=Wiratama');
    expect((await find(ids.accountsReadOnly)).textContent).toContain('administrator');
    expect((await find(ids.accountAdd)).getAttribute('aria-disabled')).toBe('true');
    await press(ids.accountAdd);
    expect(screen.queryByTestId(ids.newAccount)).toBeNull();
  });

  it('changes their own passphrase, from the top bar too', async () => {
    open('?office&as=Wiratama');
    await press(ids.accountSwitch);
    await fill(ids.passphraseOld, 'bukan yang ini');
    await fill(ids.passphraseNew, NEW);
    await fill(ids.passphraseNewAgain, NEW);
    await press(ids.passphraseSave);
    expect((await screen.findByText(/Kata sandi tidak cocok/)).textContent).toBeTruthy();
    await user.clear(await find(ids.passphraseOld));
    await fill(ids.passphraseOld, PASSPHRASE);
    await press(ids.passphraseSave);
    await screen.findByText('Kata sandi diganti.');
    expect(desk.keys.passphrases.get('Wiratama')).toBe(NEW);
  });
});
