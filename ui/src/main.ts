import { mount } from 'svelte';
import App from './App.svelte';
import { asFailure } from './host/host';
import { findHost } from './host';
import { openDesk } from './state/desk.svelte';
import { showBroken } from './state/notices.svelte';
import { openRoute } from './state/route.svelte';
import { openTheme } from './state/theme.svelte';
import './styles/tokens.css';
import './styles/base.css';

// A fault that nobody caught is shown, never swallowed.
window.addEventListener('unhandledrejection', (event) => showBroken(asFailure(event.reason)));
window.addEventListener('error', (event) => showBroken(asFailure(event.error ?? event.message)));

openTheme();
openRoute();
openDesk(await findHost());

const target = document.getElementById('app');
if (target) mount(App, { target });
