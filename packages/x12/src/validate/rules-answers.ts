import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

/** Groups (AK101) that each transaction set travels in. */
const GROUPS: Readonly<Record<string, string>> = {
  "270": "HS",
  "271": "HB",
  "275": "PI",
  "276": "HR",
  "277": "HN",
  "278": "HI",
  "820": "RA",
  "834": "BE",
  "835": "HP",
  "837": "HC",
};

/** Sets whose group is not judged. */
const OTHER_SETS = new Set(["824", "864", "997", "999"]);

/** 999 and 997: the counts and the status are what the answers say, and each answer agrees with its errors. */
export class AcknowledgmentRules implements TransactionRules {
  readonly #context: RuleContext;
  #group = "";
  #answers = 0;
  #accepted = 0;
  #errors = false;
  /** An IK3 that announces an element error and has named none yet. */
  #open: Place | undefined;
  /** An AK2 whose set does not fit the group: fine in the answer to a set that is refused for just that. */
  #misplaced: Place | undefined;
  /** The first refusal without a reason of its own; the group's reason (AK905) does as well. */
  #unexplained: Place | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    const place = { segment, position, loop };
    switch (segment.id) {
      case "AK1":
        this.#group = element(segment, 1);
        break;
      case "AK2":
        this.#begin(place);
        break;
      case "IK3":
      case "AK3":
        this.#closeSegment();
        this.#errors = true;
        if (segment.id === "IK3" && element(segment, 4) === "8") this.#open = place;
        break;
      case "IK4":
      case "AK4":
        this.#open = undefined;
        break;
      case "IK5":
      case "AK5":
        this.#answer(place);
        break;
      case "AK9":
        this.#counts(place);
        break;
      default:
    }
  }

  end(): void {
    this.#closeSegment();
  }

  #say(code: RuleCode, place: Place, at?: number): void {
    reportRule(this.#context.report, code, place, at);
  }

  #begin(place: Place): void {
    this.#errors = false;
    const wanted = GROUPS[element(place.segment, 1)];
    const set = element(place.segment, 1);
    const fits = this.#group === "" || (wanted === undefined ? OTHER_SETS.has(set) : wanted === this.#group);
    this.#misplaced = fits ? undefined : place;
  }

  #closeSegment(): void {
    if (this.#open !== undefined) this.#say("SIT-999-ELEMENT", this.#open, 4);
    this.#open = undefined;
  }

  #answer(place: Place): void {
    this.#closeSegment();
    const status = element(place.segment, 1);
    this.#answers += 1;
    if (status === "A" || status === "E") {
      this.#accepted += 1;
      if (this.#misplaced !== undefined) this.#say("SIT-999-GROUP", this.#misplaced, 1);
    }
    if (status === "A" && this.#errors) this.#say("SIT-999-ERRORS", place, 1);
    if (status === "R" && !this.#errors && element(place.segment, 2) === "") this.#unexplained ??= place;
  }

  #counts(place: Place): void {
    const { segment } = place;
    if (this.#unexplained !== undefined && element(segment, 5) === "") {
      this.#say("SIT-999-REASON", this.#unexplained, 2);
    }
    const received = element(segment, 3);
    const accepted = element(segment, 4);
    if (![element(segment, 2), received, accepted].every((text) => /^\d{1,6}$/.test(text))) return;
    const all = Number(received);
    const taken = Number(accepted);
    // AK905 to AK909: 5 says that GE01, which is repeated in AK902, was wrong.
    const miscounted = [5, 6, 7, 8, 9].some((at) => element(segment, at) === "5");
    if (this.#answers > all || (all > Number(element(segment, 2)) && !miscounted)) this.#say("BAL-999-AK903", place, 3);
    else if (taken > all || (this.#answers > 0 && this.#answers === all && this.#accepted !== taken)) {
      this.#say("BAL-999-AK904", place, 4);
    } else this.#status(place, all, taken);
  }

  #status(place: Place, all: number, taken: number): void {
    const status = element(place.segment, 1);
    const whole = taken === all;
    const wrong =
      ((status === "A" || status === "E") && !whole) ||
      (status === "P" && (whole || taken === 0)) ||
      (status === "R" && taken > 0 && element(place.segment, 5) === "");
    if (wrong) this.#say("SIT-999-AK901", place, 1);
  }
}

interface Totals extends Place {
  readonly said: Map<string, bigint>;
  acceptedCount: bigint;
  rejectedCount: bigint;
  acceptedAmount: bigint;
  rejectedAmount: bigint;
}

/** 277CA: action against status, dates, and totals of the submitter (2000B) and of each billing provider (2000C). */
export class ClaimAcknowledgmentRules implements TransactionRules {
  readonly #context: RuleContext;
  #submitter: Totals | undefined;
  #provider: Totals | undefined;
  #level = "";
  #counted = false;
  #received = "";

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number, loop: string): void {
    switch (segment.id) {
      case "HL":
        this.#openLevel(segment, position);
        break;
      case "STC":
        this.#action({ segment, position, loop });
        if (this.#level === "21" && element(segment, 4) !== "") {
          this.#submitter?.said.set("STC04", amountToCents(element(segment, 4)) ?? -1n);
        }
        if (this.#isClaim() && loop !== "2220D" && !this.#counted) this.#count(segment);
        break;
      case "QTY":
      case "AMT":
        this.#total(segment);
        break;
      case "TRN":
        this.#counted = false;
        break;
      case "DTP":
        if (this.#level === "20") this.#date({ segment, position, loop });
        break;
      default:
    }
  }

  end(): void {
    finish(this.#provider, this.#context);
    finish(this.#submitter, this.#context);
    this.#submitter = this.#provider = undefined;
  }

  #isClaim(): boolean {
    return this.#level === "PT" || this.#level === "22";
  }

  #openLevel(segment: Segment, position: number): void {
    this.#level = element(segment, 3);
    if (this.#level === "21" || this.#level === "20") this.end();
    if (this.#level === "21") this.#submitter = noTotals({ segment, position, loop: "2200B" });
    else if (this.#level === "19") {
      finish(this.#provider, this.#context);
      this.#provider = noTotals({ segment, position, loop: "2200C" });
    }
  }

  /** A refused claim has action U, an accepted one WQ. */
  #action(place: Place): void {
    const category = element(place.segment, 1).split(this.#context.delimiters.component)[0] ?? "";
    const action = element(place.segment, 3);
    const accepts = category === "A1" || category === "A2";
    if ((isRefusal(category) && action === "WQ") || (accepts && action === "U")) {
      reportRule(this.#context.report, "SIT-STC-ACTION", place, 3);
    }
  }

  #count(status: Segment): void {
    this.#counted = true;
    const refused = isRefusal(element(status, 1).split(this.#context.delimiters.component)[0] ?? "");
    const amount = amountToCents(element(status, 4)) ?? 0n;
    for (const totals of [this.#submitter, this.#provider]) {
      if (totals === undefined) continue;
      if (refused) {
        totals.rejectedCount += 1n;
        totals.rejectedAmount += amount;
      } else {
        totals.acceptedCount += 1n;
        totals.acceptedAmount += amount;
      }
    }
  }

  #total(segment: Segment): void {
    const totals = this.#level === "21" ? this.#submitter : this.#level === "19" ? this.#provider : undefined;
    if (totals === undefined) return;
    const text = element(segment, 2);
    const value = segment.id === "AMT" ? amountToCents(text) : /^\d{1,15}$/.test(text) ? BigInt(text) : undefined;
    totals.said.set(element(segment, 1), value ?? -1n);
  }

  #date(place: Place): void {
    const day = element(place.segment, 3);
    if (element(place.segment, 1) === "050") this.#received = day;
    else if (element(place.segment, 1) === "009" && isDate8(day) && isDate8(this.#received) && day < this.#received) {
      reportRule(this.#context.report, "DATE-ACKNOWLEDGED", place, 3);
    }
  }
}

/** True for a status category that refuses a claim. */
function isRefusal(category: string): boolean {
  return /^A[34678]$/.test(category);
}

function noTotals(place: Place): Totals {
  return { ...place, said: new Map(), acceptedCount: 0n, rejectedCount: 0n, acceptedAmount: 0n, rejectedAmount: 0n };
}

function finish(totals: Totals | undefined, context: RuleContext): void {
  if (totals === undefined || totals.acceptedCount + totals.rejectedCount === 0n) return;
  const pairs = [
    ["90", totals.acceptedCount],
    ["QA", totals.acceptedCount],
    ["AA", totals.rejectedCount],
    ["QC", totals.rejectedCount],
    ["YU", totals.acceptedAmount],
    ["YY", totals.rejectedAmount],
    ["STC04", totals.acceptedAmount + totals.rejectedAmount],
  ] as const;
  for (const [qualifier, real] of pairs) {
    const said = totals.said.get(qualifier);
    if (said !== undefined && said !== real) reportRule(context.report, "BAL-277CA", totals);
  }
}
