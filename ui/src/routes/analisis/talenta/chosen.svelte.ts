/** What of the talent map is looked at; kept while the officer looks at one person and comes back. */
export const looked = $state<{ unit: number | null; year: number | null; box: number | null }>({
  unit: null,
  year: null,
  box: null,
});
