/** The unit whose projection is shown; kept while the officer looks at another part. */
export const projected = $state<{ unit: number | null }>({ unit: null });
