import type { CalendarDate } from "@cleanclaim/model";
import type { CodingFinding } from "./finish-checks.ts";

/** Certifications under which coding is signed, with the body that gives them. Others may be written in by hand. */
export const credentialKinds = [
  { kind: "CPC", issuedBy: "AAPC" },
  { kind: "COC", issuedBy: "AAPC" },
  { kind: "CIC", issuedBy: "AAPC" },
  { kind: "CPB", issuedBy: "AAPC" },
  { kind: "CRC", issuedBy: "AAPC" },
  { kind: "CPMA", issuedBy: "AAPC" },
  { kind: "CPC-A", issuedBy: "AAPC" },
  { kind: "CCA", issuedBy: "AHIMA" },
  { kind: "CCS", issuedBy: "AHIMA" },
  { kind: "CCS-P", issuedBy: "AHIMA" },
  { kind: "RHIT", issuedBy: "AHIMA" },
  { kind: "RHIA", issuedBy: "AHIMA" },
  { kind: "CDIP", issuedBy: "AHIMA" },
  { kind: "CCDS", issuedBy: "ACDIS" },
] as const satisfies readonly { kind: string; issuedBy: string }[];

/** A certification as the administrator keeps it. */
export interface HeldCredential {
  readonly kind: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly expiresOn: CalendarDate | undefined;
}

/** How a coder stands on a day: with which certification they sign, or why they can't. */
export type CoderStanding =
  | { readonly standing: "valid"; readonly credential: HeldCredential; readonly daysLeft: "many" | "few" }
  | { readonly standing: "expired"; readonly credential: HeldCredential }
  | { readonly standing: "missing" };

/**
 * The certification to sign with on a day: the first in force, else the one that ended last. The day of expiry itself still counts.
 * `soon` is the day from which the end is near.
 */
export function coderStanding(
  held: readonly HeldCredential[],
  on: CalendarDate,
  soon: CalendarDate = on,
): CoderStanding {
  const valid = held.find((one) => one.expiresOn === undefined || one.expiresOn >= on);
  if (valid !== undefined) {
    const few = valid.expiresOn !== undefined && valid.expiresOn < soon;
    return { standing: "valid", credential: valid, daysLeft: few ? "few" : "many" };
  }
  const [latest] = held.toSorted((a, b) => ((a.expiresOn ?? "") < (b.expiresOn ?? "") ? 1 : -1));
  return latest === undefined ? { standing: "missing" } : { standing: "expired", credential: latest };
}

/** What a practice asks of who signs. */
export interface SigningPolicy {
  readonly missingCredential: "stop" | "warn" | "ignore";
  readonly expiredCredential: "stop" | "warn" | "ignore";
}

export const standardSigningPolicy: SigningPolicy = { missingCredential: "warn", expiredCredential: "stop" };

/** What the finish check says of the coder. */
export function credentialFindings(coder: CoderStanding, policy: SigningPolicy): CodingFinding[] {
  const source = "Practice setting: who may sign coding";
  if (coder.standing === "missing") {
    if (policy.missingCredential === "ignore") return [];
    return [
      {
        id: "credential-missing",
        severity: policy.missingCredential === "stop" ? "error" : "warning",
        message: "No coding credential is recorded for you.",
        fix: "Ask the administrator to enter it under Users.",
        source,
        line: null,
        place: "credential",
      },
    ];
  }
  const { kind, number, expiresOn } = coder.credential;
  const name = `${kind}${number === "" ? "" : ` ${number}`}`;
  if (coder.standing === "expired") {
    if (policy.expiredCredential === "ignore") return [];
    return [
      {
        id: "credential-expired",
        severity: policy.expiredCredential === "stop" ? "error" : "warning",
        message: `Your credential ${name} expired on ${expiresOn ?? "an unknown day"}.`,
        fix: "Renew it and have the administrator enter the new date under Users, or let another coder finish.",
        source,
        line: null,
        place: "credential",
      },
    ];
  }
  if (coder.daysLeft === "many") return [];
  return [
    {
      id: "credential-ends-soon",
      severity: "advice",
      message: `Your credential ${name} ends on ${expiresOn ?? ""}.`,
      fix: "Renew it in time.",
      source,
      line: null,
      place: "credential",
    },
  ];
}
