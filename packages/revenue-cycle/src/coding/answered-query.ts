/** A coded diagnosis with where it came from. */
export interface CodedFrom {
  readonly code: string;
  readonly origin: "suggested" | "manual";
}

/** A diagnosis that an answer moved on. */
export interface MovedDiagnosis {
  readonly position: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Which coded diagnoses an answer of the provider moves on: a diagnosis that the engine had suggested before and does not suggest
 * any more gives way to the new suggestion of its category (K25.9 to K25.3). What a coder chose by hand stays.
 */
export function movedDiagnoses(
  coded: readonly CodedFrom[],
  before: readonly string[],
  after: readonly string[],
): MovedDiagnosis[] {
  const taken = new Set(coded.map((one) => one.code));
  const moved: MovedDiagnosis[] = [];
  for (const [index, one] of coded.entries()) {
    if (one.origin !== "suggested" || !before.includes(one.code) || after.includes(one.code)) continue;
    const next = after.find(
      (code) => code.slice(0, 3) === one.code.slice(0, 3) && !taken.has(code) && !before.includes(code),
    );
    if (next === undefined) continue;
    taken.add(next);
    moved.push({ position: index + 1, from: one.code, to: next });
  }
  return moved;
}

/** Answers that leave the matter where it is. */
const LEAVES_OPEN = /\b(?:unable to|cannot be|undetermined|not determinable|no clinical significance)\b/i;

/**
 * The addendum that an answer writes. It names the finding that was asked about and the provider's words, so that a reader, and the
 * engine, understand it without the question. Exactness joins the finding (Acute gastric ulcer); a meaning, reason or cause stands before it.
 * The question itself belongs into the title of the document: its alternatives would be read as statements.
 */
export function addendumText(
  query: { readonly evidence: readonly string[]; readonly purpose?: string },
  answer: string,
): string {
  const words = answer.trim().replace(/[.\s]+$/, "");
  const subject = query.evidence.find((text) => text.trim() !== "")?.trim();
  return `ADDENDUM: ${statementOf(capital(words), subject, query.purpose ?? "specificity")}\n`;
}

function statementOf(words: string, subject: string | undefined, purpose: string): string {
  if (subject === undefined || LEAVES_OPEN.test(words) || words.toLowerCase().includes(subject.toLowerCase()))
    return `${words}.`;
  const own = new Set(words.toLowerCase().split(/\W+/));
  const shares = subject
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 3 && own.has(word));
  if (purpose === "specificity" && !shares) return `${words} ${lower(subject)}.`;
  return shares ? `${words}, ${lower(subject)}.` : `${words} (${lower(subject)}).`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Lower case but for abbreviations such as GERD. */
function lower(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
