import type { ClaimState } from "../contract/claims.ts";

/** What a payer's decision came to, over all lines of a claim. */
export type ClaimDecision = "paid" | "partly-paid" | "denied" | "reversed";

/**
 * The life of a claim. Every change of state is an event; the state is the fold over the events. The table says from where
 * each kind of event may happen and where it leads; the database holds the same pairs and refuses all others.
 *
 * Rejection (TA1, 999, 277CA: never decided), denial (an outcome of `adjudicated`) and no answer (a date that passed while
 * the claim is with the payer) are three different things and never share an event.
 */
export const claimMoves = {
  created: { draft: "draft" },
  edited: { draft: "draft", held: "held", ready: "ready", rejected: "rejected" },
  "returned-to-coding": { draft: "draft", held: "draft", ready: "draft", rejected: "draft" },
  "scrub-passed": { draft: "ready", held: "ready", ready: "ready", rejected: "ready" },
  "scrub-held": { draft: "held", held: "held", ready: "held", rejected: "held" },
  "held-by-us": { draft: "held", held: "held", ready: "held", rejected: "held" },
  released: { held: "held" },
  overridden: { draft: "draft", held: "held", ready: "ready", rejected: "rejected" },
  cancelled: { draft: "cancelled", held: "cancelled", ready: "cancelled", rejected: "cancelled" },
  sent: { ready: "sent" },
  "not-delivered": { sent: "ready" },
  "accepted-by-clearinghouse": {
    sent: "received-by-clearinghouse",
    "received-by-clearinghouse": "received-by-clearinghouse",
  },
  "accepted-by-payer": {
    sent: "received-by-payer",
    "received-by-clearinghouse": "received-by-payer",
    "received-by-payer": "received-by-payer",
  },
  rejected: {
    sent: "rejected",
    "received-by-clearinghouse": "rejected",
    "received-by-payer": "rejected",
    rejected: "rejected",
  },
  adjudicated: {
    sent: "adjudicated",
    "received-by-clearinghouse": "adjudicated",
    "received-by-payer": "adjudicated",
    adjudicated: "adjudicated",
    closed: "adjudicated",
    replaced: "adjudicated",
    voided: "adjudicated",
  },
  closed: { adjudicated: "closed", closed: "closed" },
  replaced: { adjudicated: "replaced", closed: "replaced", "received-by-payer": "replaced", replaced: "replaced" },
  voided: { adjudicated: "voided", closed: "voided", "received-by-payer": "voided", voided: "voided" },
  /** Something worth remembering that changes nothing: a late acknowledgement, a status answer, a correction in the making. */
  noted: {
    draft: "draft",
    held: "held",
    ready: "ready",
    sent: "sent",
    "received-by-clearinghouse": "received-by-clearinghouse",
    "received-by-payer": "received-by-payer",
    rejected: "rejected",
    adjudicated: "adjudicated",
    closed: "closed",
    replaced: "replaced",
    voided: "voided",
  },
} as const satisfies Record<string, Partial<Record<ClaimState, ClaimState>>>;

export type ClaimEventKind = keyof typeof claimMoves;
/** The states in which an event of a kind may happen. */
export type StateBefore<K extends ClaimEventKind> = keyof (typeof claimMoves)[K] & ClaimState;
/** The state that an event of a kind leads to from a state. */
export type StateAfter<K extends ClaimEventKind, S extends StateBefore<K>> = (typeof claimMoves)[K][S];
/** The kinds of event that may happen in a state. */
export type EventIn<S extends ClaimState> = {
  [K in ClaimEventKind]: S extends StateBefore<K> ? K : never;
}[ClaimEventKind];

/** What may be told of a claim. An outcome belongs to `adjudicated` and to nothing else. */
export type ClaimEvent =
  | { readonly kind: "adjudicated"; readonly outcome: ClaimDecision }
  | { readonly kind: Exclude<ClaimEventKind, "adjudicated"> };

/** A claim as the fold over its events has it. */
export interface ClaimLife {
  readonly state: ClaimState;
  readonly outcome: ClaimDecision | null;
}

/** How a claim begins, before its first event. */
export const newClaimLife: ClaimLife = { state: "draft", outcome: null };

/** Where an event leads from a state known at compile time; a pair that the table does not have does not compile. */
export function after<K extends ClaimEventKind, S extends StateBefore<K>>(kind: K, state: S): StateAfter<K, S> {
  return claimMoves[kind][state];
}

/** Where an event leads from a state read at run time; undefined when it may not happen there. */
export function stateAfter(kind: ClaimEventKind, state: ClaimState): ClaimState | undefined {
  const moves: Partial<Record<ClaimState, ClaimState>> = claimMoves[kind];
  return moves[state];
}

/** Why an event may not happen. */
export interface IllegalMove {
  readonly kind: "illegal-move";
  readonly message: string;
}

/** One step of the fold: the life after an event, or why the event may not happen in this state. */
export function step(life: ClaimLife, event: ClaimEvent): ClaimLife | IllegalMove {
  const state = stateAfter(event.kind, life.state);
  if (state === undefined) {
    return {
      kind: "illegal-move",
      message: `A claim that is ${stateWords[life.state]} can't be ${eventWords[event.kind]}.`,
    };
  }
  return { state, outcome: event.kind === "adjudicated" ? event.outcome : life.outcome };
}

/** The life that a list of events makes; the first illegal one ends the fold. */
export function foldClaimLife(events: readonly ClaimEvent[]): ClaimLife | IllegalMove {
  let life = newClaimLife;
  for (const event of events) {
    const next = step(life, event);
    if ("kind" in next) return next;
    life = next;
  }
  return life;
}

/** Whether a step was refused. */
export function isIllegal(result: ClaimLife | IllegalMove): result is IllegalMove {
  return "kind" in result;
}

/** Every pair of states that some event joins, for the comparison with the database's own table. */
export function legalTransitions(): readonly (readonly [ClaimState, ClaimState])[] {
  const seen = new Map<string, readonly [ClaimState, ClaimState]>();
  for (const moves of Object.values(claimMoves)) {
    // The keys of each row of the table are claim states: `satisfies` above holds them to it.
    for (const [from, to] of Object.entries(moves) as [ClaimState, ClaimState][]) seen.set(`${from} ${to}`, [from, to]);
  }
  return [...seen.values()];
}

/** The states in which our own people may change a claim. */
export const editableStates = ["draft", "held", "ready", "rejected"] as const satisfies readonly ClaimState[];

/** Whether our own people may change a claim in this state. */
export function isEditable(state: ClaimState): boolean {
  return (editableStates as readonly ClaimState[]).includes(state);
}

/** The states in which the claim is with the clearinghouse or the payer and no decision has come. */
export const waitingStates = [
  "sent",
  "received-by-clearinghouse",
  "received-by-payer",
] as const satisfies readonly ClaimState[];

/** States in the words of the screens. */
export const stateWords: Readonly<Record<ClaimState, string>> = {
  draft: "a draft",
  held: "held",
  ready: "ready to send",
  sent: "sent",
  "received-by-clearinghouse": "with the clearinghouse",
  "received-by-payer": "with the payer",
  rejected: "rejected",
  adjudicated: "decided by the payer",
  replaced: "replaced",
  voided: "voided",
  closed: "closed",
  cancelled: "cancelled",
};

const eventWords: Readonly<Record<ClaimEventKind, string>> = {
  created: "created",
  edited: "edited",
  "returned-to-coding": "returned to coding",
  "scrub-passed": "checked",
  "scrub-held": "checked",
  "held-by-us": "held",
  released: "released",
  overridden: "overridden",
  cancelled: "cancelled",
  sent: "sent",
  "not-delivered": "taken back from sending",
  "accepted-by-clearinghouse": "accepted by the clearinghouse",
  "accepted-by-payer": "accepted by the payer",
  rejected: "rejected",
  adjudicated: "decided",
  closed: "closed",
  replaced: "replaced",
  voided: "voided",
  noted: "noted",
};
