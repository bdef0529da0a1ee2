import type { AuditVisit } from "@cleanclaim/revenue-cycle/contract";
import { useEffect, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { wordsOf } from "../../api/problem.ts";
import type { RecodeDraft } from "./recode-draft.ts";
import { emptyDraft, recodeBody } from "./recode-draft.ts";

const SAVE_AFTER_MS = 600;

/** The recode of one visit being worked on: kept on the server by itself a moment after the last change, one save at a time. */
export function useRecode(visit: AuditVisit) {
  const [draft, setDraft] = useState<RecodeDraft>(visit.draft ?? emptyDraft);
  const [said, setSaid] = useState("");
  const live = useRef({ draft, saved: draft, version: visit.version, running: Promise.resolve(true) });

  const save = async (): Promise<boolean> => {
    const now = live.current;
    const sent = now.draft;
    if (sent === now.saved) return true;
    setSaid("Saving");
    try {
      const { version } = await api("PUT /api/coding-audits/:id/visits/:visitId/recode", {
        params: { id: visit.auditId, visitId: visit.visitId },
        body: { version: now.version, ...recodeBody(sent) },
      });
      now.version = version;
      now.saved = sent;
      setSaid("Saved");
      return true;
    } catch (error) {
      setSaid(wordsOf(error).message);
      return false;
    }
  };
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });
  useEffect(() => {
    if (draft === live.current.saved) return undefined;
    const timer = setTimeout(() => {
      live.current.running = live.current.running.then(() => saving.current());
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  return {
    draft,
    said,
    put: (next: RecodeDraft) => {
      live.current.draft = next;
      setDraft(next);
    },
    /** Hands the recode in, after a save that is under way. */
    submit: async (): Promise<AuditVisit> => {
      await live.current.running;
      return api("POST /api/coding-audits/:id/visits/:visitId/submit", {
        params: { id: visit.auditId, visitId: visit.visitId },
        body: { version: live.current.version, ...recodeBody(live.current.draft) },
      });
    },
  };
}
