/** Screens in the order of the work; the order is also Alt+1 ... Alt+9, Alt+0, Alt+-, Alt+=. */
export const SCREENS = [
  'beranda',
  'impor',
  'pegawai',
  'unit',
  'analisis',
  'permohonan',
  'rencana',
  'persetujuan',
  'sk',
  'sesudah',
  'jejak',
  'pengaturan',
] as const;

export type Screen = (typeof SCREENS)[number];

/** The key that goes to a screen together with Alt: the upper row of the keyboard from left to right. */
export function keyOf(screen: Screen): string {
  return '1234567890-='[SCREENS.indexOf(screen)] ?? '';
}

export interface Route {
  screen: Screen;
  /** What the screen is open on: a person, a unit, a plan. */
  id: string | null;
}

/** `#/rencana/3` -> the plan desk on plan 3; anything unknown leads home. */
export function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  const known = SCREENS.find((name) => name === screen);
  return known ? { screen: known, id: id ? decodeURIComponent(id) : null } : { screen: 'beranda', id: null };
}

export function hashOf(route: Route): string {
  return `#/${route.screen}${route.id === null ? '' : `/${encodeURIComponent(route.id)}`}`;
}

export const route = $state<Route>({ screen: 'beranda', id: null });

/** Goes to a screen; the way back (Alt+Left) works because the address is in the history. */
export function go(screen: Screen, id: string | number | null = null): void {
  const next = hashOf({ screen, id: id === null ? null : String(id) });
  if (location.hash === next) Object.assign(route, parseRoute(next));
  else location.hash = next;
}

export function openRoute(): void {
  const follow = () => Object.assign(route, parseRoute(location.hash));
  window.addEventListener('hashchange', follow);
  follow();
}
