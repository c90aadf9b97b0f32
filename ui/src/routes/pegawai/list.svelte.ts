import type { StaffSort } from '../../contract/acts';
import type { Sort } from '../../components/shared/table';

/** What was asked of the list: kept while the officer looks at one person and comes back. */
export const listState = $state<{
  query: string;
  unit: number | null;
  status: string | null;
  sort: Sort<StaffSort>;
  active: number;
}>({ query: '', unit: null, status: null, sort: { key: 'name', down: false }, active: -1 });
