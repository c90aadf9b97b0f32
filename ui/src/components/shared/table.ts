export interface Column<K extends string = string> {
  key: K;
  label: string;
  /** The whole heading, where the label is short for it. */
  title?: string;
  /** A track of CSS grid: `72px`, `2fr`, `minmax(120px, 1fr)`. */
  width: string;
  end?: boolean;
  sortable?: boolean;
  /** A heading over this column and the ones after it: the first of two levels. */
  over?: { label: string; span: number };
}

export interface Sort<K extends string = string> {
  key: K;
  down: boolean;
}
