/** Meetings of the stand-in: of the assessment team, inaugurations, and those that explain a plan. */
import type {
  HoldMeeting,
  MeetingCase,
  MeetingPerson,
  MeetingShort,
  MeetingView,
  PrintMeeting,
  SetMeeting,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { casesIn, decideCases } from './after-cases';
import { AGENDA_STATES, firstMeetings, type KeptMeeting } from './meeting-samples';
import { TODAY } from './region';

const MEETING = ['meeting' as const];

export const MEETING_CHANGES = {
  set_meeting: { label: 'ubah rapat', changed: MEETING },
  cancel_meeting: { label: 'batalkan rapat', changed: MEETING },
  hold_meeting: { label: 'catat hasil rapat', changed: [...MEETING, 'case' as const], official: true },
  print_meeting: { label: 'cetak rapat', changed: ['report' as const], official: true },
};

export class FakeMeetings {
  kept: readonly KeptMeeting[] | null = null;

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_meetings: async (request: { kind: string | null; plan: number | null }) =>
        (await this.all())
          .filter((one) => request.kind === null || one.kind === request.kind)
          .filter((one) => request.plan === null || one.plan === request.plan)
          .map((one) => this.short(one))
          .sort((a, b) => b.day.localeCompare(a.day) || b.meeting - a.meeting),
      show_meeting: async (request: { meeting: number }) => this.view(await this.find(request.meeting)),
      set_meeting: (request: SetMeeting) => this.#set(request),
      cancel_meeting: async (request: { meeting: number }) => {
        const kept = await this.find(request.meeting);
        if (kept.state !== 'planned') refuse('meeting_closed', 'Rapat ini sudah selesai atau dibatalkan.');
        return this.#put({ ...kept, state: 'cancelled' });
      },
      hold_meeting: (request: HoldMeeting) => this.#hold(request),
      print_meeting: async (request: PrintMeeting) => {
        const kept = await this.find(request.meeting);
        if (request.paper === 'minutes' && kept.state !== 'held')
          refuse('meeting_open', 'Berita acara dicetak sesudah hasil rapat dicatat.');
        const file = `${request.paper}-${kept.kind}-${kept.day}.pdf`;
        return { report: 900 + kept.meeting, files: [{ file, sha256: 'b7'.repeat(32), pages: 2 }] };
      },
    };
  }

  async find(meeting: number): Promise<KeptMeeting> {
    return (
      (await this.all()).find((one) => one.meeting === meeting) ??
      refuse('meeting_not_found', 'Rapat itu tidak ada. Muat ulang daftarnya.')
    );
  }

  /** Made at the first look: what is on an agenda depends on the cases that there are. */
  async all(): Promise<readonly KeptMeeting[]> {
    if (this.kept) return this.kept;
    const made = await firstMeetings(this.desk);
    if (made.length > 0) this.kept = made;
    return made;
  }

  short(kept: KeptMeeting): MeetingShort {
    return {
      meeting: kept.meeting,
      kind: kept.kind,
      day: kept.day,
      time: kept.time,
      place: kept.place,
      topic: kept.topic,
      number: kept.number,
      state: kept.state,
      plan: kept.plan,
      plan_name: this.desk.plans.find((one) => one.plan === kept.plan)?.name ?? '',
      invited: kept.invited,
      invite_by: kept.kind === 'pelantikan' ? this.desk.after.holidays.after(kept.day, -1) : null,
      people: kept.people.length,
      present: kept.people.filter((one) => one.present).length,
      cases: kept.agenda.length,
      decided: kept.agenda.filter((one) => one.decision !== '').length,
    };
  }

  view(kept: KeptMeeting): MeetingView {
    return {
      short: this.short(kept),
      note: kept.note,
      people: kept.people.map((one) => this.#person(one)),
      agenda: kept.agenda.map((one, at) => this.#onAgenda(kept, one, at)),
      concerns: this.desk.after.concerns.kept.filter((one) => one.meeting === kept.meeting),
      obstacles: kept.state === 'planned' ? obstaclesOf(kept) : [],
      can_edit: kept.state === 'planned',
    };
  }

  #person(seat: KeptMeeting['people'][number]): MeetingPerson {
    const person = this.desk.judge.person(seat.nip);
    const post = this.desk.judge.post(person?.position ?? null);
    return { ...seat, name: person?.name ?? '', title: post?.title ?? '', unit: post?.unit ?? '' };
  }

  #onAgenda(kept: KeptMeeting, one: KeptMeeting['agenda'][number], at: number): MeetingCase {
    const member = this.desk.judge.person(kept.people[2]?.nip ?? '');
    return {
      ...one,
      place: at + 1,
      recommendation:
        kept.kind !== 'tpk'
          ? ''
          : at % 7 === 5
            ? 'DIREKOMENDASIKAN DENGAN CATATAN'
            : at % 11 === 9
              ? 'TIDAK DIREKOMENDASIKAN'
              : 'DIREKOMENDASIKAN',
      kept_out: kept.kind === 'tpk' && at % 23 === 1 && member ? [`${member.name} (saudara kandung)`] : [],
    };
  }

  async #set(request: SetMeeting): Promise<MeetingView> {
    const all = await this.all();
    const old = request.meeting === null ? null : await this.find(request.meeting);
    if (old && old.state !== 'planned')
      refuse('meeting_closed', 'Rapat ini sudah selesai atau dibatalkan dan tidak dapat diubah.');
    if (!request.place.trim()) refuse('place_missing', 'Isi tempat rapat.');
    const nips = request.people.map((one) => one.nip);
    if (new Set(nips).size < nips.length) refuse('seat_twice', 'Ada orang yang tercantum dua kali.');
    if (request.people.filter((one) => one.role === 'ketua').length > 1)
      refuse('two_chairs', 'Rapat hanya punya satu ketua. Ubah peran salah seorang.');
    if (request.kind === 'sosialisasi' && request.plan === null)
      refuse('plan_missing', 'Pilih rencana yang dijelaskan.');
    const fitting = await casesIn(this.desk, AGENDA_STATES[request.kind] ?? []);
    const lines = request.agenda
      ? request.agenda.map(
          (id) =>
            fitting.find((line) => line.case === id) ??
            refuse('agenda_state', 'Ada nama yang sudah tidak menunggu rapat ini. Muat ulang daftarnya.'),
        )
      : fitting.filter((line) => request.plan === null || line.plan === request.plan);
    return this.#put({
      ...request,
      meeting: old?.meeting ?? Math.max(0, ...all.map((one) => one.meeting)) + 1,
      state: 'planned',
      people: request.people.map((one) => ({ ...one, present: null })),
      agenda: lines.map((line) => ({ line, decision: '', note: '' })),
    });
  }

  async #hold(request: HoldMeeting): Promise<MeetingView> {
    const kept = await this.find(request.meeting);
    if (kept.state !== 'planned') refuse('meeting_closed', 'Hasil rapat ini sudah dicatat.');
    if (kept.day > TODAY)
      refuse('meeting_ahead', 'Hari rapat belum tiba. Ubah tanggalnya bila rapat dimajukan.');
    const present = kept.people.filter((one) => request.present.includes(one.nip));
    if (kept.kind === 'tpk') {
      const first = obstaclesOf({ ...kept, people: present })[0];
      if (first) refuse('panel_obstacle', first);
    }
    const open = kept.agenda.filter((one) => !request.decisions.some((said) => said.case === one.line.case));
    if (open.length > 0)
      refuse('decision_missing', `${open.length} nama belum diputuskan. Putuskan atau tunda dahulu.`);
    for (const said of request.decisions)
      if (said.decision === 'setuju_dengan_catatan' && !said.note.trim())
        refuse('note_missing', 'Setuju dengan catatan perlu catatannya.');
    await decideCases(this.desk, kept.kind, kept.agenda, request.decisions, kept.day);
    return this.#put({
      ...kept,
      state: 'held',
      number: request.number || kept.number || `BA/${String(kept.meeting).padStart(3, '0')}/BKPSDM/2026`,
      people: kept.people.map((one) => ({ ...one, present: request.present.includes(one.nip) })),
      agenda: kept.agenda.map((one) => ({
        ...one,
        ...request.decisions.find((said) => said.case === one.line.case),
      })),
    });
  }

  #put(kept: KeptMeeting): MeetingView {
    this.kept = [...(this.kept ?? []).filter((one) => one.meeting !== kept.meeting), kept];
    return this.view(kept);
  }
}

function obstaclesOf(kept: Pick<KeptMeeting, 'kind' | 'people'>): string[] {
  if (kept.kind === 'sosialisasi') return [];
  const chair = kept.people.some((one) => one.role === 'ketua');
  const members = kept.people.filter((one) => one.role !== 'peserta').length;
  return [
    ...(chair ? [] : ['Belum ada ketua. Tetapkan seorang sebagai ketua.']),
    ...(kept.kind === 'tpk' && members % 2 === 0
      ? [`Anggota yang hadir ${members} orang. Jumlahnya harus ganjil: tambah atau kurangi seorang.`]
      : []),
  ];
}
