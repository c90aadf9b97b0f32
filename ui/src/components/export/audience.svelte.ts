/** For whom a list that names people is carried out, as an officer chooses it. The core decides. */
import type { Audience } from '../../contract/acts';
import { t } from '../../text';

/** Digits in a row that could be a NIP or a NIK. */
const NUMBER = /\d{11,}/;
/** Roles that may carry out everything that a list has. */
export const WHOLE_ROLES = ['penyetuju', 'administrator'];

export class Carrying {
  audience = $state<Audience>('instansi');
  reason = $state('');

  /** `roles`: what the account may, asked anew each time. */
  constructor(readonly roles: () => readonly string[]) {}

  /** Why it cannot be carried out so, in words for the officer. */
  get fault(): string | null {
    if (this.audience !== 'lengkap') return null;
    return this.roleFault ?? this.reasonFault;
  }

  get roleFault(): string | null {
    return this.roles().some((role) => WHOLE_ROLES.includes(role)) ? null : t.khalayak.onlyWhole;
  }

  get reasonFault(): string | null {
    if (this.reason.trim() === '') return t.khalayak.reasonNeeded;
    return NUMBER.test(this.reason) ? t.khalayak.reasonNumber : null;
  }

  /** What goes along with the request. */
  get asked(): { audience: Audience; reason: string } {
    return { audience: this.audience, reason: this.audience === 'lengkap' ? this.reason.trim() : '' };
  }
}
