import { linkTo } from "../../api/client.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { askWhyOf } from "./findings.tsx";
import type { ClaimBench } from "./use-claim.ts";
import { tabs } from "./use-claim.ts";

/** The keys of the biller's workbench. */
export function useClaimKeys(bench: ClaimBench): void {
  const { view, active, editable } = bench;
  const decided = bench.mayWrite && ["adjudicated", "closed", "received-by-payer"].includes(view.state);
  const { heldByUs } = bench;
  const lastFile = view.files.at(-1);
  const step = (by: number) => {
    bench.setTab("findings");
    bench.setActiveIndex(Math.min(Math.max(bench.activeIndex + by, 0), Math.max(view.findings.length - 1, 0)));
  };
  const goToField = () => {
    const path =
      active?.field ?? (active?.line === null || active?.line === undefined ? undefined : `lines[${active.line - 1}]`);
    if (path !== undefined) bench.focusField(path);
    else bench.setTab("form");
  };
  useKeys("Claim", [
    {
      keys: "j",
      label: "Next finding",
      disabled: view.findings.length === 0,
      run: () => {
        step(1);
      },
    },
    {
      keys: "k",
      label: "Finding before",
      disabled: view.findings.length === 0,
      run: () => {
        step(-1);
      },
    },
    {
      keys: "ArrowDown",
      label: "Next finding",
      hidden: true,
      disabled: bench.tab !== "findings",
      run: () => {
        step(1);
      },
    },
    {
      keys: "ArrowUp",
      label: "Finding before",
      hidden: true,
      disabled: bench.tab !== "findings",
      run: () => {
        step(-1);
      },
    },
    {
      keys: "f",
      label: "Apply the proposed fix",
      disabled: !editable || active === undefined,
      run: () => void bench.applyFix(active),
    },
    {
      keys: "d",
      label: "Take the line of the finding off the claim",
      disabled: !editable || bench.lineOf(active) === undefined,
      run: () => void bench.takeLineOff(active),
    },
    { keys: "e", label: "Edit the field of the finding", disabled: !editable, run: goToField },
    {
      keys: "o",
      label: "Override the finding, with a reason",
      disabled: active === undefined || !bench.mayOverride(active),
      run: () => {
        if (active !== undefined) bench.setAsking({ kind: "override", finding: active });
      },
    },
    {
      keys: "w",
      label: "Why this finding?",
      disabled: active === undefined,
      run: () => {
        if (active !== undefined) askWhyOf(active);
      },
    },
    {
      keys: "h",
      label: heldByUs ? "Release the hold" : "Hold, with a reason",
      disabled: !editable,
      run: () => {
        if (heldByUs) void bench.release();
        else bench.setAsking({ kind: "hold" });
      },
    },
    { keys: "i", label: "Check again", disabled: !editable, run: () => void bench.checkAgain() },
    {
      keys: "s",
      label: "Send, then the next claim",
      disabled: !bench.maySend || view.state !== "ready",
      run: () => void bench.send(),
    },
    {
      keys: "b",
      label: "Return to the coder",
      disabled: !editable,
      run: () => {
        bench.setAsking({ kind: "return" });
      },
    },
    {
      keys: "c",
      label: "Make a corrected claim (7)",
      disabled: !decided,
      run: () => {
        bench.setAsking({ kind: "correct" });
      },
    },
    {
      keys: "v",
      label: "Make a void (8)",
      disabled: !decided,
      run: () => {
        bench.setAsking({ kind: "void" });
      },
    },
    ...tabs.map((tab, index) => ({
      keys: String(index + 1),
      label: `Show the ${tab}`,
      run: () => {
        bench.setTab(tab);
      },
    })),
    {
      keys: "t",
      label: "Timeline",
      run: () => {
        bench.setTab("timeline");
      },
    },
    {
      keys: "m",
      label: "Thread",
      run: () => {
        bench.setTab("thread");
      },
    },
    {
      keys: "r",
      label: "Raw file of the last answer, or the 837",
      run: () => {
        bench.setDrawer(lastFile === undefined ? { kind: "x12" } : { kind: "file", fileId: lastFile.id });
      },
    },
    {
      keys: "x",
      label: "The 837 as it would be sent",
      run: () => {
        bench.setDrawer({ kind: "x12" });
      },
    },
    {
      keys: "p",
      label: "Print",
      run: () => {
        window.open(linkTo("GET /api/claims/:id/paper/pdf", { params: { id: view.id } }), "_blank", "noreferrer");
      },
    },
    {
      keys: "n",
      label: "Next claim, leave this one",
      disabled: bench.nextId === undefined,
      run: () => {
        bench.goTo(bench.nextId);
      },
    },
    {
      keys: "mod+Enter",
      label: "Save, or send and next",
      inFields: true,
      run: () => {
        if (bench.changed.length > 0) void bench.save();
        else if (bench.maySend && view.state === "ready") void bench.send();
      },
    },
    {
      keys: "Escape",
      label: "Back to the list",
      run: () => {
        if (bench.asking !== undefined) bench.setAsking(undefined);
        else bench.goTo(undefined);
      },
    },
  ]);
}
