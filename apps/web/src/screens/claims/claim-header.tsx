import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconHandStop, IconInfoCircle, IconPlayerTrackNext } from "@tabler/icons-react";
import { BackToList } from "../../components/back-to-list.tsx";
import { Link } from "@tanstack/react-router";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, money } from "../../format/format.ts";
import { statementText } from "./institutional-bill.tsx";
import { nearness } from "./deadline.tsx";
import { problemWords } from "./problem-words.ts";
import type { ClaimBench } from "./use-claim.ts";

/** Who, who pays, how much, where it stands, how long is left; and the one next step. */
export function ClaimHeader({ bench }: { readonly bench: ClaimBench }) {
  const { view, claim } = bench;
  const from = claim.lines[0]?.serviceFrom;
  const isBill = claim.claimType === "institutional";
  const when = isBill
    ? `${claim.typeOfBill ?? ""}${claim.frequencyCode} · ${statementText(claim)} · `
    : from === undefined
      ? ""
      : `${dayText(from)} · `;
  return (
    <header className="bench-head">
      <BackToList
        onBack={() => {
          bench.goTo(undefined);
        }}
      />
      <div className="bench-who grow">
        <h1 className="cut">
          {view.patient} <span className="soft">{claim.patientControlNumber}</span>
        </h1>
        <div className="soft cut">
          {when}
          {view.payer}
          {claim.payerResponsibility === "P"
            ? ""
            : claim.payerResponsibility === "S"
              ? " (second payer)"
              : " (third payer)"}{" "}
          · {view.practice}
        </div>
      </div>
      <span className="nowrap">
        <Clock bench={bench} />
      </span>
      <StateBadge state={view.outcome ?? view.state} />
      <span className="bench-sum">{money(claim.totalCharge)}</span>
      {bench.nextId === undefined ? null : (
        <Tooltip label="Next claim, leave this one as it is (n)">
          <ActionIcon
            variant="default"
            aria-label="Next claim, leave this one as it is"
            onClick={() => {
              bench.goTo(bench.nextId);
            }}
          >
            <IconPlayerTrackNext size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      {bench.maySend && bench.editable ? (
        <Button
          disabled={view.state !== "ready"}
          loading={bench.busy}
          rightSection={<Keys keys="s" />}
          onClick={() => void bench.send()}
        >
          {view.timeline.some((event) => event.kind === "rejected") ? "Send again" : "Send"}
        </Button>
      ) : null}
    </header>
  );
}

/** The clock that runs, in words. */
function Clock({ bench }: { readonly bench: ClaimBench }) {
  const { clock } = bench.view;
  const meaning = clock.kind === "none" ? "idle" : nearness(clock.daysLeft);
  return (
    <span className="claim-deadline" data-meaning={meaning}>
      {clock.text}
    </span>
  );
}

/** Why the claim stands still, in words, above everything else: a rejection, or a hold of ours. */
export function ClaimBanner({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const { rejection } = view;
  if (rejection !== null) {
    return (
      <div className="bench-banner" data-meaning="stop" role="alert">
        <IconCircleX size={17} />
        <span className="grow">
          <strong>Rejected before the payer decided.</strong> {problemWords(rejection.text)}
        </span>
        {rejection.fileId === null ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              bench.setDrawer({ kind: "file", fileId: rejection.fileId ?? "" });
            }}
          >
            The answer ({rejection.kind})
          </button>
        )}
      </div>
    );
  }
  const held = view.state === "held" ? view.timeline.findLast((event) => /held/.test(event.kind)) : undefined;
  if (held?.kind === "held-by-us") {
    return (
      <div className="bench-banner" data-meaning="look">
        <IconHandStop size={17} />
        <span className="grow">
          {held.text} ({held.actor})
        </span>
        {bench.mayWrite ? (
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<Keys keys="h" />}
            onClick={() => void bench.release()}
          >
            Release
          </Button>
        ) : null}
      </div>
    );
  }
  if (view.state === "ready") {
    const warnings = view.findings.filter((each) => each.overriddenBy === null && each.severity === "warning").length;
    return warnings === 0 ? null : (
      <div className="bench-banner" data-meaning="look">
        <IconAlertTriangle size={17} />
        <span>
          The claim can go; {warnings === 1 ? "one finding wants" : `${warnings} findings want`} a look first.
        </span>
      </div>
    );
  }
  const denials = view.denials.filter((denial) => ["open", "working", "appealed"].includes(denial.status));
  if (denials.length > 0) {
    return (
      <div className="bench-banner" data-meaning="info">
        <IconInfoCircle size={17} />
        <span>
          {denials.map((denial) => (
            <span key={denial.id}>
              {denial.explanation} ({money(denial.amount)}){" "}
              <Link to={`/denials/${denial.id}`}>Work the denial</Link>{" "}
            </span>
          ))}
        </span>
      </div>
    );
  }
  return null;
}
