/** What positions ask, beyond the education and rank of the map. */
import type { PositionRequirements, SetRequirements } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import type { FakePosition } from './region';

export const STANDARD_CHANGES = {
  set_requirements: { label: 'ubah syarat jabatan', changed: ['standard' as const] },
};

type Standard = Omit<SetRequirements, 'position' | 'alike'>;

export class FakeStandards {
  #own = new Map<number, Standard>();

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      requirements: (request: { position: number }) => this.#view(this.#position(request.position)),
      set_requirements: ({ position: id, alike, ...standard }: SetRequirements) => {
        const position = this.#position(id);
        for (const one of alike ? [position, ...this.#alike(position)] : [position])
          this.#own.set(one.id, standard);
        return this.#view(position);
      },
    };
  }

  #position(id: number): FakePosition {
    return this.desk.judge.position(id) ?? refuse('position_not_found', 'Jabatan itu tidak ada.');
  }

  #alike(position: FakePosition): FakePosition[] {
    return this.desk.region.positions.filter(
      (one) => one.id !== position.id && one.title === position.title && one.level === position.level,
    );
  }

  #view(position: FakePosition): PositionRequirements {
    const own = this.#own.get(position.id);
    const map = this.desk.requirements(position);
    const usual = ['Integritas', 'Kerja sama', 'Komunikasi', 'Pelayanan publik', 'Perekat bangsa'].map(
      (name) => ({ name, technical: false, level: position.family === 'managerial' ? 3 : 1 }),
    );
    const standard = own ?? {
      education: map.min_education,
      fields: map.fields,
      rank_low: map.rank_low ?? '',
      rank_high: map.rank_high ?? '',
      experience: position.family === 'managerial' ? ['kepegawaian', 'umum'] : [],
      training: position.family === 'managerial' ? ['PKA'] : [],
      competence: [],
    };
    return {
      position: position.id,
      ...standard,
      competence: standard.competence.length > 0 ? standard.competence : usual,
      usual_competence: standard.competence.length === 0,
      alike: this.#alike(position).length,
      can_edit: this.desk.account?.roles.includes('operator') ?? false,
    };
  }
}
