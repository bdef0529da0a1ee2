import { Button, Menu } from "@mantine/core";
import { IconChevronRight, IconDownload, IconPrinter } from "@tabler/icons-react";
import { Fragment, useMemo } from "react";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, plural } from "../../format/format.ts";
import { KIND } from "./model/file-index.ts";
import { pathOf } from "./model/tree.ts";
import { envelopeFacts, nodeWords, segmentsForNode } from "./tree-words.ts";
import type { CheckState } from "./use-file.ts";
import type { Viewer } from "./use-viewer.ts";
import { useTexts } from "./use-viewer.ts";
import type { Checked } from "./work/protocol.ts";

/** What the head offers to do with the file. */
export interface HeadActions {
  readonly makeAnswers: () => void;
  readonly exportFindings: () => void;
  readonly print: () => void;
  readonly openAnother: () => void;
  readonly stopCheck: () => void;
  readonly startCheck: () => void;
}

/** Name of the file, what a receiver would say to it, and what can be done with it. */
export function Head(props: {
  readonly viewer: Viewer;
  readonly name: string;
  readonly actions: HeadActions;
  readonly isKept: boolean;
}) {
  const { viewer, name, actions } = props;
  const isChecked = viewer.check.kind === "checked";
  return (
    <div className="bench-head viewer-head">
      <div className="bench-who">
        <h1 className="cut">{name}</h1>
        <div className="soft small-line cut">{factsOf(viewer)}</div>
      </div>
      <VerdictLine check={viewer.check} actions={actions} />
      <span className="grow" />
      <span className="viewer-here soft small-line">{props.isKept ? "From our files" : "Stays on this computer"}</span>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={15} />}>
            Save
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!isChecked} onClick={actions.makeAnswers} rightSection={<Keys keys="m" />}>
            999 and TA1 as a receiver answers
          </Menu.Item>
          <Menu.Item disabled={!isChecked} onClick={actions.exportFindings} rightSection={<Keys keys="x" />}>
            Findings as CSV
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={actions.print}>
        Print
      </Button>
      <Button variant="default" onClick={actions.openAnother}>
        Open another
      </Button>
    </div>
  );
}

function factsOf({ index }: Viewer): string {
  const guides = [...new Set(index.transactions.map((one) => `${one.id} ${one.guide}`.trim()))];
  const size =
    index.size < 10_000
      ? `${count(index.size)} bytes`
      : index.size < 1_048_576
        ? `${count(Math.round(index.size / 1024))} KB`
        : `${(index.size / 1_048_576).toFixed(1)} MB`;
  return [
    guides.slice(0, 2).join(", ") + (guides.length > 2 ? ` and ${guides.length - 2} more` : ""),
    plural(index.transactions.length, "transaction set"),
    index.claims.length === 0 ? "" : plural(index.claims.length, "claim"),
    plural(index.offset.length, "segment"),
    size,
  ]
    .filter((one) => one !== "")
    .join(" · ");
}

function VerdictLine({ check, actions }: { readonly check: CheckState; readonly actions: HeadActions }) {
  switch (check.kind) {
    case "checking":
      return (
        <div className="viewer-verdict" role="status">
          <StateBadge state="checking" label="Checking the rules" meaning="info" />
          <CheckProgress check={check} />
          <button type="button" className="text-button small-line" onClick={actions.stopCheck}>
            Cancel
          </button>
        </div>
      );
    case "checked": {
      const { meaning, label, more } = verdictWords(check.checked);
      return (
        <div className="viewer-verdict" role="status">
          <StateBadge state={check.checked.verdict} label={label} meaning={meaning} />
          <span className="soft small-line">{more}</span>
        </div>
      );
    }
    default:
      return (
        <div className="viewer-verdict" role="status">
          <StateBadge state="unchecked" label="Not checked" meaning="idle" />
          <button type="button" className="text-button small-line" onClick={actions.startCheck}>
            Check the rules
          </button>
        </div>
      );
  }
}

function CheckProgress({ check }: { readonly check: Extract<CheckState, { readonly kind: "checking" }> }) {
  const share = check.total === 0 ? 0 : check.done / check.total;
  return <progress aria-label="Progress of the check" max={1} {...(share > 0 ? { value: share } : {})} />;
}

/** What a receiver would do, in words. */
export function verdictWords(checked: Checked): {
  readonly meaning: "done" | "look" | "stop";
  readonly label: string;
  readonly more: string;
} {
  const { accepted, withErrors, rejected } = checked.transactions;
  const total = accepted + withErrors + rejected;
  const { errors, warnings } = checked.counts;
  const found =
    errors + warnings === 0 ? "nothing found" : `${plural(errors, "error")}, ${plural(warnings, "warning")}`;
  if (checked.verdict === "accepted") return { meaning: "done", label: "A receiver would accept it", more: found };
  if (checked.verdict === "rejected") return { meaning: "stop", label: "A receiver would refuse it", more: found };
  if (rejected > 0) {
    return {
      meaning: "look",
      label: `${count(rejected)} of ${plural(total, "transaction set")} would be refused`,
      more: found,
    };
  }
  return { meaning: "look", label: "Accepted, with remarks", more: found };
}

/** Where the reader is: interchange › group › transaction set › loops › segment; each part leads there. */
export function Breadcrumbs({ viewer }: { readonly viewer: Viewer }) {
  const { index, node } = viewer;
  const facts = useMemo(() => envelopeFacts(index), [index]);
  const path = pathOf(index, node);
  const text = useTexts(
    viewer.client,
    path.flatMap((one) => segmentsForNode(index, one)),
  );
  return (
    <nav className="viewer-crumbs" aria-label="Where you are">
      {path.map((one, at) => {
        const words = nodeWords(index, facts, one, text);
        const isLast = at === path.length - 1;
        const isEnvelope = (index.nodeKind[one] ?? 0) <= KIND.group;
        return (
          <Fragment key={one}>
            {at === 0 ? null : <IconChevronRight size={12} aria-hidden />}
            <button
              type="button"
              className="viewer-crumb"
              aria-current={isLast ? "location" : undefined}
              title={`${words.id} ${words.name} ${words.detail}`.trim()}
              onClick={() => {
                viewer.chooseNode(one);
              }}
            >
              {words.id}
              {isEnvelope ? null : <span className="viewer-crumb-name"> {words.name}</span>}
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}
