import { moneyText, parseCents, toCents } from "@cleanclaim/model";
import { readContractRows } from "@cleanclaim/pricing";
import type { BodyOf, ChargeLoad, ChargeRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { forbidden, unprocessable } from "../http/problem.ts";
import type { UploadedTable } from "../http/table-upload.ts";
import type { TenantTransaction } from "./database.ts";

/** The list of charges, the newest of each code and modifier. */
export async function listCharges(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ChargeRow[]> {
  const { rows } = await sql<{
    practice_id: string;
    practice: string;
    procedure_code: string;
    modifier: string;
    description: string;
    effective_from: string;
    charge_cents: bigint;
  }>`select distinct on (c.practice_id, c.procedure_code, c.modifier) c.practice_id, r.name as practice, c.procedure_code, c.modifier, c.description,
      c.effective_from, c.charge_cents
    from charge_rate c join practice r on r.organization_id = c.organization_id and r.practice_id = c.practice_id
    where c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[])
    order by c.practice_id, c.procedure_code, c.modifier, c.effective_from desc`.execute(tx);
  return rows.map((row) => ({
    practiceId: row.practice_id,
    practice: row.practice,
    code: row.procedure_code,
    modifier: row.modifier,
    description: row.description,
    effectiveFrom: row.effective_from,
    charge: moneyText(row.charge_cents),
  }));
}

/** Sets the charge of a code from a day on; earlier days keep theirs. */
export async function saveCharge(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  body: BodyOf<"PUT /api/setup/charges">,
): Promise<void> {
  if (!practices.includes(body.practiceId)) throw forbidden("You do not work in that practice.");
  const cents = toCents(body.charge);
  if (cents < 0n) throw unprocessable("A charge can't be negative.", "Write the amount that is billed.");
  await storeCharges(tx, organizationId, body.practiceId, body.effectiveFrom, [
    { code: body.code.toUpperCase(), modifier: body.modifier.toUpperCase(), cents, description: body.description },
  ]);
}

interface NewCharge {
  readonly code: string;
  readonly modifier: string;
  readonly cents: bigint;
  readonly description: string;
}

async function storeCharges(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  from: string,
  charges: readonly NewCharge[],
): Promise<void> {
  for (let index = 0; index < charges.length; index += 1000) {
    await tx
      .insertInto("charge_rate")
      .values(
        charges.slice(index, index + 1000).map((one) => ({
          organization_id: organizationId,
          practice_id: practiceId,
          procedure_code: one.code,
          modifier: one.modifier,
          effective_from: from,
          charge_cents: one.cents,
          description: one.description,
        })),
      )
      .onConflict((row) =>
        row
          .columns(["organization_id", "practice_id", "procedure_code", "modifier", "effective_from"])
          .doUpdateSet((excluded) => ({
            charge_cents: excluded.ref("excluded.charge_cents"),
            description: excluded.ref("excluded.description"),
          })),
      )
      .execute();
  }
}

/** Loads charges from a table from a day on, or only says what would change. With a row that can't be read nothing is loaded. */
export async function loadCharges(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  wanted: { readonly practiceId: string; readonly effectiveFrom: string; readonly preview: boolean },
  table: UploadedTable,
): Promise<ChargeLoad> {
  if (!practices.includes(wanted.practiceId)) throw forbidden("You do not work in that practice.");
  const read = readContractRows(table.rows);
  const before = new Map(
    (await listCharges(tx, organizationId, [wanted.practiceId])).map((row) => [`${row.code}/${row.modifier}`, row]),
  );
  const charges = read.rows.map((row) => ({
    code: row.code,
    modifier: row.modifier ?? "",
    cents: parseCents(row.allowed) ?? 0n,
    description: before.get(`${row.code}/${row.modifier ?? ""}`)?.description ?? "",
  }));
  const changes = charges.flatMap((one) => {
    const was = before.get(`${one.code}/${one.modifier}`)?.charge ?? null;
    const charge = moneyText(one.cents);
    return was === charge ? [] : [{ code: one.code, modifier: one.modifier, before: was, charge }];
  });
  const wrong = read.problems.some((one) => one.severity === "error");
  const loaded = !wanted.preview && !wrong && charges.length > 0;
  if (loaded) {
    const last = new Map(charges.map((one) => [`${one.code}/${one.modifier}`, one]));
    await storeCharges(tx, organizationId, wanted.practiceId, wanted.effectiveFrom, [...last.values()]);
  }
  const added = changes.filter((one) => one.before === null).length;
  return {
    loaded,
    fileName: table.name,
    rowsRead: charges.length,
    problems: read.problems
      .slice(0, 500)
      .map(({ severity, row, column, message }) => ({ severity, row, column: column ?? "", message })),
    added,
    changed: changes.length - added,
    same: charges.length - changes.length,
    changes: changes.slice(0, 500),
  };
}
