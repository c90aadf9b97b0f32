import { remember, remembered } from './remembered';

export type Theme = 'system' | 'light' | 'dark';

const ORDER: Theme[] = ['system', 'light', 'dark'];

export const theme = $state<{ choice: Theme }>({ choice: 'system' });

export function openTheme(): void {
  const kept = remembered('theme');
  setTheme(kept === 'light' || kept === 'dark' ? kept : 'system');
}

export function setTheme(choice: Theme): void {
  theme.choice = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  remember('theme', choice);
}

export function nextTheme(): void {
  setTheme(ORDER[(ORDER.indexOf(theme.choice) + 1) % ORDER.length] ?? 'system');
}
