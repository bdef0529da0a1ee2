import type { Suggestion } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../app/toasts.tsx";

type Alternative = Suggestion["alternatives"][number];
const RELATION = { sibling: "beside it", child: "below it", parent: "above it" } as const;

/** Codes beside a code in the book, read when asked for. While they are open they stand where the alternatives stand. */
export function useNeighbours(visitId: string) {
  const [open, setOpen] = useState<{ readonly code: string; readonly near: readonly Alternative[] }>();
  const toggle = async (code: string) => {
    if (open?.code === code) {
      setOpen(undefined);
      return;
    }
    try {
      const near = await api("GET /api/visits/:id/neighbours", {
        params: { id: visitId },
        query: { system: "icd10cm", code },
      });
      setOpen({
        code,
        near: near
          .filter((each) => each.billable)
          .map((each) => ({ code: each.code, title: each.title, because: RELATION[each.relation] })),
      });
    } catch (error) {
      sayProblem(error);
    }
  };
  return {
    toggle,
    of: (code: string): Alternative[] | undefined => (open?.code === code ? [...open.near] : undefined),
  };
}
