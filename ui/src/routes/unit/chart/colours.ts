/** The tokens that the drawing uses; a canvas cannot read style sheets by itself. */
const TOKENS = {
  paper: '--paper',
  surface: '--surface',
  sunken: '--sunken',
  line: '--line',
  lineStrong: '--line-strong',
  lineField: '--line-field',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  brand: '--brand',
  brandInk: '--brand-ink',
  critical: '--block',
  criticalSoft: '--block-soft',
  short: '--short',
  shortSoft: '--short-soft',
  even: '--even',
  evenSoft: '--even-soft',
  over: '--over',
  overSoft: '--over-soft',
} as const;

export type Colours = Record<keyof typeof TOKENS, string>;

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  ) as Colours;
}

/** Ground and mark of a status. */
export function ofStatus(colours: Colours, status: string): { soft: string; strong: string } {
  if (status === 'critical') return { soft: colours.criticalSoft, strong: colours.critical };
  if (status === 'short') return { soft: colours.shortSoft, strong: colours.short };
  if (status === 'over') return { soft: colours.overSoft, strong: colours.over };
  return { soft: colours.evenSoft, strong: colours.even };
}
