import type { FontView } from '../../../contract/acts';
import { t } from '../../../text';

const STYLES = ['regular', 'bold', 'italic', 'bold_italic'] as const;

/** Shipped ones first, then by name. */
export function ordered(fonts: readonly FontView[]): FontView[] {
  return [...fonts].sort(
    (a, b) => Number(b.shipped) - Number(a.shipped) || a.family.localeCompare(b.family, 'id'),
  );
}

/** `biasa, tebal` */
export function stylesOf(font: FontView): string {
  return STYLES.filter((one) => font.styles.includes(one))
    .map((one) => t.huruf.styleNames[one])
    .join(', ');
}

/** Styles that letters use and the family does not have; a letter in them falls back on the ordinary one. */
export function lacking(font: FontView): string {
  return STYLES.filter((one) => !font.styles.includes(one))
    .map((one) => t.huruf.styleNames[one])
    .join(', ');
}

/** Families that came with an act, or gained a style by it. */
export function freshFamilies(before: readonly FontView[], after: readonly FontView[]): string[] {
  const known = new Map(before.map((font) => [font.family, stylesOf(font)]));
  return after.filter((font) => known.get(font.family) !== stylesOf(font)).map((font) => font.family);
}
