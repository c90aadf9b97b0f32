/** The part of a long list that must be drawn. */
export interface Window {
  /** First row drawn. */
  first: number;
  /** One past the last row drawn. */
  end: number;
}

/** Rows to draw for a scroll position, with a margin so that fast scrolling does not show holes. */
export function windowOf(
  scrollTop: number,
  viewport: number,
  rowHeight: number,
  count: number,
  margin = 8,
): Window {
  if (count <= 0 || rowHeight <= 0) return { first: 0, end: 0 };
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight)), count - 1);
  const seen = Math.ceil(Math.max(0, viewport) / rowHeight) + 1;
  return { first: Math.max(0, top - margin), end: Math.min(count, top + seen + margin) };
}

/** The pages of the core that hold a window of rows: whole pages, so that scrolling asks rarely. */
export function pagesOf(window: Window, pageSize: number): number[] {
  if (window.end <= window.first) return [];
  const pages: number[] = [];
  for (let page = Math.floor(window.first / pageSize); page * pageSize < window.end; page++) pages.push(page);
  return pages;
}

/** The scroll position that shows a row, moving as little as possible. */
export function scrollToShow(
  row: number,
  scrollTop: number,
  viewport: number,
  rowHeight: number,
  head = 0,
): number {
  const top = row * rowHeight;
  const bottom = top + rowHeight;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewport - head) return bottom - viewport + head;
  return scrollTop;
}

/** Where the active row goes for a key; `null` when the key is not about rows. */
export function moveActive(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const clamp = (row: number) => Math.min(Math.max(0, row), last);
  switch (key) {
    case 'Down':
      return clamp(active + 1);
    case 'Up':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + page);
    case 'PageUp':
      return clamp(active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
