import { t } from '../../text';

const CODES = [
  'integrity',
  'cooperation',
  'communication',
  'results',
  'public_service',
  'development',
  'change',
  'decision',
  'national_cohesion',
] as const;

/** Managerial and socio-cultural competences by the names of PermenPANRB 38/2017, in its order. */
export const COMMON_COMPETENCES: readonly string[] = CODES.map((code) => t.competences[code]);
