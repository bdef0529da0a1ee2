import { compilePayerRule, createEditEngine, noTables, ruleWords, validatePayerRule } from "@cleanclaim/claim-edits";
import type { CheckRequest, EditEngine, PayerRule } from "@cleanclaim/claim-edits";
import type { RuleCheck, Why } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import { claimHead } from "./claim-workbench.ts";
import type { TenantTransaction } from "./database.ts";
import { completed } from "./payer-rules.ts";
import { claimsOfPatients, triedRule } from "./rule-dry-runs.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

const ANSWERS: Readonly<Record<string, string>> = {
  finding: "The rule finds this claim.",
  pass: "The rule looked at this claim and found nothing.",
  "not-applicable": "The rule is not for this practice.",
  "not-evaluated": "The rule could not answer: a field that it needs is missing.",
  "not-in-force": "The rule is not in force on this claim's date.",
  "not-for-claim": "The rule is not for this claim's type or payer.",
};

function previewEngine(rule: PayerRule): EditEngine {
  return createEditEngine({
    packs: [{ id: "preview", name: "preview", version: "1", edits: [compilePayerRule(rule)], requirements: [] }],
    tables: noTables,
  });
}

/** The answer of the engine's one rule that weighs most. */
function answerOf(engine: EditEngine, request: CheckRequest): string {
  const weight = Object.keys(ANSWERS);
  const answers = engine.trace(request)[0]?.entries.map((entry) => entry.answer) ?? [];
  return answers.toSorted((a, b) => weight.indexOf(a) - weight.indexOf(b))[0] ?? "pass";
}

/** What is wrong with a rule that is being written, what it finds in words, and what it says of one claim. Stores nothing. */
export async function checkRule(
  tx: TenantTransaction,
  services: Services,
  scope: { readonly organizationId: string; readonly practices: readonly string[] },
  content: unknown,
  claimId: string | undefined,
): Promise<RuleCheck> {
  const reading = validatePayerRule(completed(content, "PR-0000", 1, "preview"));
  if (!reading.ok) return { problems: reading.problems.map((problem) => ({ ...problem })), finds: null, preview: null };
  const rule: PayerRule = { ...reading.rule, status: "live" };
  const finds = ruleWords(rule);
  if (claimId === undefined) return { problems: [], finds, preview: null };
  const head = await claimHead(tx, scope.organizationId, scope.practices, claimId);
  const request = {
    claims: [storedClaim(head.content)],
    submittedOn: dayOf(services.clock.today()),
    history: await claimsOfPatients(tx, scope.organizationId, [head.patient_id]),
  };
  const asWritten = answerOf(previewEngine(rule), request);
  // A rule that begins tomorrow is still tried on the claim of today; the words say that it is not in force.
  const engine = asWritten === "not-in-force" ? previewEngine(triedRule(rule)) : previewEngine(rule);
  const [check] = engine.check(request);
  const said = ANSWERS[answerOf(engine, request)] ?? "";
  return {
    problems: [],
    finds,
    preview: {
      findings: (check?.findings ?? []).map(({ line, severity, message, why }) => ({
        line,
        severity,
        message,
        // An Explanation has the contract's shape; the contract only lacks the word readonly.
        why: (why ?? null) as Why | null,
      })),
      notEvaluated: (check?.notEvaluated ?? []).map(
        (one) => `${one.line === null ? "" : `Line ${one.line}: `}${one.reason}`,
      ),
      answer: asWritten === "not-in-force" ? `Not in force on this claim's date. If it were: ${said}` : said,
    },
  };
}
