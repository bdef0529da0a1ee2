import { StateBadge } from "../../components/state-badge.tsx";
import { words } from "../../format/format.ts";

const STATES: Readonly<Record<string, readonly [state: string, label: string]>> = {
  active: ["active", "In force"],
  draft: ["draft", "Draft"],
  ended: ["cancelled", "Ended"],
  replaced: ["replaced", "Replaced"],
};

interface Stateful {
  readonly status: string;
  readonly draftVersion?: number | null;
}

/** The state of a contract in a word; a draft beside what is in force is said too. */
export function contractState(contract: Stateful): string {
  const label = STATES[contract.status]?.[1] ?? words(contract.status);
  const draft = contract.draftVersion;
  return draft === undefined || draft === null || contract.status === "draft" ? label : `${label} + draft`;
}

/** The state as a badge. */
export function ContractBadge({ contract }: { readonly contract: Stateful }) {
  return <StateBadge state={STATES[contract.status]?.[0] ?? "none"} label={contractState(contract)} />;
}
