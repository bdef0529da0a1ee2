import type { Workbench } from "./workbench.ts";

/** The answer to a real-time request: X12 text, or why there is none. */
export type RealtimeAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Answers a 270 with a 271, a 276 with a 277, a 278 request with a 278 response. */
export function answerRealtime(_bench: Workbench, _body: string | Uint8Array): RealtimeAnswer {
  return { ok: false, message: "not yet" };
}
