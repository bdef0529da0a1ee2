import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import type { PostingActor } from "./ledger.ts";
import { type RemittanceOutcome, postRemittanceFile } from "./remittance-posting.ts";

/** What reading a stored 835 file came to. */
export interface RemittanceFileResult {
  readonly status: "processed" | "refused" | "repeated";
  readonly message: string;
  readonly outcomes: readonly RemittanceOutcome[];
}

/**
 * Posts a stored file of remittance advice in the given transaction: everything in it or, when the transaction fails, nothing.
 * A file with the same bytes as one that was posted is recognised; its row is marked and nothing is posted. May run twice.
 */
export async function postStoredRemittance(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  exchangeFileId: string,
  practiceId?: string,
): Promise<RemittanceFileResult> {
  const file = await tx
    .selectFrom("exchange_file")
    .select(["content", "sha256", "status", "name"])
    .where("organization_id", "=", actor.organizationId)
    .where("exchange_file_id", "=", exchangeFileId)
    .forUpdate()
    .executeTakeFirst();
  if (file === undefined) throw notFound("The file");
  const twin = await tx
    .selectFrom("exchange_file")
    .select(["exchange_file_id", "name"])
    .where("organization_id", "=", actor.organizationId)
    .where("sha256", "=", file.sha256)
    .where("exchange_file_id", "<>", exchangeFileId)
    .where("status", "=", "processed")
    .executeTakeFirst();
  if (twin !== undefined || file.status === "processed") {
    const message = `The same file was posted before${twin === undefined || twin.name === file.name ? "" : ` as ${twin.name}`}; nothing was posted again.`;
    if (file.status !== "processed") await mark(tx, actor, exchangeFileId, "repeated", message, []);
    return { status: "repeated", message, outcomes: [] };
  }
  const outcomes = await postRemittanceFile(tx, services, actor, {
    exchangeFileId,
    bytes: file.content,
    ...(practiceId === undefined ? {} : { practiceId }),
  });
  const refused = outcomes.filter((outcome) => outcome.status === "refused");
  const status =
    outcomes.length === 0 || refused.length === outcomes.length
      ? "refused"
      : outcomes.every((outcome) => outcome.status === "repeated")
        ? "repeated"
        : "processed";
  const message =
    outcomes.length === 0
      ? "The file holds no remittance advice (835)."
      : outcomes.map((outcome) => outcome.message).join(" ");
  await mark(tx, actor, exchangeFileId, status, status === "processed" ? null : message, outcomes);
  return { status, message, outcomes };
}

async function mark(
  tx: TenantTransaction,
  actor: PostingActor,
  exchangeFileId: string,
  status: string,
  problem: string | null,
  outcomes: readonly RemittanceOutcome[],
): Promise<void> {
  await tx
    .updateTable("exchange_file")
    .set({
      status,
      problem,
      details: json({
        remittances: outcomes.map(({ remittanceId, status: state }) => ({ remittanceId, status: state })),
      }),
    })
    .where("organization_id", "=", actor.organizationId)
    .where("exchange_file_id", "=", exchangeFileId)
    .execute();
}
