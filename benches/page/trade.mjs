// The page in which a shop trades. `benches/run.mjs` calls what stands in `window.trade`.
import init, { Line, Shop, fifty_steps, opens, plays } from './trade.js';

const pause = () => new Promise(resolve => setTimeout(resolve));
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The median of so many runs, in milliseconds. */
async function timed(runs, run) {
  const took = [];
  for (let round = 0; round < runs; round++) {
    await pause();
    const began = performance.now();
    run();
    took.push(performance.now() - began);
  }
  return median(took);
}

/** Replay, the stored form and reading it again, for so many orders that have come to their end. */
async function story(orders, events) {
  await init();
  const shop = new Shop(orders);
  shop.keeps_events(events);
  const replay = await timed(5, () => shop.replays());
  const stored = shop.stores();
  const reading = await timed(3, () => shop.reads());
  return { replay, stored, reading };
}

/** A command with its screens, beside so many orders that have come to their end. */
async function command(open, ended) {
  await init();
  const shop = new Shop(ended);
  shop.opens(open);
  const mean = await timed(200, () => shop.places_and_cancels()) / 2;
  let slowest = 0;
  for (let round = 0; round < 5; round++) slowest = Math.max(slowest, shop.slowest());
  return { mean, slowest };
}

/** A year over so many open orders, three times. */
async function year(open) {
  await init();
  const took = [];
  for (let round = 0; round < 3; round++) {
    const shop = new Shop(0);
    shop.opens(open);
    took.push(await timed(1, () => shop.passes_a_year()));
    shop.free();
  }
  return median(took);
}

/** Going to places all over a story of so many events: as a rule, and at the slowest. */
async function jump(orders, events) {
  await init();
  const line = new Line(new Shop(orders), events);
  line.opens();
  const took = [];
  for (let place = 0; place < 200; place++) took.push(await timed(1, () => line.jumps(place)));
  return { median: median(took), slowest: Math.max(...took) };
}

/** A link of so many events, opened. */
async function link(orders, events) {
  await init();
  const shop = new Shop(orders);
  const text = shop.link(events);
  shop.free();
  return timed(5, () => opens(text));
}

/** A story of 50 steps, read and played. */
async function fifty() {
  await init();
  const text = fifty_steps();
  return timed(20, () => plays(text));
}

window.trade = { story, command, year, jump, link, fifty };
