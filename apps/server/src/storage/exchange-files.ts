import { createHash } from "node:crypto";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** A file to keep: every byte that was sent or received stays. */
export interface FileToKeep {
  readonly direction: "sent" | "received" | "uploaded";
  readonly kind: string;
  readonly name: string;
  readonly content: Uint8Array;
  readonly interchangeControlNumber?: string | null;
  readonly status: "stored" | "processing" | "processed" | "refused" | "repeated";
  readonly problem?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The hash by which a file that came before is known again. */
export function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Keeps a file. @returns its id. */
export async function keepFile(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  file: FileToKeep,
): Promise<string> {
  const id = services.newId();
  const content = Buffer.from(file.content);
  await tx
    .insertInto("exchange_file")
    .values({
      organization_id: organizationId,
      exchange_file_id: id,
      direction: file.direction,
      kind: file.kind,
      name: file.name,
      sha256: sha256Of(content),
      size_bytes: content.length,
      content,
      interchange_control_number: file.interchangeControlNumber ?? null,
      status: file.status,
      problem: file.problem ?? null,
      details: json(file.details ?? {}),
      at: services.clock.now(),
    })
    .execute();
  return id;
}

/** Says what became of a kept file. */
export async function markFile(
  tx: TenantTransaction,
  organizationId: string,
  fileId: string,
  mark: { readonly status: FileToKeep["status"]; readonly kind?: string; readonly problem?: string | null },
): Promise<void> {
  await tx
    .updateTable("exchange_file")
    .set({
      status: mark.status,
      ...(mark.kind === undefined ? {} : { kind: mark.kind }),
      ...(mark.problem === undefined ? {} : { problem: mark.problem }),
    })
    .where("organization_id", "=", organizationId)
    .where("exchange_file_id", "=", fileId)
    .execute();
}
