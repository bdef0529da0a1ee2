/**
 * The long fuzz campaign: `node bench/x12-fuzz.ts [count] [seed] [from]` changes our own fixtures `count` times (5,000 unless told otherwise) and checks
 * what must hold for any bytes. The work is done in a child process, in chunks, so that a crash or a hang is caught; every input that breaks a
 * promise is saved under the system's temporary folder with the way it was made. Prints seed, counts, speed and the heap after each chunk.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Draw, pick } from "../packages/x12/src/fuzz/draw.ts";
import { checkInvariants } from "../packages/x12/src/fuzz/invariants.ts";
import { bytesOf, mutantOf } from "../packages/x12/src/fuzz/mutant.ts";
import type { CorpusFile } from "../packages/x12/src/fuzz/mutant.ts";
import { sampleLoop } from "../packages/x12/src/fuzz/sample-object.ts";
import { guideKinds, writeInterchange, writeTransaction } from "../packages/x12/src/index.ts";
import type { Kind } from "../packages/x12/src/index.ts";
import { grammarOfKind } from "../packages/x12/src/typed/guide-kind.ts";

const CHUNK = 5_000;
/** Twenty inputs of this size take no longer, on a busy machine either. */
const PATIENCE_MS = 60_000;
/** Processor time that no single input may need. */
const SLOW_MS = 1_000;
const FIXTURES = new URL("../packages/x12/fixtures/", import.meta.url);

const [count = 5_000, seed = 1, from = 0] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);

/** Our fixtures, and for each guide two transaction sets made from its grammar alone. */
function corpus(): readonly CorpusFile[] {
  const files = readdirSync(FIXTURES, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:edi|x12)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, FIXTURES), "latin1") }));
  return [...files, ...guideKinds().flatMap(({ kind }, index) => [made(kind, index), made(kind, index + 100)])];
}

function made(name: string, index: number): CorpusFile {
  // Each kind of the guides is a key of the generated types, and the sample follows the grammar they are made from.
  const kind = name as Kind;
  const grammar = grammarOfKind(kind);
  const value = grammar === undefined ? {} : sampleLoop(grammar.root, new Draw(835, index), 2);
  const transactions = [writeTransaction(kind, value as never)];
  const written = writeInterchange({
    sender: "MAPLECLINIC",
    receiver: "QUARRYPAYER",
    date: "2026-11-02",
    time: "08:15",
    controlNumber: "701",
    usage: "T",
    groups: [{ controlNumber: "701", transactions }],
  });
  if (!written.ok) throw new Error(written.problems[0]?.message);
  return { name: `made ${name} ${index}`, text: Buffer.from(written.text).toString("latin1") };
}

interface Progress {
  readonly index: number;
  readonly heap?: number;
  readonly broken?: string;
  readonly slow?: number;
  /** The input that was broken or slow, as base64, with the way it was made. */
  readonly input?: string;
  readonly made?: string;
}

/** Checks the inputs from `start` to `end`, and tells the parent before each hundredth where it is. */
async function work(start: number, end: number): Promise<void> {
  const tell = (progress: Progress): void => void process.send?.(progress);
  const files = corpus();
  const texts = files.map((file) => file.text);
  for (let index = start; index < end; index += 1) {
    if (index % 20 === 0) tell({ index });
    const { bytes, base, changes } = mutantOf(files, texts, seed, index);
    const input = (): string => Buffer.from(bytes).toString("base64");
    const made = [base, ...changes].join(" ");
    const dice = new Draw(seed ^ 0x5eed, index);
    const began = process.cpuUsage();
    try {
      await checkInvariants(bytes, dice, { other: bytesOf(pick(dice, texts)) });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tell({ index, broken: stack.split("\n").slice(0, 6).join("\n"), input: input(), made });
    }
    const used = process.cpuUsage(began);
    const took = (used.user + used.system) / 1000;
    if (took > SLOW_MS) tell({ index, slow: Math.round(took), input: input(), made });
  }
  globalThis.gc?.();
  globalThis.gc?.();
  tell({ index: end, heap: process.memoryUsage().heapUsed });
}

class Campaign {
  readonly folder = path.join(os.tmpdir(), `cleanclaim-x12-fuzz-${seed}-${process.pid}`);
  readonly files = corpus();
  readonly heaps: number[] = [];
  broken = 0;
  hung = 0;
  slow = 0;
  readonly #kinds = new Map<string, number>();

  /** One child over all inputs; it is started again behind an input that killed or held it. */
  async run(start: number, end: number): Promise<void> {
    for (let next = start; next < end;) next = await this.#child(next, end);
  }

  #child(start: number, end: number): Promise<number> {
    const args = [
      "--expose-gc",
      import.meta.filename,
      "--work",
      String(count),
      String(seed),
      String(start),
      String(end),
    ];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    let at = start;
    let done = false;
    let watchdog: NodeJS.Timeout | undefined;
    const wake = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        this.hung += 1;
        this.#save(at, `no progress for ${PATIENCE_MS} ms in the 20 inputs from ${at}`);
        child.kill("SIGKILL");
      }, PATIENCE_MS);
    };
    wake();
    child.on("message", (message) => {
      wake();
      // The child sends nothing else.
      const progress = message as Progress;
      at = progress.index;
      if (progress.heap !== undefined) {
        this.heaps.push(progress.heap);
        done = true;
      }
      if (progress.slow !== undefined) {
        this.slow += 1;
        this.#save(at, `took ${progress.slow} ms of processor time`, progress);
      }
      if (progress.broken !== undefined) {
        this.broken += 1;
        this.#save(at, progress.broken, progress);
      }
    });
    return new Promise((resolve) => {
      child.on("exit", (code, signal) => {
        clearTimeout(watchdog);
        if (done) {
          resolve(end);
          return;
        }
        if (signal !== "SIGKILL") {
          this.broken += 1;
          this.#save(at, `the process ended with ${code ?? signal ?? ""} in the 20 inputs from ${at}`);
        }
        resolve(at + 20);
      });
    });
  }

  /** Keeps the input; that of a hang or a dead process can be made again by its seed and index while the fixtures stay as they are. */
  #save(index: number, why: string, { input, made }: Partial<Progress> = {}): void {
    const kind = (why.split("\n")[0] ?? "").split(": …")[0]?.slice(0, 90) ?? "";
    const seen = (this.#kinds.get(kind) ?? 0) + 1;
    this.#kinds.set(kind, seen);
    if (seen > 5) return;
    mkdirSync(this.folder, { recursive: true });
    if (input !== undefined) writeFileSync(path.join(this.folder, `${index}.edi`), Buffer.from(input, "base64"));
    writeFileSync(path.join(this.folder, `${index}.txt`), `${made ?? ""}\n${why}\n`);
    console.error(`input ${index} of seed ${seed}: ${why.split("\n").slice(0, 3).join(" | ")}`);
  }

  report(start: number, end: number, seconds: number): void {
    const megabytes = this.heaps.map((heap) => Math.round(heap / 1e5) / 10);
    const kinds = Object.fromEntries([...this.#kinds].sort((one, two) => two[1] - one[1]));
    const { broken, hung, slow, folder } = this;
    const saved = broken + hung + slow > 0 ? folder : undefined;
    console.log(
      JSON.stringify({
        seed,
        from: start,
        to: end,
        corpus: this.files.length,
        broken,
        hung,
        slow,
        kinds,
        heapMb: megabytes,
        perSecond: Math.round((end - start) / seconds),
        saved,
      }),
    );
  }
}

if (process.argv.includes("--work")) {
  const [, , start = 0, end = 0] = process.argv.filter((one) => /^\d+$/.test(one)).map(Number);
  for (let next = start; next < end; next += CHUNK) await work(next, Math.min(end, next + CHUNK));
  process.disconnect?.();
} else {
  console.error(
    `seed ${seed}, inputs ${from} to ${from + count}, ${
      pathToFileURL(import.meta.filename)
        .pathname.split("/")
        .at(-1) ?? ""
    }`,
  );
  const campaign = new Campaign();
  const began = performance.now();
  await campaign.run(from, from + count);
  campaign.report(from, from + count, (performance.now() - began) / 1000);
  process.exitCode = campaign.broken + campaign.hung > 0 ? 1 : 0;
}
