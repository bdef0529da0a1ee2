import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useRef } from "react";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import { saveText } from "../../components/work-list/export-csv.ts";
import { count, csv } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { useSetting } from "../../settings/settings.ts";
import { ClaimsPane } from "./claims-pane.tsx";
import { copyText } from "./copy-text.ts";
import { ExplainPane } from "./explain-pane.tsx";
import { FindingsPane } from "./findings-pane.tsx";
import { Breadcrumbs, Head } from "./head.tsx";
import type { HeadActions } from "./head.tsx";
import { LEVELS } from "./level-words.ts";
import { delimitersOf, positionOf } from "./model/file-index.ts";
import { segmentJson, shownTerminator } from "./model/segment-text.ts";
import { PrintReport } from "./print-report.tsx";
import { SearchBar } from "./search-bar.tsx";
import { Splitter } from "./splitter.tsx";
import { TextPane } from "./text-pane.tsx";
import { TreePane } from "./tree-pane.tsx";
import type { FileState, OpenedFile } from "./use-file.ts";
import { panels, useViewer } from "./use-viewer.ts";
import type { Viewer } from "./use-viewer.ts";

interface OpenFileProps {
  readonly file: Extract<FileState, { readonly kind: "open" }>;
  readonly opened: OpenedFile;
  /** Came from the server, not from this computer. */
  readonly isKept: boolean;
  readonly close: () => void;
}

/** The open file: tree, findings or claims on the left, the segments, and what the chosen one is. */
export function OpenFile({ file, opened, isKept, close }: OpenFileProps) {
  const viewer = useViewer(file.index, file.client, opened.check);
  const field = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useSetting("viewer.left", 27);
  const [right, setRight] = useSetting("viewer.right", 29);
  const actions: HeadActions = {
    makeAnswers: () => void makeAnswers(opened, file.name),
    exportFindings: () => {
      exportFindings(viewer, file.name);
    },
    print: () => {
      if (opened.check.kind === "checked") window.print();
      else sayNotice("Print when the check is done: the findings go on paper.");
    },
    openAnother: close,
    stopCheck: opened.stopCheck,
    startCheck: opened.startCheck,
  };
  useViewerKeys(viewer, actions, field);
  return (
    <div className="bench viewer">
      <Head viewer={viewer} name={file.name} actions={actions} isKept={isKept} />
      <div className="viewer-bar-line">
        <SearchBar viewer={viewer} field={field} />
        <Breadcrumbs viewer={viewer} />
      </div>
      <div
        className="viewer-body"
        // Custom properties are no properties that React's types know.
        style={{ "--viewer-left": `${left}%`, "--viewer-right": `${right}%` } as CSSProperties}
      >
        <section className="viewer-left" aria-label="Find your way">
          <PanelTabs viewer={viewer} />
          <div
            className="viewer-panel"
            role="tabpanel"
            id="viewer-panel"
            aria-labelledby={`viewer-tab-${viewer.panel}`}
          >
            {viewer.panel === "tree" ? <TreePane viewer={viewer} /> : null}
            {viewer.panel === "findings" ? <FindingsPane viewer={viewer} startCheck={opened.startCheck} /> : null}
            {viewer.panel === "claims" ? <ClaimsPane viewer={viewer} /> : null}
          </div>
        </section>
        <Splitter label="Width of the tree" side="left" value={left} onChange={setLeft} />
        <section className="viewer-middle" aria-label="Segments of the file">
          <TextPane viewer={viewer} />
          <TextFoot viewer={viewer} />
        </section>
        <Splitter label="Width of the words" side="right" value={right} onChange={setRight} />
        <ExplainPane viewer={viewer} />
      </div>
      <PrintReport viewer={viewer} name={file.name} />
    </div>
  );
}

const LABELS = { tree: "Tree", findings: "Findings", claims: "Claims" } as const;

function PanelTabs({ viewer }: { readonly viewer: Viewer }) {
  const { check, index, panel } = viewer;
  const found = check.kind === "checked" ? check.checked.counts.errors + check.checked.counts.warnings : 0;
  const numbers = { tree: 0, findings: found, claims: index.claims.length } as const;
  return (
    <div className="bench-tabs viewer-tabs">
      <div className="viewer-tablist" role="tablist" aria-label="Ways through the file">
        {panels.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`viewer-tab-${each}`}
            aria-controls="viewer-panel"
            aria-selected={panel === each}
            className="bench-tab"
            onClick={() => {
              viewer.setPanel(each);
            }}
          >
            {LABELS[each]}
            {numbers[each] === 0 ? "" : ` ${count(numbers[each])}`}
          </button>
        ))}
      </div>
      <span className="grow" />
      {panel === "tree" ? (
        <>
          <Tooltip label="Expand all (e)">
            <ActionIcon
              variant="subtle"
              color="gray"
              className="viewer-tree-act"
              aria-label="Expand all"
              onClick={() => {
                viewer.openAll(true);
              }}
            >
              <IconArrowsDiagonal size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Collapse all (Shift e)">
            <ActionIcon
              variant="subtle"
              color="gray"
              className="viewer-tree-act"
              aria-label="Collapse all"
              onClick={() => {
                viewer.openAll(false);
              }}
            >
              <IconArrowsDiagonalMinimize2 size={16} />
            </ActionIcon>
          </Tooltip>
        </>
      ) : null}
    </div>
  );
}

function TextFoot({ viewer }: { readonly viewer: Viewer }) {
  const { index, segment } = viewer;
  return (
    <div className="viewer-foot viewer-text-foot">
      <span>
        Segment {count(segment + 1)} of {count(index.offset.length)} · line {count(index.line[segment] ?? 1)} · byte{" "}
        {count(index.offset[segment] ?? 0)}
      </span>
      <span className="grow" />
      <button type="button" className="text-button" onClick={() => void copySegment(viewer, false)}>
        Copy segment
      </button>
      <button type="button" className="text-button" onClick={() => void copySegment(viewer, true)}>
        Copy as JSON
      </button>
    </div>
  );
}

async function copySegment(viewer: Viewer, isJson: boolean): Promise<void> {
  const { index, segment, client } = viewer;
  const text = await client.textOf(segment);
  const delimiters = delimitersOf(index, segment);
  const loop = index.uses[index.use[segment] ?? 0]?.loop ?? "";
  const place = {
    loop,
    line: index.line[segment] ?? 1,
    offset: index.offset[segment] ?? 0,
    position: positionOf(index, segment),
  };
  const copied = isJson ? segmentJson(text, delimiters, place) : text + shownTerminator(delimiters);
  if (await copyText(copied))
    sayDone(isJson ? "The segment is on the clipboard as JSON." : "The segment is on the clipboard.");
  else sayNotice("The browser does not let this page use the clipboard. Mark the segment and copy it.");
}

function exportFindings(viewer: Viewer, name: string): void {
  if (viewer.check.kind !== "checked") {
    sayNotice("The check is not done yet.");
    return;
  }
  const rows = viewer.listed.map((issue) => [
    issue.severity,
    `${issue.level} ${LEVELS[issue.level] ?? ""}`,
    issue.code,
    issue.loop ?? "",
    issue.segment ?? "",
    issue.element === null ? "" : String(issue.element),
    String(issue.line ?? ""),
    String(issue.offset ?? ""),
    issue.message,
  ]);
  const head = ["Severity", "Level", "Code", "Loop", "Segment", "Element", "Line", "Byte", "What"];
  saveText(`${name}.findings.csv`, csv([head, ...rows]));
  sayDone(`${count(rows.length)} findings saved.`);
}

async function makeAnswers({ checker, check }: OpenedFile, name: string): Promise<void> {
  if (checker === undefined || check.kind !== "checked") {
    sayNotice("The check is not done yet; the answers are made of what it finds.");
    return;
  }
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const minutes = now.getHours() * 60 + now.getMinutes();
  const { ta1, functional, problems } = await checker.answer(
    day,
    `${two(now.getHours())}:${two(now.getMinutes())}`,
    minutes + 1,
  );
  if (ta1 !== "") saveText(`${name}.ta1`, ta1, "text/plain");
  if (functional !== "") saveText(`${name}.999`, functional, "text/plain");
  const [problem] = problems;
  if (problem !== undefined) sayProblem(new Error(problem));
  else if (ta1 === "" && functional === "")
    sayNotice("There is nothing to answer: the file has no interchange that can be read.");
  else
    sayDone(
      functional === "" ? "The TA1 is saved; a refused interchange gets no 999." : "The TA1 and the 999 are saved.",
    );
}

function useViewerKeys(
  viewer: Viewer,
  actions: HeadActions,
  field: { readonly current: HTMLInputElement | null },
): void {
  useKeys("EDI viewer", [
    {
      keys: "/",
      label: "Search in the file",
      run: () => {
        field.current?.focus();
        field.current?.select();
      },
    },
    {
      keys: "n",
      label: "Next finding",
      run: () => {
        viewer.stepIssue(1);
      },
    },
    {
      keys: "shift+n",
      label: "Previous finding",
      run: () => {
        viewer.stepIssue(-1);
      },
    },
    {
      keys: "]",
      label: "Next hit of the search",
      run: () => {
        viewer.stepHit(1);
      },
    },
    {
      keys: "[",
      label: "Previous hit of the search",
      run: () => {
        viewer.stepHit(-1);
      },
    },
    {
      keys: "1",
      label: "Tree",
      run: () => {
        viewer.setPanel("tree");
      },
    },
    {
      keys: "2",
      label: "Findings",
      run: () => {
        viewer.setPanel("findings");
      },
    },
    {
      keys: "3",
      label: "Claims",
      run: () => {
        viewer.setPanel("claims");
      },
    },
    {
      keys: "e",
      label: "Expand the whole tree",
      run: () => {
        viewer.openAll(true);
      },
    },
    {
      keys: "shift+e",
      label: "Collapse the tree",
      run: () => {
        viewer.openAll(false);
      },
    },
    {
      keys: "j",
      label: "Next segment",
      run: () => {
        viewer.choose(viewer.segment + 1);
      },
    },
    {
      keys: "k",
      label: "Previous segment",
      run: () => {
        viewer.choose(viewer.segment - 1);
      },
    },
    { keys: "c", label: "Copy the segment", run: () => void copySegment(viewer, false) },
    { keys: "shift+c", label: "Copy the segment as JSON", run: () => void copySegment(viewer, true) },
    { keys: "m", label: "Make the 999 and the TA1", run: actions.makeAnswers },
    { keys: "x", label: "Save the findings as CSV", run: actions.exportFindings },
    { keys: "p", label: "Print the findings", run: actions.print },
    { keys: "o", label: "Open another file", run: actions.openAnother },
  ]);
}
