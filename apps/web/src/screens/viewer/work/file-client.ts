import type { FileIndex } from "../model/file-index.ts";
import type { Hits, Query } from "../model/search.ts";
import type { Refusal } from "../model/sniff.ts";
import { refusedReading } from "../model/sniff.ts";
import type { CheckAnswer, CheckRequest, Checked, Explained, Port, ReadAnswer, ReadRequest } from "./protocol.ts";

/** Texts kept on the page; enough for what is in sight and what was a moment ago. */
const KEPT = 6000;

/** What opening a file tells. */
export interface OpeningListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onRefused: (refusal: Refusal) => void;
  readonly onOpened: (index: FileIndex) => void;
}

/** The page's end of the reading worker: one for each open file. Everything about the file is asked here. */
export class FileClient {
  readonly #worker: Worker;
  readonly #port: Port<ReadRequest, ReadAnswer>;
  readonly #listeners = new Set<() => void>();
  readonly #asked = new Set<number>();
  #texts = new Map<number, string>();
  #version = 0;
  #searchNumber = 0;
  #onFound: ((hits: Hits | undefined) => void) | undefined;
  #onSearching: ((share: number) => void) | undefined;
  #onWrapped = new Map<number, (starts: Uint32Array) => void>();
  #onExplained = new Map<number, (explained: Explained) => void>();

  constructor(file: Blob, listener: OpeningListener) {
    this.#worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    this.#port = this.#worker;
    this.#port.onmessage = ({ data }) => {
      this.#take(data, listener);
    };
    this.#worker.onerror = () => {
      listener.onRefused(refusedReading(undefined));
    };
    this.#port.postMessage({ type: "open", file });
  }

  /** Ends the worker; nothing is answered any more. */
  close(): void {
    this.#worker.terminate();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Changes whenever texts have arrived. */
  readonly version = (): number => this.#version;

  /** The text of a segment, if it is here. */
  text(segment: number): string | undefined {
    return this.#texts.get(segment);
  }

  /** Asks for the texts that are not here yet. */
  want(segments: readonly number[]): void {
    const missing = segments.filter((segment) => !this.#texts.has(segment) && !this.#asked.has(segment));
    if (missing.length === 0) return;
    for (const segment of missing) this.#asked.add(segment);
    this.#port.postMessage({ type: "texts", segments: missing });
  }

  /** The text of one segment, sooner or later. */
  textOf(segment: number): Promise<string> {
    const here = this.#texts.get(segment);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        const text = this.#texts.get(segment);
        if (text === undefined) return;
        stop();
        resolve(text);
      });
      this.want([segment]);
    });
  }

  /** On which line each segment begins when a line has that many characters. */
  wrap(columns: number): Promise<Uint32Array> {
    return new Promise((resolve) => {
      this.#onWrapped.set(columns, resolve);
      this.#port.postMessage({ type: "wrap", columns });
    });
  }

  /** Looks through the file; a search that is overtaken by another answers undefined. */
  search(query: Query, onSearching: (share: number) => void): Promise<Hits | undefined> {
    this.#onFound?.(undefined);
    this.#searchNumber += 1;
    this.#onSearching = onSearching;
    return new Promise((resolve) => {
      this.#onFound = resolve;
      this.#port.postMessage({ type: "search", number: this.#searchNumber, query });
    });
  }

  /** What a segment is, in words and in the guide's terms. */
  explain(segment: number): Promise<Explained> {
    return new Promise((resolve) => {
      this.#onExplained.set(segment, resolve);
      this.#port.postMessage({ type: "explain", segment });
    });
  }

  #take(answer: ReadAnswer, listener: OpeningListener): void {
    switch (answer.type) {
      case "progress":
        listener.onProgress(answer.done, answer.total);
        break;
      case "refused":
        listener.onRefused(answer.refusal);
        break;
      case "opened":
        listener.onOpened(answer.index);
        break;
      case "texts":
        this.#remember(answer.texts);
        break;
      case "wrapped":
        this.#onWrapped.get(answer.columns)?.(answer.starts);
        this.#onWrapped.delete(answer.columns);
        break;
      case "searching":
        if (answer.number === this.#searchNumber) this.#onSearching?.(answer.done);
        break;
      case "found":
        if (answer.number === this.#searchNumber) {
          this.#onFound?.({ segments: answer.segments, complete: answer.complete });
          this.#onFound = undefined;
        }
        break;
      case "explained":
        this.#onExplained.get(answer.explained.segment)?.(answer.explained);
        this.#onExplained.delete(answer.explained.segment);
        break;
    }
  }

  #remember(texts: readonly (readonly [number, string])[]): void {
    if (this.#texts.size + texts.length > KEPT) this.#texts = new Map([...this.#texts].slice(-KEPT / 2));
    for (const [segment, text] of texts) {
      this.#texts.set(segment, text);
      this.#asked.delete(segment);
    }
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** What the check tells. */
export interface CheckListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onChecked: (checked: Checked) => void;
  readonly onFailed: () => void;
}

/** The answers that a receiver would send. */
export type Answers = Extract<CheckAnswer, { readonly type: "answered" }>;

/** The page's end of the checking worker. It stays after the check, to make the answers. */
export class CheckClient {
  readonly #worker: Worker;
  readonly #port: Port<CheckRequest, CheckAnswer>;
  #onAnswered: ((answers: Answers) => void) | undefined;

  constructor(file: Blob, listener: CheckListener) {
    this.#worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    this.#port = this.#worker;
    this.#port.onmessage = ({ data }) => {
      if (data.type === "progress") listener.onProgress(data.done, data.total);
      else if (data.type === "checked") listener.onChecked(data.checked);
      else if (data.type === "failed") listener.onFailed();
      else this.#onAnswered?.(data);
    };
    this.#worker.onerror = listener.onFailed;
    this.#port.postMessage({ type: "check", file });
  }

  /** Stops the check, whatever it is at. */
  close(): void {
    this.#worker.terminate();
  }

  /** Makes the TA1 and the 999s; day `2026-01-31` and time `09:30` are those of the answer. */
  answer(date: string, time: string, controlNumber: number): Promise<Answers> {
    return new Promise((resolve) => {
      this.#onAnswered = resolve;
      this.#port.postMessage({ type: "answer", date, time, controlNumber });
    });
  }
}
