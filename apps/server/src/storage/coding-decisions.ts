import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { unprocessable } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { diagnosisTitle, known, procedureTitle } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

type DecisionRow = ResponseOf<"GET /api/visits/:id/decisions">[number];
type Neighbour = ResponseOf<"GET /api/visits/:id/neighbours">[number];

/** Writes down what the coder did with a suggestion. */
export async function recordDecision(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  decision: BodyOf<"POST /api/visits/:id/decisions">,
): Promise<void> {
  await tx
    .insertInto("coding_decision")
    .values({
      organization_id: actor.organizationId,
      decision_id: services.newId(),
      visit_id: visitId,
      action: decision.action,
      system: decision.system,
      code: decision.code,
      reason: decision.reason ?? "",
      user_id: actor.userId ?? "system",
      at: services.clock.now(),
    })
    .execute();
}

const actions: readonly DecisionRow["action"][] = [
  "accept",
  "reject",
  "replace",
  "add",
  "remove",
  "edit",
  "finish",
  "return",
];

/** Everything that coders decided about a visit, newest first. */
export async function decisionsOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
): Promise<DecisionRow[]> {
  const { rows } = await sql<{
    action: string;
    system: string;
    code: string;
    reason: string;
    by: string;
    at: string;
    service_date: string;
  }>`select c.action, c.system, c.code, c.reason, coalesce(u.display_name, c.user_id) as by, c.at, v.service_date::text as service_date
    from coding_decision c join visit v on v.organization_id = c.organization_id and v.visit_id = c.visit_id
    left join app_user u on u.organization_id = c.organization_id and u.user_id = c.user_id
    where c.organization_id = ${organizationId} and c.visit_id = ${visitId} order by c.at desc, c.decision_id desc limit 500`.execute(
    tx,
  );
  const { codeSets } = await knowledgeOf(services);
  return rows.map((row) => {
    const on = dayOf(row.service_date);
    const title =
      row.code === ""
        ? ""
        : row.system === "icd10cm"
          ? diagnosisTitle(codeSets, row.code, on)
          : procedureTitle(codeSets, row.code, on);
    return {
      action: actions.find((one) => one === row.action) ?? "edit",
      system: row.system,
      code: row.code,
      title,
      reason: row.reason,
      by: row.by,
      at: row.at,
    };
  });
}

/** What stands beside a diagnosis in the book on a day: what it stands under, its siblings, and the codes below it. */
export async function neighboursOf(
  services: Services,
  serviceDate: string,
  query: { readonly system: string; readonly code: string },
): Promise<Neighbour[]> {
  const { codeSets } = await knowledgeOf(services);
  const on = dayOf(serviceDate);
  if (query.system !== "icd10cm") return [];
  const code = query.code.toUpperCase();
  if (!/^[A-Z]\d[A-Z0-9](?:\.[A-Z0-9]{1,4})?$/.test(code)) {
    throw unprocessable(`${query.code} is not written like a diagnosis code.`, "Write it as K25.9.");
  }
  const { icd10cm } = codeSets;
  const view = (relation: Neighbour["relation"]) => (one: { code: string; title: string; billable: boolean }) => ({
    code: one.code,
    title: one.title,
    billable: one.billable,
    relation,
  });
  // A small set may hold the codes below a heading without the heading itself.
  const parentCode = parentOf(
    code,
    (one) => icd10cm.children(one, { on }).length > 0 || known(icd10cm.find(one, { on })) !== undefined,
  );
  const parent = parentCode === undefined ? undefined : known(icd10cm.find(parentCode, { on }));
  const siblings = parentCode === undefined ? [] : icd10cm.children(parentCode, { on });
  return [
    ...(parent === undefined ? [] : [view("parent")(parent)]),
    ...siblings.filter((one) => one.code !== code).map(view("sibling")),
    ...icd10cm.children(code, { on }).map(view("child")),
  ].slice(0, 60);
}

/** The nearest code above that the book has. */
function parentOf(code: string, exists: (code: string) => boolean): string | undefined {
  for (let stem = code.slice(0, -1).replace(/\.$/, ""); stem.length >= 3; stem = stem.slice(0, -1).replace(/\.$/, "")) {
    if (exists(stem)) return stem;
  }
  return undefined;
}
