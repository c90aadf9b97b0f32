/** Copies, checks and events of the stand-in: made up at the start, and then truly kept for as long as the page lives. */
import type {
  BackupLine,
  BackupPlace,
  BackupPreview,
  BackupReason,
  BackupsView,
  EventLine,
  KeptStore,
  RestoreBackup,
  Salvaged,
  SecondPlaceView,
  StoreHealth,
  VerifyView,
  WhichBackup,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY } from './region';

export const BACKUP_CHANGES = {
  backup: { label: 'simpan cadangan', changed: ['backup' as const], official: true },
  backup_now: { label: 'buat cadangan', changed: ['backup' as const], official: true },
  set_second_place: {
    label: 'ubah tempat cadangan kedua',
    changed: ['backup' as const],
    official: true,
  },
};

/** Package of another office, for the handle that a file dialog gives. */
const FOREIGN = 'asing.cadangan';
const DAMAGED_TEXT =
  'Halaman 2.114 berkas data rusak. Jangan lanjutkan bekerja; pulihkan cadangan terakhir yang sudah diperiksa.';

export class FakeBackups {
  /** What the check in the background finds. */
  found: 'sound' | 'unclean' | 'damaged' = 'sound';
  list: BackupLine[] = [];
  kept: KeptStore[] = [];
  second: SecondPlaceView | null = null;
  events: EventLine[] = [];
  #asked = 0;
  #full = false;
  #number = 0;

  constructor(readonly desk: FakeDesk) {
    this.list = [
      this.#line('migration', 'own', '2026-11-16T01:31:00Z', 1),
      this.#line('import', 'own', '2026-11-20T02:00:41Z', 1),
      this.#line('day_end', 'own', '2026-11-20T09:02:11Z', 2),
    ].reverse();
    this.event('sign_in_failed', 'gagal masuk', 'verifikator', '2 kali');
    this.event('passphrase_changed', 'kata sandi diganti', 'penyetuju', '');
  }

  get answers() {
    return {
      list_backups: () => this.view(),
      backup: () => ({
        file: 'rantau-bahari-2026-11-21.cadangan',
        sha256: 'a41f09c2e7d8b35566aa10bc93ee72f4190d2c8be0f7716a5d3c4b2a19087f6e',
        entries: this.desk.journal.length,
      }),
      backup_now: async () => {
        await this.desk.work('backup_now', 2400, 'Menulis lalu memeriksa cadangan');
        this.list = [this.#line('asked', 'own', `${TODAY}T03:04:05Z`), ...this.list];
        return this.view();
      },
      preview_backup: (request: WhichBackup) => this.#preview(request),
      set_second_place: (request: { folder: string | null }) => {
        this.#keeper('set_second_place');
        this.second = request.folder ? { name: 'CADANGAN-BKPSDM', present: true, last_copied: null } : null;
        return this.view();
      },
      restore_backup: async (request: RestoreBackup) => {
        if (this.desk.account) this.#keeper('restore_backup');
        else this.#passphrase(request);
        const line = this.#find(request);
        await this.desk.work('restore_backup', 2400, 'Memulihkan cadangan');
        this.kept = [{ number: this.kept.length + 1, file: this.#keptName(), size: 4_400_000 }, ...this.kept];
        this.desk.journal = this.desk.journal.slice(0, line.entries);
        this.found = 'sound';
        this.desk.keys.letIn(request.account);
        this.event('restored', 'cadangan dipulihkan', this.#who(request.account), `dari ${line.file}`);
        return this.desk.session();
      },
      undo_restore: () => {
        if (this.desk.account) this.#keeper('undo_restore');
        if (this.kept.length === 0) refuse('nothing_kept', 'Tidak ada berkas lama. Pilih sebuah cadangan.');
        this.kept = this.kept.slice(1);
        return this.desk.session();
      },
      salvage_store: async (): Promise<Salvaged> => {
        await this.desk.work('salvage_store', 1800, 'Membaca yang masih dapat dibaca');
        return SALVAGED;
      },
      store_health: () => this.#health(),
      check_fully: () => {
        this.#full = true;
        this.#asked = 0;
        return this.#health();
      },
      verify_store: async (): Promise<VerifyView> => {
        await this.desk.work('verify_store', this.desk.journal.length, 'Memutar ulang jejak');
        return this.#verified();
      },
      list_events: (request: { limit: number | null }) => this.events.slice(0, request.limit ?? 100),
    };
  }

  event(kind: string, label: string, account: string, note: string, nip: string | null = null): void {
    const entry = this.desk.journal.length + 1;
    const id = this.events.length + 1;
    const at = `${TODAY}T0${1 + (id % 8)}:12:40Z`;
    this.events = [{ id, kind, label, account, nip, note, entry, at }, ...this.events];
  }

  view(): BackupsView {
    const reminder =
      this.second === null
        ? 'Belum ada tempat kedua. Pilih folder di diska atau stik lain supaya cadangan tetap ada bila komputer ini rusak.'
        : this.second.last_copied === null
          ? 'Belum ada cadangan yang disalin ke tempat kedua. Pasang stiknya; program menyalin sendiri.'
          : null;
    return {
      backups: this.list,
      kept: this.kept,
      second: this.second,
      reminder,
      automatic: { due: this.desk.done.length > 0, failed: '' },
    };
  }

  #line(reason: BackupReason, place: BackupPlace, at: string, entries?: number): BackupLine {
    const number = ++this.#number;
    const { staff, units, positions } = this.desk.region;
    return {
      id: `own:${number}`,
      file: `rantau-bahari-${String(number).padStart(6, '0')}.cadangan`,
      number,
      at,
      reason,
      place,
      size: 4_318_000 + number * 11_300,
      entries: entries ?? this.desk.journal.length,
      counts: {
        staff: entries === 1 ? 0 : staff.length,
        units: units.length,
        positions: positions.length,
        plans: entries === undefined ? this.desk.plans.length : 1,
        decrees: this.desk.decrees.length,
      },
      checked: reason !== 'migration',
      same_store: true,
    };
  }

  #find(request: WhichBackup): BackupLine {
    const known = this.list.find((one) => one.id === request.id);
    if (known) return known;
    if (request.file)
      return {
        ...this.#line('unknown', 'chosen', '', 1),
        file: FOREIGN,
        number: 0,
        same_store: false,
      };
    return refuse('backup_not_found', 'Cadangan itu tidak ada lagi. Pilih yang lain dari daftar.');
  }

  #preview(request: WhichBackup): BackupPreview {
    const backup = this.#find(request);
    const later = this.desk.journal.filter((one) => one.seq > backup.entries).reverse();
    if (request.passphrase) this.#passphrase(request);
    const open = this.desk.account !== null;
    return {
      backup,
      opened: (open && backup.same_store) || request.passphrase !== '',
      needs_passphrase: !backup.same_store,
      now: open
        ? {
            staff: this.desk.region.staff.length,
            units: this.desk.region.units.length,
            positions: this.desk.region.positions.length,
            plans: this.desk.plans.length,
            decrees: this.desk.decrees.length,
          }
        : null,
      last: this.desk.journal.slice(0, backup.entries).reverse().slice(0, 20),
      lost: open ? later.slice(0, 200) : [],
      lost_count: open ? later.length : 0,
    };
  }

  #health(): StoreHealth {
    const running = this.#asked++ === 0;
    const state = running ? 'running' : this.found === 'damaged' ? 'damaged' : 'sound';
    return {
      state,
      kind: this.#full ? 'full' : 'quick',
      started: `${TODAY}T01:00:03Z`,
      ended: running ? null : `${TODAY}T01:00:09Z`,
      text:
        state === 'damaged'
          ? DAMAGED_TEXT
          : running
            ? 'Berkas data sedang diperiksa.'
            : 'Berkas data utuh. Tidak ada yang perlu dilakukan.',
      last_full: this.#full && !running ? TODAY : '2026-11-17',
      unclean: this.found === 'unclean',
    };
  }

  #verified(): VerifyView {
    const entries = this.desk.journal.length;
    const damaged = this.found === 'damaged';
    return {
      ok: !damaged,
      integrity: damaged ? 'halaman 2.114 rusak' : 'ok',
      chain: {
        entries,
        ok: true,
        broken_at: null,
        missing_since: damaged
          ? { after: entries - 1, known: entries + 4, backup: this.list[0]?.file ?? '' }
          : null,
      },
      replay: { ok: true, differences: [], erased: null },
      signatures: damaged ? ['Persetujuan rencana 2 tidak bertanda tangan.'] : [],
    };
  }

  #keptName = () => `rantau-bahari.mutasi.lama-${this.kept.length + 1}`;
  #who = (account: string) => this.desk.account?.name ?? account;

  #keeper(act: string): void {
    if (!this.desk.account?.roles.includes('administrator'))
      refuse('role_missing', `${act}: hanya administrator. Masuk dengan akun administrator.`);
  }

  #passphrase(request: WhichBackup): void {
    if ((request.passphrase ?? '').length < 4)
      refuse('unlock_refused', 'Nama akun atau kata sandi tidak cocok. Periksa keduanya lalu coba lagi.');
  }
}

const SALVAGED: Salvaged = {
  file: 'rantau-bahari-selamat.mutasi',
  tables: [
    { table: 'staff', label: 'Pegawai', read: 588, missing: 12, orphaned: 0, first: 410, last: 421 },
    {
      table: 'incumbency',
      label: 'Pemangku jabatan',
      read: 571,
      missing: 0,
      orphaned: 12,
      first: null,
      last: null,
    },
    { table: 'unit', label: 'Unit kerja', read: 41, missing: 0, orphaned: 0, first: null, last: null },
  ],
  journal_read: 211,
  journal_missing: 3,
  whole: false,
  text: '12 baris pegawai tidak terbaca. Buka berkas baru ini, lalu impor lagi berkas pegawai untuk melengkapinya.',
};
