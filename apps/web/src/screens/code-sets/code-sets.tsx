import { Alert, Skeleton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { Day } from "../../components/day.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, words } from "../../format/format.ts";

/** Names of the sets as the trade has them. */
const SETS: Readonly<Record<string, string>> = {
  icd10cm: "ICD-10-CM, diagnoses",
  "icd10cm-index": "ICD-10-CM, index",
  "icd10cm-synonyms": "ICD-10-CM, words people use",
  icd10pcs: "ICD-10-PCS, inpatient procedures",
  procedures: "CPT numbers with our own descriptions",
  hcpcs: "HCPCS Level II, supplies and drugs",
  "hcpcs-modifiers": "Modifiers",
  carc: "Claim adjustment reasons (CARC)",
  rarc: "Remittance remarks (RARC)",
  "claim-status": "Claim status",
  "claim-status-category": "Claim status categories",
  "place-of-service": "Places of service",
};

/** Which code sets this installation uses, from when, and how to load the official ones. */
export function Screen() {
  const status = useQuery({
    queryKey: ["code-sets"],
    queryFn: ({ signal }) => api("GET /api/code-sets", { signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>Code sets</h1>
        {status.data === undefined ? null : (
          <StateBadge
            state={status.data.official ? "ok" : "warning"}
            label={status.data.official ? "Official sets" : "Starter sets, not official"}
          />
        )}
      </div>
      {status.isPending ? <Skeleton height={300} /> : null}
      {status.isError ? <ProblemNote error={status.error} retry={() => void status.refetch()} /> : null}
      {status.data === undefined ? null : (
        <>
          <p style={{ maxWidth: 720 }}>{status.data.label.charAt(0).toUpperCase() + status.data.label.slice(1)}</p>
          <Alert
            color={status.data.official ? "blue" : "amber"}
            variant="light"
            icon={<IconInfoCircle size={18} />}
            mb="md"
            maw={720}
          >
            <div style={{ whiteSpace: "pre-line" }}>{status.data.howToLoad}</div>
          </Alert>
          <table className="plain-table" style={{ maxWidth: 980 }}>
            <thead>
              <tr>
                <th>Set</th>
                <th>Release</th>
                <th>In force from</th>
                <th>Until</th>
                <th className="num">Codes or rows</th>
                <th>Source</th>
              </tr>
            </thead>
            <tbody>
              {status.data.sets.map((set) => (
                <tr key={`${set.set}-${set.release}`}>
                  <td>{SETS[set.set] ?? words(set.set)}</td>
                  <td>{set.release}</td>
                  <td>
                    <Day iso={set.effectiveFrom} />
                  </td>
                  <td>
                    <Day iso={set.effectiveUntil} />
                  </td>
                  <td className="num">{count(set.rows)}</td>
                  <td className="soft">{set.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
