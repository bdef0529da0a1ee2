import type { BodyOf, Placement } from "@cleanclaim/revenue-cycle/contract";

/** What may be decided about a placement in a state. */
export interface Choice {
  readonly decision: BodyOf<"POST /api/placements/:id/decide">["decision"];
  readonly label: string;
  readonly keys: string;
}

const APPROVE: Choice = { decision: "approve", label: "Approve", keys: "a" };
const REFUSE: Choice = { decision: "refuse", label: "Refuse", keys: "r" };
const REFER: Choice = { decision: "refer", label: "Refer to the attorney", keys: "f" };
const RECALL: Choice = { decision: "recall", label: "Recall", keys: "c" };

/** The choices of the owner; an attorney may only recall what was referred. Pure. */
export function choicesFor(status: Placement["status"], isOwner: boolean): readonly Choice[] {
  if (!isOwner) return status === "referred" ? [RECALL] : [];
  switch (status) {
    case "proposed":
      return [APPROVE, REFUSE, REFER];
    case "approved":
      return [REFER, RECALL];
    case "referred":
      return [RECALL];
    default:
      return [];
  }
}
