import { noteTemplates } from "@cleanclaim/fixtures";
import type {
  PracticeChart,
  PracticeChartRow,
  PracticeProgress,
  PracticeResult,
} from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { ok } from "./test-claim-road.ts";

let test: TestApp;
let trainee: TestClient;
beforeAll(async () => {
  test = await createTestApp();
  trainee = await test.signInAs(["coder"]);
});
afterAll(async () => {
  await test.close();
});

const charts = () => ok<PracticeChartRow[]>(trainee.get("/api/practice-charts"));

it("offers every invented note, easy ones first, and gives nothing away", async () => {
  const list = await charts();
  expect(list).toHaveLength(noteTemplates.length);
  const order = ["easy", "middle", "hard"];
  const levels = list.map((one) => order.indexOf(one.level));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(new Set(levels).size).toBe(3);
  for (const { id } of list) {
    const chart = await trainee.get(`/api/practice-charts/${id}`);
    const { text, ...rest } = chart.json<PracticeChart>();
    expect(text.length).toBeGreaterThan(100);
    expect(Object.keys(rest)).not.toContain("expected");
    // Neither the id nor the facts name a template, whose name tells the diagnosis.
    for (const template of noteTemplates) expect(JSON.stringify(rest)).not.toContain(template.id);
  }
});

it("grades at once: the expected codes earn everything, none earn nothing, and each try is kept", async () => {
  const [row] = await charts();
  const id = row?.id ?? "";
  const empty = await trainee.send("POST", `/api/practice-charts/${id}/attempts`, {
    variant: 0,
    diagnoses: [],
    lines: [],
  });
  expect(empty.statusCode).toBe(422);
  const poor = await ok<PracticeResult>(
    trainee.send("POST", `/api/practice-charts/${id}/attempts`, { variant: 0, diagnoses: ["Z00.00"], lines: [] }),
  );
  expect(poor.percent).toBe(0);
  const lines = poor.expected.lines.map(({ title: _title, ...line }) => line);
  const chart = await ok<PracticeChart>(trainee.get(`/api/practice-charts/${id}`));
  expect(chart.variant).toBe(1);
  const full = await ok<PracticeResult>(
    trainee.send("POST", `/api/practice-charts/${id}/attempts`, {
      variant: chart.variant,
      diagnoses: poor.expected.diagnoses.map((one) => one.code),
      lines,
    }),
  );
  expect(full.percent).toBe(100);
  const first = full.items.find((one) => one.element === "diagnosis");
  expect(first?.evidence.every((words) => chart.text.includes(words))).toBe(true);
  expect(full.items.some((one) => one.why.length > 0)).toBe(true);
  // The instant comes back with the digits that the database keeps.
  const { at: _at, ...kept } = full;
  expect(await ok<PracticeResult>(trainee.get(`/api/practice-attempts/${full.attemptId}`))).toMatchObject(kept);
  expect((await charts())[0]).toMatchObject({ attempts: 2, best: 100 });
});

it("shows a trainee the own progress, and a supervisor everybody's", async () => {
  const other = await test.signInAs(["coder"]);
  expect(await ok(other.get("/api/practice-progress"))).toEqual([]);
  const [mine] = await ok<PracticeProgress[]>(trainee.get("/api/practice-progress"));
  expect(mine).toMatchObject({ attempts: 2, charts: 1, average: 50 });
  const supervisor = await test.signInAs(["supervisor"]);
  expect(await ok<PracticeProgress[]>(supervisor.get("/api/practice-progress"))).toEqual([mine]);
  const attempt = mine?.history[0]?.attemptId ?? "";
  expect((await other.get(`/api/practice-attempts/${attempt}`)).statusCode).toBe(404);
  expect((await (await test.signInAs(["biller"])).get("/api/practice-charts")).statusCode).toBe(403);
});
