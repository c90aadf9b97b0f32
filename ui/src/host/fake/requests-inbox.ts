/** The inbox of requests in the stand-in: the same requests as the files of people hold. */
import type {
  Acts,
  DecideRequests,
  GrantedShare,
  RequestChecked,
  RequestLine,
  RequestView,
  SetRequest,
  WaitingList,
  WishView,
} from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { print } from './case-documents';
import { findingsAbout } from './findings';
import { TODAY, type FakePerson } from './region';
import { wishes } from './requests';

export const INBOX_CHANGES = {
  decide_requests: { label: 'putuskan permohonan', changed: ['request' as const] },
  print_receipts: { label: 'cetak tanda terima', changed: ['report' as const], official: true },
};

const OPEN = ['open', 'in_process'];
const DAY = 86_400_000;
const STATES: Record<string, string> = { reject: 'rejected', withdraw: 'withdrawn', reopen: 'open' };

interface Filed {
  person: FakePerson;
  request: RequestView;
}

export class FakeInbox {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_requests: (request: Acts['list_requests']['request']) => this.#list(request),
      open_request: ({ id }: { id: number }) => {
        const { person, request } = this.#find(id);
        return {
          line: this.#line({ person, request }),
          checked: this.#check(person, request.targets, request),
          documents: this.desk.cases.documents.of({ request: id }),
          origin: request.origin,
        };
      },
      check_request: (request: SetRequest) => this.#checkNew(request),
      decide_requests: (request: DecideRequests) => this.#decide(request),
      waiting_lists: (request: Acts['waiting_lists']['request']) => this.#waiting(request),
      granted_shares: (request: Acts['granted_shares']['request']) => this.#shares(request),
      write_forms: () => ({ files: ['formulir-permohonan.xlsx', 'formulir-permohonan.pdf'] }),
      print_receipts: ({ requests }: { requests: number[] }) => ({
        report: 1,
        files: [{ file: 'tanda-terima.pdf', sha256: print(requests.length), pages: requests.length }],
      }),
    };
  }

  /** The request became a case. */
  tied(id: number, made: number) {
    Object.assign(this.#find(id).request, { case: made, state: 'in_process' });
  }

  #filed(): Filed[] {
    return this.desk.registers.requests();
  }

  #find(id: number): Filed {
    return (
      this.#filed().find((one) => one.request.id === id) ??
      refuse('request_not_found', 'Permohonan itu tidak ada.')
    );
  }

  #line({ person, request }: Filed): RequestLine {
    const post = this.desk.judge.post(person.position);
    const { id, day, reason, state, number, officer, note, targets } = request;
    const tied = request.case === null ? null : this.desk.cases.find(request.case);
    return {
      ...{ id, day, reason, state, number, officer, note, targets, case: request.case },
      nip: person.nip,
      name: person.name,
      golongan: person.golongan,
      title: post?.title ?? '',
      unit: post?.unit ?? '',
      waiting_days: Math.round((Date.parse(TODAY) - Date.parse(request.day)) / DAY),
      case_state: tied?.state ?? null,
      gone: person.luck > 0.93 ? 1 : 0,
      left: person.luck > 0.985,
    };
  }

  #list(request: Acts['list_requests']['request']): Acts['list_requests']['reply'] {
    const every = this.#filed();
    const counted = (state: string) => every.filter((one) => one.request.state === state).length;
    const wished = (wish: WishView) =>
      (request.position === null || wish.position === request.position) &&
      (request.unit === null || this.desk.below(request.unit).includes(wish.unit));
    const shown = every.filter(
      (one) => (request.ended || OPEN.includes(one.request.state)) && one.request.targets.some(wished),
    );
    return {
      requests: shown.map((one) => this.#line(one)).sort((a, b) => a.day.localeCompare(b.day) || a.id - b.id),
      open: counted('open'),
      in_process: counted('in_process'),
      granted: counted('granted'),
      rejected: counted('rejected'),
      withdrawn: counted('withdrawn'),
      can_edit: this.desk.account?.roles.some((role) => ['operator', 'verifikator'].includes(role)) ?? false,
    };
  }

  #checkNew(request: SetRequest): RequestChecked {
    const person = this.desk.judge.person(request.nip);
    if (!person)
      return { refusals: [{ code: 'nip_unknown', message: 'NIP itu tidak dikenal.' }], targets: [] };
    const targets = request.targets.length > 0 ? wishes(this.desk, { ...request, day: TODAY }) : [];
    const checked = this.#check(person, targets, request);
    const other = this.#filed().find(
      (one) => one.person === person && one.request.id !== request.id && OPEN.includes(one.request.state),
    );
    if (other)
      checked.refusals.push({
        code: 'request_open',
        message: `${person.name} sudah punya permohonan yang berjalan. Ubah permohonan itu, atau catat bahwa ditarik.`,
      });
    if (person.status !== 'PNS')
      checked.refusals.push({
        code: 'status_barred',
        message: `Berstatus ${person.status}. Hanya PNS yang dapat mengajukan permohonan pindah.`,
      });
    return checked;
  }

  #check(person: FakePerson, targets: WishView[], own: { id?: number | null; day: string }): RequestChecked {
    const { judge } = this.desk;
    const held = judge.heldAfter(null);
    const every = this.#filed();
    return {
      refusals: [],
      targets: targets.map((wish) => {
        const posts = this.desk.region.positions.filter((one) =>
          wish.position === null ? one.unit === wish.unit : one.id === wish.position,
        );
        const findings = findingsAbout(judge, person.nip, wish.position, held, null);
        const before = every.filter(
          (one) =>
            one.person !== person &&
            OPEN.includes(one.request.state) &&
            one.request.day < own.day &&
            one.request.targets.some((other) => other.unit === wish.unit && other.position === wish.position),
        ).length;
        return {
          wish,
          open: posts.reduce((sum, one) => sum + Math.max(0, one.need - (held.get(one.id) ?? 0)), 0),
          before,
          findings,
          blocked: findings.some((one) => one.severity === 'BLOCK'),
        };
      }),
    };
  }

  #decide(request: DecideRequests): Acts['list_requests']['reply'] {
    if (request.decision === 'reject' && request.note.trim() === '')
      refuse('note_needed', 'Tulis alasan penolakan; alasannya dibacakan kepada pemohon.');
    for (const { request: one } of request.requests.map((id) => this.#find(id))) {
      if (request.decision === 'reopen' && OPEN.includes(one.state))
        refuse('request_open', 'Permohonan ini masih berjalan.');
      if (request.decision !== 'reopen' && !OPEN.includes(one.state))
        refuse('request_ended', 'Permohonan ini sudah berakhir. Buka kembali dahulu.');
      if (request.decision === 'take') one.officer = this.desk.account?.name ?? '';
      else Object.assign(one, { state: STATES[request.decision], note: request.note });
    }
    return this.#list({ ended: true, position: null, unit: null });
  }

  #waiting(request: Acts['waiting_lists']['request']): WaitingList[] {
    const held = this.desk.judge.heldAfter(null);
    const lists = new Map<string, WaitingList>();
    for (const { person, request: one } of this.#filed()) {
      if (!OPEN.includes(one.state)) continue;
      one.targets.forEach((wish, at) => {
        if (request.position !== null && wish.position !== request.position) return;
        const key = `${wish.unit} ${wish.position}`;
        const post = this.desk.judge.position(wish.position);
        const list = lists.get(key) ?? {
          ...wish,
          open: post ? Math.max(0, post.need - (held.get(post.id) ?? 0)) : 2,
          people: [],
        };
        const { id: waits, day, state } = one;
        list.people.push({ request: waits, nip: person.nip, name: person.name, day, place: at + 1, state });
        lists.set(key, list);
      });
    }
    for (const list of lists.values()) list.people.sort((a, b) => a.day.localeCompare(b.day));
    return [...lists.values()].sort(
      (a, b) => b.people.length - a.people.length || a.title.localeCompare(b.title),
    );
  }

  #shares(request: Acts['granted_shares']['request']): GrantedShare[] {
    const rows = new Map<string, GrantedShare>();
    for (const { person, request: one } of this.#filed()) {
      if ((request.from ?? '') > one.day || one.day > (request.until ?? '9999')) continue;
      const agency = this.desk.judge.post(person.position)?.agency ?? '';
      const year = Number(one.day.slice(0, 4));
      const blank = { requests: 0, granted: 0, rejected: 0, withdrawn: 0, waiting: 0 };
      const row = rows.get(`${year} ${agency}`) ?? { year, agency, ...blank, share: null, median_days: null };
      row.requests += 1;
      if (one.state === 'granted' || one.state === 'rejected' || one.state === 'withdrawn')
        row[one.state] += 1;
      else row.waiting += 1;
      const ended = row.granted + row.rejected;
      row.share = ended === 0 ? null : (row.granted / ended) * 100;
      row.median_days = row.granted === 0 ? null : 62 + ((row.requests * 13) % 40);
      rows.set(`${year} ${agency}`, row);
    }
    return [...rows.values()].sort((a, b) => b.year - a.year || b.requests - a.requests);
  }
}
