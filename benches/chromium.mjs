// Chromium, driven over a pipe in its own protocol: nothing to install, and one place that knows how it is started.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', '--lang=zh-CN', '--accept-lang=zh-CN', '--window-size=1280,900', '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
];

export class Chromium {
  #waiting = new Map();
  #listeners = new Set();
  #next = 1;

  /** Starts a browser with nothing in it. */
  static async start() {
    const browser = new Chromium();
    browser.home = mkdtempSync(join(tmpdir(), 'merchant-simulator-bench-'));
    browser.process = spawn(process.env.CHROME || 'chromium', [...ARGUMENTS, `--user-data-dir=${browser.home}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    browser.process.on('exit', () => browser.#over());
    let rest = '';
    browser.process.stdio[4].setEncoding('utf8').on('data', text => {
      const parts = (rest + text).split('\0');
      rest = parts.pop();
      parts.forEach(part => browser.#hear(JSON.parse(part)));
    });
    const { product } = await browser.send('Browser.getVersion');
    browser.product = product;
    return browser;
  }

  /** Sends a command and gives its answer. */
  send(method, params = {}, sessionId) {
    const id = this.#next++;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  /** Opens a page in a context of its own, with storage of its own. */
  async page() {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId, browserContextId);
    await page.send('Page.enable');
    await page.send('Runtime.enable');
    return page;
  }

  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for an event of the browser, or of one of its pages. */
  once(method, sessionId) {
    return new Promise(resolve => {
      const stop = this.listen(message => {
        if (message.method === method && message.sessionId === sessionId) {
          stop();
          resolve(message.params);
        }
      });
    });
  }

  async close() {
    const gone = new Promise(resolve => this.process.once('exit', resolve));
    this.send('Browser.close').catch(() => {});
    await gone;
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  #hear(message) {
    if (message.id === undefined) return this.#listeners.forEach(listener => listener(message));
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result);
  }

  #over() {
    this.#waiting.forEach(({ reject, method }) => reject(new Error(`${method}: the browser has gone`)));
    this.#waiting.clear();
  }
}

export class Page {
  constructor(browser, session, context) {
    Object.assign(this, { browser, session, context });
  }

  send(method, params) {
    return this.browser.send(method, params, this.session);
  }

  /** Opens an address and waits until it has loaded. */
  async open(url) {
    const loaded = this.browser.once('Page.loadEventFired', this.session);
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** What an expression comes to in the page, awaited. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Whether an expression becomes true. Asked in the page itself, so that asking does not disturb what is measured. */
  becomes(expression, patience) {
    return this.evaluate(`new Promise(resolve => {
      const end = performance.now() + ${patience};
      const look = () => {
        let found = false;
        try { found = !!(${expression}) } catch {}
        if (found || performance.now() > end) resolve(found); else setTimeout(look, 10);
      };
      look();
    })`);
  }

  /** Waits until an expression is true. */
  async until(expression, patience = 60_000) {
    if (!(await this.becomes(expression, patience))) {
      const text = await this.evaluate('document.body.innerText.slice(0, 1500)');
      throw new Error(`not within ${patience} ms: ${expression}\nThe page says: ${text}`);
    }
  }

  async close() {
    await this.browser.send('Target.disposeBrowserContext', { browserContextId: this.context });
  }
}
