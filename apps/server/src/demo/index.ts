import { ELMSTEAD, GREYHERON, generateDemoWorld, simulatorMembers, usersFor } from "@cleanclaim/fixtures";
import type { DemoUser, DemoWorld } from "@cleanclaim/fixtures";
import { addMonths } from "@cleanclaim/model";
import { roles as rolesOnTheRoad } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { ConfigurationProblem } from "../running/config.ts";
import type { DemoAccount } from "../running/demo-world.ts";
import type { Services } from "../services.ts";
import { dayOf } from "../storage/stored-shapes.ts";
import { demoPassword, writeBaseRecords } from "./base-records.ts";
import { checkAppointments, choosePortalPatient } from "./front-desk.ts";
import { auditCoding } from "./coding-audits.ts";
import { estimateAppointments } from "./estimates.ts";
import { startHistoricSimulator } from "./historic-simulator.ts";
import { writeInstitutionalVisits } from "./institutional-stays.ts";
import { liveThrough } from "./months.ts";
import { writeDemoRules } from "./payer-rules.ts";
import { leaveReceivedNotes } from "./received-notes.ts";
import { fillStockRoom } from "./stock-room.ts";
import { withTenant } from "../storage/database.ts";
import { tendQueries } from "../storage/query-life.ts";
import { writeVisits } from "./visit-records.ts";

/** The seed of the demo world; the same seed and day give the same world. */
export const demoSeed = "cleanclaim-demo-1";

/** Billers of one institution say which. */
const places: Readonly<Record<string, string>> = { [GREYHERON]: "hospital", [ELMSTEAD]: "nursing home" };

function roleLabel(user: DemoUser): string {
  const roles = [...new Set(user.roles.map(({ role }) => role))];
  const label = roles.length > 1 ? "coder and biller" : (roles[0] ?? "").replace("-", " ");
  const place = user.roles[0]?.role === "biller" ? places[user.roles[0].practiceId] : undefined;
  return place === undefined ? label : `${label}, ${place}`;
}

/** One account a role, in the order of the road. They do not depend on the day; the portal's patient is named in the world itself. */
export const demoAccounts: readonly DemoAccount[] = accountsOf(
  usersFor({ id: "", name: { last: "of the practice", first: "A patient" } }),
);

function accountsOf(users: readonly DemoUser[]): DemoAccount[] {
  const order: readonly string[] = rolesOnTheRoad;
  return users
    .filter((user) => user.organizationId === users[0]?.organizationId)
    .sort(
      (a, b) =>
        order.indexOf(a.roles[0]?.role ?? "") - order.indexOf(b.roles[0]?.role ?? "") ||
        a.roles.length - b.roles.length,
    )
    .map((user) => ({ role: roleLabel(user), name: user.displayName, email: user.email, password: demoPassword }));
}

function personOf(world: DemoWorld, organizationId: string, role: string): DemoUser | undefined {
  const users = world.users.filter((user) => user.organizationId === organizationId);
  return users.find((user) => user.roles.some((held) => held.role === role)) ?? users[0];
}

/** How many of the six months are lived: CLEANCLAIM_DEMO_MONTHS, for those who wait for the first start often, as the browser tests do. */
function livedMonths(text: string | undefined): number {
  if (text === undefined || text === "") return 6;
  if (/^[1-6]$/.test(text)) return Number(text);
  throw new ConfigurationProblem(`CLEANCLAIM_DEMO_MONTHS is "${text}"; it must be a whole number from 1 to 6.`);
}

/** The world with its last months only: the same people, prices and visits, but nothing from before. */
function since(world: DemoWorld, months: number): DemoWorld {
  if (months === 6) return world;
  const firstDay = addMonths(world.today, -months);
  return {
    ...world,
    firstDay,
    visits: world.visits.filter((visit) => visit.serviceDate > firstDay),
    institutionalVisits: world.institutionalVisits.filter((visit) => visit.serviceDate > firstDay),
  };
}

/**
 * Fills an empty database with the invented practices and lives through their last six months: real claims go to the simulated payers as
 * 837 files, and their answers and payments come back as files and are read and posted by the same code that the server runs.
 */
export async function loadDemo(services: Services, say: (line: string) => void): Promise<void> {
  const months = livedMonths(process.env["CLEANCLAIM_DEMO_MONTHS"]);
  const world = since(generateDemoWorld({ seed: demoSeed, today: dayOf(services.clock.today()) }), months);
  say(
    `  ${world.patients.length} invented patients, ${world.visits.length} visits, ${world.payers.length} simulated payers`,
  );
  const simulator = await startHistoricSimulator(services, simulatorMembers(world));
  try {
    for (const organization of world.organizations) {
      const coder = personOf(world, organization.id, "coder");
      const biller = personOf(world, organization.id, "biller");
      await writeBaseRecords(services, world, organization);
      await writeVisits(services, world, organization, { coderId: coder?.id ?? "", billerId: biller?.id ?? "" });
      await writeInstitutionalVisits(services, world, organization, coder?.id ?? "");
    }
    // Without figures of the new rows PostgreSQL plans as for empty tables until its own round a minute later.
    await sql`analyze`.execute(services.db);
    const [main] = world.organizations;
    if (main === undefined) return;
    const coder = personOf(world, main.id, "coder");
    const biller = personOf(world, main.id, "biller");
    await liveThrough(
      services,
      world,
      main,
      simulator,
      {
        coder: { organizationId: main.id, userId: coder?.id ?? null, name: coder?.displayName ?? "" },
        biller: { organizationId: main.id, userId: biller?.id ?? null, name: biller?.displayName ?? "" },
      },
      say,
    );
    const supervisor = personOf(world, main.id, "supervisor");
    await fillStockRoom(services, world, main, {
      organizationId: main.id,
      userId: supervisor?.id ?? null,
      name: supervisor?.displayName ?? "",
    });
    await withTenant(services.db, { organizationId: main.id, userId: null, userName: "demo" }, async (tx) => {
      await tendQueries(tx, services, main.id);
      await services.jobs.enqueue(tx, "read-finished-notes", { organizationId: main.id });
    });
    await writeDemoRules(services, main, {
      organizationId: main.id,
      userId: biller?.id ?? null,
      name: biller?.displayName ?? "",
    });
    await leaveReceivedNotes(services, world, main.id);
    await auditCoding(services, world, main);
    await checkAppointments(services, world, main, simulator.url);
    await estimateAppointments(services, world, main);
    await choosePortalPatient(services, main);
  } finally {
    await simulator.stop();
  }
}
