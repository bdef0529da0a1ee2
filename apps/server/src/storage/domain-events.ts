import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** What one stage tells the next. Payloads hold ids, codes and counts. */
export type DomainEventKind =
  | "VisitCoded"
  | "VisitReopened"
  | "QueryAnswered"
  | "ClaimsSent"
  | "ClaimRejected"
  | "EligibilityAnswered"
  | "AuthorizationAnswered";

/** Tells a domain event in the transaction of what it tells. */
export async function recordDomainEvent(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  kind: DomainEventKind,
  subjectKind: string,
  subjectId: string,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx
    .insertInto("domain_event")
    .values({
      organization_id: organizationId,
      event_id: services.newId(),
      kind,
      subject_kind: subjectKind,
      subject_id: subjectId,
      payload: json(payload),
      at: services.clock.now(),
    })
    .execute();
}
