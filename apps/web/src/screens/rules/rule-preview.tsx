import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayDense } from "../../format/format.ts";

/** The value as it was a moment ago: what is typed is not sent at every key. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What is wrong with the rule, what it finds in words, and what it says of a claim that is chosen here. */
export function RulePreview({ content }: { readonly content: string }) {
  const [claimId, setClaimId] = useState("");
  const settled = useSettled(content);
  const claims = useQuery({
    queryKey: ["list", "claims-to-try"],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      api("GET /api/claims", { query: { state: "all", sort: "-serviceDate", limit: 200 }, signal }),
  });
  const check = useQuery({
    queryKey: ["rule-check", settled, claimId],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api("POST /api/payer-rules/check", {
        body: { content: JSON.parse(settled) as unknown, ...(claimId === "" ? {} : { claimId }) },
        signal,
      }),
  });
  const result = check.data;
  return (
    <aside className="rules-side" aria-label="Preview">
      <h2 className="section-title">In words</h2>
      {result === undefined ? null : result.finds === null ? (
        <ul className="rules-problems" role="status">
          {result.problems.map((problem) => (
            <li key={problem.path + problem.message}>{problem.message}</li>
          ))}
        </ul>
      ) : (
        <p role="status">{result.finds}</p>
      )}
      <h2 className="section-title">Try it on a claim</h2>
      <NativeSelect
        aria-label="Claim to try"
        value={claimId}
        onChange={(event) => setClaimId(event.currentTarget.value)}
        data={[
          { value: "", label: "Choose a claim" },
          ...(claims.data?.rows ?? []).map((row) => ({
            value: row.id,
            label: `${dayDense(row.serviceDate)} ${row.patient}, ${row.payer}, ${row.totalCharge}`,
          })),
        ]}
      />
      {result === undefined || result.preview === null ? null : (
        <div role="status" style={{ marginTop: 8 }}>
          <p>{result.preview.answer}</p>
          {result.preview.findings.map((finding) => (
            <div key={`${finding.line ?? 0}`} className="rules-case">
              <StateBadge state={finding.severity} label={finding.line === null ? "Claim" : `Line ${finding.line}`} />
              <p>{finding.message}</p>
              <ul>
                {Object.values(finding.why?.steps[0]?.inputs ?? {}).map((held) => (
                  <li key={held}>{held}</li>
                ))}
              </ul>
            </div>
          ))}
          <ul className="plain-list soft">
            {result.preview.notEvaluated.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
