// Bundles a module for the browser and says how large it became: node tools/bundle.mjs <entry> <output>
// Fails when anything in the graph needs more than a browser has. Prints {"bytes", "gzipBytes", "imports"}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [entry, output] = process.argv.slice(2);
if (entry === undefined || output === undefined) throw new Error("Say what to bundle, and where to.");
// The bundler comes with vite, which the workspace has for its web application.
const vite = createRequire(import.meta.url).resolve("vite/package.json");
const bundler = createRequire(vite).resolve("rolldown");
const { rolldown } = await import(pathToFileURL(bundler).href);

const bundle = await rolldown({
  input: path.resolve(entry),
  platform: "browser",
  cwd: path.dirname(path.resolve(entry)),
});
const { output: files } = await bundle.write({ file: path.resolve(output), format: "esm", minify: true });
await bundle.close();
const code = readFileSync(output);
const imports = files.flatMap((file) => (file.type === "chunk" ? [...file.imports, ...file.dynamicImports] : []));
if (imports.length > 0) throw new Error(`The bundle still imports ${imports.join(", ")}.`);
console.log(JSON.stringify({ bytes: code.length, gzipBytes: gzipSync(code, { level: 9 }).length, imports }));
