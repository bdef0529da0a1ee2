import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import type { RuleContext } from "./context.ts";

/** HL numbers, parents and child flags (HL-SEQ, HL-PARENT, HL-CHILD). */
export class LevelRules {
  readonly #context: RuleContext;
  readonly #levels = new Map<string, { segment: Segment; position: number; flag: string; children: number }>();
  #expected = 0;
  #offset = 0;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    if (segment.id !== "HL") return;
    const number = element(segment, 1);
    const parent = element(segment, 2);
    this.#expected += 1;
    if (number !== String(this.#expected + this.#offset)) {
      this.#say(
        "HL-SEQ",
        "error",
        2,
        1,
        "HL01 must count the levels of the transaction from 1 without a gap. Renumber them.",
        segment,
        position,
        loop,
      );
      if (/^\d{1,9}$/.test(number)) this.#offset = Number(number) - this.#expected;
    }
    if (parent !== "") {
      const above = this.#levels.get(parent);
      if (above === undefined) {
        this.#say(
          "HL-PARENT",
          "error",
          4,
          2,
          "HL02 must name the HL01 of an earlier level of this transaction. Correct the parent number.",
          segment,
          position,
          loop,
        );
      } else above.children += 1;
    }
    this.#levels.set(number, { segment, position, flag: element(segment, 4), children: 0 });
  }

  end(): void {
    for (const level of this.#levels.values()) {
      if (level.flag === "1" && level.children === 0) {
        this.#say(
          "HL-CHILD",
          "error",
          4,
          4,
          "HL04 says that levels follow below this one, but none names it as its parent. Send 0, or the missing level.",
          level.segment,
          level.position,
          "",
        );
      } else if (level.flag === "0" && level.children > 0) {
        this.#say(
          "HL-CHILD",
          "warning",
          4,
          4,
          "HL04 says that nothing is below this level, but another level names it as its parent. Send 1.",
          level.segment,
          level.position,
          "",
        );
      }
    }
  }

  #say(
    code: string,
    severity: "error" | "warning",
    level: 2 | 4,
    at: number,
    message: string,
    segment: Segment,
    position: number,
    loop: string,
  ): void {
    this.#context.report({
      level,
      severity,
      code,
      message,
      segment,
      position,
      element: at,
      loop,
      acknowledgment: { ik3: "8", ik4: "7" },
    });
  }
}
