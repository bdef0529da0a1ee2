import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

interface Level extends Place {
  readonly number: string;
  readonly kind: string;
  readonly flag: string;
  children: number;
}

/** Kinds of level (HL03) that each kind can stand under, by transaction set; absent where it is the top. */
const PARENTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "837": { "22": ["20"], "23": ["22"] },
  "270": { "21": ["20"], "22": ["21"], "23": ["22"] },
  "271": { "21": ["20"], "22": ["21"], "23": ["22"] },
  "276": { "21": ["20"], "19": ["21"], "22": ["19"], "23": ["22"] },
  "277": { "21": ["20"], "19": ["21"], "22": ["19"], "23": ["22"], PT: ["19"] },
  "278": { "21": ["20"], "22": ["21"], "23": ["22"], EV: ["22", "23"], SS: ["EV", "SS"] },
};

/**
 * HL numbers, parents and child flags (HL-SEQ, HL-PARENT, HL-LEVEL, HL-CHILD). The guides send a level right behind its parent
 * and before the parent's next sibling, so only the levels from the top to the present one are held.
 */
export class LevelRules implements TransactionRules {
  readonly #context: RuleContext;
  readonly #parents: Readonly<Record<string, readonly string[]>>;
  /** From the top to the present level. */
  readonly #open: Level[] = [];
  /** Levels that said they have children and were closed without: few, and forgiven when a later level names them. */
  readonly #childless = new Map<string, Level>();
  #count = 0;
  #offset = 0;
  #first = 1;

  constructor(context: RuleContext, transactionId: string) {
    this.#context = context;
    this.#parents = PARENTS[transactionId] ?? {};
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id !== "HL") return;
    const number = element(segment, 1);
    const parent = element(segment, 2);
    const kind = element(segment, 3);
    const level: Level = { segment, position, loop, number, kind, flag: element(segment, 4), children: 0 };
    this.#count += 1;
    const expected = this.#count + this.#offset;
    if (number !== String(expected)) {
      this.#say("HL-SEQ", level, 1);
      if (/^\d{1,9}$/.test(number)) {
        this.#offset = Number(number) - this.#count;
        this.#first = Math.min(this.#first, Number(number));
      }
    }
    if (parent === "") {
      if (Object.hasOwn(this.#parents, kind)) this.#say("HL-PARENT", level, 2);
      this.#closeTo(0);
    } else this.#under(level, parent, expected);
    this.#open.push(level);
  }

  end(): void {
    this.#closeTo(0);
    for (const level of this.#childless.values()) this.#say("HL-CHILD", level, 4);
    this.#childless.clear();
  }

  #under(level: Level, parent: string, expected: number): void {
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const above = this.#open[depth];
      if (above?.number !== parent) continue;
      above.children += 1;
      this.#closeTo(depth + 1);
      // The code comes from a file: it may be `constructor`.
      const allowed = Object.hasOwn(this.#parents, level.kind) ? this.#parents[level.kind] : undefined;
      if (allowed !== undefined && !allowed.includes(above.kind)) this.#say("HL-LEVEL", level, 2);
      return;
    }
    const closed = /^\d{1,9}$/.test(parent) && Number(parent) >= this.#first && Number(parent) < expected;
    this.#say(closed && parent !== level.number ? "HL-LEVEL" : "HL-PARENT", level, 2);
    this.#childless.delete(parent);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const level = this.#open.pop();
      if (level === undefined) return;
      if (level.flag === "1" && level.children === 0) {
        if (this.#childless.size < 1000) this.#childless.set(level.number, level);
      } else if (level.flag === "0" && level.children > 0) {
        this.#say(this.#context.kind === "278" ? "HL-CHILD-ADVICE" : "HL-CHILD", level, 4);
      }
    }
  }

  #say(code: RuleCode, level: Level, at: number): void {
    reportRule(this.#context.report, code, level, at);
  }
}
