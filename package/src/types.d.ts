
/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** With what a world begins. */
export type Kind = "sample" | "empty";

/** Who does something. */
export type Actor = "Merchant" | "Buyer" | "Platform" | "Director" | "Time";

/** Where it is done. */
export type Surface = "MerchantPhone" | "BackOffice" | "BuyerPhone" | "ReviewDesk" | "Desk";

/** A command: as stories write it, `Trade.Order.Pay(1)`, or in the form in which journals keep it. */
export type Command = string | { [name: string]: Json };

/** A text in both languages. */
export interface Both { zh: string; en: string }

/** What is thrown for a slip in what is asked. `name` is a word that stays the same, `message` a sentence in English. */
export interface Trouble extends Error {
  /** What was probably meant, where a name is wrong. */
  nearest?: string;
  /** The line of the text, counted from 1. */
  line?: number;
  /** The character of the line, counted from 1. */
  column?: number;
}

/** Why the shop did not do what it was told. */
export interface Refusal {
  /** Its name, such as `WrongStage`. */
  name: string;
  /** What to do instead. */
  hint: Both;
  /** The number of the clause it rests on, if any. */
  clause: string | null;
}

/** Something that has happened. */
export interface Happened {
  /** The simulated moment, `2023-02-20 10:00:00`. */
  at: string;
  actor: Actor;
  surface: Surface;
  /** What, such as `Trade.Order.Placed`. */
  name: string;
  /** All of it, in the form in which journals keep it. */
  data: Json;
}

/** What came of a command, or of time that passed. */
export interface Outcome {
  /** The simulated clock afterwards. */
  clock: string;
  /** What happened, in order; also what happened before a refusal, such as what fell due on the way. */
  events: Happened[];
  /** Why it went no further; `null` where it was done. */
  refusal: Refusal | null;
}

/** How a condition came out. */
export type ConditionOutcome = "Met" | "Unmet" | "Unknown" | "NotApplicable";

/** A condition of a verdict. Values are written as in the state: money `"512.00"`, rates `"0.6%"`, days `"2023-02-20"`. */
export interface Condition {
  /** The number of the clause it rests on. */
  clause: string;
  /** What is asked, such as `HighestAtMost`; of a figure with its name, `FigureAtLeast Score`. */
  asks: string;
  outcome: ConditionOutcome;
  /** How the actual value has to stand to the required one. */
  relation: "AtMost" | "AtLeast" | "Above" | "Is" | "IsNot" | "Within";
  required: Json;
  /** `null` while nobody knows. */
  actual: Json;
  /** What is missing, where that can be said in a number. */
  gap: Json;
}

/** One of the changes that together make a good qualify. */
export type Change =
  | { kind: "Price"; /** Which choice of the good, counted from 1. */ choice: number; from: string; to: string }
  | { kind: "List" }
  | { kind: "Figure"; figure: string; from: Json; to: Json }
  | { kind: "Wait"; until: string };

/** What the rules say about a good under a programme, now. */
export interface Verdict {
  programme: string;
  good: string;
  /** The moment for which it holds. */
  at: string;
  overall: "Qualifies" | "Near" | "Unknown" | "No" | "NotApplicable";
  conditions: Condition[];
  /** What decides about the label besides. */
  label: Condition[];
  /** Whether the good carries the label now; `null` while a fact is missing. */
  labelled: boolean | null;
  /** The smallest change with which it would qualify; `null` where it does, or where none helps. */
  change: Change[] | null;
}

/** A movement of money. */
export interface LedgerLine {
  /** Its number, counted from 1. */
  n: number;
  at: string;
  /** What for. */
  booking: string;
  from: string;
  to: string;
  /** In yuan, `"159.00"`. */
  amount: string;
  /** The order, if any. */
  order: number | null;
  /** What it was reckoned on, in yuan. */
  base: string | null;
  /** The share of it. */
  rate: string | null;
  /** What a campaign pays of it, in yuan. */
  others: string | null;
  /** What another account gave of it just before, in yuan. */
  before: string | null;
  /** No more was left than this, in yuan. */
  limit: string | null;
  /** What was paid before, of which what is too much moves back, in yuan. */
  was: string | null;
  /** The number of the clause that says so. */
  clause: string;
}

/** All money. */
export interface Ledger {
  /** What each account holds, in yuan. */
  accounts: { [account: string]: string };
  /** All accounts together: always `"0.00"`. */
  sum: string;
  lines: LedgerLine[];
}

/** Something that falls due. */
export interface Due {
  /** Its place, counted from 1. */
  n: number;
  at: string;
  /** What, such as `PayBy`. */
  kind: string;
  /** What it is about, as a path of the state. */
  of: string;
  /** The order, also for an after-sale. */
  order: number | null;
}

/** A check of a story, compared. */
export interface Checked {
  /** The line of the story. */
  line: number;
  path: string;
  sign: "=" | "!=" | "<" | "<=" | ">" | ">=" | "has";
  wanted: string;
  /** What there was; `null` also for what was not there, which `missing` tells. */
  actual: Json;
  missing: "NotThereYet" | "NoSuchPath" | null;
  ok: boolean;
}

/** What came of an act of a story. */
export interface Act {
  /** The line of the story. */
  line: number;
  outcome: "Done" | "RefusedAsSaid" | "Refused" | "NotRefused" | "Checked";
  ok: boolean;
  refusal: Refusal | null;
  check: Checked | null;
}

/** What came of a step of a story. */
export interface StoryStep { name: Both; ok: boolean; needs: Checked[]; acts: Act[] }

/** What is wrong with a story's text. */
export interface Mistake { name: string; says: string; nearest: string | null; line: number | null; column: number | null }

/** What came of a story. */
export interface StoryRun {
  /** Whether it is a story, and everything went as it says. */
  ok: boolean;
  title: Both;
  steps: StoryStep[];
  /** How many checks, needs and expected refusals held. */
  held: number;
  /** How many did not; a refusal that nobody expected is among them. */
  failed: number;
  /** Why the text is no story; at most 20. */
  mistakes: Mistake[];
  /** The simulated clock at its end; `null` where it is no story. */
  clock: string | null;
  /** The state at its end, where that was asked for. */
  state: { [name: string]: Json } | null;
}

/** The open workspace of a page, see `Page`. Each method is as that of `Simulator`, and is seen on the page at once. */
export interface PageSimulator {
  readonly clock: string;
  dispatch(actor: Actor, surface: Surface, command: Command): Outcome;
  advance(until: string): Outcome;
  find(path: string): Json | undefined;
  state(): { [name: string]: Json };
  names(prefix?: string): string[];
  verdict(programme: string, good: string): Verdict;
  ledger(): Ledger;
  due(): Due[];
  undo(steps?: number): number;
  redo(steps?: number): number;
  record(title?: string): string;
  link(): string;
  file(): string;
  journal(): string;
  runStory(text: string, state?: boolean): StoryRun;
  /** Opens a story in a new workspace, at its beginning. */
  openStory(text: string): Promise<void>;
}

/** What a page of the simulator has as `window.merchantSimulator`. */
export interface Page {
  /** Loads what drives the page. */
  ready(): Promise<PageSimulator>;
}

declare global {
  interface Window { merchantSimulator: Page }
}
