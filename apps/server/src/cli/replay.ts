import type { ReplayResult } from "@cleanclaim/revenue-cycle/contract";
import { parseDate } from "@cleanclaim/model";
import type { Command } from "commander";
import { printJson, say, UsageProblem } from "./outcome.ts";

interface ReplayOptions {
  readonly from: string;
  readonly until: string;
  readonly json?: true;
}

/** `replay`: every coded visit of a period coded again and compared; the answer names no patient. */
export function addReplayCommand(program: Command): void {
  program
    .command("replay")
    .description(
      "Code the visits of a period again from what was stored, and compare: the same versions must give the same bytes.",
    )
    .option("--from <day>", "first day of service (YYYY-MM-DD)", "1900-01-01")
    .option("--until <day>", "last day of service (YYYY-MM-DD)", "2999-12-31")
    .option("--json", "print one JSON document with every visit that differs")
    .action(replay);
}

type Verdict = ReplayResult["verdict"];

async function replay({ from, until, json }: ReplayOptions): Promise<void> {
  for (const [name, day] of [
    ["--from", from],
    ["--until", until],
  ] as const) {
    if (parseDate(day) === undefined)
      throw new UsageProblem(`${name} is "${day}"; it must be a day such as 2026-04-01`);
  }
  const [{ readConfig }, { openStorage }, { withTenant }, { replayChunk }] = await Promise.all([
    import("../running/config.ts"),
    import("../running/open-storage.ts"),
    import("../storage/database.ts"),
    import("../storage/coding-replays.ts"),
  ]);
  const config = readConfig();
  const storage = await openStorage(config, say);
  const counts: Record<Verdict, number> = { same: 0, "same-codes": 0, changed: 0, broken: 0, "not-replayable": 0 };
  const differences: ReplayResult[] = [];
  try {
    const organizations = await storage.db.selectFrom("organization").select("organization_id").execute();
    for (const { organization_id: organizationId } of organizations) {
      let after = "";
      for (let done = false; !done;) {
        const chunk = await withTenant(storage.db, { organizationId, userId: null, userName: "replay" }, (tx) =>
          replayChunk(tx, { config }, organizationId, { from, until }, after),
        );
        for (const result of chunk.results) {
          counts[result.verdict] += 1;
          if (result.verdict !== "same") differences.push(result);
        }
        ({ last: after, done } = chunk);
      }
    }
  } finally {
    await storage.close();
  }
  const verdict = counts.broken > 0 ? "broken" : "kept";
  if (json === true) printJson({ verdict, counts, differences });
  else {
    process.stdout.write(
      `${counts.same} same byte for byte, ${counts["same-codes"]} same codes, ${counts.changed} changed by newer versions, ${counts["not-replayable"]} not replayable, ${counts.broken} BROKEN\n`,
    );
    for (const one of differences.filter(({ verdict: each }) => each === "changed" || each === "broken")) {
      const codes = [...one.added.map(({ code }) => `+${code}`), ...one.removed.map(({ code }) => `-${code}`)];
      process.stdout.write(
        `${one.visitId} ${one.verdict}: ${codes.join(" ")} ${one.levelThen ?? ""} → ${one.levelNow ?? ""}\n`,
      );
    }
  }
  process.exitCode = counts.broken > 0 ? 1 : 0;
}
