// The package in pkg/, in Node: the README's lines print what they say, the documentation and the types name the same things,
// a compiler takes the types for what they say, and what is given has their fields. `make api` makes the package first.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const top = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, top), "utf8");

// As whoever has installed the package stands to it.
const home = new URL("target/api/", top);
rmSync(home, { recursive: true, force: true });
mkdirSync(new URL("node_modules/", home), { recursive: true });
symlinkSync(new URL("pkg", top), new URL("node_modules/merchant-simulator-api", home));
const run = (lines) => {
  const file = new URL("lines.mjs", home);
  writeFileSync(file, lines);
  return execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" });
};

const tests = [];
const test = (name, body) => tests.push([name, body]);

// ---- The README

const blocks = [...read("README.md").matchAll(/^```js\n(.*?)^```$/gms)].map((found) => found[1]);
const ofNode = blocks.find((lines) => lines.includes('from "merchant-simulator-api"'));
/** What lines say that they print: the comments behind what is printed. */
const promised = (lines) => [...lines.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((found) => found[1]);

test("the README's ten lines print what they say", () => {
  assert.equal(ofNode.trim().split("\n").length, 10);
  assert.deepEqual(run(ofNode).trim().split("\n"), promised(ofNode));
  assert.equal(promised(ofNode).length, 4);
});

test("the package's own README runs", () => {
  const [, lines] = read("pkg/README.md").match(/^```js\n(.*?)^```$/ms);
  assert.match(run(lines), /^Unpaid \[/);
});

test("it runs without Node's own entry, as in a page", () => {
  const lines = `
    import { readFileSync } from "node:fs";
    import { initSync, Simulator } from "./node_modules/merchant-simulator-api/merchant_simulator_api.js";
    initSync({ module: readFileSync(new URL("node_modules/merchant-simulator-api/merchant_simulator_api_bg.wasm", import.meta.url)) });
    console.log(Simulator.start().clock);`;
  assert.equal(run(lines).trim(), "2023-02-20 10:00:00");
});

test("it is fetched as a page fetches it", async () => {
  const server = createServer((request, response) => {
    response.setHeader("Content-Type", "application/wasm");
    response.end(readFileSync(new URL("pkg/merchant_simulator_api_bg.wasm", top)));
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  // Under an address of its own the module is another one, which has not read the wasm yet.
  const fresh = await import(new URL("pkg/merchant_simulator_api.js?fetched", top));
  await fresh.default({ module_or_path: new URL(`http://127.0.0.1:${server.address().port}/`) });
  server.close();
  assert.equal(fresh.Simulator.start("empty", "2023-02-20").clock, "2023-02-20 00:00:00");
});

// ---- Types and documentation

const types = read("pkg/merchant_simulator_api.d.ts").replace(/\/\*.*?\*\//gs, "");
const docs = read("docs/api.md");
/** What wasm-bindgen adds to every package. */
const ofWasmBindgen = ["InitInput", "InitOutput", "SyncInitInput"];

/** The names in a block of a type: its fields and methods. */
const members = (body) => [...body.matchAll(/(?:^|[;{]\s*|^\s*(?:static |readonly )*)(\w+)\??\s*[(:]/gm)].map((found) => found[1]);
/** The body of an interface or a class. */
const body = (kind, name) => {
  const from = types.indexOf(`export ${kind} ${name} `);
  assert.notEqual(from, -1, `${name} is in the types`);
  const start = types.indexOf("{", from);
  let depth = 0;
  for (let at = start; at < types.length; at += 1) {
    if (types[at] === "{") depth += 1;
    if (types[at] === "}" && (depth -= 1) === 0) return types.slice(start + 1, at);
  }
  throw new Error(`${name} has no end`);
};
/** The fields of an interface, without those of objects in it. */
const fields = (name) => members(body("interface", name).replace(/\{[^{}]*\}/g, "{}").replace(/\([^()]*\)/g, "()"));
const methods = (kind, name) =>
  new Set(members(body(kind, name).replace(/\([^()]*\)/g, "()")).filter((one) => one !== "constructor"));

/** What the documentation names at the beginning of a table's row, in code. */
const rows = [...docs.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap((row) => [...row[1].matchAll(/`([^`]+)`/g)]);
const documented = new Set(rows.map((found) => found[1].replace(/^Simulator\./, "").replace(/\(.*$/, "")));

test("a compiler takes the types for what they say", () => {
  for (const file of ["uses.ts", "tsconfig.json"]) copyFileSync(new URL(`package/types/${file}`, top), new URL(file, home));
  writeFileSync(new URL("package.json", home), '{ "type": "module" }');
  const compiler = fileURLToPath(new URL("target/types/node_modules/typescript/bin/tsc", top));
  const checked = spawnSync(process.execPath, [compiler, "--project", fileURLToPath(home)], { encoding: "utf8" });
  assert.equal(checked.stdout + checked.stderr, "");
  assert.equal(checked.status, 0);
  // What is checked names every type that there is.
  const uses = read("package/types/uses.ts");
  for (const [, name] of types.matchAll(/^export (?:interface|type) (\w+)/gm)) {
    if (!ofWasmBindgen.includes(name)) assert.match(uses, new RegExp(`\\b${name}\\b`), name);
  }
});

test("the documentation and the types name the same things", () => {
  const ofTypes = [...types.matchAll(/^export (?:interface|type|class) (\w+)/gm)].map((found) => found[1]);
  const own = ofTypes.filter((name) => !ofWasmBindgen.includes(name));
  const named = new Set([...own, "init", "initSync", ...methods("class", "Simulator"), ...methods("interface", "PageSimulator")]);
  const inDocs = new Set([...documented, "Trouble"]);
  assert.match(docs, /`Trouble`/);
  assert.deepEqual([...named].filter((name) => !inDocs.has(name)).sort(), [], "in the types, not in docs/api.md");
  assert.deepEqual([...inDocs].filter((name) => !named.has(name)).sort(), [], "in docs/api.md, not in the types");
});

test("the package and the page have the same methods", () => {
  const [simulator, page] = [methods("class", "Simulator"), methods("interface", "PageSimulator")];
  const only = (these, those) => [...these].filter((name) => !those.has(name)).sort();
  assert.deepEqual(only(simulator, page), ["free", "load", "start"]);
  assert.deepEqual(only(page, simulator), ["openStory"]);
});

test("nothing is typed as anything", () => assert.doesNotMatch(body("class", "Simulator"), /: any\b/));

// ---- What is given

const { default: init, Simulator } = await import(new URL("pkg/node.js", top));
await init();
const place = "Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)";
/** A value has the fields of a type, no fewer and no more. */
const is = (value, name) => assert.deepEqual(Object.keys(value).sort(), fields(name).sort(), name);

test("what is given has the fields that the types say", () => {
  const shop = Simulator.start();
  const done = shop.dispatch("Buyer", "BuyerPhone", place);
  is(done, "Outcome");
  is(done.events[0], "Happened");
  assert.equal(done.refusal, null);
  is(shop.due()[0], "Due");
  is(shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pay(9)").refusal, "Refusal");
  shop.dispatch("Buyer", "BuyerPhone", { Trade: { Order: { Pay: 1 } } });
  is(shop.ledger(), "Ledger");
  shop.ledger().lines.forEach((line) => is(line, "LedgerLine"));
  const verdict = shop.verdict("PayLater", "S2302002");
  is(verdict, "Verdict");
  [...verdict.conditions, ...verdict.label].forEach((condition) => is(condition, "Condition"));
  const story = "story 1\nstart sample 2023-02-20\nstep\nneed goods.count = 72\ncheck goods.count = 1\n";
  const told = Simulator.runStory(story, true);
  is(told, "StoryRun");
  is(told.steps[0], "StoryStep");
  is(told.steps[0].acts[0], "Act");
  is(told.steps[0].needs[0], "Checked");
  assert.equal(told.state.goods.count, 72);
  is(Simulator.runStory("story 2").mistakes[0], "Mistake");
  is(Simulator.runStory("story 2"), "StoryRun");
});

test("a slip is thrown with its name and what was meant", () => {
  const shop = Simulator.start("empty", "2023-02-20");
  const slip = (run, name, nearest) => assert.throws(run, (error) => {
    assert.ok(error instanceof Error && error.message);
    assert.deepEqual([error.name, error.nearest], [name, nearest]);
    return true;
  });
  slip(() => shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pya(1)"), "UnknownVariant", "Pay");
  slip(() => shop.dispatch("Byer", "BuyerPhone", place), "UnknownActor", "Buyer");
  slip(() => shop.dispatch("Buyer", "BuyerPhone", { Trade: 7 }), "WrongCommand");
  slip(() => shop.find("ordres.count"), "NoSuchPath", "orders");
  slip(() => shop.advance("soon"), "NotAMoment");
  slip(() => Simulator.load("nonsense"), "Foreign");
  assert.equal(shop.find("orders.1.stage"), undefined);
  // After all of it the world is as it was, and can be driven on.
  assert.equal(shop.advance("+1d").clock, "2023-02-21 00:00:00");
});

test("what is no argument at all is told, by its name, and changes nothing", () => {
  const shop = Simulator.start("sample");
  shop.dispatch("Buyer", "BuyerPhone", place);
  const before = shop.journal();
  const circle = {};
  circle.itself = circle;
  for (const [call, ...names] of [
    [(x) => shop.find(x), "path"], [(x) => shop.advance(x), "until"], [(x) => Simulator.load(x), "text"],
    [(x) => shop.dispatch(x, "BuyerPhone", place), "actor"], [(x) => shop.dispatch("Buyer", x, place), "surface"],
    [(x) => shop.verdict(x, "S2302002"), "programme"], [(x) => shop.verdict("PayLater", x), "good"],
    [(x) => Simulator.runStory(x), "text"],
  ]) {
    for (const x of [undefined, null, 7, NaN, true, {}, [], circle, Symbol("x"), 1n, () => place]) {
      assert.throws(() => call(x), { name: "WrongArgument", message: new RegExp(`^\`${names}\`: give a text`) });
    }
  }
  for (const x of ["2", -1, 1.5, NaN, Infinity, 2 ** 32, {}, true]) {
    for (const call of [() => shop.undo(x), () => shop.redo(x), () => Simulator.load(before, x), () => Simulator.load(before, 1, x)]) {
      assert.throws(call, { name: "WrongArgument", message: /: give a whole number from 0 to 4294967295$/ });
    }
  }
  assert.throws(() => Simulator.runStory("", "yes"), { name: "WrongArgument", message: "`state`: give true or false" });
  for (const x of [undefined, null, 7, true, Symbol("x"), 1n, () => place]) {
    assert.throws(() => shop.dispatch("Buyer", "BuyerPhone", x), { name: "WrongArgument", message: /^`command`: give a text/ });
  }
  assert.throws(() => shop.dispatch("Buyer", "BuyerPhone", circle), TypeError);
  assert.throws(() => shop.find("x".repeat(1e6)), (error) => error.message.length < 400);
  assert.equal(shop.journal(), before);
  // Nothing given is the usual.
  assert.equal(Simulator.start(null, undefined).clock, "2023-02-20 10:00:00");
  assert.deepEqual(shop.names(), shop.names(""));
  assert.equal(shop.undo(null), 1);
  // A command may ask the world while it is written down.
  const asks = { toJSON: () => ({ Trade: { Order: { Pay: shop.find("orders.count") } } }) };
  shop.redo();
  assert.equal(shop.dispatch("Buyer", "BuyerPhone", asks).refusal, null);
});

test("a world goes as text and comes back", () => {
  const shop = Simulator.start();
  shop.dispatch("Buyer", "BuyerPhone", place);
  shop.advance("+1h");
  for (const text of [`https://example.com/#${shop.link()}`, shop.file(), shop.journal(), shop.record("One hour")]) {
    const again = Simulator.load(text);
    assert.deepEqual(again.state(), shop.state());
    again.free();
  }
  assert.deepEqual([shop.undo(5), shop.redo(1), shop.find("orders.count")], [2, 1, 1]);
});

let failed = 0;
for (const [name, body] of tests) {
  try {
    await body();
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${name}\n${error.stack}`);
  }
}
console.log(`${tests.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
