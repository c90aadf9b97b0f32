// What a page that has been taken over could try, tried in the real window: each attempt is refused, and the window
// goes on. A server of our own on this machine counts what leaves, so that a missing network proves nothing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openWindow } from './support/window.mjs';

const PLACE = mkdtempSync(path.join(tmpdir(), 'mutasi-e2e-'));

let window;
let server;
let elsewhere;
const arrived = [];
before(async () => {
  server = createServer((request, response) => {
    arrived.push(request.url);
    response.setHeader('access-control-allow-origin', '*').end('arrived');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  elsewhere = `http://127.0.0.1:${server.address().port}`;
  window = await openWindow(['--store', path.join(PLACE, 'kota.mutasi'), '--demo'], { out: process.env.MUTASI_E2E_OUT });
  await window.reads('nav-pegawai', '600');
});
after(async () => {
  await window?.close();
  server.close();
});

test('the server that counts can be reached from this machine', async () => {
  assert.equal(await (await fetch(`${elsewhere}/control`)).text(), 'arrived');
  assert.deepEqual(arrived.splice(0), ['/control']);
});

for (const [what, directive, attempt] of [
  ['fetch', 'connect-src', 'await fetch(`${elsewhere}/fetch`)'],
  ['XMLHttpRequest', 'connect-src', 'const asked = new XMLHttpRequest(); asked.open("GET", `${elsewhere}/xhr`); asked.send()'],
  ['a web socket', 'connect-src', 'new WebSocket(elsewhere.replace("http", "ws"))'],
  ['an event source', 'connect-src', 'new EventSource(`${elsewhere}/events`)'],
  ['a beacon', 'connect-src', 'navigator.sendBeacon(`${elsewhere}/beacon`, "x")'],
  ['a picture', 'img-src', 'add("img", { src: `${elsewhere}/picture.png` })'],
  ['a script', 'script-src', 'add("script", { src: `${elsewhere}/script.js` })'],
  ['a module', 'script-src', 'await import(`${elsewhere}/module.js`)'],
  ['a style sheet', 'style-src', 'add("link", { rel: "stylesheet", href: `${elsewhere}/style.css` })'],
  ['a font', 'font-src', 'await new FontFace("x", `url(${elsewhere}/font.woff2)`).load()'],
  ['a frame', 'frame-src', 'add("iframe", { src: `${elsewhere}/frame` })'],
  ['an object', 'object-src', 'add("object", { data: `${elsewhere}/object` })'],
  ['a film', 'media-src', 'add("video", { src: `${elsewhere}/film.mp4` })'],
  ['a worker', 'worker-src', 'new Worker(URL.createObjectURL(new Blob([`fetch("${elsewhere}/worker")`])))'],
  ['a form', 'form-action', 'const form = add("form", { action: `${elsewhere}/form`, method: "post" }); form.submit()'],
  ['another base', 'base-uri', 'add("base", { href: elsewhere })'],
]) {
  test(`nothing is brought or sent by ${what}`, async () => {
    const { violations } = await injected(attempt);
    // A browser may name the more exact directive; what counts is that the policy spoke of this kind.
    assert.ok(violations.some((violated) => violated.startsWith(directive)), `${directive} beside ${violations}`);
  });
}

test('the page does not leave, and no other window opens', async () => {
  const { tried } = await injected(`
    tried(() => { location.href = elsewhere + '/away'; });
    tried(() => { location.replace('data:text/html,x'); });
    tried(() => { location.href = 'file:///etc/passwd'; });
    tried(() => { window.top.location = 'about:blank'; });
    tried(() => add('a', { href: elsewhere + '/link' }).click());
    tried(() => add('a', { href: elsewhere + '/ping', target: '_blank', ping: elsewhere + '/pinged' }).click());
    tried(() => add('meta', { 'http-equiv': 'refresh', content: '0; url=' + elsewhere + '/refresh' }));
    return { opened: window.open(elsewhere + '/window') };`);
  assert.equal(tried.opened, null);
  assert.match(await window.driver.getCurrentUrl(), /^tauri:\/\/localhost/);
  assert.equal((await window.driver.getAllWindowHandles()).length, 1);
});

for (const [what, attempt] of [
  ['eval', '(0, eval)("window.broken = true")'],
  ['a function made of text', 'new Function("window.broken = true")()'],
  ['a timer with text', 'setTimeout("window.broken = true")'],
  ['a script in the page', 'const script = document.createElement("script"); script.textContent = "window.broken = true"; document.body.append(script)'],
  ['a script in a data address', 'add("script", { src: "data:text/javascript,window.broken=true" })'],
  ['a script in a blob', 'add("script", { src: URL.createObjectURL(new Blob(["window.broken = true"])) })'],
  ['an attribute', 'add("img", { src: "x", onerror: "window.broken = true" })'],
  ['a javascript address', 'add("a", { href: "javascript:void (window.broken = true)" }).click()'],
  ['a frame with a page of text', 'add("iframe", { srcdoc: "<script>parent.broken = true</script>" })'],
]) {
  test(`no text becomes code by ${what}`, async () => {
    await injected(attempt);
    assert.equal(await window.driver.executeScript('return window.broken === undefined'), true);
  });
}

test('nothing that was injected can change what objects can do', async () => {
  const { tried } = await injected(`
    tried(() => { Object.prototype.isDemo = true; });
    return { poisoned: {}.isDemo === true, global: typeof window.__TAURI__ };`);
  assert.deepEqual(tried, { poisoned: false, global: 'undefined' });
});

test('a command that is not listed is stopped by the guard', async () => {
  for (const command of [
    'read_file',
    'plugin:fs|read_file',
    'plugin:shell|execute',
    'plugin:app|version',
    'plugin:path|resolve_directory',
    'plugin:window|create',
    'plugin:window|close',
    'plugin:webview|create_webview_window',
    'plugin:event|emit',
    'plugin:event|emit_to',
    '__proto__',
    'constructor',
  ]) {
    const { refused } = await invoke(command, { label: 'main', event: 'x' });
    assert.match(String(refused), /refused_by_the_guard/, command);
  }
});

test('a listed command with fields that it does not have is stopped by the guard', async () => {
  for (const [command, message] of [
    ['call', {}],
    ['call', { act: 'session' }],
    ['call', { act: 'session', request: [] }],
    ['call', { act: 'session', request: 'x' }],
    ['call', { act: 7, request: {} }],
    ['call', { act: 'session', request: {}, account: 'penyetuju' }],
    ['cancel', { x: 1 }],
    ['open_written', { path: '/etc' }],
    ['open_written', { id: ['f1'] }],
    ['pick_folder', { start: '/etc' }],
    ['call', { act: 'session', request: { text: 'x'.repeat(6_000_000) } }],
  ]) {
    const { refused } = await invoke(command, message);
    assert.match(String(refused), /refused_by_the_guard/, `${command} ${JSON.stringify(message).slice(0, 80)}`);
  }
});

test('a message that goes around the guard is not read', async () => {
  const answered = await window.driver.executeAsyncScript(`
    const done = arguments[0];
    const inside = window.__TAURI_INTERNALS__;
    const callback = inside.transformCallback((value) => done({ value }), true);
    const error = inside.transformCallback((refused) => done({ refused }), true);
    inside.postMessage({ cmd: 'call', callback, error, payload: { act: 'session', request: {} } });`);
  assert.ok(answered.refused !== undefined && answered.value === undefined, JSON.stringify(answered));
  const { tried } = await injected(`
    const answer = await fetch('ipc://localhost/call', { method: 'POST', body: '{}' }).then((it) => it.text(), String);
    return { answer };`);
  assert.doesNotMatch(tried.answer, /"changed"/);
});

test('a frame inside the page cannot ask the core', async () => {
  const { tried } = await injected(`
    const frame = add('iframe', {});
    const answer = await frame.contentWindow.fetch('ipc://localhost/call', { method: 'POST', body: '{}' }).then((it) => it.text(), String);
    return { inside: typeof frame.contentWindow.__TAURI_INTERNALS__, answer };`);
  assert.equal(tried.inside, 'undefined');
  assert.doesNotMatch(tried.answer, /"changed"/);
});

test('the core refuses what the guard cannot know', async () => {
  for (const [act, request, code] of [
    ['session', { bukan_isian: 1 }, 'bad_request'],
    ['list_staff', { account: 'penyetuju' }, 'bad_request'],
    ['preview_import', { files: ['/etc/passwd'] }, 'file_not_chosen'],
    ['preview_import', { files: ['../../etc/passwd'] }, 'file_not_chosen'],
    ['preview_import', { files: ['file:///etc/passwd'] }, 'file_not_chosen'],
    ['session', { text: 'x'.repeat(4_500_000) }, 'request_too_large'],
    ['session', { name: 'x'.repeat(50_000) }, 'request_too_large'],
    ['session', { deep: JSON.parse('['.repeat(60) + ']'.repeat(60)) }, 'request_too_large'],
    ['session', { long: Array.from({ length: 100_001 }, () => 1) }, 'request_too_large'],
    ['hapus_semua', {}, 'act_unknown'],
  ]) {
    const { refused } = await invoke('call', { act, request });
    assert.equal(refused?.code, code, `${act} ${JSON.stringify(request).slice(0, 80)}`);
    assert.equal(refused.kind, 'refused');
    assert.ok(refused.message.length < 400);
    assert.doesNotMatch(JSON.stringify(refused), new RegExp(`${PLACE}|SELECT `));
  }
});

test('a path is no handle', async () => {
  for (const id of ['/etc', 'f999', '../..', 'file:///etc', '']) {
    const { refused } = await invoke('open_written', { id });
    assert.equal(refused.code, 'folder_gone', id);
  }
});

test('after all of this the window goes on, and nothing has left it', async () => {
  assert.deepEqual(arrived, [], 'what the server has seen');
  const { value } = await invoke('call', { act: 'session', request: {} });
  assert.equal(value.value.state, 'open');
  await window.click('nav-pegawai');
  await window.eventually('the screen of staff', async () => (await (await window.find('nav-pegawai')).getAttribute('aria-current')) === 'page');
  await window.picture('tetap-berjalan');
});

/**
 * Runs `code` in the page, waits until what it began has come to rest, and answers what it returned and which
 * directives of the policy it met.
 */
async function injected(code) {
  return window.driver.executeAsyncScript(
    `const [elsewhere, done] = arguments;
     const violations = [];
     const note = (event) => violations.push(event.effectiveDirective);
     document.addEventListener('securitypolicyviolation', note);
     const added = [];
     const add = (kind, attributes) => {
       const element = document.createElement(kind);
       for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
       (kind === 'base' || kind === 'meta' ? document.head : document.body).append(element);
       added.push(element);
       return element;
     };
     const tried = (attempt) => { try { attempt(); } catch { /* refused at once */ } };
     const run = async () => { ${code} };
     // Violations are told in a task of their own: two round trips to the core let them all pass.
     const settle = async () => {
       for (let turn = 0; turn < 2; turn++) await window.__TAURI_INTERNALS__.invoke('call', { act: 'session', request: {} });
     };
     run().catch(() => undefined).then(async (value) => {
       await settle();
       document.removeEventListener('securitypolicyviolation', note);
       for (const element of added) element.remove();
       done({ violations, tried: value });
     });`,
    elsewhere,
  );
}

/** Asks the shell as a page could that has been taken over. */
function invoke(command, args) {
  return window.driver.executeAsyncScript(
    `const done = arguments[2];
     window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then((value) => done({ value }), (refused) => done({ refused }));`,
    command,
    args,
  );
}
