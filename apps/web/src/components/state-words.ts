/** The four meanings of colour, and idle for what means nothing yet. */
export type Meaning = "stop" | "look" | "done" | "info" | "idle";

const MEANINGS: Readonly<Record<string, Meaning>> = {
  // Visits.
  scheduled: "idle",
  "checked-in": "info",
  "to-code": "info",
  query: "look",
  returned: "stop",
  coded: "done",
  billed: "done",
  cancelled: "idle",
  // Claims.
  draft: "idle",
  held: "stop",
  ready: "info",
  sent: "info",
  "received-by-clearinghouse": "info",
  "received-by-payer": "info",
  rejected: "stop",
  adjudicated: "done",
  replaced: "idle",
  voided: "idle",
  closed: "done",
  // Outcomes.
  paid: "done",
  "partly-paid": "look",
  denied: "stop",
  reversed: "look",
  // Remittances and files.
  posted: "done",
  "posted-with-unmatched": "look",
  refused: "stop",
  repeated: "idle",
  processed: "done",
  stored: "idle",
  accepted: "done",
  // Answers.
  rejection: "stop",
  "no-answer": "look",
  unmatched: "look",
  "refused-file": "stop",
  task: "info",
  // Denials.
  open: "look",
  working: "info",
  appealed: "info",
  corrected: "info",
  "written-off": "idle",
  "to-patient": "idle",
  overturned: "done",
  upheld: "stop",
  // Accounts, plans, placements.
  "to-bill": "info",
  "on-plan": "done",
  missed: "stop",
  overdue: "stop",
  "placement-proposed": "look",
  placed: "look",
  credit: "info",
  due: "info",
  proposed: "look",
  approved: "done",
  referred: "info",
  recalled: "idle",
  active: "done",
  inactive: "stop",
  // Queries, findings, stock, lights.
  answered: "done",
  withdrawn: "idle",
  error: "stop",
  warning: "look",
  advice: "info",
  ok: "done",
  low: "look",
  out: "stop",
  expiring: "look",
  expired: "stop",
  green: "done",
  amber: "look",
  red: "stop",
  none: "idle",
};

/** What a state means. A word that the table does not know means nothing. */
export function meaningOf(state: string): Meaning {
  return MEANINGS[state] ?? "idle";
}
