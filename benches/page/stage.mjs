// The page itself on a shop that trades. `benches/run.mjs` calls what stands in `window.stage`.
import init, * as shop from './stage.js';

/** The next task. Leptos draws in microtasks, all of which have run by then. */
const task = () => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(null);
});

/** Until the next frame is painted; gives how long the frame took once it had begun. */
const frame = () => new Promise(resolve => requestAnimationFrame(async () => {
  const began = performance.now();
  await task();
  resolve(performance.now() - began);
}));

/** How long something takes until everything that follows from it is drawn and laid out, and with the painting. */
async function drawn(act) {
  const began = performance.now();
  act();
  await task();
  document.body.offsetHeight;
  const laidOut = performance.now() - began;
  return { laidOut, painted: laidOut + (await frame()) };
}

/** Until what a page loads late, such as its icons, is there: that is no part of the next command. */
const loaded = () => new Promise(resolve => setTimeout(resolve, 50));

const shown = selector => document.querySelector(selector);

async function until(holds) {
  for (let patience = 0; !holds(); patience++) {
    if (patience > 1_000) throw new Error(`not so: ${holds}\nThe page says: ${document.body.innerText.slice(0, 1_500)}`);
    await frame();
  }
}

/** Opens the page on the merchant's and the buyer's phone, beside the desk's clock. */
async function open(open, ended) {
  await init();
  shop.opens(open, ended);
  await until(() => shown('[data-test=on-MerchantPhone]') && shown('[data-test=clock]'));
  shown('[data-test=surface-BuyerPhone]').click();
  await until(() => shown('[data-test=on-BuyerPhone]'));
  shop.shows_lists();
  await until(() => document.querySelectorAll('[data-test=order-row]').length === 40 || !open);
  return [...shop.counts()];
}

/** An order is placed and called off, so many times: a command until it is laid out, and until it is painted. */
async function command(rounds) {
  const [laidOut, painted] = [[], []];
  for (let round = 0; round < rounds; round++) {
    shop.begins(false);
    for (const _ of ['placed', 'called off']) {
      const took = await drawn(shop.goes_on);
      laidOut.push(took.laidOut);
      painted.push(took.painted);
    }
  }
  return { laidOut, painted };
}

/** An order is placed and goes its way to receipt, its own page on both phones: each step until it is painted. */
async function way(rounds) {
  const steps = new Map();
  const step = async (name, act) => {
    const { painted } = await drawn(act);
    steps.set(name, [...(steps.get(name) ?? []), painted]);
  };
  const commands = ['paid', 'shipped', 'asked about', 'agreed', 'withdrawn', 'received'];
  for (let round = 0; round < rounds; round++) {
    shop.begins(true);
    await step('placed', shop.goes_on);
    await step('opened', shop.shows_order);
    await loaded();
    for (const command of commands) await step(command, shop.goes_on);
    await step('left', shop.shows_lists);
    await loaded();
  }
  const isCommand = name => name === 'placed' || commands.includes(name);
  return [...steps].map(([name, painted]) => ({ step: name, painted, command: isCommand(name) }));
}

/** A year passes, until it is painted; how often the progress was painted on the way. */
async function year() {
  const seen = new Set();
  const began = performance.now();
  shop.passes_a_year();
  while (!shop.has_passed() || shown('progress')) {
    await frame();
    const progress = shown('progress');
    if (progress) seen.add(progress.value);
  }
  return { took: performance.now() - began, seen: seen.size, counts: [...shop.counts()] };
}

window.stage = { open, command, way, year };
