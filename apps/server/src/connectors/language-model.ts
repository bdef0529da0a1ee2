import type { Proposal } from "@cleanclaim/clinical-coding";
import type { LanguageModelConfig } from "../services.ts";

/** What a model answered: its proposals as read, or why there are none. */
export type ModelAnswer =
  | { readonly kind: "answered"; readonly proposals: readonly Proposal[] }
  | { readonly kind: "no-answer"; readonly message: string; readonly hint: string };

const INSTRUCTIONS = `You read one clinical note and propose codes that it supports. Answer with one JSON object and nothing else:
{"codes":[{"system":"icd10cm","code":"K21.9","evidence":"words copied exactly from the note"}]}
Systems: icd10cm or hcpcs. Propose only what the note documents as present for this patient at this visit: nothing denied, possible,
past, of relatives, or planned. Each evidence is copied from the note character by character, at most 20 words. At most 25 codes.`;

const LONGEST_ANSWER = 200_000;
const WAIT_MILLISECONDS = 90_000;

/** The proposals in a model's words; undefined when they are not what was asked for. */
export function proposalsIn(content: string): readonly Proposal[] | undefined {
  const start = content.indexOf("{");
  const end = content.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(content.slice(start, end + 1));
  } catch {
    return undefined;
  }
  const codes: unknown = typeof value === "object" && value !== null && "codes" in value ? value.codes : undefined;
  if (!Array.isArray(codes)) return undefined;
  const given: readonly unknown[] = codes;
  return given.slice(0, 50).flatMap((one) => {
    if (typeof one !== "object" || one === null) return [];
    const { system, code, evidence } = one as Readonly<Record<string, unknown>>; // narrowed member by member below
    if (typeof code !== "string" || typeof evidence !== "string" || code.length > 12) return [];
    if (system !== "icd10cm" && system !== "hcpcs" && system !== "cpt" && system !== "icd10pcs") return [];
    return [{ system, code, evidence: evidence.slice(0, 1_000) }];
  });
}

function contentOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("choices" in body) || !Array.isArray(body.choices))
    return undefined;
  const [first] = body.choices as readonly unknown[]; // an array from outside: its members are looked at next
  if (typeof first !== "object" || first === null || !("message" in first)) return undefined;
  const { message } = first;
  if (typeof message !== "object" || message === null || !("content" in message)) return undefined;
  return typeof message.content === "string" ? message.content : undefined;
}

/**
 * Asks the site's model (OpenAI-compatible `chat/completions`) which codes it would propose for a note. The note leaves this installation
 * for the address that the site configured. Nothing of note or answer is logged.
 */
export async function askModel(config: LanguageModelConfig, note: string): Promise<ModelAnswer> {
  const again = "Ask again later. Coding works without the model.";
  let body: unknown;
  try {
    const response = await fetch(`${config.address}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(config.key === undefined ? {} : { authorization: `Bearer ${config.key}` }),
      },
      body: JSON.stringify({
        model: config.model,
        temperature: 0,
        messages: [
          { role: "system", content: INSTRUCTIONS },
          { role: "user", content: note },
        ],
      }),
      signal: AbortSignal.timeout(WAIT_MILLISECONDS),
    });
    if (!response.ok) {
      return {
        kind: "no-answer",
        message: `The language model refused the question (status ${response.status}).`,
        hint: again,
      };
    }
    const text = await response.text();
    if (text.length > LONGEST_ANSWER) {
      return { kind: "no-answer", message: "The language model's answer is too long to read.", hint: again };
    }
    body = JSON.parse(text);
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    const message = late
      ? "The language model did not answer within 90 seconds."
      : "The language model can't be reached, or its answer is not JSON.";
    return { kind: "no-answer", message, hint: again };
  }
  const content = contentOf(body);
  const proposals = content === undefined ? undefined : proposalsIn(content);
  return proposals === undefined
    ? { kind: "no-answer", message: "The language model did not answer in the form it was asked for.", hint: again }
    : { kind: "answered", proposals };
}
