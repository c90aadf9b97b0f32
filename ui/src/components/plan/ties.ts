import type { InterestView } from '../../contract/acts';
import { t } from '../../text';

/** A tie between somebody who decides and somebody who is moved, as a sentence. */
export function tieLine(tie: InterestView): string {
  const role = t.hukum.roles[tie.role as keyof typeof t.hukum.roles] ?? tie.role;
  if (tie.relation === 'self') return t.hukum.tieSelf(tie.account, role);
  const relation = t.hukum.relations[tie.relation as keyof typeof t.hukum.relations] ?? tie.relation;
  return t.hukum.tie(tie.account, role, relation, tie.name);
}

/** Ties that an account must still declare. */
export function toDeclare(ties: InterestView[], account: string | undefined): InterestView[] {
  return ties.filter((tie) => tie.declared === null && tie.account === account);
}
