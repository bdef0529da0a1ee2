import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPlayerTrackNext } from "@tabler/icons-react";
import { BackToList } from "../../components/back-to-list.tsx";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, instantText } from "../../format/format.ts";
import type { SaveState } from "./use-draft.ts";
import type { Workbench } from "./use-workbench.ts";

const SEX = { F: "female", M: "male", U: "sex unknown" } as const;

/** Who, when, where, who pays; whether it is saved; and the one next step. */
export function VisitHeader({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  return (
    <header className="coding-head">
      <BackToList
        onBack={() => {
          bench.goTo(undefined);
        }}
      />
      <div className="coding-who">
        <h1 className="cut">
          {visit.patient.name}
          <span className="soft">
            {" "}
            {visit.patient.age}, {SEX[visit.patient.sex]}, {visit.patient.accountNumber}
          </span>
        </h1>
        <div className="soft cut">
          {dayText(visit.serviceDate)} · {visit.provider} · {visit.facility} ({visit.placeOfServiceCode}) ·{" "}
          {visit.payer}
          {visit.newPatient === null ? "" : visit.newPatient ? " · new patient" : " · established patient"}
        </div>
      </div>
      <span className="grow" />
      <SaveWords state={bench.saved.state} />
      {visit.coderOfRecord === null ? null : (
        <span className="soft small" title="Who signed the coding">
          Signed by {visit.coderOfRecord.name}
          {visit.coderOfRecord.credential === null ? "" : `, ${visit.coderOfRecord.credential}`}
          {visit.coderOfRecord.number === null ? "" : ` ${visit.coderOfRecord.number}`},{" "}
          {instantText(visit.coderOfRecord.at)}
        </span>
      )}
      <StateBadge state={visit.status} />
      {bench.nextVisitId === undefined ? null : (
        <Tooltip label="Next visit, leave this one as it is (n)">
          <ActionIcon
            variant="default"
            aria-label="Next visit, leave this one as it is"
            onClick={() => {
              bench.goTo(bench.nextVisitId);
            }}
          >
            <IconPlayerTrackNext size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      <Button
        disabled={bench.locked}
        loading={bench.finishing}
        onClick={() => void bench.finish()}
        rightSection={<Keys keys="mod+Enter" />}
      >
        Finish and next
      </Button>
    </header>
  );
}

function SaveWords({ state }: { readonly state: SaveState }) {
  const text = {
    saved: "Saved",
    unsaved: "Saving",
    saving: "Saving",
    conflict: "Not saved",
    failed: "Not saved",
  }[state.kind];
  return (
    <span
      className="coding-saved"
      role="status"
      data-bad={state.kind === "conflict" || state.kind === "failed" || undefined}
    >
      {text}
    </span>
  );
}
