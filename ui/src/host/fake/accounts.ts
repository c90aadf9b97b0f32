/** Who may come in at the stand-in: accounts with passphrases, waiting after failures, the recovery key. */
import type { AccountView, Acts, SessionView } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import type { Kind } from '../host';

export const ACCOUNT_CHANGES = {
  add_account: { label: 'tambah akun', changed: ['account'] as Kind[], official: true },
  link_account: { label: 'hubungkan akun dengan pegawai', changed: ['account'] as Kind[] },
  set_roles: { label: 'ubah peran akun', changed: ['account'] as Kind[] },
  reset_passphrase: { label: 'kata sandi baru', changed: ['account'] as Kind[], official: true },
  remove_account: { label: 'tutup akun', changed: ['account'] as Kind[], official: true },
  renew_recovery: { label: 'perbarui kunci pemulihan', changed: ['account'] as Kind[], official: true },
  rekey_store: { label: 'enkripsi ulang', changed: ['account'] as Kind[], official: true },
};

export const ROLES = ['operator', 'verifikator', 'penyetuju', 'auditor', 'administrator'];

export const ACCOUNTS: AccountView[] = ROLES.map((role) => ({
  name: role,
  roles: [role],
  nip: null,
  removed: false,
  has_key: true,
}));

/** What an office that is no example begins with, and what opens it here. */
const OFFICE: AccountView[] = [
  {
    name: 'Ratna',
    roles: ['operator', 'verifikator', 'administrator'],
    nip: null,
    removed: false,
    has_key: true,
  },
  { name: 'Wiratama', roles: ['penyetuju'], nip: null, removed: false, has_key: true },
  { name: 'Kirana', roles: ['operator'], nip: null, removed: false, has_key: false },
  { name: 'Samsul', roles: ['auditor'], nip: null, removed: true, has_key: false },
];
export const PASSPHRASE = 'kapal biru pulang petang';
export const RECOVERY = 'K7QF-9XWM-2RDT-HJ4C-VB8N-6PZE-3KGA-YS5U';
const LEAST = 12;

/** What the address asks the store to suffer from: `?trouble=store_damaged`. */
const TROUBLES: Record<string, string> = {
  store_damaged:
    'Berkas data rusak (isinya tidak terbaca). Jangan dihapus: simpan berkasnya, lalu pulihkan cadangan terakhir.',
  key_file_missing:
    'Berkas kunci rantau-bahari.kunci tidak ada. Salin berkas itu dari cadangan ke folder yang sama dengan berkas data.',
  store_in_use:
    'rantau-bahari.mutasi sedang dibuka oleh Mutasi ASN yang lain di PC ini. Tutup yang itu dahulu.',
  store_newer:
    'Berkas data dibuat oleh program yang lebih baru (versi data 9, program ini 7). Pasang program terbaru, lalu buka lagi; berkas tidak diubah.',
  disk_full: 'Ruang disk habis. Kosongkan ruang, lalu ulangi; tidak ada yang berubah.',
};
/** Those that show before anybody has said who they are. */
const AT_ONCE = ['key_file_missing'];

export class FakeAccounts {
  passphrases = new Map(OFFICE.map((one) => [one.name, PASSPHRASE]));
  recovery = false;
  idleMinutes = 10;
  #failures = 0;
  #waitUntil = 0;

  constructor(
    readonly desk: FakeDesk,
    public trouble: string | null = null,
  ) {}

  /** An office of its own, with passphrases, instead of the example. */
  asOffice(): void {
    this.desk.demo = false;
    this.desk.accounts = OFFICE;
    this.desk.account = this.desk.state === 'open' ? (OFFICE[0] ?? null) : null;
  }

  get answers(): { [A in keyof Acts]?: (request: Acts[A]['request']) => Acts[A]['reply'] } {
    const { desk } = this;
    return {
      session: () => {
        if (this.trouble && AT_ONCE.includes(this.trouble)) this.#suffer();
        return desk.session();
      },
      first_start: (request) => {
        if (request.passphrase.length < LEAST) this.#short();
        desk.demo = false;
        desk.account = {
          name: request.account,
          roles: ['operator', 'verifikator', 'penyetuju', 'administrator'],
          nip: null,
          removed: false,
          has_key: true,
        };
        this.passphrases.set(request.account, request.passphrase);
        desk.accounts = [desk.account];
        desk.plans = [];
        desk.state = 'open';
        return { store: 'rantau-bahari.mutasi', account: request.account, recovery_key: RECOVERY };
      },
      open_demo: () => {
        desk.state = 'open';
        desk.account = desk.accounts[0] ?? null;
        return desk.session();
      },
      unlock: (request) => this.#unlock(request.account, request.passphrase),
      sign_out: () => {
        desk.account = null;
        desk.state = 'locked';
        this.recovery = false;
        return desk.session();
      },
      list_accounts: () => desk.accounts,
      add_account: (request) => {
        this.#keeper();
        const name = request.name.trim();
        if (desk.accounts.some((one) => one.name === name))
          refuse('account_taken', `Nama akun "${name}" kosong atau sudah dipakai. Pilih nama lain.`);
        if (!desk.demo && request.passphrase.length < LEAST) this.#short();
        const account = { name, roles: [request.role], nip: null, removed: false, has_key: true };
        this.passphrases.set(name, request.passphrase);
        desk.accounts = [...desk.accounts, account];
        return account;
      },
      set_roles: ({ account, roles }) => {
        this.#keeper();
        if (account === desk.account?.name)
          refuse('own_account', 'Peran akun sendiri diubah oleh administrator lain. Minta dia melakukannya.');
        return this.#edit(account, { roles });
      },
      link_account: ({ account, nip }) => {
        this.#keeper();
        if (nip !== null && desk.accounts.some((one) => one.nip === nip && one.name !== account))
          refuse('account_linked', 'Pegawai ini sudah pemilik akun lain. Lepaskan dahulu akun itu.');
        desk.accounts = desk.accounts.map((one) => (one.name === account ? { ...one, nip } : one));
        return desk.accounts;
      },
      remove_account: ({ account, rekey }) => {
        this.#keeper();
        if (account === desk.account?.name)
          refuse('own_account', 'Akun sendiri dihapus oleh administrator lain. Minta dia melakukannya.');
        this.passphrases.delete(account);
        this.#edit(account, { removed: true, has_key: false });
        return { accounts: desk.accounts, left_out: rekey ? this.#rekey() : [] };
      },
      change_passphrase: (request) => {
        const name = desk.account?.name ?? '';
        if (this.passphrases.get(name) !== request.old)
          refuse(
            'wrong_passphrase',
            'Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.',
          );
        if (request.new.length < LEAST) this.#short();
        this.passphrases.set(name, request.new);
        return this.#one(name);
      },
      reset_passphrase: (request) => {
        this.#keeper();
        if (request.passphrase.length < LEAST) this.#short();
        this.passphrases.set(request.account, request.passphrase);
        this.#edit(request.account, { has_key: true });
        return this.#one(request.account);
      },
      renew_recovery: () => {
        this.#keeper();
        return {
          store: 'rantau-bahari.mutasi',
          account: desk.account?.name ?? '',
          recovery_key: RECOVERY.split('-').reverse().join('-'),
        };
      },
      rekey_store: () => {
        this.#keeper();
        return { accounts: desk.accounts, left_out: this.#rekey() };
      },
    };
  }

  /** What the session tells of keys. */
  told(): Pick<SessionView, 'recovery' | 'idle_minutes' | 'wait_seconds'> {
    return {
      recovery: this.recovery,
      idle_minutes: this.desk.demo || this.desk.state !== 'open' ? 0 : this.idleMinutes,
      wait_seconds: Math.max(0, Math.ceil((this.#waitUntil - Date.now()) / 1000)),
    };
  }

  /** A copy was brought back with the key of this account: the store is sound, and it is open. */
  letIn(name: string | null): void {
    this.trouble = null;
    this.desk.state = 'open';
    this.desk.account ??=
      this.desk.accounts.find((one) => one.name === name) ?? this.desk.accounts[0] ?? null;
  }

  #unlock(name: string, passphrase: string): SessionView {
    const { desk } = this;
    if (Date.now() < this.#waitUntil)
      refuse(
        'wait',
        `Kata sandi beberapa kali tidak cocok. Tunggu ${this.told().wait_seconds} detik, lalu coba lagi.`,
      );
    const account = desk.accounts.find((one) => one.name === name && !one.removed);
    const byKey = !desk.demo && passphrase.replaceAll('-', '').toUpperCase() === RECOVERY.replaceAll('-', '');
    if (!account || (!desk.demo && !byKey && this.passphrases.get(name) !== passphrase)) {
      this.#failures += 1;
      this.#waitUntil = Date.now() + Math.min(30, 2 ** (this.#failures - 1)) * 1000;
      throw {
        kind: 'broken',
        code: 'wrong_passphrase',
        message:
          'Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi; bila lupa, pakai kunci pemulihan.',
      };
    }
    if (this.trouble) this.#suffer();
    this.#failures = 0;
    this.#waitUntil = 0;
    this.recovery = byKey;
    desk.account = byKey ? { ...account, roles: ['administrator'] } : account;
    desk.state = 'open';
    return desk.session();
  }

  #suffer(): never {
    const code = this.trouble ?? '';
    throw { kind: 'broken', code, message: TROUBLES[code] ?? code };
  }

  #keeper(): void {
    if (!this.desk.account?.roles.includes('administrator'))
      refuse('role_missing', 'Akun diatur oleh administrator. Minta administrator melakukannya.');
  }

  #short(): never {
    return refuse(
      'passphrase_short',
      `Kata sandi terlalu pendek. Isi paling sedikit ${LEAST} huruf; empat kata yang mudah diingat lebih baik.`,
    );
  }

  #edit(name: string, change: Partial<AccountView>): AccountView[] {
    this.desk.accounts = this.desk.accounts.map((one) => (one.name === name ? { ...one, ...change } : one));
    return this.desk.accounts;
  }

  #one(name: string): AccountView {
    return (
      this.desk.accounts.find((one) => one.name === name) ??
      refuse('not_found', 'Akun itu tidak ada. Pilih yang lain.')
    );
  }

  /** Whoever never signed in since keys became personal. */
  #rekey(): string[] {
    return this.desk.accounts.filter((one) => !one.removed && !one.has_key).map((one) => one.name);
  }
}
