import type { DemoOrganization, DemoUser, DemoWorld } from "@cleanclaim/fixtures";
import { addDays } from "@cleanclaim/model";
import type { AuditRule, AuditVisit, DrawAudit, Recode } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import { acknowledgeVisit, decideItem, remarkOn } from "../storage/coding-audits-findings.ts";
import type { AuditViewer } from "../storage/coding-audits-stored.ts";
import { storedCoding } from "../storage/coding-audits-stored.ts";
import { codingAsRecode, readAuditVisit, submitRecode } from "../storage/coding-audits-visit.ts";
import { drawAudit } from "../storage/coding-audits-draw.ts";
import { endAudit } from "../storage/coding-audits.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { withTenant } from "../storage/database.ts";
import { attemptChart, practiceCharts } from "../storage/practice-charts.ts";

interface People {
  readonly supervisor: AuditViewer;
  readonly coders: readonly AuditViewer[];
}

/** Does something at an instant of the demo's past. */
type At = (
  daysAgo: number,
  minute: number,
  work: (tx: TenantTransaction, then: Services) => Promise<void>,
) => Promise<void>;

/**
 * Audits of the demo: a finished one over the work of two coders, one under way, and a trainee's first charts. A part of the visits is given to the
 * second coder first, so that there are two to compare.
 */
export async function auditCoding(services: Services, world: DemoWorld, organization: DemoOrganization): Promise<void> {
  const people = peopleOf(world, organization);
  const [first, second] = people?.coders ?? [];
  if (people === undefined || first === undefined || second === undefined) return;
  const at: At = async (daysAgo, minute, work) => {
    const day = addDays(world.today, -daysAgo);
    const instant = `${day}T${String(13 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00.000Z`;
    const then = { ...services, clock: { today: () => day, now: () => instant } };
    await withTenant(
      services.db,
      { organizationId: organization.id, userId: null, userName: "demo", asOf: instant },
      (tx) => work(tx, then),
    );
  };
  await at(30, 0, (tx) => shareOut(tx, organization.id, first.userId, second.userId));
  const past: AuditRule = {
    method: "stratified-coder",
    from: addDays(world.today, -75),
    until: addDays(world.today, -8),
    practice: null,
    coders: [first.userId, second.userId],
    providers: [],
    firstVisits: 0,
    firstDays: 0,
    risks: [],
    highCharge: "500.00",
    size: { kind: "fixed", visits: 24 },
  };
  const auditors = [first.userId, second.userId];
  await finishedAudit(at, people, {
    name: "Autumn look, both coders",
    rule: past,
    auditors,
    dueOn: addDays(world.today, -2),
    seed: "autumn-look",
  });
  const risky: AuditRule = {
    ...past,
    method: "high-risk",
    risks: ["high-level", "modifier"],
    size: { kind: "fixed", visits: 10 },
  };
  await auditUnderWay(at, people, {
    name: "High levels and modifiers",
    rule: risky,
    auditors,
    dueOn: addDays(world.today, 9),
    seed: "high-levels",
  });
  await practise(at, first);
}

function peopleOf(world: DemoWorld, organization: DemoOrganization): People | undefined {
  const practices = world.practices.filter((one) => one.organizationId === organization.id).map((one) => one.id);
  const viewer = (user: DemoUser, isSupervisor: boolean): AuditViewer => ({
    organizationId: organization.id,
    userId: user.id,
    name: user.displayName,
    practices,
    seesAll: isSupervisor,
    isSupervisor,
    mayDraw: isSupervisor,
  });
  const having = (role: string) =>
    world.users.filter(
      (user) => user.organizationId === organization.id && user.roles.some((held) => held.role === role),
    );
  const [supervisor] = having("supervisor");
  if (supervisor === undefined) return undefined;
  return {
    supervisor: viewer(supervisor, true),
    coders: having("coder")
      .slice(0, 2)
      .map((user) => viewer(user, false)),
  };
}

/** Every second provider's finished visits were coded by the second coder. */
async function shareOut(tx: TenantTransaction, organizationId: string, first: string, second: string): Promise<void> {
  await sql`with theirs as (select provider_id, row_number() over (order by provider_id) % 2 as turn from provider where organization_id = ${organizationId}),
      moved as (update visit v set coder_user_id = ${second}, coder_credential = null from theirs t where t.turn = 0 and v.organization_id = ${organizationId}
        and v.provider_id = t.provider_id and v.coder_user_id = ${first} returning v.visit_id),
      diagnoses as (update visit_diagnosis g set coded_by = ${second}, credential = null from moved m
        where g.organization_id = ${organizationId} and g.visit_id = m.visit_id and g.coded_by = ${first})
    update service_line l set coded_by = ${second}, credential = null from moved m
      where l.organization_id = ${organizationId} and l.visit_id = m.visit_id and l.coded_by = ${first}`.execute(tx);
}

interface Drawn {
  readonly visitId: string;
  readonly auditor: AuditViewer;
  readonly coder: AuditViewer;
  readonly recode: Recode;
}

async function draw(
  at: At,
  people: People,
  daysAgo: number,
  body: DrawAudit,
): Promise<{ id: string; visits: Drawn[] }> {
  let id = "";
  let visits: Drawn[] = [];
  await at(daysAgo, 0, async (tx, then) => {
    ({ id } = await drawAudit(tx, then, people.supervisor, body));
    const rows = await tx
      .selectFrom("coding_audit_visit")
      .select(["visit_id", "auditor_user_id", "coder_user_id", "original", "ordinal"])
      .where("organization_id", "=", people.supervisor.organizationId)
      .where("audit_id", "=", id)
      .orderBy("ordinal")
      .execute();
    const byId = new Map(people.coders.map((one) => [one.userId, one]));
    visits = rows.flatMap((row) => {
      const [auditor, coder] = [byId.get(row.auditor_user_id), byId.get(row.coder_user_id)];
      if (auditor === undefined || coder === undefined) return [];
      return [
        {
          visitId: row.visit_id,
          auditor,
          coder,
          recode: secondLook(codingAsRecode(storedCoding(row.original)), row.ordinal),
        },
      ];
    });
  });
  return { id, visits };
}

/** What a second coder makes of a visit: mostly the same; now and then another level, a diagnosis less, another order, no modifier. */
function secondLook(coding: Recode, turn: number): Recode {
  const lines = coding.lines.map((line) => {
    if (turn % 6 === 3 && /^9921[345]$/.test(line.procedureCode))
      return { ...line, procedureCode: String(Number(line.procedureCode) - 1) };
    return turn % 9 === 5 ? { ...line, modifiers: line.modifiers.filter((one) => one !== "25" && one !== "59") } : line;
  });
  const { diagnoses } = coding;
  if (turn % 6 === 1 && diagnoses.length > 1) {
    const fewer = diagnoses.slice(0, -1);
    return {
      diagnoses: fewer,
      lines: lines.map((line) => ({
        ...line,
        diagnosisPointers: line.diagnosisPointers.filter((one) => one <= fewer.length),
      })),
    };
  }
  const [one, two, ...rest] = diagnoses;
  if (turn % 11 === 4 && one !== undefined && two !== undefined) return { diagnoses: [two, one, ...rest], lines };
  return { diagnoses, lines };
}

const lessons: Readonly<Record<string, readonly [reason: string, source: string, education: string]>> = {
  level: [
    "The note supports the lower number of problems and no independent reading.",
    "CPT E/M guidelines, table of medical decision making",
    "Count a test once, under the visit that orders it; name the element that earns the level.",
  ],
  diagnosis: [
    "The condition is listed, but nothing was assessed or treated at this visit.",
    "ICD-10-CM Guidelines, section IV.J",
    "Code what the visit dealt with; history alone is no diagnosis of the day.",
  ],
  modifiers: [
    "The two services are one piece of work in the note.",
    "NCCI Policy Manual, chapter I, modifiers",
    "A modifier that unbundles needs words for the separate work.",
  ],
  "first-listed": [
    "The reason for the visit comes first.",
    "ICD-10-CM Guidelines, section IV.G",
    "List first what is chiefly responsible for the services.",
  ],
};
const plainLesson = ["Follows from the finding above.", "ICD-10-CM Guidelines, section IV", ""] as const;

async function recodeAndDecide(
  at: At,
  auditId: string,
  visit: Drawn,
  daysAgo: number,
  turn: number,
  decide: boolean,
): Promise<void> {
  let seen: AuditVisit | undefined;
  await at(daysAgo, 2 * turn, async (tx, then) => {
    const { version } = await readAuditVisit(tx, then, visit.auditor, auditId, visit.visitId);
    await submitRecode(tx, then, visit.auditor, auditId, visit.visitId, { version, ...visit.recode });
    seen = await readAuditVisit(tx, then, visit.auditor, auditId, visit.visitId);
  });
  if (!decide) return;
  await at(daysAgo, 2 * turn + 1, async (tx, then) => {
    for (const item of seen?.comparison?.items ?? []) {
      if (item.comparison === "agree") continue;
      const [reason, source, education] = lessons[item.element] ?? plainLesson;
      const stands = turn % 7 === 6;
      await decideItem(tx, then, visit.auditor, auditId, visit.visitId, {
        itemKey: item.key,
        verdict: stands ? "original" : "audit",
        reason: stands ? "On a second reading the note supports the first coder." : reason,
        source: stands ? "" : source,
        education: stands ? "" : education,
        after: null,
        final: false,
      });
    }
  });
}

async function finishedAudit(at: At, people: People, body: DrawAudit): Promise<void> {
  const { id, visits } = await draw(at, people, 7, body);
  for (const [index, visit] of visits.entries()) await recodeAndDecide(at, id, visit, 5, index + 1, true);
  const disputed = await firstDifference(at, people, id, visits);
  if (disputed !== undefined) {
    const { visit, key, decisionId } = disputed;
    await at(4, 0, (tx, then) =>
      remarkOn(tx, then, visit.coder, id, visit.visitId, {
        itemKey: key,
        body: "The plan changes the treatment of this problem; please read it once more.",
      }),
    );
    await at(3, 0, (tx, then) =>
      decideItem(tx, then, people.supervisor, id, visit.visitId, {
        itemKey: key,
        verdict: "either",
        reason: "The note can be read both ways; neither is counted.",
        source: "House rule: doubt goes to the coder",
        education: "",
        after: decisionId,
        final: true,
      }),
    );
  }
  await at(2, 0, async (tx, then) => {
    for (const visit of visits.slice(0, Math.floor(visits.length / 2)))
      await acknowledgeVisit(tx, visit.coder, id, visit.visitId);
    await endAudit(tx, then, people.supervisor, id, "close");
  });
}

async function firstDifference(at: At, people: People, auditId: string, visits: readonly Drawn[]) {
  let found: { visit: Drawn; key: string; decisionId: string } | undefined;
  await at(4, 0, async (tx, then) => {
    for (const visit of visits) {
      const { comparison } = await readAuditVisit(tx, then, people.supervisor, auditId, visit.visitId);
      const item = comparison?.items.find((one) => one.decision?.verdict === "audit");
      if (item?.decision === null || item?.decision === undefined) continue;
      found = { visit, key: item.key, decisionId: item.decision.id };
      return;
    }
  });
  return found;
}

/** Of this one six visits are recoded, and three of them decided; one coder objects. */
async function auditUnderWay(at: At, people: People, body: DrawAudit): Promise<void> {
  const { id, visits } = await draw(at, people, 3, body);
  const begun = visits.slice(0, 6);
  for (const [index, visit] of begun.entries()) await recodeAndDecide(at, id, visit, 2, index + 1, index < 3);
  const disputed = await firstDifference(at, people, id, begun.slice(0, 3));
  if (disputed === undefined) return;
  await at(1, 0, (tx, then) =>
    remarkOn(tx, then, disputed.visit.coder, id, disputed.visit.visitId, {
      itemKey: disputed.key,
      body: "The note names it and the plan deals with it; please read both once more.",
    }),
  );
}

/** A first coder's practice: a try that missed, the same chart again, another. */
async function practise(at: At, trainee: AuditViewer): Promise<void> {
  await at(1, 30, async (tx, then) => {
    const [one, two] = await practiceCharts(tx, trainee);
    if (one === undefined || two === undefined) return;
    const early = await attemptChart(tx, then, trainee, one.id, { variant: 0, diagnoses: ["Z00.00"], lines: [] });
    const right = (of: typeof early): Recode => ({
      diagnoses: of.expected.diagnoses.map((each) => each.code),
      lines: of.expected.lines.map(({ title: _title, ...line }) => line),
    });
    await attemptChart(tx, then, trainee, one.id, { variant: 1, ...right(early) });
    const other = await attemptChart(tx, then, trainee, two.id, { variant: 0, diagnoses: ["Z00.00"], lines: [] });
    const { diagnoses, lines } = right(other);
    await attemptChart(tx, then, trainee, two.id, {
      variant: 1,
      diagnoses,
      lines: lines.map((line) => ({ ...line, modifiers: [], diagnosisPointers: [1] })),
    });
  });
}
