import type { CoveragePage } from "@cleanclaim/revenue-cycle/contract";
import { SegmentedControl, Skeleton, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count } from "../../format/format.ts";
import { RulesHead } from "./rules-head.tsx";

/** What we check and what we do not, in the frame of the office. */
export function Screen() {
  return (
    <div className="page">
      <RulesHead title="What we check and what we do not" />
      <Coverage />
    </div>
  );
}

/** The same page for everybody, without signing in. */
export function PublicCoverage() {
  return (
    <main className="coverage-public">
      <div className="page-head">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <h1>What we check and what we do not</h1>
        <span className="grow" />
        <a href="/">Sign in</a>
      </div>
      <Coverage />
    </main>
  );
}

type Shown = "all" | "not" | "yes";

function Coverage() {
  const [shown, setShown] = useState<Shown>("all");
  const [search, setSearch] = useState("");
  const page = useQuery({
    queryKey: ["coverage"],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api("GET /api/coverage", { signal }),
  });
  if (page.isPending) return <Skeleton height={500} />;
  if (page.isError) return <ProblemNote error={page.error} retry={() => void page.refetch()} />;
  const { data } = page;
  return (
    <>
      <p className="rules-lead">
        {count(data.edits)} edits look at {count(data.covered)} of {count(data.covered + data.notCovered)} things that
        payers, code sets and guides ask of a claim. {count(data.notCovered)} are not looked at; the reason stands
        beside each. An edit that lacks its official table answers “could not be made”, never “fine”.
      </p>
      <div className="rules-filters">
        <TextInput
          label="Search"
          className="rules-search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Shown"
          value={shown}
          onChange={(value) => setShown(value === "not" ? "not" : value === "yes" ? "yes" : "all")}
          data={[
            { value: "all", label: "All" },
            { value: "yes", label: "Checked" },
            { value: "not", label: "Not checked" },
          ]}
        />
      </div>
      {data.packs.map((pack) => (
        <Pack key={pack.id} pack={pack} shown={shown} search={search.trim().toLowerCase()} />
      ))}
    </>
  );
}

function Pack(props: { readonly pack: CoveragePage["packs"][number]; readonly shown: Shown; readonly search: string }) {
  const { pack, shown, search } = props;
  const rows = pack.requirements.filter((row) => {
    if (shown === "not" ? row.notCovered === null : shown === "yes" && row.notCovered !== null) return false;
    const text = [row.source, row.asks, row.notCovered ?? "", ...row.coveredBy.flatMap((each) => [each.id, each.name])];
    return search === "" || text.join(" ").toLowerCase().includes(search);
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="section-title block-title">
        {pack.name}{" "}
        <span className="soft">
          · {count(pack.edits)} edits, version {pack.version}
        </span>
      </h2>
      <table className="plain-table coverage-table">
        <thead>
          <tr>
            <th>Source</th>
            <th>Asks</th>
            <th>Checked by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.source + row.asks}>
              <td>{row.source}</td>
              <td>{row.asks}</td>
              <td>
                {row.notCovered === null ? (
                  row.coveredBy.map((each) => (
                    <div key={each.id}>
                      <span className="code">{each.id}</span> {each.name}
                    </div>
                  ))
                ) : (
                  <>
                    <StateBadge state="idle" label="Not checked" /> {row.notCovered}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
