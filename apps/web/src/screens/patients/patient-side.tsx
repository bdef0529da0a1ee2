import type { Patient } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useSignedIn } from "../../app/session.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, instantText } from "../../format/format.ts";
import { AskAuthorization } from "./ask-authorization.tsx";
import { CoverageRecords } from "./coverage-records.tsx";
import { EligibilityResult, useEligibility } from "./eligibility.tsx";
import { priorityWords } from "./patient-form.ts";

/** What the payers said: coverage in force, authorizations; and asking them again. */
export function PatientSide({ patient }: { readonly patient: Patient }) {
  const { may } = useSignedIn();
  return (
    <div>
      <h2 className="section-title" style={{ marginBottom: 6 }}>
        Coverage
      </h2>
      {patient.coverages.map((coverage) => (
        <CoverageStatus key={coverage.id} patientId={patient.id} coverage={coverage} />
      ))}
      {patient.coverages.length === 0 ? <p className="soft">No insurance is saved.</p> : null}
      <h2 className="section-title block-title">Authorizations</h2>
      {patient.authorizations.map((each) => (
        <div key={each.id} className="panel">
          <div className="row-flex">
            <StateBadge state={each.status} />
            <strong>{each.procedureCodes.join(", ")}</strong>
            <span className="grow" />
            <span>{each.number ?? ""}</span>
          </div>
          <div className="soft small-line">
            {each.effectiveFrom === null
              ? `Asked ${instantText(each.requestedAt)}`
              : `${dayText(each.effectiveFrom)} to ${each.effectiveUntil === null ? "open" : dayText(each.effectiveUntil)}`}
            , {each.unitsUsed} of {each.units} used
          </div>
          {each.answer === null ? null : <div>{each.answer}</div>}
        </div>
      ))}
      {patient.authorizations.length === 0 ? <p className="soft">None asked for.</p> : null}
      {may("patient:write") && patient.coverages.length > 0 ? <AskAuthorization patient={patient} /> : null}
      <CoverageRecords patient={patient} />
    </div>
  );
}

function CoverageStatus({
  patientId,
  coverage,
}: {
  readonly patientId: string;
  readonly coverage: Patient["coverages"][number];
}) {
  const { session, may } = useSignedIn();
  const check = useEligibility(patientId);
  const last = coverage.eligibility;
  return (
    <div className="panel">
      <div>
        <span className="soft">{priorityWords[coverage.priority]}</span>
        <div>
          <strong>{coverage.payerName}</strong> {coverage.planName}
        </div>
      </div>
      {check.data !== undefined ? null : last === null ? (
        <span className="soft">Not checked yet.</span>
      ) : (
        <div>
          <div className="row-flex">
            <StateBadge state={last.problem === null ? last.status : "warning"} />
            <span className="soft small-line">on {dayText(last.on)}</span>
          </div>
          {last.problem === null ? null : <div>{last.problem}</div>}
          <ul className="plain-list">
            {last.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {may("patient:write") ? (
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => {
            check.mutate({ coverageId: coverage.id, serviceDate: session.today });
          }}
        >
          Check with the payer now
        </Button>
      ) : null}
      <EligibilityResult check={check} />
    </div>
  );
}
