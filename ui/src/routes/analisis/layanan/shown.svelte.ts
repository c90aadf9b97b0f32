/** What is looked at in this part; kept while the officer looks at another. */
export const shown = $state<{ view: 'schools' | 'subjects' | 'health' | 'wisn'; school: number | null }>({
  view: 'schools',
  school: null,
});
