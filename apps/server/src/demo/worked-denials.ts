import { type CalendarDate, daysBetween } from "@cleanclaim/model";
import { HttpProblem } from "../http/problem.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { actOnDenial } from "../storage/denial-actions.ts";
import { type Evening, chance, sessionOf } from "./evening.ts";

/** Part of the older denials were worked: some appealed, some written off, some billed to the patient. */
export async function workDenials(step: Evening): Promise<void> {
  await step.tx(async (tx) => {
    const open = await tx
      .selectFrom("denial")
      .select(["denial_id", "version", "reason", "category", "created_at", "claim_id", "line_number"])
      .where("organization_id", "=", step.organizationId)
      .where("status", "=", "open")
      .orderBy("denial_id")
      .execute();
    for (const row of open) {
      const age = daysBetween(row.created_at.slice(0, 10) as CalendarDate, step.day); // the day part of an instant is a day
      const luck = chance("denial", row.claim_id, String(row.line_number ?? 0), row.reason);
      if (age < 21 + Math.floor(luck * 40) || luck < 0.3) continue;
      const action =
        row.category === "payment"
          ? luck < 0.7
            ? "appeal"
            : "uphold"
          : luck < 0.5
            ? "appeal"
            : luck < 0.75
              ? "write-off"
              : row.category === "coverage"
                ? "bill-patient"
                : "start";
      await workDenial(tx, step, row.denial_id, { action, version: row.version });
    }
  });
}

/** Works one denial; when part of its money was settled another way, nothing is moved and the biller looks at it. */
async function workDenial(
  tx: TenantTransaction,
  step: Evening,
  denialId: string,
  body: Parameters<typeof actOnDenial>[4],
): Promise<void> {
  const act = (chosen: typeof body): ReturnType<typeof actOnDenial> =>
    actOnDenial(tx, step.services, sessionOf(step, step.actors.biller), denialId, chosen, () =>
      Promise.reject(new Error("the demo makes no corrected claim here")),
    );
  try {
    await act(body);
  } catch (error) {
    // Refused before anything was written, so the transaction is whole.
    if (!(error instanceof HttpProblem) || error.status !== 422) throw error;
    await act({ ...body, action: "start" });
  }
}
