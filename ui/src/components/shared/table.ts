export interface Column<K extends string = string> {
  key: K;
  label: string;
  /** A track of CSS grid: `72px`, `2fr`, `minmax(120px, 1fr)`. */
  width: string;
  end?: boolean;
  sortable?: boolean;
}

export interface Sort<K extends string = string> {
  key: K;
  down: boolean;
}
