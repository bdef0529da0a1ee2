import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { RawEdiDrawer } from "../../components/raw-edi-drawer.tsx";
import { StateBadge } from "../../components/state-badge.tsx";

/** Asks the payer of a coverage whether it is in force on a day (270, answered by 271). */
export function useEligibility(patientId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (ask: { readonly coverageId: string; readonly serviceDate: string }) =>
      api("POST /api/coverages/:id/eligibility", {
        params: { id: ask.coverageId },
        body: { serviceDate: ask.serviceDate },
      }),
    onSuccess: () => refresh(["patient", patientId]),
  });
}

/** The payer's answer, line by line, with the raw files one press away for those who may read them. */
export function EligibilityResult({ check }: { readonly check: ReturnType<typeof useEligibility> }) {
  const [file, setFile] = useState<string>();
  const { may } = useSignedIn();
  if (check.isError) return <ProblemNote error={check.error} />;
  if (check.data === undefined) return null;
  const answer = check.data;
  const files = [
    { label: "Question (270)", id: answer.requestFileId },
    { label: "Answer (271)", id: answer.responseFileId },
  ];
  return (
    <div className="panel" role="status" style={{ marginTop: 12 }}>
      <div className="row-flex">
        <StateBadge state={answer.problem === null ? answer.status : "warning"} />
        <strong>{answer.summary}</strong>
      </div>
      {answer.problem === null ? null : <div>{answer.problem}</div>}
      <dl className="facts">
        {answer.lines.map((line, index) => (
          <div key={index} style={{ display: "contents" }}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {may("claim:read") ? (
        <div className="row-flex">
          {files.map((each) =>
            each.id === null ? null : (
              <button
                key={each.label}
                type="button"
                className="text-button"
                onClick={() => {
                  setFile(each.id ?? undefined);
                }}
              >
                {each.label}
              </button>
            ),
          )}
        </div>
      ) : null}
      <RawEdiDrawer
        fileId={file}
        onClose={() => {
          setFile(undefined);
        }}
      />
    </div>
  );
}
