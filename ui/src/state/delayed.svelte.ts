/** True once `busy` has lasted half a second: quicker work shows no spinner at all. */
export function delayed(busy: () => boolean, after = 500): { readonly yes: boolean } {
  let late = $state(false);
  $effect(() => {
    if (!busy()) {
      late = false;
      return;
    }
    const timer = setTimeout(() => (late = true), after);
    return () => clearTimeout(timer);
  });
  return {
    get yes() {
      return late;
    },
  };
}
