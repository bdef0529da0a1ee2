import type { Segment } from "../wire/segment.ts";
import type { RuleContext } from "./context.ts";
import { RemittanceRules } from "./rules-835.ts";
import { PeopleRules } from "./rules-837-people.ts";
import { ClaimRules } from "./rules-837.ts";
import { AcknowledgmentRules, ClaimAcknowledgmentRules } from "./rules-answers.ts";
import { CodeRules } from "./rules-codes.ts";
import { checkDates } from "./rules-dates.ts";
import { EnrollmentRules, PremiumRules } from "./rules-enrollment.ts";
import {
  BenefitRules,
  BoundRules,
  InquiryRules,
  ReviewRules,
  StatusAnswerRules,
  StatusRequestRules,
} from "./rules-inquiries.ts";
import { LevelRules } from "./rules-levels.ts";
import { PartyRules } from "./rules-parties.ts";

/**
 * Rules that look at more than one segment (SNIP 1 to 6). They see each segment once, in the order of the file, and hold no more
 * than the claim they are in and counters, so that the size of a transaction set does not matter.
 */
export interface TransactionRules {
  /** `position` counts in the transaction set (ST is 1); `loop` is the loop of the guide, empty without a guide. */
  take(segment: Segment, position: number, loop: string): void;
  /** Nothing more comes. `first` is the ST segment, where there is one. */
  end(first: Segment | undefined): void;
}

/** All rules of one transaction set; `implementation` is its guide (`005010X222A1`), as in ST03 or GS08. */
export function transactionRules(
  context: RuleContext,
  transactionId: string,
  implementation: string,
): readonly TransactionRules[] {
  const codes = new CodeRules(context);
  const dates: TransactionRules = {
    take: (segment, position, loop) => {
      checkDates(segment, position, loop, context);
    },
    end: () => undefined,
  };
  return [
    dates,
    new PartyRules(context),
    codes,
    new LevelRules(context, transactionId),
    ...rulesOf(context, codes, transactionId, implementation),
  ];
}

function rulesOf(context: RuleContext, codes: CodeRules, id: string, implementation: string): TransactionRules[] {
  switch (id) {
    case "837":
      return [new ClaimRules(guideContext(context, implementation), codes), new PeopleRules(context)];
    case "835":
      return [new RemittanceRules(context)];
    case "997":
    case "999":
      return [new AcknowledgmentRules(context)];
    case "277":
      return implementation.includes("X214")
        ? [new ClaimAcknowledgmentRules(context)]
        : [new StatusAnswerRules(context)];
    case "270":
      return [new InquiryRules(context)];
    case "271":
      return [new BenefitRules(context), new BoundRules(context)];
    case "276":
      return [new StatusRequestRules(context)];
    case "820":
      return [new PremiumRules(context, implementation)];
    case "834":
      return [new EnrollmentRules(context, implementation), new BoundRules(context)];
    case "278":
      return [new ReviewRules(context)];
    default:
      return [];
  }
}

function guideContext(context: RuleContext, implementation: string): RuleContext {
  return { ...context, predetermination: /X29[12]|X300/.test(implementation) };
}
