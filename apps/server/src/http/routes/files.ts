import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { fileView, keptFile } from "../../storage/file-view.ts";
import { receiveFile } from "../../storage/received-files.ts";
import { endpoint } from "../endpoint.ts";
import { HttpProblem } from "../problem.ts";
import { receiveUpload } from "../uploads.ts";

/** A file dropped in by a person is read as a whole; larger ones come by the clearinghouse's folder or in parts. */
const largestDrop = 64 * 1024 * 1024;

/** Raw files: in words, as bytes, and dropped in. */
export function fileRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/files/:id", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "file:read", subjectKind: "file", subjectId: params.id });
      return fileView(await keptFile(tx, session.organizationId, params.id));
    }),
  );

  endpoint(app, services, "GET /api/files/:id/raw", async ({ params, session, tenant }, reply) => {
    const file = await tenant((tx) => {
      audit(tx, { action: "file:read-raw", subjectKind: "file", subjectId: params.id });
      return keptFile(tx, session.organizationId, params.id);
    });
    const name = file.name.replaceAll(/[^\w.+-]/g, "_");
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename="${name}"`)
      .send(file.content);
  });

  endpoint(app, services, "POST /api/files", async ({ raw, session, tenant }) => {
    const upload = await receiveUpload(raw, services);
    try {
      if (upload.size > largestDrop) {
        throw new HttpProblem(
          413,
          "too-large",
          `The file has ${Math.round(upload.size / 1_048_576)} MB; at most ${largestDrop / 1_048_576} MB can be dropped in at once.`,
          "Split it into its interchanges, or put it into the clearinghouse's outbound folder in parts.",
        );
      }
      const content = await readFile(upload.path);
      return await tenant(async (tx) => {
        const result = await receiveFile(tx, services, actorOf(session), {
          direction: "uploaded",
          name: upload.name,
          content,
        });
        audit(tx, {
          action: "file:upload",
          subjectKind: "file",
          subjectId: result.fileId ?? "none",
          details: { kind: result.kind, status: result.status },
        });
        return result;
      });
    } finally {
      await upload.remove();
    }
  });
}
