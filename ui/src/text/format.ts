/** How figures, dates and numbers of people are written. All in one place, so that two screens never differ. */

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const NUMBER = new Intl.NumberFormat('id-ID');
const DECIMAL = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** `5.412` */
export function count(value: number): string {
  return NUMBER.format(value);
}

/** A hair below nothing is printed as nothing, without a sign. */
const plainZero = (text: string) => (/^-[0,.]+$/.test(text) ? text.slice(1) : text);

/** `91,5` */
export function decimal(value: number): string {
  return plainZero(DECIMAL.format(value));
}

/** `1,1712`: a figure before rounding, with as many decimals as the forms print. */
export function exact(value: number, digits = 4): string {
  const digitsShown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return plainZero(value.toLocaleString('id-ID', digitsShown));
}

/** `1.464,25`: hours and volumes, with the decimals they have, up to four. */
export function amount(value: number): string {
  return plainZero(value.toLocaleString('id-ID', { maximumFractionDigits: 4 }));
}

/** `812 B`, `640 kB`, `4,2 MB`, `1,1 GB`: how large a file is. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const at = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${decimal(bytes / 1000 ** at)} ${units[at]}`;
}

/**
 * Reads a number as officers write it: `1250`, `1.250`, `0,5`, `1.250,75`, and `0.5` from other programs.
 * Groups of three after a point are thousands; a comma is always the decimal sign. `null` when it is no number.
 */
export function readNumber(text: string): number | null {
  const clean = text.replace(/[\s\u00a0]/g, '').replace('−', '-');
  const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(clean) || /^-?\d*,\d+$/.test(clean);
  const english = /^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$|^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(clean);
  const plain = grouped
    ? clean.replaceAll('.', '').replace(',', '.')
    : english
      ? clean.replaceAll(',', '')
      : clean.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A written number with the true minus sign. */
export function minus(text: string): string {
  return text.replace('-', '−');
}

/** `−127`, `0`, `+31`: with the true minus sign, so that columns align. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return `${value < 0 ? '−' : '+'}${NUMBER.format(Math.abs(value))}`;
}

/** `2026-02-02` -> `2 Februari 2026` */
export function longDate(day: string | null | undefined): string {
  const parts = splitDay(day);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : '–';
}

/** `2026-02-02` -> `2 Feb 2026` */
export function shortDate(day: string | null | undefined): string {
  const parts = splitDay(day);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]?.slice(0, 3)} ${parts.year}` : '–';
}

/** `2026-11-23` -> `Senin, 23 November 2026` */
export function dayOfWeek(day: string): string {
  const name = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return name ? `${name}, ${longDate(day)}` : longDate(day);
}

/** `2026-11-21T16:02:11Z` -> `21 Nov 2026 16.02`, in the time of the office. */
export function moment(at: string): string {
  // A day without a time has no hour to show.
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return shortDate(at);
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const day = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${shortDate(day)} ${pad(time.getHours())}.${pad(time.getMinutes())}`;
}

/**
 * Reads a date as officers write it: `2 Februari 2026`, `2 feb 2026`, `02/02/2026`, `2-2-2026`, `2026-02-02`.
 * Answers `YYYY-MM-DD`, or `null` when it is not a day of the calendar.
 */
export function readDate(text: string): string | null {
  const clean = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(clean);
  if (numbers) return toDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})[ -]([a-z]{3,})[ -](\d{4})$/.exec(clean);
  if (!words) return null;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(words[2] ?? '-'));
  return month < 0 ? null : toDay(Number(words[3]), month + 1, Number(words[1]));
}

/** The day `days` after another. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** `198509172010011012` -> `19850917 201001 1 012`, as decrees print it. */
export function nip(value: string): string {
  return /^\d{18}$/.test(value)
    ? `${value.slice(0, 8)} ${value.slice(8, 14)} ${value.slice(14, 15)} ${value.slice(15)}`
    : value;
}

/** The numbers of staff in a pasted text, in order, each once. Spaces inside a number are allowed, as decrees print them. */
export function nipsIn(text: string): string[] {
  const found = text.match(/(?<!\d)\d{8}\s?\d{6}\s?\d\s?\d{3}(?!\d)/g) ?? [];
  return [...new Set(found.map((one) => one.replace(/\s/g, '')))];
}

/** `5 th 2 bln` between two days. */
export function span(from: string | null | undefined, to: string): string {
  const start = splitDay(from);
  const end = splitDay(to);
  if (!start || !end) return '–';
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  if (months < 0) return '–';
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return `${rest} bln`;
  return rest === 0 ? `${years} th` : `${years} th ${rest} bln`;
}

function splitDay(day: string | null | undefined): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

function toDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
