import { createHash } from "node:crypto";
import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import type { CalendarDate } from "@cleanclaim/model";
import type { Session } from "../access-control/sessions.ts";
import type { JobQueue } from "../jobs/queue.ts";
import type { Services } from "../services.ts";
import type { Actor } from "../storage/actor.ts";
import { type TenantTransaction, withTenant } from "../storage/database.ts";

/** Who did what in the past, for the timelines. */
export interface HistoryActors {
  readonly coder: Actor;
  readonly biller: Actor;
}

/** A number between 0 and 1 that depends on nothing but the words: the demo's chance. */
export function chance(...words: readonly string[]): number {
  return createHash("sha256").update(words.join("/")).digest().readUInt32BE(0) / 0x1_0000_0000;
}

/** One step of the past: services whose clock stands at the day's evening, and a transaction that does too. */
export interface Evening {
  readonly day: CalendarDate;
  /** The evening before: what lies after it belongs to this step. */
  readonly before: CalendarDate;
  readonly services: Services;
  readonly organizationId: string;
  readonly practices: readonly string[];
  readonly actors: HistoryActors;
  readonly tx: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;
}

/** The services and people of one step that ends on the evening of `day`. */
export const evening = (
  services: Services,
  organization: DemoOrganization,
  world: DemoWorld,
  actors: HistoryActors,
  before: CalendarDate,
  day: CalendarDate,
): Evening => {
  const now = `${day}T21:00:00.000Z`;
  // Deliveries and checks are done here in order, so nothing may be left for the workers of the running server.
  const jobs = Object.create(services.jobs, { enqueue: { value: () => Promise.resolve(undefined) } }) as JobQueue; // the same queue with one method replaced
  const historic: Services = { ...services, jobs, clock: { now: () => now, today: () => day } };
  return {
    day,
    before,
    services: historic,
    organizationId: organization.id,
    practices: world.practices
      .filter((practice) => practice.organizationId === organization.id)
      .map((practice) => practice.id),
    actors,
    tx: (work) =>
      withTenant(services.db, { organizationId: organization.id, userId: null, userName: "demo", asOf: now }, work),
  };
};

/** A session of the past, for commands that ask who does it. */
export function sessionOf(step: Evening, actor: Actor): Session {
  return {
    userId: actor.userId ?? "",
    organizationId: step.organizationId,
    displayName: actor.name,
    email: "",
    initials: "",
    roles: ["biller"],
    practiceIds: step.practices,
    providerId: null,
    patientId: null,
    credential: null,
    csrfToken: "",
    tokenHash: "",
  };
}
