import { describe, expect, it } from 'vitest';
import type { CaseLine, MeetingCase, MeetingShort, MeetingView } from '../../contract/acts';
import {
  agendaOrder,
  decisionKeys,
  decisionsOf,
  invitationOf,
  noteOf,
  readTime,
  shownDecision,
  sumsOf,
  whyNotHold,
  type Decision,
} from './meetings';
import { nextRole, panelFits, votersOf, type SeatRow } from './seats';

const TODAY = '2026-11-21';
const seat = (role: SeatRow['role']): SeatRow => ({ nip: role, name: role, title: '', role });

function onAgenda(id: number, decision = ''): MeetingCase {
  const line = { case: id, name: `Nama ${id}` } as CaseLine;
  return { line, place: id, decision, note: '', recommendation: '', kept_out: [] };
}

function meeting(kind: string, more: Partial<MeetingShort> = {}, cases = 2): MeetingView {
  const short = {
    kind,
    day: TODAY,
    state: 'planned',
    invited: null,
    invite_by: null,
    ...more,
  } as MeetingShort;
  return {
    short,
    note: '',
    people: [{ nip: '1', name: '', title: '', unit: '', role: 'ketua', present: null }],
    agenda: Array.from({ length: cases }, (_, at) => onAgenda(at + 1)),
    concerns: [],
    obstacles: [],
    can_edit: true,
  };
}

describe('the time of a meeting', () => {
  it('is read as it is typed and written in one way', () => {
    expect(['9', '9:05', '09.30', ' 23.59 '].map(readTime)).toEqual(['09.00', '09.05', '09.30', '23.59']);
  });

  it('may be left open, and is refused when it is none', () => {
    expect(readTime('')).toBe('');
    expect(['24.00', '9.60', 'pagi', '9.5'].map(readTime)).toEqual([null, null, null, null]);
  });
});

describe('the invitation to an inauguration', () => {
  const asked = (invited: string | null, by: string | null) =>
    invitationOf({ invited, invite_by: by } as MeetingShort, TODAY);

  it('says until when it must go out, and that it is too late', () => {
    expect(asked(null, '2026-11-24')).toMatchObject({ late: false });
    expect(asked(null, '2026-11-20')).toMatchObject({ late: true });
    expect(asked('2026-11-25', '2026-11-24')).toMatchObject({ late: true });
    expect(asked('2026-11-24', '2026-11-24')).toEqual({ words: '24 November 2026', late: false });
  });

  it('is not spoken of where nobody asks for one', () => {
    expect(asked(null, null)).toBeNull();
  });
});

describe('recording a meeting', () => {
  it('waits for its day, for who came, and for every name', () => {
    const tpk = meeting('tpk');
    expect(whyNotHold(meeting('tpk', { day: '2026-11-23' }), TODAY, 1, 2)).toContain('belum tiba');
    expect(whyNotHold(tpk, TODAY, 0, 2)).toContain('siapa yang hadir');
    expect(whyNotHold(tpk, TODAY, 1, 1)).toContain('1 nama belum diputus');
    expect(whyNotHold(meeting('tpk', {}, 0), TODAY, 1, 0)).toContain('Agenda masih kosong');
    expect(whyNotHold(tpk, TODAY, 1, 2)).toBeNull();
  });

  it('asks no decisions of a meeting that only explains', () => {
    expect(whyNotHold(meeting('sosialisasi', {}, 0), TODAY, 1, 0)).toBeNull();
  });

  it('is done once', () => {
    expect(whyNotHold(meeting('tpk', { state: 'held' }), TODAY, 1, 2)).toContain('sudah selesai');
  });

  it('hands over the decisions in the order of the agenda', () => {
    const decided = new Map<number, { decision: Decision; note: string }>([
      [2, { decision: 'tolak', note: 'Hukuman disiplin' }],
      [1, { decision: 'setuju', note: '' }],
    ]);
    const said = decisionsOf([onAgenda(1), onAgenda(2), onAgenda(3)], decided);
    expect(said.map((one) => `${one.case} ${one.decision}`)).toEqual(['1 setuju', '2 tolak']);
    expect(sumsOf([...said, { case: 4, decision: 'tolak', note: '' }])[0]).toEqual(['tolak', 2]);
  });

  it('shows what is being prepared before what was recorded', () => {
    const decided = new Map([[1, { decision: 'tunda' as const, note: 'menunggu berkas' }]]);
    expect(shownDecision(onAgenda(1, 'setuju'), decided).decision).toBe('tunda');
    expect(shownDecision(onAgenda(2, 'setuju'), decided).decision).toBe('setuju');
  });

  it('asks for words where the minutes need them', () => {
    expect((['setuju', 'setuju_dengan_catatan', 'tolak', 'tunda'] as const).map(noteOf)).toEqual([
      'none',
      'must',
      'must',
      'may',
    ]);
  });

  it('has a key of its own for every decision', () => {
    for (const kind of ['tpk', 'pelantikan'] as const) {
      const keys = decisionKeys(kind).map(([key]) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('the people of a meeting', () => {
  it('begin with a chair and a secretary in a team, and with guests elsewhere', () => {
    expect(nextRole('tpk', [])).toBe('ketua');
    expect(nextRole('tpk', [seat('ketua')])).toBe('sekretaris');
    expect(nextRole('tpk', [seat('ketua'), seat('sekretaris')])).toBe('anggota');
    expect(nextRole('sosialisasi', [])).toBe('peserta');
  });

  it('can decide when they are an odd number with one chair', () => {
    const three = [seat('ketua'), seat('sekretaris'), seat('anggota')];
    expect(panelFits(three)).toBe(true);
    expect(panelFits([...three, seat('anggota')])).toBe(false);
    expect(panelFits([seat('anggota')]), 'no chair').toBe(false);
    expect(votersOf([...three, seat('peserta')]), 'guests do not vote').toBe(3);
  });

  it('keep the order of the list on the agenda, and lose who waits no more', () => {
    const lines = [{ case: 5 }, { case: 2 }, { case: 9 }] as CaseLine[];
    expect(agendaOrder(lines, new Set([9, 5, 77]))).toEqual([5, 9]);
  });
});
