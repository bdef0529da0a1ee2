import type { Claim } from "@cleanclaim/model";
import type { ClaimFinding, ClaimWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import type { FieldChange } from "./claim-fields.ts";
import { allFields, changesOf, undoOf } from "./claim-fields.ts";

export const tabs = ["findings", "lines", "form", "paper", "timeline", "ledger", "thread", "forecast"] as const;
export type Tab = (typeof tabs)[number];
/** What asks for a reason in the bar below the header. */
export type Asking =
  | { readonly kind: "hold" | "return" | "correct" | "void" | "rebill" }
  | { readonly kind: "override"; readonly finding: ClaimFinding };
/** A file in words, or the 837 as it would be sent. */
export type Drawer = { readonly kind: "file"; readonly fileId: string } | { readonly kind: "x12" };

const EDITABLE = new Set(["draft", "held", "ready", "rejected"]);
const noEdits: ReadonlyMap<string, string> = new Map();

/** State and actions of the biller's workbench of one claim. */
export function useClaim(view: ClaimWorkbench, nextId: string | undefined) {
  // The server keeps and answers canonical claims of the model; the contract leaves their shape to it.
  const claim = view.claim as Claim;
  const { may, session } = useSignedIn();
  const [tab, setTab] = useState<Tab>(view.findings.length > 0 && EDITABLE.has(view.state) ? "findings" : "lines");
  const [activeIndex, setActiveIndex] = useState(0);
  const [edits, setEdits] = useState(noEdits);
  const [asking, setAsking] = useState<Asking>();
  const [drawer, setDrawer] = useState<Drawer>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefresh();

  const fields = allFields(claim);
  const changed = fields.filter((field) => edits.has(field.path) && edits.get(field.path) !== field.value);
  const editable = EDITABLE.has(view.state) && may("claim:write");
  const active = view.findings[Math.min(activeIndex, view.findings.length - 1)];

  const show = (answer: ClaimWorkbench) => {
    client.setQueryData(["claim", view.id], answer);
  };
  const goTo = (id: string | undefined) => {
    void navigate({ to: id === undefined ? "/claims" : `/claims/${id}`, search: () => ({}) });
  };
  /** Runs one change; a conflict keeps what was typed and says so. False when it did not work. */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setConflict(false);
    try {
      await work();
      await refresh();
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") setConflict(true);
      else sayProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const reread = async () => {
    await client.invalidateQueries({ queryKey: ["claim", view.id] });
  };
  const patch = async (version: number, changes: readonly FieldChange[], reason?: string) => {
    const body = { version, changes: [...changes], ...(reason === undefined ? {} : { reason }) };
    return api("PATCH /api/claims/:id", { params: { id: view.id }, body });
  };
  const sayState = (answer: ClaimWorkbench, what: string, undo?: () => void) => {
    const open = answer.findings.filter((finding) => finding.severity === "error" && finding.overriddenBy === null);
    const state = answer.state === "ready" ? "The claim is ready to send." : `${open.length} still stop it.`;
    sayDone(`${what} ${state}`, undo);
  };
  const save = async () => {
    const answer = changesOf(fields, edits);
    if ("message" in answer) {
      sayNotice(answer.message);
      focusField(answer.path);
      return;
    }
    if (answer.changes.length === 0) return;
    const back = undoOf(fields, answer.changes);
    leaveField();
    await run(async () => {
      const after = await patch(view.version, answer.changes);
      setEdits(noEdits);
      show(after);
      sayState(after, "Saved and checked again.", () => {
        void run(async () => {
          show(await patch(after.version, back, "taken back"));
          sayDone("The change is taken back.");
        });
      });
    });
  };
  const applyFix = async (finding: ClaimFinding | undefined) => {
    if (finding?.proposal === null || finding === undefined) {
      sayNotice("There is no mechanical fix for this finding. Its words say what to do; e goes to the field.");
      return;
    }
    const { field } = finding.proposal;
    const before = fields.filter((each) => each.path === field);
    await run(async () => {
      const after = await api("POST /api/claims/:id/findings/:ordinal/apply", {
        params: { id: view.id, ordinal: finding.ordinal },
        body: { version: view.version },
      });
      show(after);
      const back = undoOf(before, [{ field, value: null }]);
      const undo = () => {
        void run(async () => {
          show(await patch(after.version, back, "taken back"));
          sayDone("The fix is taken back.");
        });
      };
      sayState(after, `${finding.proposal?.label ?? "Fixed"}.`, back.length === 0 ? undefined : undo);
    });
  };
  const lineOf = (finding: ClaimFinding | undefined): number | undefined => {
    const match = /^lines\[(\d+)\]$/.exec(finding?.field ?? "");
    return match === null || claim.lines.length < 2 ? undefined : Number(match[1]);
  };
  const takeLineOff = (finding: ClaimFinding | undefined) =>
    run(async () => {
      const index = lineOf(finding);
      if (index === undefined) return;
      const before = claim.lines;
      const after = await patch(view.version, [{ field: `lines[${index}]`, value: null }], "line taken off");
      show(after);
      sayState(after, `Line ${index + 1} is taken off.`, () => {
        void run(async () => {
          show(await patch(after.version, [{ field: "lines", value: before }], "taken back"));
          sayDone("The line is back.");
        });
      });
    });
  const checkAgain = () =>
    run(async () => {
      const after = await api("POST /api/claims/:id/scrub", { params: { id: view.id }, body: {} });
      show(after);
      sayState(after, "Checked again.");
    });
  const release = () =>
    run(async () => {
      const done = await api("POST /api/claims/:id/release", { params: { id: view.id }, body: {} });
      await reread();
      sayDone(done.message);
    });
  const send = async () => {
    if (changed.length > 0) {
      sayNotice("Save the changes first (Ctrl Enter), then send.");
      return;
    }
    let message = "";
    const sent = await run(async () => {
      const result = await api("POST /api/claims/submit", { body: { ids: [view.id] } });
      const refused = result.refused[0];
      if (refused !== undefined) {
        sayNotice(refused.message);
        return;
      }
      message = result.message;
      await reread();
    });
    if (sent && message !== "") {
      sayDone(message);
      if (nextId !== undefined) goTo(nextId);
    }
  };
  const answerReason = async (reason: string) => {
    if (asking === undefined) return;
    const done = await run(async () => {
      await carryOut(view, asking, reason, { show, reread, goTo });
    });
    if (!done) return;
    setAsking(undefined);
    leaveField();
  };
  const focusField = (path: string) => {
    setTab(path.startsWith("lines[") ? "lines" : "form");
    setTimeout(() => {
      const exact = document.querySelector<HTMLInputElement>(`[data-path="${CSS.escape(path)}"]`);
      const target = exact ?? document.querySelector<HTMLInputElement>(`[data-path^="${CSS.escape(path)}"]`);
      target?.focus();
      target?.select();
    }, 0);
  };
  return {
    view,
    claim,
    fields,
    tab,
    setTab,
    active,
    activeIndex: Math.min(activeIndex, Math.max(view.findings.length - 1, 0)),
    setActiveIndex,
    edits,
    changed,
    edit: (path: string, text: string) => {
      setEdits(new Map([...edits, [path, text]]));
    },
    discard: () => {
      setEdits(noEdits);
    },
    editable,
    heldByUs:
      view.state === "held" && view.timeline.findLast((event) => event.kind.includes("held"))?.kind === "held-by-us",
    maySend: may("claim:submit"),
    mayWrite: may("claim:write"),
    /** A warning by anybody who may override, an error by a supervisor only; advice needs none. */
    mayOverride: (finding: ClaimFinding) =>
      editable &&
      may("claim:override") &&
      finding.overriddenBy === null &&
      finding.severity !== "advice" &&
      (finding.severity === "warning" || session.user.roles.includes("supervisor")),
    asking,
    setAsking,
    drawer,
    setDrawer,
    busy,
    conflict,
    forgetConflict: () => {
      setConflict(false);
      setEdits(noEdits);
      void reread();
    },
    nextId,
    goTo,
    save,
    applyFix,
    lineOf,
    takeLineOff,
    checkAgain,
    release,
    send,
    answerReason,
    focusField,
    reread,
  };
}

/** Hands the focus from a field to the claim, so that the next plain key is heard. */
function leaveField(): void {
  document.querySelector<HTMLElement>(".bench-scroll")?.focus({ preventScroll: true });
}

interface Ways {
  readonly show: (answer: ClaimWorkbench) => void;
  readonly reread: () => Promise<void>;
  readonly goTo: (id: string | undefined) => void;
}

async function carryOut(view: ClaimWorkbench, asking: Asking, reason: string, ways: Ways): Promise<void> {
  const params = { id: view.id };
  switch (asking.kind) {
    case "hold": {
      const done = await api("POST /api/claims/:id/hold", { params, body: { version: view.version, reason } });
      await ways.reread();
      sayDone(done.message);
      return;
    }
    case "override": {
      const ordinal = asking.finding.ordinal;
      const body = { version: view.version, reason };
      ways.show(await api("POST /api/claims/:id/findings/:ordinal/override", { params: { ...params, ordinal }, body }));
      sayDone("Overridden; your name and reason stay with the claim.");
      return;
    }
    case "return": {
      const done = await api("POST /api/visits/:id/return", { params: { id: view.visitId }, body: { reason } });
      await ways.reread();
      sayDone(done.message);
      return;
    }
    case "correct":
    case "void":
    case "rebill": {
      const frequencyCode = asking.kind === "correct" ? "7" : asking.kind === "void" ? "8" : "1";
      const done = await api("POST /api/claims/:id/correct", { params, body: { frequencyCode, reason } });
      sayDone(done.message);
      ways.goTo(done.claimId);
    }
  }
}

/** State and actions of the workbench. */
export type ClaimBench = ReturnType<typeof useClaim>;
