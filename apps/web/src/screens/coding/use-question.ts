import type { BodyOf, ResponseOf, VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import type { Evidence } from "./draft.ts";

type Body = BodyOf<"POST /api/visits/:id/queries">;
type Findings = ResponseOf<"POST /api/visits/:id/queries/check">["findings"];

/** A question as it is being written. */
export interface Question {
  readonly title: string;
  readonly topic: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly because: string;
  readonly purpose: NonNullable<Body["purpose"]>;
  readonly priorRelevance: string;
  readonly evidence: readonly Evidence[];
}

export const blankQuestion: Question = {
  title: "",
  topic: "",
  question: "",
  options: ["", "", "Other (please specify)", "Unable to determine"],
  because: "",
  purpose: "specificity",
  priorRelevance: "",
  evidence: [],
};

/** What the engine would ask and nobody has asked yet. */
export function proposalsOf(visit: VisitWorkbench): readonly Question[] {
  const asked = new Set(visit.queries.filter((query) => query.status !== "withdrawn").map((query) => query.question));
  return visit.engineQueries
    .filter((query) => !asked.has(query.question))
    .map((query) => ({
      title: query.title === query.question ? "" : (query.title ?? ""),
      topic: query.topic ?? "",
      question: query.question,
      options: query.options,
      because: query.because,
      purpose: query.purpose ?? "specificity",
      priorRelevance: "",
      evidence: query.evidence,
    }));
}

/** The question as it is sent; empty answers are left out. */
export function bodyOf(form: Question): Body {
  return {
    question: form.question.trim(),
    options: form.options.map((option) => option.trim()).filter(Boolean),
    because: form.because.trim(),
    evidence: form.evidence.map((each) => ({ ...each })),
    purpose: form.purpose,
    ...(form.title.trim() === "" ? {} : { title: form.title.trim() }),
    ...(form.topic === "" ? {} : { topic: form.topic }),
    ...(form.priorRelevance.trim() === "" ? {} : { priorRelevance: form.priorRelevance.trim() }),
  };
}

const JUDGE_AFTER_MS = 250;

/** The judgement of the rules of asking on what is written, a moment after the last key. */
export function useQuestionCheck(visitId: string, form: Question): { findings: Findings; pending: boolean } {
  const body = JSON.stringify(bodyOf(form));
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(body);
    }, JUDGE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [body]);
  const check = useQuery({
    queryKey: ["query-check", visitId, settled],
    gcTime: 0,
    placeholderData: keepPreviousData,
    // The text was made by `bodyOf` above.
    queryFn: ({ signal }) =>
      api("POST /api/visits/:id/queries/check", { params: { id: visitId }, body: JSON.parse(settled) as Body, signal }),
  });
  return { findings: check.data?.findings ?? [], pending: settled !== body || check.isFetching };
}
