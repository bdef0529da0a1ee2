import type { Command } from "commander";
import { say } from "./outcome.ts";

/** `serve` and `worker`: programs that run until they are told to stop. */
export function addServingCommands(program: Command): void {
  program
    .command("serve")
    .description("Run the web application, the API and the workers (embedded PostgreSQL unless DATABASE_URL is set).")
    .action(async () => {
      const [{ readConfig }, { openLog }, { startServer }] = await Promise.all([
        import("../running/config.ts"),
        import("../running/logger.ts"),
        import("../running/server.ts"),
      ]);
      const config = readConfig();
      const stopped = whenAskedToStop();
      const server = await startServer(config, openLog(config.dataDirectory), say).catch((error: unknown) => {
        throw portProblem(error, config.port);
      });
      process.stdout.write(`ready: ${server.url}\n`);
      if (server.accounts.length > 0) {
        say("demo sign-ins:");
        for (const { role, email, password } of server.accounts)
          say(`  ${role.padEnd(14)} ${email.padEnd(34)} ${password}`);
      }
      await stopped;
      say("stopping: finishing open work …");
      await server.close();
      say("stopped");
    });

  program
    .command("worker")
    .description("Run the workers alone, beside one or more servers on the same database.")
    .action(async () => {
      const [{ readConfig }, { openLog }, { openInstallation }] = await Promise.all([
        import("../running/config.ts"),
        import("../running/logger.ts"),
        import("../running/server.ts"),
      ]);
      const config = readConfig();
      const stopped = whenAskedToStop();
      const installation = await openInstallation({ config, log: openLog(config.dataDirectory), say });
      await installation.services.jobs.work(installation.services);
      process.stdout.write("ready: worker\n");
      await stopped;
      say("stopping: finishing open work …");
      await installation.close();
      say("stopped");
    });
}

/** Resolves on the first Ctrl-C or SIGTERM; a second one, more than a second later, ends the program at once. */
function whenAskedToStop(): Promise<void> {
  // When the launcher is killed there is nobody left to pass signals on; end as if killed too.
  process.once("disconnect", () => {
    if (!finishing) process.exit(137);
  });
  let finishing = false;
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = (): void => {
      // A terminal sends Ctrl-C to the launcher and to us, and the launcher passes its own on: that is one wish, not two.
      if (first !== 0 && performance.now() - first > 1000) {
        say("stopped at once; open work is taken up again at the next start");
        process.exit(130);
      }
      first ||= performance.now();
      finishing = true;
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    process.on("SIGHUP", onSignal);
  });
}

function portProblem(error: unknown, port: number): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "EADDRINUSE")
    return new Error(`port ${port} is used by another program; choose another, as in: PORT=${port + 1}`);
  if (error.code === "EACCES")
    return new Error(`port ${port} may not be opened by this user; choose one above 1023 with PORT`);
  return error;
}
