import type { PayerRuleRow } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { RulesHead } from "./rules-head.tsx";
import { SEVERITY_WORDS } from "./rule-words.ts";

/** State of a payer rule, and which version is live. */
export function RuleState({ rule }: { readonly rule: Pick<PayerRuleRow, "state" | "liveVersion" | "latestVersion"> }) {
  if (rule.state === "live") {
    const newer = rule.liveVersion !== rule.latestVersion;
    return (
      <StateBadge
        state="live"
        meaning={newer ? "info" : "done"}
        label={
          newer
            ? `Live: version ${rule.liveVersion ?? ""}; ${rule.latestVersion} is a draft`
            : `Live: version ${rule.latestVersion}`
        }
      />
    );
  }
  return rule.state === "draft" ? (
    <StateBadge state="draft" meaning="look" label={`Draft: version ${rule.latestVersion}`} />
  ) : (
    <StateBadge state="off" meaning="idle" label="Off" />
  );
}

/** The rules that the practice wrote for its payers, and those of imported packs. */
export function Screen() {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const [active, setActive] = useState(0);
  const rules = useQuery({
    queryKey: ["payer-rules"],
    queryFn: ({ signal }) => api("GET /api/payer-rules", { signal }),
  });
  const rows = rules.data ?? [];
  const at = Math.min(active, Math.max(rows.length - 1, 0));
  const open = (id: string) => void navigate({ to: "/rules/payer/$id", params: { id } });
  useKeys("Payer rules", [
    { keys: "j", label: "Next rule", run: () => setActive(Math.min(at + 1, Math.max(rows.length - 1, 0))) },
    { keys: "k", label: "Rule before", run: () => setActive(Math.max(at - 1, 0)) },
    { keys: "Enter", label: "Open the rule", disabled: rows.length === 0, run: () => open(rows[at]?.id ?? "") },
    { keys: "n", label: "Write a rule", disabled: !may("rule:write"), run: () => open("new") },
  ]);
  return (
    <div className="page">
      <RulesHead title="Payer rules">
        {may("rule:write") ? (
          <Button rightSection={<Keys keys="n" />} onClick={() => open("new")}>
            Write a rule
          </Button>
        ) : null}
      </RulesHead>
      {rules.isPending ? <Skeleton height={240} /> : null}
      {rules.isError ? <ProblemNote error={rules.error} retry={() => void rules.refetch()} /> : null}
      {rules.data !== undefined && rows.length === 0 ? (
        <p className="soft">
          No rule yet. Write down what a payer wants beyond the edits that ship: conditions over the claim’s fields,
          tried over last year’s claims before it goes live.
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <table className="plain-table rules-table">
          <thead>
            <tr>
              <th>Id</th>
              <th>Name</th>
              <th>State</th>
              <th>When live</th>
              <th>Payers</th>
              <th>In force</th>
              <th>Pack</th>
              <th>Changed</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((rule, index) => (
              <tr key={rule.id} data-active={index === at || undefined} onClick={() => open(rule.id)}>
                <td className="nowrap">
                  <Link to="/rules/payer/$id" params={{ id: rule.id }}>
                    {rule.id}
                  </Link>
                </td>
                <td>{rule.name}</td>
                <td>
                  <RuleState rule={rule} />
                </td>
                <td className="nowrap">
                  <StateBadge state={rule.severity} label={SEVERITY_WORDS[rule.severity]} />
                </td>
                <td>{rule.payers === "" ? <span className="soft">All</span> : rule.payers}</td>
                <td className="soft">{rule.effective}</td>
                <td className="soft">{rule.pack ?? ""}</td>
                <td className="soft">
                  {rule.changedBy}, <Instant iso={rule.changedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
