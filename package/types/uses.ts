// What the types promise, as a compiler reads them: `make api` has it checked against the package, and nothing here is run.
// A line below `@ts-expect-error` has to be one that the types refuse.
import init, { initSync, Simulator } from "merchant-simulator-api";
import type {
  Act, Actor, Both, Change, Checked, Command, Condition, ConditionOutcome, Due, Happened, Json, Kind, Ledger, LedgerLine, Mistake, Outcome, Page,
  PageSimulator, Refusal, StoryRun, StoryStep, Surface, Trouble, Verdict,
} from "merchant-simulator-api";

export async function loads(bytes: ArrayBuffer): Promise<void> {
  await init();
  await init({ module_or_path: new URL("merchant_simulator_api_bg.wasm", "https://example.com/") });
  initSync({ module: bytes });
}

export function begins(kind: Kind): Simulator[] {
  // @ts-expect-error: a world is made by `start` and `load`
  new Simulator();
  // @ts-expect-error: there is no such beginning
  Simulator.start("full");
  // @ts-expect-error: a moment is a text
  Simulator.start("sample", 2023);
  return [Simulator.start(), Simulator.start(kind, "2023-02-20"), Simulator.load(""), Simulator.load("", 1, 0)];
}

export function drives(shop: Simulator, actor: Actor, surface: Surface, command: Command): Happened[] {
  const place = shop.dispatch("Buyer", "BuyerPhone", "Trade.Order.Pay(1)");
  const outcomes: Outcome[] = [place, shop.dispatch(actor, surface, command), shop.advance("+3d12h")];
  shop.dispatch("Buyer", "BuyerPhone", { Trade: { Order: { Pay: 1 } } });
  // @ts-expect-error: nobody has this name
  shop.dispatch("Byer", "BuyerPhone", "Trade.Order.Pay(1)");
  // @ts-expect-error: nor this surface
  shop.dispatch("Buyer", "BuyerFone", "Trade.Order.Pay(1)");
  // @ts-expect-error: a command cannot be left out
  shop.dispatch("Buyer", "BuyerPhone");
  // @ts-expect-error: the clock is read, not set
  shop.clock = "2023-02-20 10:00:00";
  // @ts-expect-error: a refusal is there or `null`
  place.refusal.name.length;
  const refusal: Refusal | null = place.refusal;
  const hint: Both | undefined = refusal?.hint;
  const steps: number = shop.undo() + shop.redo(2);
  // @ts-expect-error: steps are counted
  shop.undo("2");
  return hint === undefined || steps > 0 ? outcomes.flatMap((outcome) => outcome.events) : [];
}

export function asks(shop: Simulator): string[] {
  const found: Json | undefined = shop.find("orders.1.stage");
  // @ts-expect-error: what stands at a path may be anything that JSON can say, or nothing
  shop.find("orders.1.stage").length;
  const verdict: Verdict = shop.verdict("PayLater", "S2302002");
  const conditions: Condition[] = [...verdict.conditions, ...verdict.label];
  const ledger: Ledger = shop.ledger();
  const lines: LedgerLine[] = ledger.lines;
  const due: Due[] = shop.due();
  // @ts-expect-error: money is a text, never a binary fraction
  const amount: number = lines[0]?.amount;
  const clock: string = shop.clock;
  return [
    JSON.stringify([found, amount, shop.state().orders]), clock, ...conditions.map(whether), ...shop.names(),
    ...shop.names("orders."), ...(verdict.change ?? []).map(means), ...lines.map((line) => line.amount),
    ...due.map((one) => `${one.at} ${one.of}`), ledger.sum, shop.record(), shop.record("A title"), shop.link(), shop.file(),
    shop.journal(),
  ];
}

function whether(condition: Condition): string {
  const wanted: ConditionOutcome = "Met";
  // @ts-expect-error: a condition is met or not, never near
  if (condition.outcome === "Near") return "";
  return condition.outcome === wanted ? "" : condition.clause;
}

/** Every kind of change is known, and has its own fields. */
export function means(change: Change): string {
  switch (change.kind) {
    case "Price":
      return `${change.choice}: ${change.from} → ${change.to}`;
    case "List":
      return "";
    case "Figure":
      return `${change.figure} ${JSON.stringify([change.from, change.to])}`;
    case "Wait":
      return change.until;
    default: {
      const none: never = change;
      return none;
    }
  }
}

export function tells(text: string): (Mistake | Act | Checked)[] {
  const run: StoryRun = Simulator.runStory(text, true);
  const steps: StoryStep[] = run.steps;
  const state: Json | undefined = run.state?.orders;
  return state === undefined ? run.mistakes : steps.flatMap((step) => [...step.acts, ...step.needs]);
}

export function fails(error: Trouble): string {
  return `${error.name}: ${error.message} ${error.nearest ?? ""} ${error.line ?? 0}:${error.column ?? 0}`;
}

export async function onThePage(page: Page): Promise<string> {
  const same: Page = window.merchantSimulator;
  const shop: PageSimulator = await (page ?? same).ready();
  await shop.openStory("story 1");
  // @ts-expect-error: a page's workspace is the one that is open
  shop.load("");
  const outcome: Outcome = shop.advance("due Confirm");
  return shop.runStory(shop.record()).ok ? outcome.clock : shop.clock;
}
