import type { Place } from "./catalogue.ts";

/** What the rules remember of one other payer (loop 2320). */
export interface PayerState extends Place {
  readonly sequence: string;
  paid: bigint | undefined;
  adjusted: bigint;
  id: string;
}

/** One line adjudication (loop 2430). */
export interface AdjudicationState extends Place {
  readonly payer: string;
  readonly paid: bigint;
  readonly bundled: boolean;
  adjusted: bigint;
}

/** One service line (loop 2400). */
export interface LineState extends Place {
  service: Place | undefined;
  charge: bigint | undefined;
  readonly references: Set<string>;
  readonly segments: Set<string>;
  readonly adjudications: AdjudicationState[];
}

/** A principal diagnosis. */
export interface PrincipalState extends Place {
  readonly code: string;
  readonly presentOnAdmission: string;
}

/** One claim (loop 2300) with all that its rules ask. */
export interface ClaimState extends Place {
  readonly facility: string;
  readonly frequency: string;
  readonly charge: bigint | undefined;
  readonly causes: readonly string[];
  readonly causeState: string;
  /** SBR01 of the destination payer. */
  readonly sequence: string;
  diagnoses: number;
  admitting: boolean;
  reasonForVisit: boolean;
  principal: PrincipalState | undefined;
  /** DTP*434, CCYYMMDD. */
  statement: { readonly from: string; readonly to: string } | undefined;
  /** DTP*435, CCYYMMDD. */
  admitted: string | undefined;
  admission: Place | undefined;
  readonly dates: Set<string>;
  readonly references: Set<string>;
  readonly providers: Set<string>;
  readonly segments: Set<string>;
  readonly payers: PayerState[];
  readonly lines: LineState[];
  /** False when an amount cannot be read: balance is then not judged. */
  amountsReadable: boolean;
}
