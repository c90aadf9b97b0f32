import type { StaffSort } from '../../contract/acts';
import type { Sort } from '../../components/shared/table';

/** What was asked of the list: kept while the officer looks at one person and comes back. */
export const listState = $state<{
  query: string;
  unit: number | null;
  status: string | null;
  /** Only people who hold their post longer than the law has it. */
  rotation: boolean;
  sort: Sort<StaffSort>;
  active: number;
}>({ query: '', unit: null, status: null, rotation: false, sort: { key: 'name', down: false }, active: -1 });
