// The built page with long lists: bringing them in, reloading, and what the longest task is while somebody works with a
// hundred thousand goods. Everything goes through the page itself, as a person would do it.

/** Runs before the page's own scripts: remembers when rows were first there, and the program's memory. */
const WATCH = `
  {
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const given = WebAssembly[name];
      WebAssembly[name] = async (...what) => {
        const made = await given.apply(WebAssembly, what);
        window.__memory ??= (made.instance ?? made).exports.memory;
        return made;
      };
    }
    const look = () => {
      if (document.querySelector('.preview-row')) window.__usable = performance.now(); else setTimeout(look, 4);
    };
    look();
  }
`;

/** Begins in a page of its own, in the user's own, empty shop. */
async function ownShop(browser, address) {
  const page = await browser.page();
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await page.send('DOM.enable');
  await page.open(address);
  await page.until(`document.querySelector('.preview-row')`);
  const row = '[data-test=workspace-row]:nth-of-type(2) .button-quiet';
  // The list of workspaces is loaded on need; a click that comes too early is lost.
  for (let found = false; !found; ) {
    await click(page, '[data-test=workspace]');
    found = await page.becomes(`document.querySelector(${JSON.stringify(row)})`, 3_000);
  }
  await click(page, row);
  await page.until(`document.querySelector('.empty')`);
  return page;
}

async function click(page, selector) {
  await page.until(`document.querySelector(${JSON.stringify(selector)})`);
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
}

/** Goes to the import screen and gives what brings a file in, step by step. */
async function importer(page, address) {
  await page.open(`${address}/goods/import`);
  await page.until(`document.querySelector('[data-test=import-file]')`);
  const { root } = await page.send('DOM.getDocument');
  const { nodeId } = await page.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-test=import-file]' });
  return {
    /** Until it is read and compared with the goods that are there. */
    async read(file) {
      await page.send('DOM.setFileInputFiles', { nodeId, files: [file] });
      await click(page, '[data-test=mapping-go]');
      await page.until(`document.querySelector('[data-test=apply-import]')`);
    },
    /** Until it is in. */
    async apply() {
      await click(page, '[data-test=apply-import]');
      await page.until(`document.querySelector('[data-test=undo-import]')`, 180_000);
    },
  };
}

/** Brings a file in; gives the seconds from choosing it until it is in, nobody hesitating on the way. */
async function bringIn(page, address, file) {
  const steps = await importer(page, address);
  const began = performance.now();
  await steps.read(file);
  await steps.apply();
  return (performance.now() - began) / 1000;
}

/** Loads the page again; gives the milliseconds from the beginning of navigation until rows are there. */
async function reload(page, address) {
  await page.open(`${address}/`);
  await page.until('window.__usable');
  return page.evaluate('window.__usable');
}

const stored = page => page.evaluate(`Object.entries(localStorage).reduce((sum, [key, value]) => sum + key.length + value.length, 0)`);

/** Bytes that the page's program and its JavaScript hold, after what is no longer needed was given up. */
async function memory(page) {
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  return { heap: usedSize, wasm: await page.evaluate('window.__memory.buffer.byteLength') };
}

/** Does something and gives the longest task of the page's main thread meanwhile, in milliseconds. */
export async function longestTask(browser, page, act) {
  let thread;
  const tasks = [];
  const stop = browser.listen(({ method, params }) => {
    if (method !== 'Tracing.dataCollected') return;
    for (const { name, ph, pid, tid, dur } of params.value) {
      if (name === 'the page') thread = `${pid} ${tid}`;
      if (name === 'RunTask' && ph === 'X') tasks.push({ thread: `${pid} ${tid}`, dur });
    }
  });
  const includedCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
  await browser.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await page.evaluate(`void performance.mark('the page')`);
  await act();
  const complete = browser.once('Tracing.tracingComplete');
  await browser.send('Tracing.end');
  await complete;
  stop();
  return Math.max(0, ...tasks.filter(task => task.thread === thread).map(({ dur }) => dur / 1000));
}

/** Waits until the page has had nothing to do for a while. */
const settle = page => page.evaluate(`new Promise(resolve => {
  let quiet = 0;
  const look = () => {
    const began = performance.now();
    setTimeout(() => {
      quiet = performance.now() - began < 40 ? quiet + 1 : 0;
      if (quiet > 12) resolve(); else look();
    }, 20);
  };
  look();
})`);

const choose = (page, selector, value) => page.evaluate(`{
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(value)};
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
}`);

/** What is done with a long list, each with what it is called. */
const WORK = [
  ['the matrix is built', async page => {
    await page.evaluate(`[...document.querySelectorAll('a')].find(a => new URL(a.href).pathname === '/').click()`);
    await page.until(`document.querySelector('.preview-row')`);
  }],
  ['filter by outcome', page => click(page, '[data-test=filter-no]')],
  ['all outcomes again', page => click(page, '[data-test=filter-all]')],
  ['another programme', page => choose(page, '[data-test=programme]', '6')],
  ['the first programme again', page => choose(page, '[data-test=programme]', '0')],
  ['search', page => choose(page, '[data-test=search]', '棉麻')],
  ['search cleared', page => choose(page, '[data-test=search]', '')],
  ['sort by price', page => click(page, '[data-test=sort-price]')],
  ['sort by title', page => choose(page, '.preview-sort select', 'title')],
  ['sort by outcome', page => choose(page, '.preview-sort select', 'outcome')],
  ['the order of the list again', page => choose(page, '.preview-sort select', 'list')],
  ['scroll to the end', page => page.evaluate(`{ const list = document.querySelector('[data-test=matrix]'); list.scrollTop = list.scrollHeight; }`)],
  ['explain a cell', page => click(page, 'button.outcome')],
  ['the list of goods', async page => {
    await page.evaluate(`[...document.querySelectorAll('a')].find(a => new URL(a.href).pathname === '/goods').click()`);
    await page.until(`document.querySelector('[data-test=goods-list] .virtual-row')`);
  }],
  ['goods: search', page => choose(page, '[data-test=goods-search]', '棉麻')],
  ['goods: search cleared', page => choose(page, '[data-test=goods-search]', '')],
  ['goods: by title', page => choose(page, '[data-test=goods-order]', '1')],
  ['goods: dearest first', page => choose(page, '[data-test=goods-order]', '3')],
];

const ROUNDS = 3;
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Everything, as a list of what was measured, with what is allowed. */
export async function measureApp(browser, address, files, say) {
  const found = [];
  const add = (what, measured, unit, most) => found.push({ what, measured, unit, most });

  for (const [kind, most] of [['csv', 2], ['xlsx', 6]]) {
    say(`importing 20,000 rows, .${kind}`);
    const took = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await ownShop(browser, address);
      took.push(await bringIn(page, address, `${files}/rows-20000.${kind}`));
      await page.close();
    }
    add(`import of 20,000 rows, .${kind}`, median(took), 's', most);
  }

  say('reloading with 20,000 goods');
  const page = await ownShop(browser, address);
  await bringIn(page, address, `${files}/goods-20000.csv`);
  const took = [];
  for (let round = 0; round < ROUNDS + 2; round++) took.push((await reload(page, address)) / 1000);
  add('reload with 20,000 goods, until their rows are there', median(took), 's', 1.5);
  add('kept in localStorage for them', (await stored(page)) / 1e6, 'million characters', 5);
  await page.close();

  say('working with 100,000 goods');
  const longest = new Map();
  let held;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await ownShop(browser, address);
    const note = async (name, act) => {
      const task = await longestTask(browser, page, async () => {
        await act(page);
        await settle(page);
      });
      longest.set(name, [...(longest.get(name) ?? []), task]);
    };
    const steps = await importer(page, address);
    await note('import, read', () => steps.read(`${files}/goods-100000.csv`));
    await note('import, coming in', () => steps.apply());
    for (const [name, act] of WORK) await note(name, act);
    held = await memory(page);
    await page.close();
  }
  for (const [name, tasks] of longest) add(`longest task, 100,000 goods: ${name}`, median(tasks), 'ms', 50);
  add('memory with 100,000 goods', (held.heap + held.wasm) / 1e6, 'MB', 200);
  return found;
}
