// The page in which the contestants run. `benches/run.mjs` calls what stands in `window.contest`.
import init, { Contest } from './rules.js';
import { handWritten, handWrittenAll, keptReasons } from '../peers/hand_written.mjs';
import { engine, rulesEngine } from '../peers/rules_engine.mjs';

/** As in `benches/page/rules.rs`: reasons are kept for so many goods at a time. */
const KEPT = 10_000;
/** A timed run judges at least so many goods, the same ones again where there are fewer: the clock ticks in 5 µs. */
const GOODS_PER_RUN = 20_000;
const RUNS = 10;
/** Every contestant runs so many milliseconds before it is timed, once at least: browsers compile again what runs often, in the background. */
const WARM_UP = 500;

const pause = () => new Promise(resolve => setTimeout(resolve));
const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

let wasm;
let ours;
let goods;
const kept = [];
let rules;

/** Makes up so many goods, once for all contestants. */
async function prepare(count) {
  wasm ??= await init();
  ours?.free();
  ours = new Contest(count);
  goods = JSON.parse(ours.facts());
  rules ??= engine();
  kept.length = 0;
}

const contestants = {
  ours: () => ours.pay_later(),
  hand: () => handWritten(goods, KEPT, kept),
  engine: () => rulesEngine(rules, goods, KEPT, kept),
  oursAll: () => ours.every_programme(),
  handAll: () => handWrittenAll(goods, KEPT, kept),
  matrix: () => ours.matrix(),
};

/** The first run of a contestant in a page that has not judged anything yet: microseconds a good. */
async function cold(name, count) {
  await prepare(count);
  await pause();
  const began = performance.now();
  await contestants[name]();
  return (performance.now() - began) * 1000 / count;
}

/**
 * Warm runs of contestants on the same goods: for each the median of microseconds a good. They take turns, so that whatever
 * else the machine does slows all of them alike.
 */
async function warm(names, count) {
  if (goods?.length !== count) await prepare(count);
  const times = Math.max(1, Math.ceil(GOODS_PER_RUN / count));
  const run = async name => {
    await pause();
    const began = performance.now();
    for (let time = 0; time < times; time++) await contestants[name]();
    return (performance.now() - began) * 1000 / count / times;
  };
  for (const name of names) {
    const began = performance.now();
    do await run(name); while (performance.now() - began < WARM_UP);
  }
  const took = names.map(() => []);
  for (let round = 0; round < RUNS; round++) {
    for (const [place, name] of names.entries()) took[place].push(await run(name));
  }
  return Object.fromEntries(names.map((name, place) => [name, {
    median: median(took[place]), least: Math.min(...took[place]), most: Math.max(...took[place]),
  }]));
}

/** Whether all come to the same, and keep the same number of reasons. Gives what differs. */
async function compare(count) {
  await prepare(count);
  const differs = [];
  const same = (what, a, b) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) differs.push(`${what}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  };
  // Of those that do not qualify the others do not tell which are one change away.
  const counts = ([qualifies, near, unknown, no, notApplicable]) => [qualifies, unknown, near + no, notApplicable];
  const first = counts(ours.pay_later());
  same('先用后付 2.0, beside JavaScript', first, handWritten(goods, KEPT, kept));
  same('its reasons', [...ours.kept()], keptReasons(kept));
  same('先用后付 2.0, beside json-rules-engine', first[0], await rulesEngine(rules, goods, KEPT, kept));
  same('every programme, beside JavaScript', counts(ours.every_programme()), handWrittenAll(goods, KEPT, kept));
  same('their reasons', [...ours.kept()], keptReasons(kept));
  same('the matrix', counts(ours.matrix()), counts(ours.every_programme()));
  return differs;
}

window.contest = { cold, warm, compare, memory: () => wasm.memory.buffer.byteLength };
