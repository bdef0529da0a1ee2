/** Why a visit may be looked at first. */
export const auditRisks = [
  "high-level",
  "modifier",
  "returned",
  "denied-for-coding",
  "high-charge",
  "low-confidence",
  "engine-refused",
] as const satisfies readonly string[];
export type AuditRisk = (typeof auditRisks)[number];

/** What the record says of a finished visit that makes it worth a second look. */
export interface RiskFacts {
  readonly procedureCodes: readonly string[];
  readonly modifiers: readonly string[];
  readonly timesReturned: number;
  /** Reason codes (CARC) of denials of its claims. */
  readonly denialReasons: readonly string[];
  readonly chargeCents: bigint;
  /** The lowest confidence among the engine's codes that were taken; null when none was taken or the engine did not read the note. */
  readonly lowestConfidence: number | null;
  /** How many of the engine's codes the coder refused. */
  readonly refused: number;
}

/** Levels four and five of office, hospital, emergency, nursing facility, home and consultation visits, and critical care. */
const HIGH_LEVEL =
  /^(?:9920[45]|9921[45]|9922[23]|9923[2356]|9924[45]|9925[45]|9928[45]|9929[12]|9930[56]|99310|99309|9934[45]|99350|99349)$/;
/** Modifiers that make two services of one day payable side by side. */
const WATCHED = new Set(["25", "59", "XE", "XP", "XS", "XU"]);
/** CARC of coding: procedure and diagnosis, age, sex, bundling, modifiers, level, medical necessity, code invalid on the date. */
const CODING_REASONS = new Set([
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "50",
  "97",
  "146",
  "150",
  "151",
  "167",
  "181",
  "182",
  "199",
  "231",
  "234",
  "236",
  "16",
]);

/** Confidence under which the engine asks for a look. */
export const LOW_CONFIDENCE = 0.6;

/** The risks that a visit carries, of those that are asked for. `highChargeCents` is the charge from which money alone is a reason. */
export function risksOf(facts: RiskFacts, wanted: readonly AuditRisk[], highChargeCents: bigint): AuditRisk[] {
  const carries: Readonly<Record<AuditRisk, boolean>> = {
    "high-level": facts.procedureCodes.some((code) => HIGH_LEVEL.test(code)),
    modifier: facts.modifiers.some((modifier) => WATCHED.has(modifier)),
    returned: facts.timesReturned > 0,
    "denied-for-coding": facts.denialReasons.some((reason) =>
      CODING_REASONS.has(reason.replace(/^(?:CO|PR|OA|PI)-?/, "")),
    ),
    "high-charge": facts.chargeCents >= highChargeCents,
    "low-confidence": facts.lowestConfidence !== null && facts.lowestConfidence < LOW_CONFIDENCE,
    "engine-refused": facts.refused > 0,
  };
  return auditRisks.filter((risk) => wanted.includes(risk) && carries[risk]);
}
