/** Roles in the order in which an office gives them. */
export const ROLES = ['operator', 'verifikator', 'penyetuju', 'auditor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (code: string): code is Role => ROLES.some((role) => role === code);

/** Roles after `role` was ticked or unticked; an auditor only reads, so the role stands alone. */
export function withRole(roles: readonly string[], role: Role, on: boolean): Role[] {
  if (!on) return ROLES.filter((one) => one !== role && roles.includes(one));
  if (role === 'auditor') return ['auditor'];
  return ROLES.filter((one) => one === role || (one !== 'auditor' && roles.includes(one)));
}
