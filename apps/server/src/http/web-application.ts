import { readFile } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { HttpProblem } from "./problem.ts";

/** Serves the built web application; every address that is not a file and not the API is a page of it. */
export async function installWebApplication(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: true,
    index: false,
    setHeaders: (reply, file) => {
      // Built files carry a hash in their names, so they never change; the page itself is asked for each time.
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page = async (): Promise<string> => readFile(path.join(directory, "index.html"), "utf8");
  app.get("/", async (_request, reply) =>
    reply
      .type("text/html")
      .header("cache-control", "no-cache")
      .send(await page()),
  );
  app.setNotFoundHandler(async (request, reply) => {
    const address = request.url.split("?")[0] ?? "/";
    // Files have small letters behind their dot; the page of a code has what the code has there (`/book/icd10cm/K25.9`).
    const isFile = /^\.[a-z][a-z0-9]*$/.test(path.extname(address));
    if (request.method !== "GET" || address.startsWith("/api/") || isFile) {
      throw new HttpProblem(404, "not-found", `Nothing answers at ${address}.`);
    }
    return reply
      .type("text/html")
      .header("cache-control", "no-cache")
      .send(await page());
  });
}
