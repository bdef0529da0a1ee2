import { createHash } from "node:crypto";
import { noteTemplates, renderNote } from "@cleanclaim/fixtures";
import type { NoteTemplate, RenderedNote } from "@cleanclaim/fixtures";
import type { SexCode } from "@cleanclaim/model";
import type { AuditCoding, GradedItem, PracticeLevel } from "@cleanclaim/revenue-cycle";
import { gradePractice, practiceLevel, practiceLevels } from "@cleanclaim/revenue-cycle";
import type {
  PracticeChart,
  PracticeChartRow,
  PracticeProgress,
  PracticeResult,
  Recode,
} from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound, unprocessable } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { recodeAsCoding } from "./coding-audits-stored.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import { codingAsRecode, titled } from "./coding-audits-visit.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

interface ChartTemplate {
  /** Says nothing of the template, whose own name tells the diagnosis. */
  readonly id: string;
  readonly number: number;
  readonly level: PracticeLevel;
  readonly template: NoteTemplate;
}

/** The expected codes of an invented note as a coding. Charges play no role in practice. */
function expectedCoding({ codes }: Pick<NoteTemplate, "codes">): AuditCoding {
  return {
    diagnoses: codes.diagnoses.map((one) => one.code),
    lines: codes.lines.map((line) => ({
      procedureCode: line.code,
      modifiers: line.modifiers,
      units: String(line.units),
      pointers: line.pointers,
      chargeCents: null,
    })),
  };
}

/** Every invented note as a chart, easy ones first, in an order that says nothing of what they are about. */
const charts: readonly ChartTemplate[] = noteTemplates
  .map((template) => ({
    id: `chart-${createHash("sha256").update(`practice ${template.id}`).digest("hex").slice(0, 10)}`,
    level: practiceLevel(expectedCoding(template), template.codes.queries.length),
    template,
  }))
  .sort((a, b) => practiceLevels.indexOf(a.level) - practiceLevels.indexOf(b.level) || (a.id < b.id ? -1 : 1))
  .map((chart, index) => ({ ...chart, number: index + 1 }));

function chartOf(id: string): ChartTemplate {
  const chart = charts.find((one) => one.id === id);
  if (chart === undefined) throw notFound("The practice chart");
  return chart;
}

interface Subject {
  readonly age: number;
  readonly sex: SexCode;
  readonly note: RenderedNote;
}

/** The chart as its `variant` tells it: another age, other readings, the same codes. */
function tell({ template, id }: ChartTemplate, variant: number): Subject {
  const pick = (name: string, below: number): number =>
    createHash("sha256").update(`${id} ${variant} ${name}`).digest().readUInt32BE(0) % below;
  const age = template.minAge + pick("age", Math.max(1, template.maxAge - template.minAge + 1));
  const sex = template.sex ?? (pick("sex", 2) === 0 ? "F" : "M");
  let drawn = 0;
  const draw = (below: number): number => {
    drawn += 1;
    return pick(`slot ${drawn}`, below);
  };
  return { age, sex, note: renderNote(template, { age, sex, lastName: "Practice", draw }) };
}

/** The day on which practice charts are coded: a workday of the template's season in the year whose code sets the demo knows. */
function chartDay(template: NoteTemplate): string {
  return template.months === undefined ? "2026-06-10" : `2026-${String(template.months[0] ?? 6).padStart(2, "0")}-10`;
}

const settingWords = (template: NoteTemplate): string =>
  template.setting.replace("-asc", "-center").replaceAll("-", " ");

interface AttemptRecord {
  readonly attempt_id: string;
  readonly user_id: string;
  readonly chart_id: string;
  readonly level: string;
  readonly percent: number;
  readonly at: string;
}

async function attemptsOf(tx: TenantTransaction, viewer: AuditViewer, userId: string | null): Promise<AttemptRecord[]> {
  const { rows } = await sql<AttemptRecord>`
    select attempt_id, user_id, chart_id, level, percent, at from practice_attempt
    where organization_id = ${viewer.organizationId} and (${userId}::text is null or user_id = ${userId}) order by at, attempt_id`.execute(
    tx,
  );
  return rows;
}

/** All charts with what the viewer made of them so far. */
export async function practiceCharts(tx: TenantTransaction, viewer: AuditViewer): Promise<PracticeChartRow[]> {
  const attempts = await attemptsOf(tx, viewer, viewer.userId);
  return charts.map(({ id, number, level, template }) => {
    const mine = attempts.filter((one) => one.chart_id === id);
    return {
      id,
      number,
      level,
      setting: settingWords(template),
      style: template.style,
      attempts: mine.length,
      best: mine.length === 0 ? null : Math.max(...mine.map((one) => one.percent)),
      lastAt: mine.at(-1)?.at ?? null,
    };
  });
}

/** A chart to code. Each new try tells it a little differently. */
export async function practiceChart(tx: TenantTransaction, viewer: AuditViewer, id: string): Promise<PracticeChart> {
  const chart = chartOf(id);
  const { template } = chart;
  const attempts = await attemptsOf(tx, viewer, viewer.userId);
  const variant = attempts.filter((one) => one.chart_id === id).length;
  const { age, sex, note } = tell(chart, variant);
  const done = new Set(attempts.map((one) => one.chart_id));
  const after = [...charts.slice(chart.number), ...charts.slice(0, chart.number - 1)];
  return {
    id,
    number: chart.number,
    level: chart.level,
    setting: settingWords(template),
    variant,
    patient: { age, sex },
    serviceDate: chartDay(template),
    placeOfServiceCode: template.codes.placeOfService,
    newPatient: template.patientStatus === "new",
    payer: template.audience === "medicare" ? "Medicare" : "Commercial",
    text: note.text,
    nextId: (after.find((one) => !done.has(one.id)) ?? after[0])?.id ?? null,
  };
}

/** Grades a trainee's codes, keeps the attempt, and explains. */
export async function attemptChart(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  id: string,
  body: Recode & { readonly variant: number },
): Promise<PracticeResult> {
  const chart = chartOf(id);
  if (body.diagnoses.length + body.lines.length === 0)
    throw unprocessable("There is nothing to grade yet.", "Give a diagnosis or a service.");
  const told = tell(chart, body.variant);
  const supplies = new Set(chart.template.codes.supplies.map((one) => one.code));
  // Which supplies become lines depends on the payer; they are neither asked for nor held against anyone.
  const lines = body.lines.filter((line) => !supplies.has(line.procedureCode));
  const answer = { diagnoses: body.diagnoses, lines };
  const grade = gradePractice(expectedCoding(chart.template), recodeAsCoding(answer));
  const result = await explained(services, chart, told, answer, grade);
  const attemptId = services.newId();
  const at = services.clock.now();
  await tx
    .insertInto("practice_attempt")
    .values({
      organization_id: viewer.organizationId,
      attempt_id: attemptId,
      user_id: viewer.userId,
      chart_id: id,
      level: chart.level,
      answer: json(answer),
      grade: json(result),
      percent: grade.percent,
      at,
    })
    .execute();
  return { attemptId, at, ...result };
}

type Explained = Omit<PracticeResult, "attemptId" | "at">;

async function explained(
  services: Services,
  chart: ChartTemplate,
  { age, sex, note }: Subject,
  answer: Recode,
  grade: ReturnType<typeof gradePractice>,
): Promise<Explained> {
  const { template } = chart;
  const on = dayOf(chartDay(template));
  const knowledge = await knowledgeOf(services);
  const engine = knowledge.codeNote({
    text: note.text,
    setting: "outpatient",
    age,
    sex,
    date: on,
    newPatient: template.patientStatus === "new",
    placeOfService: template.codes.placeOfService,
    payer: template.audience === "medicare" ? "medicare" : "other",
  });
  return {
    chartId: chart.id,
    title: template.title,
    level: chart.level,
    percent: grade.percent,
    points: grade.points,
    possible: grade.possible,
    answer,
    expected: titled(knowledge.codeSets, on, codingAsRecode(expectedCoding(template))),
    levelBasis: template.codes.level?.basis ?? null,
    questions: note.codes.queries.map((query) => query.question),
    items: grade.items.map((item) => explainItem(item, note, engine)),
  };
}

/** Why the expected code is the one: the words of the chart, and the rules by which the engine comes to the same code. */
function explainItem(item: GradedItem, { codes }: RenderedNote, engine: CodedNote): PracticeResult["items"][number] {
  const code = item.audit.split(/[- ]/)[0] ?? "";
  const wantsWhy = ["diagnosis", "first-listed", "procedure", "level"].includes(item.element);
  const evidence =
    [...codes.diagnoses, ...codes.lines].find((one) => one.code === item.audit || one.code === code)?.evidence ?? [];
  const suggestion = engine.suggestions.find((one) => one.code === item.audit || one.code === code);
  return {
    key: item.key,
    element: item.element,
    comparison: item.comparison,
    answer: item.original,
    expected: item.audit,
    points: item.points,
    possible: item.possible,
    remark: item.remark,
    evidence: wantsWhy ? [...evidence] : [],
    why: wantsWhy && suggestion !== undefined ? suggestion.why : [],
  };
}

/** `practice_attempt.grade`; `attemptChart` wrote it. */
function storedResult(value: unknown): Explained {
  return value as Explained;
}

/** A graded attempt again: one's own, or anyone's for those who see all. */
export async function readAttempt(
  tx: TenantTransaction,
  viewer: AuditViewer,
  attemptId: string,
): Promise<PracticeResult> {
  const row = await tx
    .selectFrom("practice_attempt")
    .select(["user_id", "grade", "at"])
    .where("organization_id", "=", viewer.organizationId)
    .where("attempt_id", "=", attemptId)
    .executeTakeFirst();
  if (row === undefined || (row.user_id !== viewer.userId && !viewer.seesAll)) throw notFound("The attempt");
  return { attemptId, at: row.at, ...storedResult(row.grade) };
}

const average = (percents: readonly number[]): number | null =>
  percents.length === 0 ? null : Math.round(percents.reduce((sum, one) => sum + one, 0) / percents.length);

/** How trainees get on: everybody's line for those who see all, else one's own. */
export async function practiceProgress(tx: TenantTransaction, viewer: AuditViewer): Promise<PracticeProgress[]> {
  const attempts = await attemptsOf(tx, viewer, viewer.seesAll ? null : viewer.userId);
  const users = await tx
    .selectFrom("app_user")
    .select(["user_id", "display_name"])
    .where("organization_id", "=", viewer.organizationId)
    .execute();
  const trainees = [...new Set(attempts.map((one) => one.user_id))];
  return trainees.map((userId) => {
    const mine = attempts.filter((one) => one.user_id === userId);
    const percents = mine.map((one) => one.percent);
    return {
      userId,
      name: users.find((user) => user.user_id === userId)?.display_name ?? userId,
      attempts: mine.length,
      charts: new Set(mine.map((one) => one.chart_id)).size,
      average: average(percents),
      lastTen: average(percents.slice(-10)),
      levels: practiceLevels.map((level) => {
        const of = mine.filter((one) => one.level === level).map((one) => one.percent);
        return { level, attempts: of.length, average: average(of) };
      }),
      history: mine
        .slice(-50)
        .reverse()
        .map((one) => ({
          attemptId: one.attempt_id,
          chartNumber: charts.find((chart) => chart.id === one.chart_id)?.number ?? 0,
          level: practiceLevels.find((level) => level === one.level) ?? "easy",
          percent: one.percent,
          at: one.at,
        })),
    };
  });
}
