import type { Suggestion, VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import type { CodeHit } from "../../components/code-search-box.tsx";
import { askWhy, whyOfSteps } from "../../components/why-store.ts";
import type { Draft, Evidence, Item } from "./draft.ts";
import * as coding from "./draft.ts";
import { bodyOf, proposalsOf } from "./use-question.ts";
import { addToTally } from "./tally.ts";
import { useAhead } from "./use-ahead.ts";
import { useDraft } from "./use-draft.ts";
import { useNeighbours } from "./use-neighbours.ts";
import { groupedSteps } from "./why-kinds.ts";

/** What the right side shows. The note is never covered. */
export type Tab = "codes" | "level" | "ask" | "thread" | "book";
/** A code whose page is open in the book. */
export interface BookPage {
  readonly set: string;
  readonly code: string;
}
type DecisionAction = "accept" | "reject" | "replace" | "add" | "edit";

const setOfDiagnosis = "icd10cm";

/** The code, its set and its reasons, of whatever the cursor stands on. */
export function factsOf(item: Item) {
  if (item.kind === "diagnosis") {
    const { code, title, evidence, why } = item.diagnosis;
    return { code, title, evidence, why, system: setOfDiagnosis };
  }
  if (item.kind === "line") {
    const { procedureCode: code, description: title, evidence, why } = item.line;
    return { code, title, evidence, why, system: /^[A-V]\d{4}$/.test(code) ? "hcpcs" : "cpt" };
  }
  const { code, title, evidence, why, system } = item.suggestion;
  return { code, title, evidence, why, system };
}

/** State and actions of the coder's workbench of one visit. */
export function useWorkbench(visit: VisitWorkbench, nextVisitId: string | undefined) {
  const saved = useDraft(visit);
  const { draft, change } = saved;
  const items = coding.itemsOf(draft, visit.suggestions);
  const [activeKey, setActiveKey] = useState<string | undefined>(
    () => (items.find((item) => item.kind === "suggestion") ?? items[0])?.key,
  );
  const [lit, setLit] = useState<readonly string[]>([]);
  const [tab, setTab] = useState<Tab>("codes");
  const [book, setBook] = useState<BookPage>();
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState<Evidence>();
  const [replacing, setReplacing] = useState<Item>();
  const [refusing, setRefusing] = useState<Item>();
  const [finishing, setFinishing] = useState(false);
  const beside = useNeighbours(visit.id);
  const navigate = useNavigate();
  const refresh = useRefresh();

  const activeIndex = Math.max(
    0,
    items.findIndex((item) => item.key === activeKey),
  );
  const active = items[activeIndex];
  const locked = visit.status === "billed" || visit.status === "cancelled";
  const ahead = useAhead(visit.id, saved.savedVersion, !locked);

  const decide = (action: DecisionAction, system: string, code: string, reason?: string) => {
    const body = { action, system, code, ...(reason === undefined ? {} : { reason }) };
    api("POST /api/visits/:id/decisions", { params: { id: visit.id }, body }).catch(sayProblem);
  };
  /** Applies a change and puts the cursor on what should be decided next. */
  const apply = (next: Draft, goOn: boolean) => {
    if (locked) return;
    const position = activeIndex;
    change(next);
    if (!goOn) return;
    const after = coding.itemsOf(next, visit.suggestions);
    const waiting = after.findIndex((item, index) => index >= position && item.kind === "suggestion");
    const target =
      waiting >= 0
        ? after[waiting]
        : (after.find((item) => item.kind === "suggestion") ?? after[Math.min(position, after.length - 1)]);
    setActiveKey(target?.key);
  };

  const accept = (suggestion: Suggestion) => {
    decide("accept", suggestion.system, suggestion.code);
    apply(coding.acceptSuggestion(draft, suggestion), true);
  };
  const acceptAll = () => {
    const pending = coding.pendingOf(draft, visit.suggestions);
    let next = draft;
    for (const suggestion of pending) {
      decide("accept", suggestion.system, suggestion.code);
      next = coding.acceptSuggestion(next, suggestion);
    }
    apply(next, true);
  };
  const remove = (item: Item, reason?: string) => {
    setRefusing(undefined);
    if (item.kind === "suggestion") {
      decide("reject", item.suggestion.system, item.suggestion.code, reason);
      apply(coding.rejectSuggestion(draft, item.suggestion), true);
    } else if (item.kind === "diagnosis") {
      decide("reject", setOfDiagnosis, item.diagnosis.code, reason);
      apply(coding.removeDiagnosis(draft, item.index), true);
    } else if (item.line.origin === "supply") {
      sayNotice("This line comes from stock that was used. Take the use back at the front desk to remove it.");
    } else {
      decide("reject", factsOf(item).system, item.line.procedureCode, reason);
      apply(coding.removeLine(draft, item.index), true);
    }
  };
  /** Takes the last change back; a refusal that goes with it is taken back in the log too. False when there is nothing. */
  const undo = (): boolean => {
    const before = saved.undo();
    if (before === undefined) return false;
    for (const key of draft.rejected.filter((one) => !before.rejected.includes(one))) {
      const [system = "", code = ""] = key.split(":");
      decide("edit", system, code, "refusal taken back");
    }
    return true;
  };
  const alternativesOf = (item: Item | undefined): Suggestion["alternatives"] => {
    if (item === undefined) return [];
    const near = beside.of(factsOf(item).code);
    if (near !== undefined) return near;
    if (item.kind === "suggestion") return item.suggestion.alternatives;
    const { code } = factsOf(item);
    const source = visit.suggestions.find(
      (each) => each.code === code || each.alternatives.some((alternative) => alternative.code === code),
    );
    if (source === undefined) return [];
    return [{ code: source.code, title: source.title }, ...source.alternatives].filter((each) => each.code !== code);
  };
  const choose = (item: Item, place: number) => {
    const alternative = alternativesOf(item)[place - 1];
    if (alternative === undefined) return;
    decide("replace", factsOf(item).system, alternative.code, `instead of ${factsOf(item).code}`);
    apply(coding.replaceCode(draft, item, alternative.code, alternative.title), item.kind === "suggestion");
    if (item.kind === "diagnosis") setActiveKey(`d:${alternative.code}`);
    if (item.kind === "line") setActiveKey(`l:${item.index}:${alternative.code}`);
  };
  /** Puts another code in the place of one, from the search field. */
  const replaceWith = (item: Item, hit: CodeHit) => {
    decide("replace", hit.set, hit.code, `instead of ${factsOf(item).code}`);
    apply(coding.replaceCode(draft, item, hit.code, hit.title), false);
    setActiveKey(item.kind === "line" ? `l:${item.index}:${hit.code}` : `d:${hit.code}`);
    setReplacing(undefined);
  };
  const addHit = (hit: CodeHit) => {
    if (replacing !== undefined) {
      replaceWith(replacing, hit);
      return;
    }
    const diagnosis = hit.set === setOfDiagnosis || hit.set === "icd10pcs";
    const evidence = picked === undefined ? [] : [picked];
    decide("add", hit.set, hit.code);
    const next = diagnosis
      ? coding.addDiagnosis(draft, { code: hit.code, title: hit.title, origin: "manual", evidence, why: [] })
      : coding.addLine(draft, { procedureCode: hit.code, description: hit.title, origin: "manual", evidence, why: [] });
    apply(next, false);
    setActiveKey(diagnosis ? `d:${hit.code}` : `l:${next.lines.length - 1}:${hit.code}`);
    setPicked(undefined);
  };
  const why = (item: Item) => {
    const facts = factsOf(item);
    const words = facts.evidence.map((each) => `“${each.text}”`).join(", ");
    askWhy(
      `Why ${facts.code}?`,
      whyOfSteps(
        `Why ${facts.code}, ${facts.title}?`,
        words === "" ? "A person added this code; no words of the note were chosen for it." : `The note says ${words}.`,
        groupedSteps(facts.why),
        { engine: visit.engineVersion, "code sets": visit.codeSetLabel },
      ),
    );
  };
  const openBook = (page: BookPage) => {
    setBook(page);
    setTab("book");
  };
  /** Sends what the engine would ask first, as it stands; withdrawn again by undo. */
  const askProposal = async () => {
    const [proposal] = proposalsOf(visit);
    if (proposal === undefined || locked) {
      sayNotice("The engine has nothing to ask about this visit.");
      return;
    }
    try {
      if (!(await saved.flush())) return;
      const query = await api("POST /api/visits/:id/queries", { params: { id: visit.id }, body: bodyOf(proposal) });
      sayDone(`Asked ${query.provider}: ${query.title}`, () => {
        api("POST /api/queries/:id/withdraw", { params: { id: query.id }, body: {} })
          .then(() => refresh(["visit", visit.id]))
          .catch(sayProblem);
      });
      await refresh(["visit", visit.id]);
    } catch (error) {
      sayProblem(error);
    }
  };
  const goTo = (visitId: string | null | undefined) => {
    void navigate({ to: typeof visitId === "string" ? `/coding/${visitId}` : "/coding", search: () => ({}) });
  };
  const finish = async () => {
    if (finishing || locked) return;
    setFinishing(true);
    try {
      if (!(await saved.flush())) return;
      const result = await api("POST /api/visits/:id/finish", {
        params: { id: visit.id },
        body: { version: saved.version() },
      });
      if (!result.finished) {
        saved.showFindings(result.findings);
        sayNotice(result.message);
        return;
      }
      addToTally(saved.computed.totalCharge);
      sayDone(result.message, () => {
        api("POST /api/visits/:id/reopen", { params: { id: visit.id }, body: {} })
          .then(() => {
            goTo(visit.id);
          }, sayProblem)
          .finally(() => void refresh(["visit", visit.id]));
      });
      await refresh();
      goTo(result.nextVisitId ?? nextVisitId);
    } catch (error) {
      sayProblem(error);
    } finally {
      setFinishing(false);
    }
  };
  return {
    visit,
    saved,
    ahead,
    draft,
    items,
    active,
    activeIndex,
    lit,
    tab,
    book,
    search,
    picked,
    replacing,
    setReplacing,
    refusing,
    setRefusing,
    beside,
    finishing,
    locked,
    nextVisitId,
    setActiveKey,
    setLit,
    setTab,
    setSearch,
    setPicked,
    apply,
    accept,
    acceptAll,
    remove,
    undo,
    alternativesOf,
    choose,
    addHit,
    replaceWith,
    why,
    openBook,
    goTo,
    finish,
    askProposal,
    refreshVisit: async () => {
      await saved.flush();
      await refresh(["visit", visit.id]);
    },
  };
}

/** State and actions of the workbench. */
export type Workbench = ReturnType<typeof useWorkbench>;
