// 先用后付 2.0 as a rule of json-rules-engine, its results kept: every condition with its value, what was there, and how
// it came out.
import { Engine } from 'json-rules-engine';

/** An engine with the rule, made once. */
export function engine() {
  const engine = new Engine();
  engine.addRule({
    conditions: {
      all: [
        { fact: 'origin', operator: 'equal', value: 'SelfBuilt' },
        { fact: 'listed', operator: 'equal', value: true },
        { fact: 'complete', operator: 'equal', value: true },
        { fact: 'high', operator: 'lessThanInclusive', value: 50_000 },
        { fact: 'excluded', operator: 'equal', value: false },
      ],
    },
    event: { type: 'qualifies' },
  });
  return engine;
}

/** How many goods qualify; `kept` is emptied before every slice of so many goods. */
export async function rulesEngine(engine, goods, slice, kept) {
  let qualifies = 0;
  for (let from = 0; from < goods.length; from += slice) {
    kept.length = 0;
    const until = Math.min(goods.length, from + slice);
    for (let place = from; place < until; place++) {
      const found = await engine.run(goods[place]);
      kept.push(found.results, found.failureResults);
      qualifies += found.events.length;
    }
  }
  return qualifies;
}
