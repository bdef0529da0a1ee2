import { standardQueryPolicy, standardSigningPolicy } from "@cleanclaim/revenue-cycle";
import type { QueryPolicy, SigningPolicy } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** How a practice asks its providers and who may sign. */
export type CodingPolicy = QueryPolicy & SigningPolicy;

const standard: CodingPolicy = { ...standardQueryPolicy, ...standardSigningPolicy };

/** `practice.settings.coding`, as `saveCodingPolicy` writes it; what is missing is the standard. */
function policyIn(settings: unknown): CodingPolicy {
  const stored = settings as { readonly coding?: Partial<CodingPolicy> } | null;
  return { ...standard, ...stored?.coding };
}

/** The policy of one practice; the standard where none is set. */
export async function codingPolicyOf(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
): Promise<CodingPolicy> {
  const row = await tx
    .selectFrom("practice")
    .select("settings")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
  return policyIn(row?.settings ?? null);
}

/** The policies of some practices, by name. */
export async function codingPolicies(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ResponseOf<"GET /api/coding-policy">> {
  if (practices.length === 0) return [];
  const rows = await tx
    .selectFrom("practice")
    .select(["practice_id", "name", "settings"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ ...policyIn(row.settings), practiceId: row.practice_id, practice: row.name }));
}

/** Sets the policy of a practice. */
export async function saveCodingPolicy(
  tx: TenantTransaction,
  organizationId: string,
  { practiceId, ...policy }: BodyOf<"PUT /api/coding-policy">,
): Promise<void> {
  const row = await tx
    .selectFrom("practice")
    .select("settings")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The practice");
  // The settings column holds an object by its default and by every writer.
  const settings = { ...(row.settings as Readonly<Record<string, unknown>>), coding: policy };
  await tx
    .updateTable("practice")
    .set({ settings: json(settings) })
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .execute();
}
