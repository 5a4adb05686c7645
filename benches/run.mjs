import { Chromium } from './chromium.mjs';
import { serve } from './serve.mjs';
const server = await serve('target/bench/page', { isolated: true });
const browser = await Chromium.start();
const page = await browser.page();
const sizes = (process.argv[2] ?? '1000,10000').split(',').map(Number);
const names = (process.argv[3] ?? 'ours,hand,oursAll,handAll,oursMatrix').split(',');
await page.open(server.address);
await page.until('window.contest');
console.log(browser.product, await page.evaluate('crossOriginIsolated'));
console.log(await page.evaluate('contest.compare(1000)'));
for (const name of names) for (const size of sizes) {
  const { median, least, most } = await page.evaluate(`contest.warm('${name}', ${size})`);
  const per = name.includes('All') || name.includes('Matrix') ? 11 : 1;
  console.log(name.padEnd(12), String(size).padStart(7), 'µs/good', median.toFixed(3), `(${least.toFixed(3)}–${most.toFixed(3)})`, 'µs/good×programme', (median / per).toFixed(4));
}
await page.close();
await browser.close();
server.stop();
