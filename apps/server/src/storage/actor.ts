import type { Session } from "../access-control/sessions.ts";

/** On whose behalf something is done: a person, or the system itself (`userId` null). */
export interface Actor {
  readonly organizationId: string;
  readonly userId: string | null;
  /** As the timeline shows it. */
  readonly name: string;
}

/** The person of a session. */
export function actorOf(session: Session): Actor {
  return { organizationId: session.organizationId, userId: session.userId, name: session.displayName };
}

/** The system, for jobs. */
export function systemActor(organizationId: string): Actor {
  return { organizationId, userId: null, name: "Cleanclaim" };
}
