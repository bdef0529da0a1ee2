import type { CodeSetCoverage, CodeSetWork } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Day } from "../../components/day.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Meaning } from "../../components/state-words.ts";
import { count, dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { dayBefore } from "../code-book/book-words.ts";
import { localToday } from "../code-book/use-book.ts";
import { FileLoad } from "./file-load.tsx";
import { LoadingState } from "./loading-state.tsx";
import "./code-sets.css";

type Family = CodeSetCoverage["families"][number];

const STANDING: Readonly<Record<Family["standing"], { readonly meaning: Meaning; readonly label: string }>> = {
  official: { meaning: "done", label: "Official, in force" },
  "other-days": { meaning: "look", label: "Not for this date" },
  starter: { meaning: "look", label: "Starter list" },
  missing: { meaning: "stop", label: "Not loaded" },
};

/** Which code sets this installation uses, for which dates of service they answer, what is missing, and loading the official ones. */
export function Screen() {
  const [on, setOn] = useState(localToday);
  const client = useQueryClient();
  const coverage = useQuery({
    queryKey: ["code-set-coverage", on],
    queryFn: ({ signal }) => api("GET /api/code-sets/coverage", { query: { on }, signal }),
  });
  const work = useQuery({
    queryKey: ["code-set-work"],
    queryFn: ({ signal }) => api("GET /api/code-sets/work", { signal }),
    refetchInterval: (query) => (query.state.data?.state === "running" ? 1000 : false),
  });
  const ended = work.data?.endedAt ?? undefined;
  useEffect(() => {
    if (ended === undefined) return;
    // Other sets may be in force now: everything that was looked up is asked again.
    for (const key of [
      "code-set-coverage",
      "book-code",
      "book-nodes",
      "book-index",
      "book-table",
      "book-shelf",
      "code-search",
    ])
      void client.invalidateQueries({ queryKey: [key] });
  }, [ended, client]);
  const begun = (state: CodeSetWork) => {
    client.setQueryData(["code-set-work"], state);
  };
  const running = work.data?.state === "running";
  const update = () => {
    if (running) return;
    api("POST /api/code-sets/update", { body: {} }).then(begun, sayProblem);
  };
  const mayLoad = coverage.data?.mayLoad === true;
  useKeys("Code sets", [{ keys: "l", label: "Load the official files", disabled: !mayLoad || running, run: update }]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>Code sets</h1>
        {coverage.data === undefined ? null : <Verdict coverage={coverage.data} />}
        <span className="grow" />
        <label className="code-sets-date">
          Date of service
          <input
            type="date"
            value={on}
            onChange={(event) => {
              if (/^(19|20)\d{2}-\d{2}-\d{2}$/.test(event.currentTarget.value)) setOn(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      {coverage.isPending ? <Skeleton height={300} /> : null}
      {coverage.isError ? <ProblemNote error={coverage.error} retry={() => void coverage.refetch()} /> : null}
      {coverage.data === undefined ? null : (
        <>
          <p className="code-sets-lead">{leadOf(coverage.data)}</p>
          {mayLoad ? (
            <div className="code-sets-load no-print">
              <Button
                leftSection={<IconDownload size={15} />}
                onClick={update}
                loading={running && work.data?.kind === "update"}
                disabled={running}
              >
                Load the official files
              </Button>
              <FileLoad disabled={running} onBegun={begun} />
            </div>
          ) : (
            <p className="soft">A supervisor, the owner or an administrator loads code sets here.</p>
          )}
          {work.data === undefined || work.data.state === "never" ? null : <LoadingState work={work.data} />}
          <Families families={coverage.data.families} />
        </>
      )}
    </div>
  );
}

function Verdict({ coverage }: { readonly coverage: CodeSetCoverage }) {
  const main = coverage.families.find((family) => family.id === "icd10cm");
  const { meaning, label } = STANDING[main?.standing ?? "missing"];
  const words =
    main?.standing === "official"
      ? "Official ICD-10-CM"
      : main?.standing === "starter"
        ? "Starter lists, not official"
        : label;
  return <StateBadge state={main?.standing ?? "missing"} meaning={meaning} label={words} />;
}

/** What the loaded sets mean for a claim of the date, in two sentences. */
function leadOf(coverage: CodeSetCoverage): string {
  const main = coverage.families.find((family) => family.id === "icd10cm");
  const day = dayText(coverage.on);
  const missing = coverage.families.filter((family) => family.standing === "missing").length;
  const rest = missing === 0 ? "" : ` ${missing} of the sets below are not loaded at all.`;
  if (main?.standing === "official") {
    return `Diagnoses of ${day} are judged by the official list: a code that it lacks is refused.${rest}`;
  }
  if (main?.standing === "other-days") {
    const newest = main.releases.filter((release) => release.name !== "starter").at(-1);
    const until = newest?.until ?? undefined;
    const end = until === undefined ? "" : ` The newest, ${newest?.name ?? ""}, ends on ${dayText(dayBefore(until))}.`;
    return `Official lists are loaded, but none is in force on ${day}.${end} Codes of this date are neither confirmed nor refused; the book and the search show the nearest edition and say so.`;
  }
  return `Only the starter lists that come with Cleanclaim answer: the most used codes in our own words. A code outside them is neither confirmed nor refused, and no Excludes note or 7th-character rule is enforced.${rest}`;
}

function Families({ families }: { readonly families: readonly Family[] }) {
  const [open, setOpen] = useState<string>();
  return (
    <table className="plain-table code-sets-table">
      <thead>
        <tr>
          <th>Set</th>
          <th>On this date</th>
          <th>Releases</th>
          <th>What it means</th>
        </tr>
      </thead>
      <tbody>
        {families.map((family) => (
          <tr key={family.id}>
            <td>{family.label}</td>
            <td>
              <StateBadge state={family.standing} {...STANDING[family.standing]} />
            </td>
            <td>
              <Releases
                family={family}
                open={open === family.id}
                onToggle={() => {
                  setOpen(open === family.id ? undefined : family.id);
                }}
              />
            </td>
            <td className="soft">{family.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Releases(props: { readonly family: Family; readonly open: boolean; readonly onToggle: () => void }) {
  const { releases } = props.family;
  const newest = releases.filter((release) => release.name !== "starter").at(-1) ?? releases[0];
  if (newest === undefined) return <span className="soft">none</span>;
  return (
    <>
      <div className="nowrap">
        {newest.name}: <Day iso={newest.from} />
        {newest.until === null ? (
          " on"
        ) : (
          <>
            {" "}
            to <Day iso={dayBefore(newest.until)} />
          </>
        )}
        , {count(newest.rows)} rows{" "}
        {releases.length > 1 ? (
          <button type="button" className="text-button" aria-expanded={props.open} onClick={props.onToggle}>
            {props.open ? "fewer" : `all ${releases.length}`}
          </button>
        ) : null}
      </div>
      {props.open ? (
        <ul className="code-sets-releases">
          {releases.map((release) => (
            <li key={`${release.name} ${release.from}`}>
              {release.name}: <Day iso={release.from} />
              {release.until === null ? (
                " on"
              ) : (
                <>
                  {" "}
                  to <Day iso={dayBefore(release.until)} />
                </>
              )}
              , {count(release.rows)} rows <span className="soft">{release.source}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
