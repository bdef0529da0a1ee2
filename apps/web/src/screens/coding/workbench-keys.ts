import type { RefObject } from "react";
import { sayNotice } from "../../app/toasts.tsx";
import type { KeyBinding } from "../../keys/chords.ts";
import { useKeys } from "../../keys/use-keys.ts";
import * as coding from "./draft.ts";
import { goToFinding } from "./findings-strip.tsx";
import { REJECT_REASONS } from "./reject-reasons.tsx";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

/** The keys of the coder's workbench. */
export function useWorkbenchKeys(bench: Workbench, searchField: RefObject<HTMLInputElement | null>): void {
  const { active, items, activeIndex } = bench;
  const step = (by: number) => {
    bench.setActiveKey(items[Math.min(Math.max(activeIndex + by, 0), items.length - 1)]?.key);
  };
  const toCodes = (then: () => void) => {
    bench.setTab("codes");
    setTimeout(then, 0);
  };
  const move = (by: number) => {
    if (active?.kind === "diagnosis") {
      bench.apply(coding.moveDiagnosis(bench.draft, active.index, active.index + by), false);
    }
  };
  const edit = () => {
    if (active?.kind === "line") document.getElementById(`modifiers-${active.index}`)?.focus();
    else if (active !== undefined) {
      toCodes(() => {
        bench.setReplacing(active);
        bench.setSearch(factsOf(active).title);
        searchField.current?.focus();
        searchField.current?.select();
      });
    }
  };
  const search = () => {
    toCodes(() => {
      bench.setReplacing(undefined);
      if (bench.picked !== undefined) bench.setSearch(bench.picked.text);
      searchField.current?.focus();
      searchField.current?.select();
    });
  };
  const reasons = REJECT_REASONS.map((reason, index): KeyBinding => ({
    keys: String(index + 1),
    label: `Refuse: ${reason}`,
    run: () => {
      if (bench.refusing !== undefined) bench.remove(bench.refusing, reason);
    },
  }));
  const digits = Array.from({ length: 9 }, (_, index): KeyBinding => {
    const alternative = bench.alternativesOf(active)[index];
    return {
      keys: String(index + 1),
      label: alternative === undefined ? "Choose instead" : `Choose ${alternative.code} instead`,
      disabled: alternative === undefined || bench.locked,
      run: () => {
        if (active !== undefined) bench.choose(active, index + 1);
      },
    };
  });
  const findings = Array.from({ length: 9 }, (_, index): KeyBinding => ({
    keys: `alt+${index + 1}`,
    label: `Go to finding ${index + 1}`,
    hidden: index > 0 || bench.saved.computed.findings.length === 0,
    run: () => {
      goToFinding(bench, index);
    },
  }));
  const has = active !== undefined && !bench.locked;
  useKeys("Visit", [
    {
      keys: "j",
      label: "Next code",
      run: () => {
        step(1);
      },
    },
    {
      keys: "k",
      label: "Code before",
      run: () => {
        step(-1);
      },
    },
    {
      keys: "ArrowDown",
      label: "Next code",
      hidden: true,
      run: () => {
        step(1);
      },
    },
    {
      keys: "ArrowUp",
      label: "Code before",
      hidden: true,
      run: () => {
        step(-1);
      },
    },
    {
      keys: "a",
      label: "Accept the code",
      disabled: !has || active.kind !== "suggestion",
      run: () => {
        if (active?.kind === "suggestion") bench.accept(active.suggestion);
      },
    },
    { keys: "shift+a", label: "Accept all that wait", disabled: bench.locked, run: bench.acceptAll },
    {
      keys: "r",
      label: "Reject or remove the code",
      disabled: !has,
      run: () => {
        if (active !== undefined) bench.remove(active);
      },
    },
    {
      keys: "shift+r",
      label: "Reject with a reason",
      disabled: !has,
      run: () => {
        bench.setRefusing(bench.refusing === undefined ? active : undefined);
      },
    },
    {
      keys: "m",
      label: "Codes beside it in the book",
      disabled: !has || factsOf(active).system !== "icd10cm",
      run: () => {
        if (active !== undefined) void bench.beside.toggle(factsOf(active).code);
      },
    },
    ...(bench.refusing === undefined ? digits : reasons),
    { keys: "e", label: "Edit: modifiers of a line, another code", disabled: !has, run: edit },
    {
      keys: "shift+k",
      label: "Move the diagnosis up",
      disabled: active?.kind !== "diagnosis",
      run: () => {
        move(-1);
      },
    },
    {
      keys: "shift+j",
      label: "Move the diagnosis down",
      disabled: active?.kind !== "diagnosis",
      run: () => {
        move(1);
      },
    },
    { keys: "/", label: "Look up a code, or the words you selected", disabled: bench.locked, run: search },
    {
      keys: "q",
      label: "Ask the doctor",
      disabled: bench.locked,
      run: () => {
        bench.setTab("ask");
      },
    },
    {
      keys: "v",
      label: "Visit level: the words that earned it",
      run: () => {
        bench.setTab("level");
      },
    },
    {
      keys: "shift+q",
      label: "Ask the doctor what the engine proposes, at once",
      disabled: bench.locked,
      run: () => void bench.askProposal(),
    },
    {
      keys: "t",
      label: "Thread with billing",
      run: () => {
        bench.setTab("thread");
      },
    },
    {
      keys: "w",
      label: "Why this code?",
      disabled: active === undefined,
      run: () => {
        if (active !== undefined) bench.why(active);
      },
    },
    {
      keys: "b",
      label: "Code book",
      disabled: active === undefined,
      run: () => {
        if (active !== undefined) {
          const { system, code } = factsOf(active);
          bench.openBook({ set: system, code });
        }
      },
    },
    ...findings,
    {
      keys: "u",
      label: "Undo",
      run: () => {
        if (!bench.undo()) sayNotice("There is nothing to undo on this visit.");
      },
    },
    {
      keys: "n",
      label: "Next visit, leave this one",
      disabled: bench.nextVisitId === undefined,
      run: () => {
        bench.goTo(bench.nextVisitId);
      },
    },
    {
      keys: "mod+Enter",
      label: "Finish and next",
      inFields: true,
      disabled: bench.locked,
      run: () => {
        finishFromField(bench);
      },
    },
    {
      keys: "Escape",
      label: bench.tab === "codes" ? "Back to the list" : "Back to the codes",
      run: () => {
        if (bench.refusing !== undefined) bench.setRefusing(undefined);
        else if (bench.tab === "codes") bench.goTo(undefined);
        else bench.setTab("codes");
      },
    },
  ]);
}

/** A field that has the focus takes its value first. */
function finishFromField(bench: Workbench): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(() => void bench.finish(), 0);
}
