import type { PaperBox, PaperClaim } from "@cleanclaim/revenue-cycle/contract";
import type { Claim } from "@cleanclaim/model";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { BenchField } from "./bench-field.tsx";
import { allFields } from "./claim-fields.ts";
import { boxTowards } from "./paper-move.ts";
import type { ClaimBench } from "./use-claim.ts";
import "./paper.css";

const TITLES = { "cms-1500": "CMS-1500 (02/12)", "ub-04": "UB-04 (CMS-1450)" } as const;

/** The claim as the paper form that payers speak of on the phone: each box with its 837 element, its record and its findings. */
export function Paper({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const paper = useQuery({
    queryKey: ["claim", view.id, "paper", view.version, view.findings.length],
    queryFn: ({ signal }) => api("GET /api/claims/:id/paper", { params: { id: view.id }, signal }),
    placeholderData: (before) => before,
  });
  if (paper.isPending) return <ScreenSkeleton />;
  if (paper.isError) return <ProblemNote error={paper.error} retry={() => void paper.refetch()} />;
  return <Sheet bench={bench} paper={paper.data} />;
}

function Sheet({ bench, paper }: { readonly bench: ClaimBench; readonly paper: PaperClaim }) {
  const [number, setNumber] = useState(1);
  const page = paper.pages.find((one) => one.number === number) ?? paper.pages[0];
  const boxes = page?.boxes ?? [];
  const stops = (box: PaperBox): boolean => findingsOf(bench, box).some((one) => one.severity === "error");
  const firstFound = boxes.find(stops) ?? boxes.find((box) => box.findings.length > 0) ?? boxes[0];
  const [chosenId, setChosenId] = useState<string>();
  const chosen = boxes.find((box) => box.id === chosenId) ?? firstFound;
  const go = (event: KeyboardEvent<HTMLButtonElement>, id: string) => {
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
    const next = boxTowards(boxes, id, event.key);
    if (next === undefined) return;
    setChosenId(next);
    document.getElementById(`box-${next}`)?.focus();
  };
  const rows = `repeat(${paper.rows}, auto)`;
  return (
    <>
      <div className="paper-bar">
        <strong>{TITLES[paper.kind]}</strong>
        {paper.pages.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label="Page"
            value={String(page?.number ?? 1)}
            onChange={(value) => {
              setNumber(Number(value));
            }}
            data={paper.pages.map((one) => ({ value: String(one.number), label: `Page ${one.number}` }))}
          />
        ) : null}
        <span className="grow" />
        <PrintLink id={paper.claimId} layout="own" label="Print" />
        <PrintLink id={paper.claimId} layout="data" label="Data only, for the red form" />
      </div>
      <div className="paper">
        <div style={{ overflowX: "auto" }}>
          <div
            className="paper-sheet"
            role="group"
            aria-label={`${TITLES[paper.kind]}, page ${page?.number ?? 1}; arrows go from box to box`}
            style={{ gridTemplateColumns: `repeat(${paper.columns}, minmax(0, 1fr))`, gridTemplateRows: rows }}
          >
            {boxes.map((box) => (
              <Box
                key={box.id}
                box={box}
                bench={bench}
                chosen={box === chosen}
                choose={() => {
                  setChosenId(box.id);
                }}
                go={go}
              />
            ))}
          </div>
        </div>
        {chosen === undefined ? null : <BoxSide bench={bench} paper={paper} box={chosen} />}
      </div>
    </>
  );
}

function PrintLink(props: { readonly id: string; readonly layout: "own" | "data"; readonly label: string }) {
  const { id, layout, label } = props;
  return (
    <Button
      size="compact-sm"
      variant="default"
      component="a"
      target="_blank"
      rel="noreferrer"
      href={linkTo("GET /api/claims/:id/paper/pdf", { params: { id }, query: { layout } })}
    >
      {label}
    </Button>
  );
}

function Box(props: {
  readonly box: PaperBox;
  readonly bench: ClaimBench;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly go: (event: KeyboardEvent<HTMLButtonElement>, id: string) => void;
}) {
  const { box, bench, chosen, choose, go } = props;
  const found = findingsOf(bench, box);
  const worst = found.find((one) => one.severity === "error") ?? found[0];
  const words = `${box.id} ${box.label}: ${box.value === "" ? "empty" : box.value}`;
  return (
    <button
      id={`box-${box.id}`}
      type="button"
      className="paper-box"
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-label={found.length === 0 ? words : `${words}. ${found.length} to look at`}
      title={`${box.label} · ${box.element}`}
      data-found={worst?.severity}
      data-narrow={box.width < 5}
      style={{ gridColumn: `${box.column} / span ${box.width}`, gridRow: `${box.row} / span ${box.height}` }}
      onClick={choose}
      onFocus={choose}
      onKeyDown={(event) => {
        go(event, box.id);
      }}
    >
      <span className="paper-id">{box.width < 5 ? box.id.replace(/^FL |\.\d+$/g, "") : `${box.id} ${box.label}`}</span>
      <span className="paper-value" data-right={box.right}>
        {box.value}
      </span>
    </button>
  );
}

function findingsOf(bench: ClaimBench, box: PaperBox): ClaimBench["view"]["findings"] {
  return bench.view.findings.filter((one) => box.findings.includes(one.ordinal));
}

const SOURCES: Readonly<Record<string, string>> = {
  authorization: "the authorization",
  claim: "the claim itself",
  coding: "the coded visit",
  coverage: "the patient's coverage",
  facility: "the place of service",
  patient: "the patient",
  payer: "the payer",
  practice: "the practice",
  provider: "the provider",
  remittance: "payments and answers",
  visit: "the visit",
};

function SourceLink({ paper, source }: { readonly paper: PaperClaim; readonly source: string }) {
  const words = SOURCES[source] ?? source;
  if (source === "patient" || source === "coverage") return <Link to={`/patients/${paper.patientId}`}>{words}</Link>;
  if (source === "coding" || source === "visit") return <Link to={`/coding/${paper.visitId}`}>{words}</Link>;
  return <>{words}</>;
}

function BoxSide(props: { readonly bench: ClaimBench; readonly paper: PaperClaim; readonly box: PaperBox }) {
  const { bench, paper, box } = props;
  // The server keeps and answers canonical claims of the model; the contract leaves their shape to it.
  const known = new Map(allFields(bench.view.claim as Claim).map((field) => [field.path, field]));
  return (
    <aside className="paper-side" aria-label={`Box ${box.id}`} aria-live="polite">
      <h2>
        {box.id} {box.label}
      </h2>
      <dl>
        <dt>Printed</dt>
        <dd>{box.value === "" ? "—" : box.value}</dd>
        <dt>837</dt>
        <dd>{box.element}</dd>
        <dt>From</dt>
        <dd>
          <SourceLink paper={paper} source={box.source} />
        </dd>
      </dl>
      {box.tooLong ? <p className="soft">Longer than the box on paper; the 837 carries all of it.</p> : null}
      {box.fields.map((field) => {
        const own = known.get(field.path);
        return (
          <div className="paper-field" key={field.path}>
            <span className="soft">{field.label}</span>
            {own === undefined ? (
              <span>{field.value === "" ? "—" : field.value}</span>
            ) : (
              <BenchField bench={bench} field={own} label={`${box.id} ${field.label}`} />
            )}
          </div>
        );
      })}
      {findingsOf(bench, box).map((finding) => (
        <p className="paper-finding" data-severity={finding.severity} key={finding.ordinal}>
          <strong>{finding.edit}</strong> {finding.message}
        </p>
      ))}
    </aside>
  );
}
