/** Why the stand-in's proposal is as it is: one move, one open vacancy, one question of what if. */
import type {
  Acts,
  BalanceView,
  Effect,
  OpenPost,
  PostView,
  WhatIfView,
  WhyMove,
  WhyOpen,
} from '../../contract/acts';
import { refuse } from '../fake';
import { findingsAbout } from './findings';
import { passed } from './law';
import { score, type FakeDecision, type FakePlan } from './plan';
import { places, type FakeProposals } from './proposal';
import { gainOf, isBlocked, weightOfNext, wishOf, type Solved } from './solve';

/** Beyond so many kilometres a post is worse for who did not ask. */
const FAR = 30;

export class FakeReasons {
  constructor(readonly of: FakeProposals) {}

  get #desk() {
    return this.of.desk;
  }

  answers() {
    return {
      explain_proposed: (request: Acts['explain_proposed']['request']) =>
        this.#move(this.#desk.plan(request.plan), request.move),
      explain_open: (request: Acts['explain_open']['request']) =>
        this.#open(this.#desk.plan(request.plan), request.position),
      what_if: (request: Acts['what_if']['request']) =>
        this.#whatIf(this.#desk.plan(request.plan), request.nip, request.to),
    };
  }

  #post(id: number): PostView {
    return this.#desk.judge.post(id) ?? refuse('position_not_found', 'Jabatan itu tidak ada.');
  }

  #balance(id: number, plan: FakePlan | null): BalanceView {
    const need = this.#desk.judge.position(id)?.need ?? 0;
    const held = this.#desk.judge.heldAfter(plan).get(id) ?? 0;
    return { need, held, gap: held - need };
  }

  /** Kilometres between two units of the invented map. */
  #distance(from: number | null, to: number): number | null {
    return from === null ? null : Math.round(((Math.abs(from - to) * 37) % 410) / 1) / 10;
  }

  #hardship(unit: number | null): number {
    const kind = this.#desk.unit(unit ?? 0)?.kind;
    return kind === 'puskesmas' || kind === 'sekolah' ? (unit ?? 0) % 3 : 0;
  }

  worse(nip: string, to: number | null): string[] {
    const { judge } = this.#desk;
    const person = judge.person(nip);
    const [from, target] = [judge.position(person?.position ?? null), judge.position(to)];
    if (!person || !target || wishOf(judge, person) !== null) return [];
    const far = this.#distance(from?.unit ?? null, target.unit) ?? 0;
    const [was, now] = [this.#hardship(from?.unit ?? null), this.#hardship(target.unit)];
    return [
      far > FAR ? `${String(far).replace('.', ',')} km dari tempat sekarang` : '',
      now > was ? `daerah lebih sulit: derajat ${was} menjadi ${now}` : '',
    ].filter(Boolean);
  }

  /** What another solution does to the whole. */
  #effect(plan: FakePlan, other: Solved): Effect {
    const { judge } = this.#desk;
    const now = { ...plan, moves: plan.moves };
    const byHand = plan.moves.filter((move) => !move.proposed);
    const moves = [...byHand.map(({ nip, to }) => ({ nip, to })), ...other.moves];
    const open = (list: { nip: string; to: number | null }[]) => {
      const held = judge.heldAfter(null);
      for (const { nip, to } of list) {
        const from = judge.person(nip)?.position ?? null;
        if (to === null) continue;
        held.set(to, (held.get(to) ?? 0) + 1);
        if (from !== null) held.set(from, (held.get(from) ?? 0) - 1);
      }
      return this.of
        .scope(this.of.settings(plan))
        .reduce((sum, one) => sum + Math.max(0, one.need - (held.get(one.id) ?? 0)), 0);
    };
    const granted = (list: { nip: string; to: number | null }[]) =>
      list.filter(({ nip, to }) => {
        const person = judge.person(nip);
        return person !== undefined && to !== null && wishOf(judge, person) === to;
      }).length;
    return {
      gain: other.gain - gainOf(judge, now.moves),
      open: open(moves) - open(now.moves),
      moves: moves.length - now.moves.length,
      fit: 0,
      requests: granted(moves) - granted(now.moves),
    };
  }

  #with(plan: FakePlan, kind: string, nip: string, to: number | null): Solved {
    const decision: FakeDecision = { id: 0, kind, nip, to, account: '' };
    return this.of.solved(plan, [...plan.decisions.filter((one) => one.nip !== nip), decision]);
  }

  #move(plan: FakePlan, id: number): WhyMove {
    const { judge } = this.#desk;
    const move =
      judge.view(plan).moves.find((one) => one.move === id) ??
      refuse('move_not_found', 'Perpindahan itu tidak ada lagi dalam rencana.');
    const person = judge.person(move.nip);
    const target = judge.position(move.to?.position ?? null);
    if (!person || !target || !move.to) return refuse('no_target', 'Perpindahan ini belum punya tujuan.');
    const before = this.#balance(target.id, null);
    const after = this.#balance(target.id, plan);
    const distance = this.#distance(move.from?.unit_id ?? null, target.unit);
    const hardship: [number, number] = [
      this.#hardship(move.from?.unit_id ?? null),
      this.#hardship(target.unit),
    ];
    const without = this.#effect(plan, this.#with(plan, 'forbid', move.nip, target.id));
    const parts = judge.parts(person, target);
    const findings = judge.view(plan).findings.filter((one) => one.move === id);
    const weight = weightOfNext(target, judge.heldAfter(null));
    const wish = wishOf(judge, person) === target.id ? 1 : null;
    const near =
      distance !== null ? ` Jaraknya ${String(distance).replace('.', ',')} km dari tempat sekarang.` : '';
    return {
      move: id,
      sentences: [
        `${target.title} di ${move.to.unit} terisi ${before.held} dari ${before.need}; rencana ini menjadikannya ${after.held}.`,
        `${person.name} memegang jabatan yang sama di ${move.from?.unit ?? 'luar'}, dan di sana lebih banyak orang.${near}`,
        without.gain < 0
          ? `Tanpa perpindahan ini, susunan terbaik kehilangan ${-without.gain} bobot celah.`
          : 'Tanpa perpindahan ini ada susunan lain yang sama baiknya.',
      ],
      before,
      after,
      weight,
      fit: [
        {
          part: 'merit',
          points: Math.round((100 - score(parts)) / 2),
          text: `Nilai merit ${score(parts)} dari 100`.replace('.', ','),
        },
        {
          part: 'distance',
          points: Math.round((distance ?? 25) / 5),
          text: distance === null ? 'Jarak tidak tercatat' : `${distance} km`.replace('.', ','),
        },
        {
          part: 'hardship',
          points: Math.max(0, hardship[1] - hardship[0]) * 5,
          text: `Derajat kesulitan ${hardship[0]} menjadi ${hardship[1]}`,
        },
      ],
      score: score(parts),
      score_parts: parts,
      distance,
      hardship,
      wish,
      worse: this.worse(move.nip, target.id),
      chain: plan.moves
        .filter((one) => judge.person(one.nip)?.position === target.id || one.to === person.position)
        .map((one) => {
          const from = judge.post(judge.person(one.nip)?.position ?? null);
          return `${judge.person(one.nip)?.name}: ${from?.unit ?? 'luar'} ke ${judge.post(one.to)?.unit ?? 'luar'}`;
        }),
      rules_passed: passed(findings).length,
      findings,
      without,
    };
  }

  open(plan: FakePlan): OpenPost[] {
    const { judge } = this.#desk;
    const held = judge.heldAfter(plan);
    return this.of
      .scope(this.of.settings(plan))
      .map((one) => ({ one, open: one.need - (held.get(one.id) ?? 0) }))
      .filter(({ open }) => open > 0)
      .sort((a, b) => b.open - a.open || a.one.id - b.one.id)
      .map(({ one, open }) => ({
        post: this.#post(one.id),
        need: one.need,
        open,
        reason: this.#reason(plan, one.id),
      }));
  }

  #reason(plan: FakePlan, position: number): string {
    const { judge } = this.#desk;
    const target = judge.position(position);
    const same = this.#desk.region.staff.filter(
      (one) => one.position !== position && judge.position(one.position)?.title === target?.title,
    );
    if (same.length === 0) return 'nobody';
    const most = this.of.settings(plan).max_moves;
    return most !== null && plan.moves.length >= most ? 'limit' : 'needed';
  }

  #open(plan: FakePlan, position: number): WhyOpen {
    const { judge } = this.#desk;
    const target = judge.position(position) ?? refuse('position_not_found', 'Jabatan itu tidak ada.');
    const held = judge.heldAfter(plan);
    const same = this.#desk.region.staff.filter(
      (one) => one.position !== position && judge.position(one.position)?.title === target.title,
    );
    const blocked = same.filter((one) => isBlocked(judge, one.nip, position, held));
    const used = new Set(plan.moves.map((move) => move.nip));
    const elsewhere = same.filter((one) => used.has(one.nip) && !blocked.includes(one));
    const needed = same.length - blocked.length - elsewhere.length;
    const reason = this.#reason(plan, position);
    const after = this.#balance(position, plan);
    const ruleOf = (nip: string) =>
      findingsAbout(judge, nip, position, held, null).filter((one) => one.severity === 'BLOCK');
    const rules = [...new Set(blocked.map((one) => ruleOf(one.nip)[0]?.rule ?? ''))];
    return {
      post: this.#post(position),
      balance: this.#balance(position, null),
      after,
      sentences: [
        `Masih ${-after.gap} dari ${after.need} kursi kosong sesudah rencana.`,
        same.length === 0
          ? `Tidak ada pegawai lain dengan jabatan ${target.title}. Isi lewat pengadaan atau perpindahan jabatan.`
          : reason === 'limit'
            ? 'Batas jumlah perpindahan sudah tercapai. Naikkan batas untuk mengisinya.'
            : `${same.length} orang memegang jabatan ini di tempat lain, tetapi mereka dibutuhkan di sana.`,
      ],
      reasons: [
        ...rules.map((rule) => ({
          reason: 'rule',
          rule,
          title:
            ruleOf(blocked.find((one) => ruleOf(one.nip)[0]?.rule === rule)?.nip ?? '')[0]?.message ?? rule,
          people: blocked.filter((one) => ruleOf(one.nip)[0]?.rule === rule).length,
        })),
        {
          reason: 'elsewhere',
          rule: null,
          title: 'Dipakai lebih baik di tempat lain oleh rencana ini',
          people: elsewhere.length,
        },
        {
          reason: reason === 'limit' ? 'limit' : 'needed',
          rule: null,
          title: reason === 'limit' ? 'Batas jumlah perpindahan' : 'Dibutuhkan di tempatnya sekarang',
          people: needed,
        },
      ]
        .filter((one) => one.people > 0)
        .sort((a, b) => b.people - a.people),
      one_rule_away: blocked
        .filter((one) => ruleOf(one.nip).length === 1)
        .slice(0, 8)
        .map((one) => ({
          rule: ruleOf(one.nip)[0]?.rule ?? '',
          nip: one.nip,
          name: one.name,
          post: judge.post(one.position),
          message: ruleOf(one.nip)[0]?.message ?? '',
        })),
      one_more_person: weightOfNext(target, held),
    };
  }

  #whatIf(plan: FakePlan, nip: string, to: number): WhatIfView {
    const { judge } = this.#desk;
    const person = judge.person(nip) ?? refuse('nip_unknown', 'NIP itu tidak dikenal.');
    const target = this.#post(to);
    const about = { nip, name: person.name, to: target, limits: [], findings: [], effect: null, changed: [] };
    if (plan.moves.some((move) => move.nip === nip && move.to === to))
      return { ...about, answer: 'chosen', sentences: ['Perpindahan ini sudah ada dalam rencana.'] };
    const findings = findingsAbout(judge, nip, to, judge.heldAfter(plan), null);
    if (findings.some((one) => one.severity === 'BLOCK'))
      return {
        ...about,
        answer: 'blocked',
        findings,
        sentences: [`${person.name} tidak dapat ke sana: ada aturan yang menghalangi.`],
      };
    const byHand = plan.moves.find((move) => move.nip === nip && !move.proposed);
    if (byHand)
      return {
        ...about,
        answer: 'impossible',
        limits: [
          `${person.name} sudah dipindahkan dengan tangan ke ${judge.post(byHand.to)?.unit ?? 'tempat lain'}`,
        ],
        sentences: [
          'Batas di bawah ini tidak dapat dipenuhi bersama. Ubah dahulu perpindahan yang dibuat tangan.',
        ],
      };
    const other = this.#with(plan, 'pin', nip, to);
    const effect = this.#effect(plan, other);
    const now = new Map(plan.moves.filter((move) => !move.proposed).map((move) => [move.nip, move.to]));
    for (const move of other.moves) now.set(move.nip, move.to);
    return {
      ...about,
      answer: 'possible',
      findings,
      effect,
      sentences: [
        effect.gain < 0
          ? `Bisa, tetapi celah yang tertutup berkurang ${-effect.gain}: ${person.name} lebih berguna di tempat lain.`
          : 'Bisa, dan celah yang tertutup sama banyaknya.',
      ],
      changed: this.of.changes(places(plan), now).filter((one) => one.nip !== nip),
    };
  }
}
