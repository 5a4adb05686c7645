// Measures the rules, the trade, the stage and the built page in Chromium and says how they stand to what is asked: see
// `benches/README.md`.
//
//   node benches/run.mjs [--strict] [--only rules|trade|stage|app]
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Chromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { longestTask, measureApp } from './app/app.mjs';

const SIZES = [1_000, 10_000, 100_000];
const PROGRAMMES = 11;
const [ORDERS, CLOSED, EVENTS, LINKED] = [10_000, 100_000, 100_000, 10_000];
/** So many orders are placed and called off while it is drawn, in so many turns. */
const [DRAWN, TURNS] = [60, 4];
/** First runs are measured in so many pages. */
const PAGES = 5;
/** Two figures are at par when the one is at most so many times the other; a machine that does other things, too, does not measure closer. */
const PAR = 1.25;
/** A command and its drawing do not grow with the orders that have come to their end when it takes at most so many times as long beside them. */
const STEADY = 1.5;

const strict = process.argv.includes('--strict');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const say = text => process.stderr.write(`bench: ${text}\n`);
const grouped = number => number.toLocaleString('en');
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** How wide a text stands in a terminal: a Chinese character takes two places. */
const width = text => [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);

/** Rows of cells in columns, the first one to the left. */
function table(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => width(row[column]))));
  const padded = (cell, column) => {
    const space = ' '.repeat(widths[column] - width(cell));
    return column ? space + cell : cell + space;
  };
  console.log(`\n${title}`);
  for (const row of rows) console.log(`  ${row.map(padded).join('  ').trimEnd()}`);
}

async function measureRules(browser, address) {
  const open = async () => {
    const page = await browser.page();
    await page.open(address);
    await page.until('window.contest');
    return page;
  };
  const page = await open();
  for (const size of SIZES) {
    const differs = await page.evaluate(`contest.compare(${size})`);
    if (differs.length) throw new Error(`the contestants do not agree on ${size} goods:\n${differs.join('\n')}`);
  }
  const warm = {};
  const cold = {};
  for (const size of SIZES) {
    say(`judging ${grouped(size)} goods`);
    warm[size] = {};
    // Those that are compared closely take turns.
    for (const names of [['ours', 'hand'], ['engine'], ['oursAll', 'handAll'], ['matrix']]) {
      Object.assign(warm[size], await page.evaluate(`contest.warm(${JSON.stringify(names)}, ${size})`));
    }
    cold[size] = {};
    for (const name of ['ours', 'hand', 'engine', 'oursAll', 'handAll']) {
      const took = [];
      // The engine takes seconds where the others take milliseconds.
      for (let place = 0; place < (name === 'engine' ? 1 : PAGES); place++) {
        const fresh = await open();
        took.push(await fresh.evaluate(`contest.cold('${name}', ${size})`));
        await fresh.close();
      }
      cold[size][name] = median(took);
    }
  }
  await page.close();

  const figures = [['', ...SIZES.flatMap(size => [`${grouped(size)} warm`, 'cold'])]];
  const line = (what, name, per) => figures.push([what, ...SIZES.flatMap(size => [
    (warm[size][name].median / per).toFixed(3), cold[size][name] === undefined ? '' : (cold[size][name] / per).toFixed(3),
  ])]);
  line('先用后付 2.0: ours', 'ours', 1);
  line('先用后付 2.0: JavaScript by hand', 'hand', 1);
  line('先用后付 2.0: json-rules-engine', 'engine', 1);
  line('all programmes: ours', 'oursAll', PROGRAMMES);
  line('all programmes: JavaScript by hand', 'handAll', PROGRAMMES);
  line('all programmes: the matrix, outcomes alone', 'matrix', PROGRAMMES);
  table('Microseconds for a good and a programme, full verdicts with their reasons kept', figures);
  const spread = [['', ...SIZES.map(grouped)]];
  for (const [what, name] of [['ours', 'ours'], ['JavaScript by hand', 'hand'], ['ours, all', 'oursAll'], ['JavaScript by hand, all', 'handAll']]) {
    spread.push([what, ...SIZES.map(size => `${warm[size][name].least.toFixed(3)} to ${warm[size][name].most.toFixed(3)}`)]);
  }
  table('Least and most of the ten warm runs, microseconds a good', spread);

  const found = [];
  for (const size of SIZES) {
    const at = `, ${grouped(size)} goods`;
    const [w, c] = [name => warm[size][name].median, name => cold[size][name]];
    found.push(
      { what: `a good and programme${at}`, measured: w('oursAll') / PROGRAMMES, unit: 'µs', most: 0.5 },
      { what: `json-rules-engine to ours, warm${at}`, measured: w('engine') / w('ours'), unit: 'times', least: 50 },
      { what: `json-rules-engine to ours, cold${at}`, measured: c('engine') / c('ours'), unit: 'times', least: 50 },
      { what: `ours to JavaScript by hand, warm${at}`, measured: w('ours') / w('hand'), unit: 'times', most: PAR },
      { what: `ours to JavaScript by hand, cold${at}`, measured: c('ours') / c('hand'), unit: 'times', most: PAR },
      { what: `ours to JavaScript by hand, all, warm${at}`, measured: w('oursAll') / w('handAll'), unit: 'times', most: PAR },
      { what: `ours to JavaScript by hand, all, cold${at}`, measured: c('oursAll') / c('handAll'), unit: 'times', most: PAR },
    );
  }
  const [few, many] = [SIZES[0], SIZES.at(-1)].map(size => warm[size].oursAll.median);
  found.push({ what: 'a good of 100,000 to one of 1,000', measured: many / few, unit: 'times', most: PAR });
  return found;
}

/** What criterion found natively, in milliseconds; nothing where it has not run. */
async function natively(name) {
  const found = await readFile(`target/criterion/trade/${name}/new/estimates.json`, 'utf8').catch(() => null);
  return found && JSON.parse(found).median.point_estimate / 1e6;
}

/** Replay, commands with their screens, a year and the stored form: what is asked is the same natively and in the page. */
async function measureTrade(browser, address) {
  const measured = async expression => {
    const page = await browser.page();
    await page.open(`${address}/trade.html`);
    await page.until('window.trade');
    const found = await page.evaluate(expression);
    await page.close();
    return found;
  };
  say('trading');
  const story = await measured(`trade.story(${ORDERS}, ${EVENTS})`);
  const few = await measured(`trade.command(${ORDERS}, 0)`);
  const many = await measured(`trade.command(${ORDERS}, ${CLOSED})`);
  const year = await measured(`trade.year(${ORDERS})`);
  const jump = await measured(`trade.jump(${ORDERS}, ${EVENTS})`);
  const link = await measured(`trade.link(${LINKED / 5}, ${LINKED})`);
  const fifty = await measured('trade.fifty()');
  const commands = 'two commands with their screens, closed orders';
  const native = {
    replay: await natively('replay of 100,000 events'),
    few: await natively(`${commands}/0`),
    many: await natively(`${commands}/${CLOSED}`),
    year: await natively('a year over 10,000 orders'),
    link: await natively('opening a link of 10,000 events'),
    jump: await natively('jump to any of 100,000 events'),
    fifty: await natively('a story of 50 steps, read and played'),
  };
  const found = (what, measured, unit, most) => ({ what, measured, unit, most });
  return [
    found('replay of 100,000 events', story.replay, 'ms', 1_000),
    found('a command and its screens, 0 closed orders', few.mean, 'ms', 16),
    found('a command and its screens, 100,000 closed orders', many.mean, 'ms', 16),
    found('the slowest of them, 100,000 closed orders', many.slowest, 'ms', 16),
    found('with 100,000 closed orders to without', many.mean / few.mean, 'times', PAR),
    found('a year over 10,000 orders', year, 'ms', 2_000),
    found('10,000 orders in the store', story.stored / 1e6, 'million characters', 5),
    found('a jump among 100,000 events', jump.median, 'ms', 50),
    found('the slowest of 200 jumps', jump.slowest, 'ms', 50),
    found('opening a link of 10,000 events', link, 'ms', 1_000),
    found('a story of 50 steps, read and played', fifty, 'ms', 20),
    ...(Object.values(native).every(Boolean) ? [
      found('natively: replay of 100,000 events', native.replay, 'ms', 1_000),
      found('natively: a command and its screens, 100,000 closed orders', native.many / 2, 'ms', 16),
      found('natively: with 100,000 closed orders to without', native.many / native.few, 'times', PAR),
      found('natively: a year over 10,000 orders', native.year, 'ms', 2_000),
      found('natively: opening a link of 10,000 events', native.link, 'ms', 1_000),
      found('natively: a jump among 100,000 events', native.jump, 'ms', 50),
      found('natively: a story of 50 steps, read and played', native.fifty, 'ms', 20),
    ] : []),
  ];
}

/** The page itself on a shop that trades: commands until they are drawn, and a year. */
async function measureStage(browser, address) {
  const open = async ended => {
    const page = await browser.page();
    await page.open(`${address}/orders`);
    await page.until('window.stage');
    const counts = await page.evaluate(`stage.open(${ORDERS}, ${ended})`);
    say(`the stage with ${counts.map(grouped).join(' orders, ')} lines of the journal`);
    return page;
  };
  // Those that are compared closely take turns.
  const pages = [await open(0), await open(CLOSED)];
  const [few, many] = pages.map(() => ({ laidOut: [], painted: [], way: new Map() }));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [page, found] of [[pages[0], few], [pages[1], many]]) {
      const { laidOut, painted } = await page.evaluate(`stage.command(${DRAWN / TURNS})`);
      found.laidOut.push(...laidOut);
      found.painted.push(...painted);
      for (const { step, painted, command } of await page.evaluate(`stage.way(${DRAWN / TURNS / 3})`)) {
        const all = found.way.get(step) ?? { command, painted: [] };
        all.painted.push(...painted);
        found.way.set(step, all);
      }
    }
  }
  for (const page of pages) await page.close();
  const ways = [['an order on its way, milliseconds until it is painted', 'beside none closed', `beside ${grouped(CLOSED)}`]];
  for (const step of few.way.keys()) ways.push([step, ...[few, many].map(({ way }) => median(way.get(step).painted).toFixed(2))]);
  table('The stage', ways);

  // The whole year and its longest task in years of their own: telling the tasks takes time, too.
  const years = [];
  for (let round = 0; round < 3; round++) {
    const page = await open(0);
    years.push(await page.evaluate('stage.year()'));
    await page.close();
  }
  const longest = [];
  for (let round = 0; round < 3; round++) {
    const page = await open(0);
    longest.push(await longestTask(browser, page, () => page.evaluate('stage.year()')));
    await page.close();
  }
  const kinds = [...many.way.values()].filter(({ command }) => command).map(({ painted }) => median(painted));
  const most = (what, measured, unit, most) => ({ what, measured, unit, most });
  return [
    most('a command, laid out, 0 closed orders', median(few.laidOut), 'ms', 16),
    most('a command, laid out and painted, 0 closed orders', median(few.painted), 'ms', 16),
    most('a command, laid out, 100,000 closed orders', median(many.laidOut), 'ms', 16),
    most('a command, laid out and painted, 100,000 closed orders', median(many.painted), 'ms', 16),
    most('the slowest kind of command, painted, 100,000 closed orders', Math.max(...kinds), 'ms', 16),
    most('drawn with 100,000 closed orders to without', median(many.painted) / median(few.painted), 'times', STEADY),
    most('a year over 10,000 orders, drawn', median(years.map(({ took }) => took)), 'ms', 2_000),
    { what: 'how far it is, painted meanwhile', measured: Math.min(...years.map(({ seen }) => seen)), unit: 'times', least: 3 },
    most('the longest task of that year', median(longest), 'ms', 100),
  ];
}

/** What was found, beside what is asked; gives how much is missed. */
function judge(found) {
  const rows = found.map(({ what, measured, unit, most, least }) => {
    const met = most === undefined ? measured >= least : measured <= most;
    const asked = most === undefined ? `at least ${least}` : `at most ${most}`;
    return { met, row: [what, measured.toFixed(2), unit, asked, met ? 'PASS' : 'FAIL'] };
  });
  table('Beside what is asked', [['', 'measured', '', 'asked', ''], ...rows.map(({ row }) => row)]);
  return rows.filter(({ met }) => !met).length;
}

const browser = await Chromium.start();
const found = [];
try {
  console.log(browser.product);
  const wanted = part => !only || only === part;
  if (wanted('rules') || wanted('trade')) {
    const server = await serve('target/bench/page', { isolated: true });
    if (wanted('rules')) found.push(...(await measureRules(browser, server.address)));
    if (wanted('trade')) found.push(...(await measureTrade(browser, server.address)));
    server.stop();
  }
  if (wanted('stage')) {
    const server = await serve('target/bench/stage', { isolated: true });
    found.push(...(await measureStage(browser, server.address)));
    server.stop();
  }
  if (wanted('app')) {
    const server = await serve('dist');
    found.push(...(await measureApp(browser, server.address, resolve('target/bench/files'), say)));
    server.stop();
  }
} finally {
  await browser.close();
}
const missed = judge(found);
console.log(missed ? `\n${missed} of ${found.length} missed` : `\nall ${found.length} met`);
process.exit(strict && missed ? 1 : 0);
