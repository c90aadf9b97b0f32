/** Small choices of the screen (theme, sorting) that may be lost without harm. Never data about people. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`mutasi.${name}`, value);
  } catch {
    // A window without storage forgets the choice; that is all that happens.
  }
}

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`mutasi.${name}`);
  } catch {
    return null;
  }
}
