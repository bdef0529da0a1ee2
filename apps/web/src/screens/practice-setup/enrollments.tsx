import type { EnrollmentRow } from "@cleanclaim/revenue-cycle/contract";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayDense } from "../../format/format.ts";
import { RecordTab } from "./record-tab.tsx";

const STATES = {
  requested: ["pending", "Asked for"],
  enrolled: ["ok", "Enrolled"],
  denied: ["error", "Refused"],
  ended: ["cancelled", "Ended"],
} as const;

/** Which provider may bill which payer, and since when: what the credentialing edits look at. */
export function Enrollments() {
  const rows = useQuery({
    queryKey: ["setup", "enrollments"],
    queryFn: ({ signal }) => api("GET /api/setup/enrollments", { signal }),
  });
  const payers = useQuery({
    queryKey: ["setup", "payers"],
    queryFn: ({ signal }) => api("GET /api/setup/payers", { signal }),
  });
  const providers = useQuery({
    queryKey: ["setup", "providers"],
    queryFn: ({ signal }) => api("GET /api/setup/providers", { signal }),
  });
  const payerOptions = (payers.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  const providerOptions = (providers.data ?? []).map((one) => ({ value: one.id, label: `${one.last}, ${one.first}` }));
  return (
    <RecordTab<EnrollmentRow>
      what="enrolment"
      read={rows}
      refresh={[
        ["setup", "enrollments"],
        ["setup", "providers"],
      ]}
      columns={[
        { label: "Provider", of: (row) => row.provider },
        { label: "Payer", of: (row) => row.payer },
        { label: "State", of: (row) => <StateBadge state={STATES[row.status][0]} label={STATES[row.status][1]} /> },
        { label: "From", of: (row) => (row.effectiveFrom === null ? "" : dayDense(row.effectiveFrom)) },
        { label: "Last day", of: (row) => (row.lastDay === null ? "" : dayDense(row.lastDay)) },
        { label: "Number", of: (row) => row.number },
      ]}
      name={(row) => `${row.provider} with ${row.payer}`}
      fields={[
        { key: "providerId", label: "Provider", kind: "choice", options: providerOptions, wide: true },
        { key: "payerId", label: "Payer", kind: "choice", options: payerOptions, wide: true },
        {
          key: "status",
          label: "State",
          kind: "choice",
          options: Object.entries(STATES).map(([value, [, label]]) => ({ value, label })),
        },
        { key: "number", label: "Number", maxLength: 60 },
        { key: "effectiveFrom", label: "First day", kind: "date" },
        { key: "lastDay", label: "Last day", kind: "date" },
        { key: "note", label: "Note", wide: true },
      ]}
      start={(row) => ({
        providerId: row?.providerId ?? providerOptions[0]?.value ?? "",
        payerId: row?.payerId ?? payerOptions[0]?.value ?? "",
        status: row?.status ?? "requested",
        number: row?.number ?? "",
        effectiveFrom: row?.effectiveFrom ?? "",
        lastDay: row?.lastDay ?? "",
        note: row?.note ?? "",
      })}
      save={(row, typed) => {
        const day = (key: string) => ((typed[key] ?? "") === "" ? null : (typed[key] ?? ""));
        const body = {
          providerId: typed["providerId"] ?? "",
          payerId: typed["payerId"] ?? "",
          status: typed["status"] as EnrollmentRow["status"], // the options of the select
          number: typed["number"] ?? "",
          effectiveFrom: day("effectiveFrom"),
          lastDay: day("lastDay"),
          note: typed["note"] ?? "",
          ...(row === undefined ? {} : { version: row.version }),
        };
        return row === undefined
          ? api("POST /api/setup/enrollments", { body })
          : api("PUT /api/setup/enrollments/:id", { params: { id: row.id }, body });
      }}
    />
  );
}
