import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { ConflictNote } from "../../components/conflict-note.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { RawEdiDrawer } from "../../components/raw-edi-drawer.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { Thread } from "../../components/thread.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { useNextInList } from "../../components/work-list/next-in-list.ts";
import { words } from "../../format/format.ts";
import "../../styles/bench.css";
import { ClaimActions } from "./claim-actions.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { ClaimBanner, ClaimHeader } from "./claim-header.tsx";
import { useClaimKeys } from "./claim-keys.ts";
import { ClaimLines } from "./claim-lines.tsx";
import { ClaimSide } from "./claim-side.tsx";
import { loadClaims } from "./claims-list.tsx";
import { Findings } from "./findings.tsx";
import { ForecastPanel } from "./forecast-panel.tsx";
import { LedgerTable } from "../../components/ledger-table.tsx";
import { Paper } from "./paper.tsx";
import type { ClaimBench } from "./use-claim.ts";
import { tabs, useClaim } from "./use-claim.ts";
import { hasForecast } from "./use-forecast.ts";
import { X12Drawer } from "./x12-drawer.tsx";

/** The biller's workbench of one claim. */
export function Screen() {
  const id = useRouteParam("id");
  const claim = useQuery({
    queryKey: ["claim", id],
    queryFn: ({ signal }) => api("GET /api/claims/:id", { params: { id }, signal }),
    // A claim is not read again under the hands of the person who edits it.
    refetchOnWindowFocus: false,
  });
  const next = useNextInList("claims", loadClaims, (row) => row.id, id, { state: "held,rejected" });
  if (claim.isPending) return <ScreenSkeleton />;
  if (claim.isError) {
    return (
      <div className="page">
        <ProblemNote error={claim.error} retry={() => void claim.refetch()} />
      </div>
    );
  }
  return <Bench key={id} view={claim.data} nextId={next} />;
}

function Bench({ view, nextId }: { readonly view: ClaimBench["view"]; readonly nextId: string | undefined }) {
  const bench = useClaim(view, nextId);
  useClaimKeys(bench);
  const { drawer } = bench;
  return (
    <div className="bench">
      <ClaimHeader bench={bench} />
      <ClaimBanner bench={bench} />
      {bench.conflict ? <ConflictNote what="claim" reload={bench.forgetConflict} /> : null}
      <div className="bench-body">
        <div className="bench-main">
          <Tabs bench={bench} />
          <div className="bench-scroll" tabIndex={-1} role="tabpanel" aria-label={words(bench.tab)}>
            <TabBody bench={bench} />
          </div>
          <ClaimActions bench={bench} />
        </div>
        <ClaimSide bench={bench} />
      </div>
      <RawEdiDrawer
        fileId={drawer?.kind === "file" ? drawer.fileId : undefined}
        onClose={() => {
          bench.setDrawer(undefined);
        }}
      />
      <X12Drawer
        claimId={drawer?.kind === "x12" ? view.id : undefined}
        onClose={() => {
          bench.setDrawer(undefined);
        }}
      />
    </div>
  );
}

function TabBody({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  switch (bench.tab) {
    case "findings":
      return <Findings bench={bench} />;
    case "lines":
      return <ClaimLines bench={bench} />;
    case "form":
      return <ClaimForm bench={bench} />;
    case "paper":
      return <Paper bench={bench} />;
    case "timeline":
      return (
        <Timeline
          events={view.timeline}
          openFile={(fileId) => {
            bench.setDrawer({ kind: "file", fileId });
          }}
        />
      );
    case "ledger":
      return <LedgerTable entries={view.ledger} empty="Nothing is booked for this claim yet." />;
    case "forecast":
      return hasForecast(bench.claim) ? (
        <ForecastPanel claimId={view.id} version={view.version} />
      ) : (
        <p className="soft">Institutional claims and voids have no forecast yet.</p>
      );
    case "thread":
      return (
        <Thread
          messages={view.thread}
          hint="Nobody has written about this claim."
          send={async (body) => {
            await api("POST /api/claims/:id/messages", { params: { id: view.id }, body: { body } });
            await bench.reread();
          }}
        />
      );
  }
}

function Tabs({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const numbers = {
    findings: view.findings.length,
    lines: view.lines.length,
    form: 0,
    paper: 0,
    timeline: view.timeline.length,
    ledger: view.ledger.length,
    thread: view.thread.length,
    forecast: 0,
  } as const;
  return (
    <div className="bench-tabs" role="tablist" aria-label="Parts of the claim">
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={bench.tab === tab}
          className="bench-tab"
          onClick={() => {
            bench.setTab(tab);
          }}
        >
          {words(tab)}
          {numbers[tab] === 0 ? "" : ` ${numbers[tab]}`}
        </button>
      ))}
    </div>
  );
}
