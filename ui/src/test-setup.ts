import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';

// The test browser has no modal dialogs, sizes or media queries; what the pages need of them stands here.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLCanvasElement.prototype.getContext = () => null;
window.matchMedia ??= vi
  .fn()
  .mockReturnValue({ matches: false, addEventListener() {}, removeEventListener() {} });
Element.prototype.scrollIntoView ??= () => {};

// Two cores shared with a build answer late; a wait that succeeds does not get longer by this.
configure({ asyncUtilTimeout: 8000 });
