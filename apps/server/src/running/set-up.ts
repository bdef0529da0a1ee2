import { randomBytes } from "node:crypto";
import { parseNpi } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Logger } from "pino";
import { createUser } from "../access-control/users.ts";
import type { ServerConfig } from "../services.ts";
import { json, withTenant } from "../storage/database.ts";
import { userOfEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import { embeddedDirectory } from "./open-storage.ts";
import { isEmpty, openInstallation } from "./server.ts";

/** What a new installation needs to know before anybody can sign in. */
export interface NewInstallation {
  readonly organization: string;
  readonly practice: string;
  readonly npi: string;
  readonly taxId: string;
  readonly taxonomy: string;
  /** Street; city; state; nine-digit ZIP. */
  readonly address: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

/** Makes the first organization, its practice, its office and its administrator. Refuses a database that has people in it. */
export async function setUp(
  config: ServerConfig,
  log: Logger,
  wanted: NewInstallation,
  say: (line: string) => void,
): Promise<{
  readonly organizationId: string;
  readonly practiceId: string;
  readonly email: string;
  readonly password: string;
}> {
  const npi = parseNpi(wanted.npi);
  if (npi === undefined)
    throw new Error("--npi: the NPI has ten digits with a valid check digit; look it up in NPPES.");
  const taxId = wanted.taxId.replaceAll("-", "");
  if (!/^\d{9}$/.test(taxId)) throw new Error("--tax-id: the employer identification number has nine digits.");
  const [line1 = "", city = "", state = "", zip = ""] = wanted.address.split(";").map((part) => part.trim());
  const postalCode = zip.replaceAll("-", "");
  if (line1 === "" || city === "" || !/^[A-Z]{2}$/.test(state) || !/^\d{9}$/.test(postalCode)) {
    throw new Error(
      '--address: write it as "12 Main St; Bath; ME; 04530-1234", with the nine-digit ZIP that claims need.',
    );
  }
  const user = config.databaseUrl === undefined ? userOfEmbeddedPostgres(embeddedDirectory(config)) : undefined;
  if (user !== undefined)
    throw new Error(`The server (process ${user}) is running. Stop it first, then run this again.`);
  const { services, close } = await openInstallation({ config, log, say });
  try {
    if (!(await isEmpty(services))) throw new Error("The database has an organization already; nothing was changed.");
    const organizationId = services.newId();
    const practiceId = services.newId();
    await services.db.transaction().execute(async (tx) => {
      await sql`select set_config('app.organization_id', ${organizationId}, true)`.execute(tx);
      await tx
        .insertInto("organization")
        .values({ organization_id: organizationId, name: wanted.organization, kind: "practice" })
        .execute();
    });
    const address = json({ line1, city, state, postalCode });
    await withTenant(services.db, { organizationId, userId: null, userName: "setup" }, async (tx) => {
      const practice = {
        organization_id: organizationId,
        practice_id: practiceId,
        name: wanted.practice,
        npi,
        taxonomy_code: wanted.taxonomy,
        tax_id: taxId,
        tax_id_type: "EI",
        address,
      };
      await tx.insertInto("practice").values(practice).execute();
      const office = {
        organization_id: organizationId,
        facility_id: services.newId(),
        practice_id: practiceId,
        name: "Office",
        place_of_service_code: "11",
        address,
      };
      await tx.insertInto("facility").values(office).execute();
    });
    const password = randomBytes(12).toString("base64url");
    const email = wanted.adminEmail.trim().toLowerCase();
    await createUser(
      services.db,
      { organizationId, userId: null, userName: "setup" },
      { userId: services.newId(), email, displayName: wanted.adminName, password, roles: ["administrator"] },
    );
    return { organizationId, practiceId, email, password };
  } finally {
    await close();
  }
}
