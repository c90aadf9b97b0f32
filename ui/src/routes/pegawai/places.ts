/** What the screen of people is open on: the list, somebody, or what is held about somebody. */
export interface Place {
  nip: string | null;
  /** The part on personal data instead of the person's page. */
  data: boolean;
}

/** `198509172010011012` is the person, `198509172010011012:data` what is held about the person. */
export function placeOf(id: string | null): Place {
  const [nip, part] = (id ?? '').split(':');
  return { nip: nip || null, data: part === 'data' };
}

/** The address of what is held about somebody. */
export function dataOf(nip: string): string {
  return `${nip}:data`;
}
