/** Letterheads, signatories and fonts: the logic without a page, then the pages on the stand-in. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { FontView, SignatoryView } from '../../contract/acts';
import { fakeHost, type FakeDesk } from '../../host/fake';
import type { Host } from '../../host/host';
import { openDesk } from '../../state/desk.svelte';
import { notices } from '../../state/notices.svelte';
import { openRoute } from '../../state/route.svelte';
import { ids } from '../../text/testids';
import { freshFamilies, lacking, ordered } from './huruf/fonts';
import { asLines, isChanged, isFilled, moved, requestOf, textsOf, UNCHANGED } from './kop/lines';
import { idOf, type Part } from './parts';
import {
  capitalName,
  draftOf,
  faultsOf,
  inState,
  nipFault,
  requestOf as signatoryOf,
  sampleOf,
} from './penanda/signatories';

let desk: FakeDesk;
let host: Host;
const user = userEvent.setup();
const find = (id: string) => screen.findByTestId(id);
const press = async (id: string) => user.click(await find(id));

function open(part: Part, as = 'operator') {
  const made = fakeHost(`?as=${as}`);
  desk = made.desk;
  host = made;
  openDesk(made);
  render(App);
  location.hash = `#/pengaturan/${idOf(part)}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function fill(id: string, words: string) {
  const input = await find(id);
  await user.clear(input);
  await user.type(input, words);
}

beforeEach(() => {
  location.hash = '';
  openRoute();
});
afterEach(() => {
  cleanup();
  Object.assign(notices, { toasts: [], broken: null });
});

const view = { lines: ['A', 'B'], usual: true, emblem: null, picture: '' };
const signatory = (more: Partial<SignatoryView> = {}): SignatoryView => ({
  id: 1,
  name: 'Drs. Haris Maulana, M.Si.',
  title: 'Sekretaris Daerah',
  nip: '196904121994031005',
  rank: 'Pembina Utama Madya',
  is_head: false,
  prefix: '',
  delegation: 'an',
  through: '',
  certifies: false,
  basis: 'Keputusan 12/2025',
  from: '2026-01-01',
  to: null,
  in_force: true,
  used: false,
  ...more,
});

describe('the lines of a letterhead', () => {
  it('move one place, and not over the ends', () => {
    const lines = asLines(['a', 'b', 'c']);
    expect(textsOf(moved(lines, 0, 1))).toEqual(['b', 'a', 'c']);
    expect(textsOf(moved(lines, 0, -1))).toEqual(['a', 'b', 'c']);
    expect(textsOf(moved(lines, 2, 1))).toEqual(['a', 'b', 'c']);
    expect(moved(moved(lines, 1, 1), 2, -1), 'and back').toEqual(lines);
  });

  it('stay the usual ones until one is written otherwise', () => {
    expect(requestOf('head', { ...UNCHANGED, remove: true }, view).lines).toEqual([]);
    expect(requestOf('head', { ...UNCHANGED, lines: asLines(['A ', 'B', '']) }, view).lines).toEqual([]);
    expect(requestOf('head', { ...UNCHANGED, lines: asLines(['A', 'C']) }, view).lines).toEqual(['A', 'C']);
    const own = { ...view, usual: false };
    expect(
      requestOf('head', { ...UNCHANGED, remove: true }, own).lines,
      'an emblem leaves lines alone',
    ).toEqual(['A', 'B']);
    expect(requestOf('head', { ...UNCHANGED, lines: 'usual' }, own).lines).toEqual([]);
  });

  it('count as changed only when they are, and as missing when all are empty', () => {
    expect(isChanged(UNCHANGED, view)).toBe(false);
    expect(isChanged({ ...UNCHANGED, lines: asLines(['A', ' B']) }, view)).toBe(false);
    expect(isChanged({ ...UNCHANGED, lines: asLines(['B', 'A']) }, view)).toBe(true);
    expect(isChanged({ ...UNCHANGED, lines: 'usual' }, view), 'they are usual already').toBe(false);
    expect(isFilled({ ...UNCHANGED, lines: asLines([' ']) })).toBe(false);
    expect(isFilled({ ...UNCHANGED, lines: 'usual' })).toBe(true);
  });
});

describe('a signatory', () => {
  it.each([
    ['', null],
    ['19690412 199403 1 005', null],
    ['19690412199403100', 'ini 17'],
    ['196904121994031005x', 'angka'],
    ['196902301994031005', 'tanggal lahir'],
    ['196904121994131005', 'pengangkatan'],
    ['196904121979031005', 'pengangkatan'],
    ['196904121994033005', 'ke-15'],
  ])('with the number %j is told: %s', (nip, told) => {
    if (told === null) expect(nipFault(nip)).toBeNull();
    else expect(nipFault(nip)).toContain(told);
  });

  it('stands where its days put it, the head first', () => {
    const list = [
      signatory({ id: 1 }),
      signatory({ id: 2, is_head: true, title: 'Wali Kota' }),
      signatory({ id: 3, to: '2026-11-21' }),
      signatory({ id: 4, from: '2026-11-22' }),
    ];
    const shown = (state: 'now' | 'coming' | 'past') =>
      inState(list, state, '2026-11-21').map((one) => one.id);
    expect([shown('now'), shown('coming'), shown('past')]).toEqual([[2, 1], [4], [3]]);
  });

  it('names who delegates, and from what', () => {
    const faults = (more: Partial<SignatoryView>) =>
      Object.entries(faultsOf(draftOf(signatory(more), '')))
        .filter(([, told]) => told !== null)
        .map(([name]) => name);
    expect(faults({})).toEqual([]);
    expect(faults({ basis: '' })).toEqual(['basis']);
    expect([faults({ rank: '' }), faults({ nip: '' }), faults({ rank: '', nip: '' })]).toEqual([
      ['rank'],
      ['nip'],
      [],
    ]);
    expect(faults({ delegation: 'ub', basis: '' })).toEqual(['through', 'basis']);
    expect(faults({ delegation: 'sendiri', basis: '' })).toEqual([]);
    expect(faults({ is_head: true, basis: '', nip: '1' }), 'a head signs by itself').toEqual([]);
    expect(faults({ to: '2026-01-01' })).toEqual(['to']);
  });

  it('who is the head sends neither number nor rank', () =>
    expect(signatoryOf(draftOf(signatory({ is_head: true }), ''))).toMatchObject({
      nip: '',
      rank: '',
      delegation: 'sendiri',
      to: null,
    }));

  it('has the name in capitals, titles as they are', () =>
    expect(['Drs. Haris Maulana, M.Si.', 'Siti', 'dr. Hana Pohan, Sp.A., M.Kes.'].map(capitalName)).toEqual([
      'Drs. HARIS MAULANA, M.Si.',
      'SITI',
      'dr. HANA POHAN, Sp.A., M.Kes.',
    ]));

  it('stands under a letter as the delegation says', () => {
    const above = (more: Partial<SignatoryView>) =>
      sampleOf(draftOf(signatory(more), ''), 'WALI KOTA RANTAU BAHARI', 'Rantau Bahari').above;
    expect(above({})).toEqual(['a.n. WALI KOTA RANTAU BAHARI', 'SEKRETARIS DAERAH,']);
    expect(
      above({ delegation: 'ub', through: 'Sekretaris Daerah', title: 'Asisten', prefix: 'Plh.' }),
    ).toEqual(['a.n. WALI KOTA RANTAU BAHARI', 'SEKRETARIS DAERAH', 'u.b.', 'Plh. ASISTEN,']);
    expect(above({ is_head: true, title: 'Wali Kota', prefix: 'Pj.' })).toEqual([
      'Pj. WALI KOTA RANTAU BAHARI,',
    ]);
    expect(sampleOf(draftOf(signatory(), ''), 'WALI KOTA', 'Rantau Bahari').below).toEqual([
      'Pembina Utama Madya',
      'NIP 19690412 199403 1 005',
    ]);
  });
});

describe('fonts', () => {
  const font = (family: string, styles: string[], shipped = false): FontView => ({ family, styles, shipped });

  it('stand with the shipped ones first', () =>
    expect(ordered([font('B', []), font('Z', [], true), font('A', [])]).map((one) => one.family)).toEqual([
      'Z',
      'A',
      'B',
    ]));

  it('tell what they lack', () =>
    expect([
      lacking(font('A', ['regular', 'bold'])),
      lacking(font('B', ['regular', 'bold', 'italic', 'bold_italic'])),
    ]).toEqual(['miring, tebal miring', '']));

  it('tell what is new', () =>
    expect(
      freshFamilies(
        [font('A', ['regular']), font('B', ['regular'])],
        [font('A', ['regular', 'bold']), font('B', ['regular']), font('C', [])],
      ),
    ).toEqual(['A', 'C']));
});

describe('the screen of letterheads', () => {
  const within_ = async (form: string) => within(await find(`${ids.letterhead}-${form}`));

  it('draws what is written, saves it, and gives the usual lines back', async () => {
    open('kop');
    const agency = await within_('agency');
    await user.click(agency.getByTestId(ids.letterheadAdd));
    await user.keyboard('Telepon (0711) 000000');
    await waitFor(() => {
      const source = agency.getByTestId(ids.letterheadPicture).getAttribute('src') ?? '';
      expect(decodeURIComponent(source)).toContain('Telepon (0711)');
    });
    expect(desk.letterheads.heads.agency.lines, 'not before it is saved').toBeNull();
    await user.click(agency.getByTestId(ids.letterheadSave));
    await screen.findByText('Kop Perangkat daerah disimpan.');
    expect(desk.letterheads.heads.agency.lines).toHaveLength(4);
    await waitFor(() =>
      expect(agency.getByTestId(ids.letterheadSave).title).toContain('Tidak ada yang berubah'),
    );
    await user.click(agency.getByTestId(ids.letterheadUsual));
    await user.click(agency.getByTestId(ids.letterheadSave));
    await waitFor(() => expect(desk.letterheads.heads.agency.lines).toBeNull());
  });

  it('moves a line, and the focus with it', async () => {
    open('kop');
    const head = await within_('head');
    await user.click(head.getAllByTestId(ids.letterheadDown)[0] as HTMLElement);
    const shown = head.getAllByTestId(ids.letterheadLine).map((one) => (one as HTMLInputElement).value);
    expect(shown).toEqual(['PROVINSI ANDALAN', 'WALI KOTA RANTAU BAHARI']);
    expect(document.activeElement?.closest('[data-line]')?.querySelector('input')?.value).toBe(
      'WALI KOTA RANTAU BAHARI',
    );
    await user.click(head.getByTestId(ids.letterheadBack));
    expect((head.getAllByTestId(ids.letterheadLine)[0] as HTMLInputElement).value).toBe(
      'WALI KOTA RANTAU BAHARI',
    );
  });

  it('does not let all lines go', async () => {
    open('kop');
    const head = await within_('head');
    for (let left = 2; left > 0; left--)
      await user.click(head.getAllByTestId(ids.letterheadDrop)[0] as HTMLElement);
    expect(head.getByRole('alert').textContent).toContain('sedikitnya satu baris');
    expect(head.getByTestId(ids.letterheadSave).getAttribute('aria-disabled')).toBe('true');
  });

  it('takes an emblem, tells when the picture is of the wrong kind, and takes it away', async () => {
    open('kop');
    const agency = await within_('agency');
    host.pickFiles = () => Promise.resolve([{ id: 'foto', name: 'foto.jpg' }]);
    await user.click(agency.getByTestId(ids.letterheadEmblem));
    expect((await agency.findByRole('alert')).textContent).toContain('PNG');
    host.pickFiles = () => Promise.resolve([{ id: 'lambang', name: 'lambang.png' }]);
    await user.click(agency.getByTestId(ids.letterheadEmblem));
    await waitFor(() => expect(agency.queryByRole('alert')).toBeNull());
    await user.click(agency.getByTestId(ids.letterheadSave));
    await waitFor(() => expect(desk.letterheads.heads.agency.emblem).not.toBeNull());
    await user.click(await agency.findByTestId(ids.letterheadNoEmblem));
    await user.click(agency.getByTestId(ids.letterheadSave));
    await waitFor(() => expect(desk.letterheads.heads.agency.emblem).toBeNull());
  });

  it('is only looked at by who may not write', async () => {
    open('kop', 'auditor');
    const head = await within_('head');
    expect((head.getAllByTestId(ids.letterheadLine)[0] as HTMLInputElement).readOnly).toBe(true);
    expect(head.getByTestId(ids.letterheadSave).title).toContain('operator atau penyetuju');
  });
});

describe('the screen of signatories', () => {
  const row = async (name: string) =>
    (await screen.findAllByTestId(ids.signatoryRow)).find((one) =>
      one.textContent?.includes(name),
    ) as HTMLElement;

  it('takes a new one, shows how it will stand, and says what is missing', async () => {
    open('penanda', 'penyetuju');
    await press(ids.signatoryAdd);
    await press(ids.signatorySave);
    expect((await screen.findAllByRole('alert')).map((one) => one.textContent)).toEqual([
      'Isi namanya.',
      'Isi jabatannya.',
    ]);
    await fill(ids.signatoryName, 'Dr. Ratna Wijaya, S.H., M.H.');
    await fill(ids.signatoryTitle, 'Asisten Pemerintahan');
    await fill(ids.signatoryRank, 'Pembina Tingkat I');
    await fill(ids.signatoryNip, '197502302001122001');
    expect((await screen.findByRole('alert')).textContent).toContain('tanggal lahir');
    await fill(ids.signatoryNip, '197502202001122001');
    await user.selectOptions(await find(ids.signatoryDelegation), 'ub');
    await fill(ids.signatoryThrough, 'Sekretaris Daerah');
    await press(ids.signatorySave);
    expect((await screen.findByRole('alert')).textContent).toContain('dasar pelimpahannya');
    await fill(ids.signatoryBasis, 'Keputusan Wali Kota 44/2026');
    const sample = (await find(ids.signatorySample)).textContent;
    for (const words of [
      'a.n. WALI KOTA RANTAU BAHARI',
      'u.b.',
      'Dr. RATNA WIJAYA, S.H., M.H.',
      'NIP 19750220 200112 2 001',
    ])
      expect(sample).toContain(words);
    await press(ids.signatorySave);
    await screen.findByText('Penanda tangan Dr. Ratna Wijaya, S.H., M.H. disimpan.');
    expect(desk.letterheads.signatories.at(-1)).toMatchObject({
      nip: '197502202001122001',
      delegation: 'ub',
    });
    await waitFor(async () => expect((await row('Ratna Wijaya')).dataset.state).toBe('now'));
  });

  it('who has signed can only end, on a day after the first', async () => {
    open('penanda', 'penyetuju');
    const head = within(await row('Aditya Pranata'));
    expect(head.getByTestId(ids.signatoryEdit).title).toContain('hanya dapat diakhiri');
    await user.click(head.getByTestId(ids.signatoryEnd));
    await fill(ids.signatoryEndDay, '1 Januari 2020');
    await press(ids.signatoryEndConfirm);
    expect((await screen.findByRole('alert')).textContent).toContain('sesudah tanggal mulai');
    await fill(ids.signatoryEndDay, '1 November 2026');
    await press(ids.signatoryEndConfirm);
    await waitFor(async () => expect((await row('Aditya Pranata')).dataset.state).toBe('past'));
  });

  it('shows what the core refuses beside the form', async () => {
    open('penanda', 'penyetuju');
    await press(ids.signatoryAdd);
    await fill(ids.signatoryName, 'Bagas Wirawan');
    await fill(ids.signatoryTitle, 'Wali Kota');
    await user.click(await find(ids.signatoryHead));
    await press(ids.signatorySave);
    expect((await screen.findByRole('alert')).textContent).toContain('sudah ada kepala daerah lain');
  });
});

describe('the screen of fonts', () => {
  it('adds several files at once and takes a family away again', async () => {
    open('huruf');
    await press(ids.fontAdd);
    await screen.findByText('Huruf Charis ditambahkan.');
    await waitFor(async () =>
      expect((await find(ids.fontTable)).textContent).toContain('tanpa miring, tebal miring'),
    );
    const buttons = await screen.findAllByTestId(ids.fontRemove);
    expect(buttons[0]?.title, 'shipped').toContain('tidak dapat dihapus');
    await user.click(screen.getByRole('button', { name: 'Hapus Charis' }));
    await press(ids.fontRemoveConfirm);
    await waitFor(() => expect(desk.letterheads.fonts.map((one) => one.family)).not.toContain('Charis'));
  });

  it('tells of a font that its maker keeps out of files', async () => {
    open('huruf');
    await find(ids.fontTable);
    host.pickFiles = () => Promise.resolve([{ id: 'kunci', name: 'Tertutup.ttf' }]);
    await press(ids.fontAdd);
    expect((await find(ids.fontRefused)).textContent).toContain('menurut pembuatnya');
  });
});
