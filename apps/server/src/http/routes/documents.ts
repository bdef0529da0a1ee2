import { readFile } from "node:fs/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import {
  attachNote,
  dismissNote,
  listReceivedNotes,
  noteOf,
  readReceivedNote,
  receiveNote,
} from "../../storage/received-notes.ts";
import { addDocument, documentSource, withdrawDocument } from "../../storage/visit-documents.ts";
import { endpoint } from "../endpoint.ts";
import { HttpProblem } from "../problem.ts";
import { receiveUpload } from "../uploads.ts";

const largestNote = 50_000_000;

/** The one file of a request, in memory; it is gone from disk afterwards. */
async function fileOf(raw: FastifyRequest, services: Services): Promise<{ name: string; content: Uint8Array }> {
  const upload = await receiveUpload(raw, services);
  try {
    if (upload.size > largestNote)
      throw new HttpProblem(
        413,
        "too-large",
        "The file is larger than 50 MB.",
        "Send the part that documents this visit.",
      );
    return { name: upload.name, content: await readFile(upload.path) };
  } finally {
    await upload.remove();
  }
}

/** Notes that arrive as files: dropped on a visit, or received and matched to one. */
export function documentRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/documents/read", async ({ raw }) => {
    const { text, format, header, notices } = await noteOf((await fileOf(raw, services)).content);
    return {
      format,
      text,
      title: header.title ?? null,
      author: header.author ?? null,
      writtenOn: header.writtenOn ?? null,
      serviceDate: header.serviceDate ?? null,
      notices: [...notices],
    };
  });

  endpoint(
    app,
    services,
    "POST /api/visits/:id/documents",
    async ({ raw, params, query, session, tenant, practices }) => {
      const file = await fileOf(raw, services);
      const note = await noteOf(file.content);
      return tenant(async (tx) => {
        audit(tx, {
          action: "visit:add-document",
          subjectKind: "visit",
          subjectId: params.id,
          details: { format: note.format, confirmedPatient: query.samePatient === "yes" },
        });
        return addDocument(
          tx,
          services,
          actorOf(session),
          practices(undefined),
          params.id,
          { ...file, note },
          {
            title: query.title,
            force: query.samePatient === "yes",
          },
        );
      });
    },
  );

  endpoint(
    app,
    services,
    "GET /api/visits/:id/documents/:documentId/source",
    async ({ params, session, tenant, practices }, reply) => {
      const file = await tenant((tx) => {
        audit(tx, { action: "document:read-source", subjectKind: "document", subjectId: params.documentId });
        return documentSource(tx, session.organizationId, practices(undefined), params.id, params.documentId);
      });
      return reply
        .type("application/octet-stream")
        .header("content-disposition", `attachment; filename="${file.name.replaceAll(/[^\w.+-]/g, "_")}"`)
        .send(file.content);
    },
  );

  endpoint(
    app,
    services,
    "POST /api/visits/:id/documents/:documentId/withdraw",
    ({ params, body, session, tenant, practices }) =>
      tenant(async (tx) => {
        audit(tx, { action: "document:withdraw", subjectKind: "document", subjectId: params.documentId });
        const { id, documentId } = params;
        await withdrawDocument(tx, services, actorOf(session), practices(undefined), id, documentId, body.reason);
        return { ok: true as const, message: "The note is withdrawn; it stays on record and is not coded." };
      }),
  );

  endpoint(
    app,
    services,
    "POST /api/visits/:id/documents/:documentId/restore",
    ({ params, session, tenant, practices }) =>
      tenant(async (tx) => {
        audit(tx, { action: "document:restore", subjectKind: "document", subjectId: params.documentId });
        await withdrawDocument(
          tx,
          services,
          actorOf(session),
          practices(undefined),
          params.id,
          params.documentId,
          null,
        );
        return { ok: true as const, message: "The note is back." };
      }),
  );
}

/** Notes from outside that wait for their visit. */
export function receivedNoteRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/received-notes", ({ query, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "received-note:list", subjectKind: "received-note", subjectId: query.status ?? "all" });
      return listReceivedNotes(tx, session.organizationId, query);
    }),
  );

  endpoint(app, services, "GET /api/received-notes/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "received-note:read", subjectKind: "received-note", subjectId: params.id });
      return readReceivedNote(tx, session.organizationId, practices(undefined), params.id);
    }),
  );

  endpoint(app, services, "POST /api/received-notes", async ({ raw, session, tenant }) => {
    const file = await fileOf(raw, services);
    return tenant(async (tx) => {
      const receipt = await receiveNote(tx, services, actorOf(session), file);
      audit(tx, {
        action: "received-note:receive",
        subjectKind: "received-note",
        subjectId: receipt.id ?? "none",
        details: { status: receipt.status },
      });
      return receipt;
    });
  });

  endpoint(app, services, "POST /api/received-notes/:id/attach", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, {
        action: "received-note:attach",
        subjectKind: "received-note",
        subjectId: params.id,
        details: { visitId: body.visitId },
      });
      await attachNote(
        tx,
        services,
        actorOf(session),
        practices(undefined),
        params.id,
        body.visitId,
        body.samePatient === true,
      );
      return { ok: true as const, message: "The note is on its visit." };
    }),
  );

  endpoint(app, services, "POST /api/received-notes/:id/dismiss", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "received-note:dismiss", subjectKind: "received-note", subjectId: params.id });
      await dismissNote(tx, services, actorOf(session), params.id, body.reason);
      return { ok: true as const, message: "The note is set aside." };
    }),
  );
}
