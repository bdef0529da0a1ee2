import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import fastifyMultipart from "@fastify/multipart";
import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "./test-app.ts";
import type { TestApp } from "./test-app.ts";
import { installErrorHandler } from "./error-handler.ts";
import { receiveUpload } from "./uploads.ts";

const limit = 8 * 1024 * 1024;
const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-upload-"));
let test: TestApp;
const app = fastify();

beforeAll(async () => {
  test = await createTestApp({ config: { dataDirectory: folder, uploadLimit: limit } });
  installErrorHandler(app);
  await app.register(fastifyMultipart, { limits: { fileSize: limit } });
  app.post("/upload", async (request) => {
    const upload = await receiveUpload(request, test.services);
    const stored = createHash("sha256").update(readFileSync(upload.path)).digest("hex");
    await upload.remove();
    return { name: upload.name, size: upload.size, sha256: upload.sha256, stored, kept: existsSync(upload.path) };
  });
});
afterAll(async () => {
  await app.close();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const boundary = "----cleanclaim-test";

function multipart(content: Buffer, options: { name?: string; cut?: boolean } = {}) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${options.name ?? "a.edi"}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const tail = options.cut === true ? "" : `\r\n--${boundary}--\r\n`;
  const payload = Readable.from([Buffer.from(head), content, Buffer.from(tail)].filter((part) => part.length > 0));
  return app.inject({
    method: "POST",
    url: "/upload",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload,
  });
}

describe("an uploaded file", () => {
  it("arrives whole on disk, with its hash, under a name without folders", async () => {
    const content = Buffer.alloc(3 * 1024 * 1024, "ISA*00~");
    const answer = await multipart(content, { name: "../../etc/x.edi" });
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(answer.json()).toEqual({ name: "x.edi", size: content.length, sha256, stored: sha256, kept: false });
  });

  it("beyond the limit is refused with the limit in words, and leaves nothing behind", async () => {
    const answer = await multipart(Buffer.alloc(limit + 1, "x"));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ error: "too-large", message: "The file is larger than 8 MB." });
    expect(readdirSync(path.join(folder, "uploads"))).toEqual([]);
  });

  it("that breaks off, is empty or is no file at all is refused in words", async () => {
    expect((await multipart(Buffer.from("ISA*00"), { cut: true })).json()).toMatchObject({ error: "upload-broken" });
    expect((await multipart(Buffer.alloc(0))).json()).toMatchObject({ message: "The file is empty." });
    const plain = await app.inject({ method: "POST", url: "/upload", payload: { not: "a file" } });
    expect(plain.statusCode).toBe(422);
    expect(readdirSync(path.join(folder, "uploads"))).toEqual([]);
  });
});
