import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyRequest } from "fastify";
import type { Services } from "../services.ts";
import { HttpProblem, unprocessable } from "./problem.ts";

/** A file that arrived whole, on disk. */
export interface Upload {
  readonly path: string;
  /** The name the sender gave it, without folders. */
  readonly name: string;
  readonly size: number;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
  /** Removes it; call it when the content is stored or refused. */
  readonly remove: () => Promise<void>;
}

/**
 * Streams the one file of a multipart request (field `file`) to disk; memory stays flat whatever its size.
 * @throws HttpProblem when there is no file, it is empty, cut off, or larger than the limit. Nothing is left behind then.
 */
export async function receiveUpload(request: FastifyRequest, services: Services): Promise<Upload> {
  if (!request.isMultipart())
    throw unprocessable("No file came with the request.", "Send it as multipart form data in the field file.");
  const part = await request.file();
  if (part === undefined) throw unprocessable("No file came with the request.", "Choose a file and send it again.");
  const folder = path.join(services.config.dataDirectory || os.tmpdir(), "uploads");
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, services.newId());
  const remove = (): Promise<void> => rm(target, { force: true });
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(part.file, measure, createWriteStream(target, { mode: 0o600 }));
  } catch (cause) {
    await remove();
    const reason = cause instanceof Error ? cause.message : "unknown";
    request.log.warn({ problem: reason }, "upload broke off");
    throw new HttpProblem(400, "upload-broken", "The file did not arrive whole.", "Send it again.");
  }
  if (part.file.truncated) {
    await remove();
    const megabytes = Math.floor(services.config.uploadLimit / 1024 / 1024);
    throw new HttpProblem(
      413,
      "too-large",
      `The file is larger than ${megabytes} MB.`,
      "Split it, or import it by the command line.",
    );
  }
  if (size === 0) {
    await remove();
    throw unprocessable("The file is empty.", "Check where it came from, then send it again.");
  }
  return {
    path: target,
    name: path.basename(part.filename.replaceAll("\\", "/")).slice(0, 200),
    size,
    sha256: hash.digest("hex"),
    remove,
  };
}
