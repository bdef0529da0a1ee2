import type { BodyOf, EndpointKey, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { problemFrom } from "./problem.ts";

type PathNames<K extends string> = K extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : K extends `${string}:${infer Name}`
    ? Name
    : never;
/** Lets callers pass `undefined` for what is optional; it is left out of the address. */
type Loose<T> = { readonly [P in keyof T]: T[P] | undefined };
type PathPart<K extends string> = [PathNames<K>] extends [never]
  ? unknown
  : { readonly params: Readonly<Record<PathNames<K>, string | number>> };
type QueryPart<K extends EndpointKey> = [QueryOf<K>] extends [undefined]
  ? unknown
  : { readonly query?: Loose<QueryOf<K>> | undefined };
type BodyPart<K extends EndpointKey> = [BodyOf<K>] extends [undefined] ? unknown : { readonly body: BodyOf<K> };
/** What a call of one endpoint takes: path parameters, query and body as the contract says. */
export type CallOf<K extends EndpointKey> = PathPart<K> &
  QueryPart<K> &
  BodyPart<K> & { readonly signal?: AbortSignal | undefined };
type CallArguments<K extends EndpointKey> = Record<never, never> extends CallOf<K> ? [CallOf<K>?] : [CallOf<K>];
interface PlainCall {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

let csrfToken = "";
let onSignedOut: () => void = () => undefined;

/** Remembers the token that goes with every unsafe request. Called with each session answer. */
export function rememberToken(token: string): void {
  csrfToken = token;
}

/** Names what happens when the server no longer knows us (401 on anything but the sign-in itself). */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** The address of an endpoint with its parameters and query filled in. Pure. */
export function addressOf(key: EndpointKey, call: PlainCall = {}): string {
  const template = key.slice(key.indexOf(" ") + 1);
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(call.params?.[name] ?? "")));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (typeof value === "string" ? value !== "" : typeof value === "number" || typeof value === "boolean") {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address of an endpoint for a link: a PDF, a CSV file, raw bytes. */
export function linkTo<K extends EndpointKey>(key: K, ...[call]: CallArguments<K>): string {
  // `CallOf<K>` is an intersection over the contract; at run time it is always a plain call.
  return addressOf(key, call as PlainCall | undefined);
}

/**
 * Calls one endpoint of the contract. Answers the typed body; throws `ApiProblem` for every error, with words to show.
 * A 401 also leads to the sign-in screen.
 */
export async function api<K extends EndpointKey>(key: K, ...[given]: CallArguments<K>): Promise<ResponseOf<K>> {
  // See `linkTo` for the reason of this narrowing.
  const call = (given ?? {}) as PlainCall;
  const method = key.slice(0, key.indexOf(" "));
  const answer = await send(addressOf(key, call), method, {
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    headers: call.body === undefined ? {} : { "content-type": "application/json" },
  });
  // The server validates every answer against the contract before it leaves.
  return answer as ResponseOf<K>;
}

/** Endpoints that take a file. */
type UploadKey =
  | "POST /api/files"
  | "POST /api/documents/read"
  | "POST /api/visits/:id/documents"
  | "POST /api/received-notes"
  | "POST /api/contracts/:id/schedule"
  | "POST /api/setup/charges/load";

/** Sends a file to an endpoint that takes one; the field is `file`. */
export async function upload<K extends UploadKey>(
  key: K,
  file: File,
  ...[given]: CallArguments<K>
): Promise<ResponseOf<K>> {
  const form = new FormData();
  form.set("file", file);
  // See `linkTo` for the first narrowing and `api` for the second.
  const address = addressOf(key, given as PlainCall | undefined);
  return (await send(address, "POST", { body: form, headers: {} })) as ResponseOf<K>;
}

/** Sends an EDI file that was dropped in. */
export async function uploadFile(file: File): Promise<ResponseOf<"POST /api/files">> {
  return upload("POST /api/files", file);
}

/** Sends an official code set file; loading goes on behind, and the answer says how it begins. */
export async function uploadCodeSet(file: File): Promise<ResponseOf<"POST /api/code-sets/import">> {
  const form = new FormData();
  form.set("file", file);
  // As in `api`: the server validates its answers.
  return (await send("/api/code-sets/import", "POST", {
    body: form,
    headers: {},
  })) as ResponseOf<"POST /api/code-sets/import">;
}

async function send(
  address: string,
  method: string,
  init: { readonly body?: string | FormData; readonly signal?: AbortSignal; readonly headers: Record<string, string> },
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      credentials: "same-origin",
      ...(init.body === undefined ? {} : { body: init.body }),
      ...(init.signal === undefined ? {} : { signal: init.signal }),
      headers: { accept: "application/json", "x-csrf-token": csrfToken, ...init.headers },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw problemFrom(0, undefined);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const problem = problemFrom(response.status, body);
  if (response.status === 401 && !(method === "POST" && address === "/api/session")) onSignedOut();
  throw problem;
}
