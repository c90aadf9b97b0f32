/** Density in which pages are asked: sharp at full size, light enough to come at once. */
export const PAGE_DPI = 110;

/** The page that a key leads to; `null` when the key does not turn pages. */
export function pageFor(key: string, page: number, pages: number): number | null {
  if (pages === 0) return null;
  switch (key) {
    case 'PageDown':
      return Math.min(page + 1, pages);
    case 'PageUp':
      return Math.max(page - 1, 1);
    case 'Home':
      return 1;
    case 'End':
      return pages;
    default:
      return null;
  }
}
