import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { parseDate } from "@cleanclaim/model";
import type { FastifyInstance } from "fastify";
import { allows } from "../../access-control/permissions.ts";
import { audit } from "../../audit/audit.ts";
import { codeSetCoverage } from "../../code-set-update/coverage.ts";
import { codeSetWork, startLoading } from "../../code-set-update/loading.ts";
import { knowledgeOf } from "../../knowledge.ts";
import type { Services } from "../../services.ts";
import { endpoint } from "../endpoint.ts";
import { conflict, unprocessable } from "../problem.ts";
import { receiveUpload } from "../uploads.ts";

const busy = () => conflict("Code sets are being loaded already.", "Wait until that is done, then try again.");

/** Which code sets are loaded and what is missing; loading the official ones by download or from a file. */
export function codeSetLoadingRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/code-sets/coverage", async ({ query, session }) => {
    const { codeSets } = await knowledgeOf(services);
    const day = parseDate(query.on === undefined || query.on === "" ? services.clock.today() : query.on);
    if (day === undefined) throw unprocessable(`The date ${query.on ?? ""} does not exist.`);
    return codeSetCoverage(codeSets, day, allows(session.roles, "codes:load"));
  });

  endpoint(app, services, "GET /api/code-sets/work", () => Promise.resolve(codeSetWork(services)));

  endpoint(app, services, "POST /api/code-sets/update", async ({ tenant }) => {
    const work = startLoading(services, {
      kind: "update",
      file: null,
      arguments: ["update"],
      after: () => Promise.resolve(),
    });
    if (work === undefined) throw busy();
    await tenant((tx) => {
      audit(tx, { action: "code-sets:update", subjectKind: "code-sets", subjectId: "official" });
      return Promise.resolve();
    });
    return work;
  });

  endpoint(app, services, "POST /api/code-sets/import", async ({ raw, tenant }) => {
    if (codeSetWork(services).state === "running") throw busy();
    const upload = await receiveUpload(raw, services);
    // The importer reads the release from the name where the content does not say it, so the file gets its own name back.
    const folder = `${upload.path}-codes`;
    const name = upload.name.replaceAll(/[^\w.+ -]/g, "_");
    await mkdir(folder, { recursive: true });
    await rename(upload.path, path.join(folder, name));
    const after = () => rm(folder, { recursive: true, force: true });
    const work = startLoading(services, {
      kind: "import",
      file: upload.name,
      arguments: ["import", path.join(folder, name)],
      after,
    });
    if (work === undefined) {
      await after();
      throw busy();
    }
    await tenant((tx) => {
      audit(tx, { action: "code-sets:import", subjectKind: "code-sets", subjectId: "file" });
      return Promise.resolve();
    });
    return work;
  });
}
