import type { AuditItem, AuditShare, CodingAudit } from "@cleanclaim/revenue-cycle/contract";
import { StateBadge } from "../../components/state-badge.tsx";

/** `0.9534` → `95.3 %`; nothing counted is a dash. */
export function shareText(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(1)} %`;
}

/** The range of a share: `88.2 to 97.9 %`. */
export function rangeText(share: AuditShare): string {
  return share.total === 0
    ? "nothing decided"
    : `${(100 * share.low).toFixed(1)} to ${(100 * share.high).toFixed(1)} %`;
}

/** How a share stands to the custom of 95 %; the whole range must lie on one side to say so. */
export function Standing({ share }: { readonly share: AuditShare }) {
  if (share.total === 0) return <StateBadge state="none" meaning="idle" label="Nothing decided" />;
  if (share.standing === "above") return <StateBadge state="above" meaning="done" label="Above 95 %" />;
  if (share.standing === "below") return <StateBadge state="below" meaning="look" label="Below 95 %" />;
  return (
    <StateBadge
      state="unknown"
      meaning="idle"
      label={share.small ? `Small sample (${share.total})` : "Range holds 95 %"}
    />
  );
}

export const METHODS: Readonly<Record<CodingAudit["method"], string>> = {
  random: "Random",
  "stratified-coder": "By coder",
  "stratified-provider": "By provider",
  "new-coder": "New coders",
  "high-risk": "High risk",
};

export const ELEMENTS: Readonly<Record<AuditItem["element"], string>> = {
  diagnosis: "Diagnosis",
  "first-listed": "First-listed",
  procedure: "Service",
  level: "Visit level",
  modifiers: "Modifiers",
  units: "Units",
  pointers: "Pointers",
};

export const RISKS = {
  "high-level": "Visit levels 4 and 5",
  modifier: "Modifiers 25, 59, X{EPSU}",
  returned: "Sent back by billing",
  "denied-for-coding": "Denied for coding",
  "high-charge": "High charge",
  "low-confidence": "Engine unsure of a code taken",
  "engine-refused": "Engine's code refused",
} as const;

/** The name of a risk as it is stored. */
export function riskText(risk: string): string {
  return Object.hasOwn(RISKS, risk) ? RISKS[risk as keyof typeof RISKS] : risk; // just asked
}

export const VERDICTS = [
  { id: "audit", key: "1", label: "Auditor is right" },
  { id: "original", key: "2", label: "Coder is right" },
  { id: "either", key: "3", label: "Either will do" },
  { id: "neither", key: "4", label: "Neither" },
] as const;

export function verdictText(verdict: string): string {
  return VERDICTS.find((one) => one.id === verdict)?.label ?? verdict;
}

/** Where a visit of an audit stands. */
export function VisitState(props: {
  readonly status: "to-code" | "submitted" | "decided";
  readonly open: number;
  readonly contested: number;
}) {
  if (props.contested > 0)
    return <StateBadge state="contested" meaning="look" label={`Objection (${props.contested})`} />;
  if (props.status === "to-code") return <StateBadge state="to-code" label="To recode" />;
  if (props.status === "submitted")
    return <StateBadge state="submitted" meaning="look" label={`${props.open} to decide`} />;
  return <StateBadge state="decided" meaning="done" label="Decided" />;
}
