// The real window, driven by WebDriver. Every wait is for a condition; nothing here sleeps for a fixed time.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { By, Capabilities, Key, WebDriver } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';

const PATIENCE = 20_000;

/** Starts the application and answers once its page has a heading to look at. */
export async function openWindow(args, { out, env = {} }) {
  const port = await freePort();
  const server = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true', ...env },
  });
  await until(() => answers(port), 'WebKitWebDriver to answer');
  const capabilities = new Capabilities();
  capabilities.set('webkitgtk:browserOptions', { binary: process.env.MUTASI_ASN, args });
  const driver = WebDriver.createSession(new Executor(new HttpClient(`http://127.0.0.1:${port}`)), capabilities);
  await driver.getSession();
  await driver.manage().setTimeouts({ script: 60_000 });
  return new Window(driver, server, out);
}

export class Window {
  constructor(driver, server, out) {
    this.driver = driver;
    this.server = server;
    this.ended = once(server, 'exit');
    this.out = out;
    this.pictures = 0;
  }

  /** The first visible element with this test id. */
  async find(id, patience = PATIENCE) {
    let found;
    await until(
      async () => {
        for (const element of await this.all(id)) if (await element.isDisplayed()) found ??= element;
        return found;
      },
      `"${id}" to be seen`,
      patience,
    );
    return found;
  }

  async all(id) {
    return this.driver.findElements(byId(id));
  }

  async shows(id) {
    for (const element of await this.all(id)) if (await element.isDisplayed()) return true;
    return false;
  }

  /** Clicks as soon as the element can be clicked; a page may draw it anew at any moment. */
  async click(id) {
    await this.eventually(`click on "${id}"`, async () => {
      const element = await this.find(id);
      // A button that cannot be used now stays reachable and says why.
      if (!(await element.isEnabled()) || (await element.getAttribute('aria-disabled')) === 'true') return false;
      await element.click();
      return true;
    });
  }

  /** Takes one of several; the control itself lies under its label. */
  async choose(id) {
    await this.eventually(`"${id}" to be chosen`, async () => {
      const [control] = await this.all(id);
      await this.driver.executeScript('arguments[0].click()', control);
      return control.isSelected();
    });
  }

  /** Puts `text` in a field as a person does: empties it, then types. */
  async fill(id, text) {
    const field = await this.find(id);
    if ((await field.getTagName()) === 'select') {
      await this.driver.executeScript(
        `arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }));`,
        field,
        text,
      );
      return;
    }
    await field.clear();
    await field.sendKeys(text);
  }

  /** Types into a field that offers what fits, and takes the first of it. */
  async pickFirst(id, words) {
    await this.fill(id, words);
    await this.click(`${id}-option`);
  }

  async text(id) {
    return this.words(await this.find(id));
  }

  /** The words of an element as they are laid out: a new block begins a new line. */
  async words(element) {
    return this.driver.executeScript('return arguments[0].innerText', element);
  }

  /** Waits until the text of the element holds `part` (words or a pattern). */
  async reads(id, part, patience = PATIENCE) {
    const holds = (text) => (part instanceof RegExp ? part.test(text) : text.includes(part));
    let last = '';
    await this.eventually(
      () => `"${id}" to read ${part}; it reads: ${last.slice(0, 400)}`,
      async () => holds((last = await this.text(id))),
      patience,
    );
    return last;
  }

  /** Waits until nothing with this test id is to be seen. */
  async gone(id) {
    await this.eventually(`"${id}" to go`, async () => !(await this.shows(id)));
  }

  /** Closes the open dialog as the keyboard does. */
  async closeDialog() {
    await this.driver.actions().sendKeys(Key.ESCAPE).perform();
    await this.eventually('the dialog to close', () => this.driver.executeScript('return !document.querySelector("dialog[open]")'));
  }

  async eventually(what, condition, patience = PATIENCE) {
    await until(condition, what, patience);
  }

  /** A picture of the page, numbered in the order of the story. */
  async picture(name) {
    const file = path.join(this.out, `${String(++this.pictures).padStart(2, '0')}-${name}.png`);
    await until(
      () => this.driver.executeScript('return document.fonts.status === "loaded" && document.getAnimations().every((a) => a.playState !== "running" || a.effect?.getTiming().iterations === Infinity)'),
      'the page to come to rest',
    );
    // What was drawn last is on the screen only after the next frames.
    await this.driver.executeAsyncScript('const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))');
    await writeFile(file, await this.driver.takeScreenshot(), 'base64');
  }

  /** A picture of the screen once `mark` is on it, and nothing on it that keeps people out. */
  async look(name, mark) {
    await this.find(mark);
    await this.picture(name);
    assert.deepEqual(await this.accessibilityFaults(), [], `axe on ${name}`);
  }

  /** Goes to an address of the page, as a link does. */
  async go(place) {
    await this.driver.executeScript('location.hash = arguments[0]', `#/${place}`);
  }

  /** Presses the button of the theme until the page is `dark` or `light`. */
  async themed(wanted) {
    await this.eventually(`the ${wanted} theme`, async () => {
      if ((await this.driver.executeScript('return getComputedStyle(document.documentElement).colorScheme.trim()')) === wanted) return true;
      await this.click('theme');
      return false;
    });
  }

  /** A picture of the whole display, native dialogs included. */
  display(name) {
    execFileSync('import', ['-window', 'root', path.join(this.out, `${name}.png`)]);
  }

  /** What axe finds on the page as it is, of the kinds that keep people out. */
  async accessibilityFaults() {
    if (!(await this.driver.executeScript('return typeof window.axe !== "undefined"'))) {
      await this.driver.executeScript(await axeSource());
    }
    const violations = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
         .then((result) => done(result.violations), (error) => done([{ id: 'axe', impact: 'critical', nodes: [], help: String(error) }]));`,
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => `${node.target} ${node.any?.[0]?.message ?? ''}`).join('\n  ')}`);
  }

  /** Closes the window as a person does, and waits until the program has ended by itself. */
  async leave() {
    const program = this.program();
    execFileSync('xdotool', ['key', 'alt+F4']);
    await until(() => !existsSync(`/proc/${program}`), 'the program to end');
    await this.close();
  }

  /** Ends the session, and what does not end by itself: a process left over would hold the run up. */
  async close() {
    const program = this.program();
    await Promise.race([this.driver.quit().catch(() => {}), this.ended, delay(10_000, undefined, { ref: false })]);
    await until(() => !existsSync(`/proc/${program}`), 'the program to end', 10_000).catch(() => process.kill(program, 'SIGKILL'));
    this.server.kill('SIGKILL');
    await this.ended;
  }

  /** Process id of the application, which the driver has started. */
  program() {
    const { pid } = this.server;
    const children = `/proc/${pid}/task/${pid}/children`;
    return Number(existsSync(children) ? readFileSync(children, 'utf8').split(' ')[0] : 0);
  }
}

export function byId(id) {
  return By.css(`[data-testid="${id}"]`);
}

const axeSource = () => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asks again and again until `condition` holds. An element that was drawn anew in between is asked for again. */
export async function until(condition, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      if (await condition()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const words = typeof what === 'function' ? what() : what;
      throw new Error(`waited ${patience} ms in vain for ${words}`, { cause: last });
    }
    await delay(50);
  }
}

async function answers(port) {
  const reply = await fetch(`http://127.0.0.1:${port}/status`);
  return reply.ok;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
