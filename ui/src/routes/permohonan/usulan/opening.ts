import type { PositionFound } from '../../../components/staffing/positions';
import type { CaseView, EditCase, OpenCase, OutsideView, RequestLine } from '../../../contract/acts';
import { t } from '../../../text';

export interface CaseDraft {
  nip: string;
  way: 'inside' | 'outside';
  position: PositionFound | null;
  outside: OutsideView;
  agency: number | null;
  own: boolean;
  reason: string;
  letter: string;
  day: string;
}

const NOWHERE: OutsideView = { entering: false, kind: 'kabkota', name: '', province: '', post: '' };

/** A new case; one made of a request begins with what the person asked for. */
export function newDraft(today: string, request: RequestLine | null): CaseDraft {
  const wish = request?.targets.find((one) => one.position !== null);
  return {
    nip: request?.nip ?? '',
    way: 'inside',
    position: wish ? found(wish.position, wish.title, wish.unit_name) : null,
    outside: { ...NOWHERE },
    agency: null,
    own: request !== null,
    reason: request?.reason ?? '',
    letter: request?.number ?? '',
    day: today,
  };
}

export function draftOf(view: CaseView): CaseDraft {
  return {
    nip: view.line.nip,
    way: view.outside ? 'outside' : 'inside',
    position: view.to ? found(view.to.position, view.to.title, view.to.unit) : null,
    outside: view.outside ?? { ...NOWHERE },
    agency: view.agency,
    own: view.line.own_request,
    reason: view.reason,
    letter: view.letter,
    day: view.day,
  };
}

function found(position: number | null, title: string, unit: string): PositionFound | null {
  return position === null ? null : { position, title, unit, gap: null };
}

/** Wished posts, to be offered before a word is typed. */
export function wishedPosts(request: RequestLine | null): PositionFound[] {
  return (request?.targets ?? []).flatMap((wish) => found(wish.position, wish.title, wish.unit_name) ?? []);
}

export type CaseFaults = Partial<
  Record<'nip' | 'position' | 'name' | 'province' | 'post' | 'reason' | 'day', string>
>;

export function faultsOf(draft: CaseDraft, today: string): CaseFaults {
  const faults: CaseFaults = {};
  if (draft.nip === '') faults.nip = t.usulkan.whoNeeded;
  if (draft.way === 'inside' && draft.position === null) faults.position = t.usulkan.positionNeeded;
  if (draft.way === 'outside') {
    const { name, province, post, kind } = draft.outside;
    if (name.trim() === '') faults.name = t.hukum.outsideNameNeeded;
    if (province.trim() === '' && hasProvince(kind)) faults.province = t.hukum.outsideProvinceNeeded;
    if (post.trim() === '') faults.post = t.hukum.outsidePostNeeded;
  }
  if (draft.reason.trim() === '') faults.reason = t.usulkan.reasonNeeded;
  if (draft.day === '') faults.day = t.usulkan.dayNeeded;
  else if (draft.day > today) faults.day = t.usulkan.dayAhead;
  return faults;
}

/** Central agencies and missions abroad lie in no province. */
export function hasProvince(kind: string): boolean {
  return kind === 'kabkota' || kind === 'provinsi';
}

function targetOf(draft: CaseDraft): { position: number | null; outside: OutsideView | null } {
  if (draft.way === 'inside') return { position: draft.position?.position ?? null, outside: null };
  const { name, province, post, kind } = draft.outside;
  const outside = {
    ...draft.outside,
    name: name.trim(),
    post: post.trim(),
    province: hasProvince(kind) ? province.trim() : '',
  };
  return { position: null, outside };
}

export function openingOf(draft: CaseDraft, request: number | null): OpenCase {
  const { nip, agency, own, day } = draft;
  const words = { reason: draft.reason.trim(), letter: draft.letter.trim() };
  return { nip, ...targetOf(draft), agency, request, own_request: own, ...words, day };
}

export function editOf(draft: CaseDraft, id: number): EditCase {
  const { agency, own, day } = draft;
  const words = { reason: draft.reason.trim(), letter: draft.letter.trim() };
  return { case: id, ...targetOf(draft), agency, own_request: own, ...words, day };
}
