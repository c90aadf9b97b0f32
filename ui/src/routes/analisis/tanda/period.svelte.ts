/** Days of effect that are looked at; empty is without an end. Kept while the officer looks at a plan and comes back. */
export const period = $state({ from: '', until: '' });
