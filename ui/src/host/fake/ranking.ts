/** Candidates for a vacancy by several methods, and how sure their order is. Sketches, but with true sums. */
import type { Acts, CandidateView, SensitivityView, SwapAt } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';

type Ask = Acts['list_candidates']['request'];

export class FakeRanking {
  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_candidates: (request: Ask) => this.#candidates(request),
      sensitivity: (request: Acts['sensitivity']['request']) =>
        this.#sensitivity({ ...request, limit: 5, method: null }),
    };
  }

  #candidates(request: Ask): Acts['list_candidates']['reply'] {
    const { judge } = this.desk;
    const position =
      judge.position(request.position) ?? refuse('position_not_found', 'Jabatan itu tidak ada.');
    const plan = request.plan === null ? null : this.desk.plan(request.plan);
    const held = judge.heldAfter(plan);
    const planned = new Set(plan?.moves.map((move) => move.nip));
    const all = this.desk.region.staff
      .filter(
        (person) =>
          person.position !== position.id &&
          !planned.has(person.nip) &&
          judge.position(person.position)?.family === position.family,
      )
      .map((person) => judge.candidate(person, position, held));
    const free = all.filter((one) => !one.findings.some((finding) => finding.severity === 'BLOCK'));
    for (const one of free) one.value = valueOf(one, request.method ?? 'merit', request.ignore_missing);
    return {
      position: judge.post(position.id) ?? refuse('position_not_found', 'Jabatan itu tidak ada.'),
      open: Math.max(0, position.need - (held.get(position.id) ?? 0)),
      candidates: free.sort((a, b) => b.value - a.value || b.score - a.score).slice(0, request.limit ?? 20),
      blocked: all.length - free.length,
      one_rule_away: [
        { rule: 'P-09', count: 6 },
        { rule: 'P-20', count: 2 },
      ],
    };
  }

  #sensitivity(request: Ask): SensitivityView {
    const ranked = this.#candidates(request).candidates;
    const [first, ...next] = ranked;
    if (!first) return refuse('no_candidates', 'Tidak ada calon tanpa halangan untuk jabatan ini.');
    const short = (one: CandidateView) => ({ nip: one.nip, name: one.name, total: one.value });
    return {
      first: short(first),
      against: next.map((one) => ({ candidate: short(one), criteria: swaps(first, one) })),
    };
  }
}

function counted(one: CandidateView, ignore: boolean) {
  return one.parts.filter((part) => !(ignore && part.missing));
}

function valueOf(one: CandidateView, method: string, ignore: boolean): number {
  const parts = counted(one, ignore);
  const sum = parts.reduce((total, part) => total + part.weight, 0) || 1;
  const mean = parts.reduce((total, part) => total + (part.missing ? 0 : part.value) * part.weight, 0) / sum;
  const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  if (method === 'merit') return round(mean, 1);
  if (method === 'profile') return round(1 + mean / 25, 4);
  // Each method leans to another side, so that their orders differ a little as they do in life.
  const lean = (parts[method.length % parts.length]?.value ?? 50) / 1000;
  return round(mean / 110 + lean, 4);
}

function swaps(first: CandidateView, next: CandidateView): SwapAt[] {
  const value = (one: CandidateView, at: number) => {
    const part = one.parts[at];
    return !part || part.missing ? 0 : part.value;
  };
  const gains = first.parts.map((part, at) => part.weight * (value(first, at) - value(next, at)));
  const ahead = gains.reduce((sum, gain) => sum + gain, 0);
  const whole = first.parts.reduce((sum, part) => sum + part.weight, 0);
  return first.parts
    .map((part, at): SwapAt => {
      const apart = value(first, at) - value(next, at);
      const swap = apart === 0 ? -1 : -(ahead - (gains[at] ?? 0)) / apart;
      const none = swap < 0 || !Number.isFinite(swap);
      return {
        criterion: part.criterion,
        weight: part.weight,
        at: none ? null : swap,
        change: none ? null : swap - part.weight,
        share: none ? null : (100 * swap) / (whole - part.weight + swap),
      };
    })
    .sort((a, b) => Math.abs(a.change ?? Infinity) - Math.abs(b.change ?? Infinity) || 0);
}
