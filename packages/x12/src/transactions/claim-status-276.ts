import type { ClaimStatus } from "./acknowledgment.ts";
import type { TraceNumber } from "./eligibility-270.ts";
import type {
  AmountText,
  OtherSegment,
  Party,
  Procedure,
  QualifiedAmount,
  QualifiedDate,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** 276 request or 277 response (X212). */
export interface ClaimStatusTransaction {
  readonly kind: "276" | "277";
  readonly controlNumber: string;
  readonly implementation: string;
  readonly beginning: TransactionBeginning;
  readonly sources: readonly ClaimStatusSource[];
}

/** Loop 2000A: the payer. */
export interface ClaimStatusSource {
  readonly source: Party;
  readonly receivers: readonly ClaimStatusReceiver[];
}

/** Loop 2000B. */
export interface ClaimStatusReceiver {
  readonly receiver: Party;
  readonly traces: readonly TraceNumber[];
  readonly statuses: readonly ClaimStatus[];
  readonly providers: readonly ClaimStatusProvider[];
}

/** Loop 2000C. */
export interface ClaimStatusProvider {
  readonly provider: Party;
  readonly traces: readonly TraceNumber[];
  readonly statuses: readonly ClaimStatus[];
  readonly subscribers: readonly ClaimStatusSubscriber[];
}

/** Loop 2000E. */
export interface ClaimStatusPatient {
  readonly patient: Party;
  readonly claims: readonly ClaimStatusClaim[];
}

/** Loop 2000D. */
export interface ClaimStatusSubscriber extends ClaimStatusPatient {
  readonly dependents: readonly ClaimStatusPatient[];
}

/** Loop 2200: one claim asked about or answered. */
export interface ClaimStatusClaim {
  /** TRN; the 277 echoes the number of the 276. */
  readonly trace: TraceNumber;
  readonly statuses: readonly ClaimStatus[];
  /** 1K payer claim control number, EJ patient control number, BLT, … */
  readonly references: readonly Reference[];
  readonly amounts: readonly QualifiedAmount[];
  readonly dates: readonly QualifiedDate[];
  readonly lines: readonly ClaimStatusLine[];
  readonly otherSegments: readonly OtherSegment[];
}

/** Loop 2210 / 2220. */
export interface ClaimStatusLine {
  readonly procedure: Procedure;
  readonly charge: AmountText;
  readonly paid?: AmountText | undefined;
  readonly revenueCode?: string | undefined;
  readonly units?: string | undefined;
  readonly statuses: readonly ClaimStatus[];
  readonly references: readonly Reference[];
  readonly dates: readonly QualifiedDate[];
}
