import type { DeskRow } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, timeText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { EligibilityResult, useEligibility } from "../patients/eligibility.tsx";
import { missingOf } from "./days.ts";

/** States of a visit whose note can still be added to. */
const takesNotes: ReadonlySet<string> = new Set(["scheduled", "checked-in", "to-code", "query", "returned"]);

/** What the counter needs to know of one visit, and the next steps. */
export function DeskDetail(props: {
  readonly row: DeskRow;
  readonly checkIn: () => void;
  readonly useStock: () => void;
  readonly addNote: () => void;
}) {
  const { row } = props;
  const { may } = useSignedIn();
  const write = may("patient:write");
  const patient = useQuery({
    queryKey: ["patient", row.patientId],
    queryFn: ({ signal }) => api("GET /api/patients/:id", { params: { id: row.patientId }, signal }),
  });
  const eligibility = useEligibility(row.patientId);
  const primary = patient.data?.coverages.find((each) => each.priority === "P");
  const check = () => {
    if (primary !== undefined) eligibility.mutate({ coverageId: primary.id, serviceDate: row.serviceDate });
  };
  useKeys("Front desk", [
    {
      keys: "v",
      label: "Verify coverage with the payer",
      disabled: primary === undefined || !write || eligibility.isPending,
      run: check,
    },
  ]);
  const missing = missingOf(row);
  return (
    <>
      <h2 style={{ margin: "0 0 2px", fontSize: 15 }}>
        <Link to={`/patients/${row.patientId}`}>{row.patient}</Link>
      </h2>
      <p className="soft" style={{ margin: "0 0 10px" }}>
        {row.accountNumber}, born {dayText(row.birthDate)}
      </p>
      {missing.length === 0 ? (
        <StateBadge state="ok" label="Nothing is missing" />
      ) : (
        <div className="desk-missing">
          <strong>Before the visit</strong>
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="facts" style={{ margin: "12px 0" }}>
        <dt>Estimate</dt>
        <dd>
          <Link to={row.estimateId === null ? `/estimates/new?visit=${row.visitId}` : `/estimates/${row.estimateId}`}>
            {row.estimate === null ? row.estimateId === null ? "Estimate it" : "Open" : <Money amount={row.estimate} />}
          </Link>{" "}
          <Keys keys="m" /> <StateBadge state={row.estimateLight.state} label={row.estimateLight.text} />
        </dd>
        <dt>Visit</dt>
        <dd>
          {dayText(row.serviceDate)}, {timeText(row.time)}
        </dd>
        <dt>Reason</dt>
        <dd>{row.reason}</dd>
        <dt>Provider</dt>
        <dd>{row.provider}</dd>
        <dt>Payer</dt>
        <dd>
          {row.payer}
          {primary === undefined ? "" : `, ${primary.memberId}`}
        </dd>
        <dt>Coverage</dt>
        <dd>
          <StateBadge state={row.coverage.state} label={row.coverage.text} />
        </dd>
        <dt>Authorization</dt>
        <dd>
          <StateBadge state={row.authorization.state} label={row.authorization.text} />
        </dd>
        <dt>Owes</dt>
        <dd>
          <Money amount={row.balance} />
        </dd>
      </dl>
      <div className="desk-acts">
        {write && row.status === "scheduled" ? (
          <Button onClick={props.checkIn} rightSection={<Keys keys="c" />}>
            Check in
          </Button>
        ) : null}
        {write ? (
          <Button
            variant="default"
            disabled={primary === undefined}
            loading={eligibility.isPending}
            onClick={check}
            rightSection={<Keys keys="v" />}
          >
            Verify coverage
          </Button>
        ) : null}
        {may("stock:use") ? (
          <Button variant="default" onClick={props.useStock} rightSection={<Keys keys="s" />}>
            Use stock
          </Button>
        ) : null}
        {may("visit:write") && takesNotes.has(row.status) ? (
          <Button variant="default" onClick={props.addNote} rightSection={<Keys keys="o" />}>
            Add the note
          </Button>
        ) : null}
      </div>
      <EligibilityResult check={eligibility} />
    </>
  );
}
