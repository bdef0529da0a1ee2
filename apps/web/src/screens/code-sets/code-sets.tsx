import { Alert, Skeleton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { Day } from "../../components/day.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count } from "../../format/format.ts";

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
          <p style={{ maxWidth: 720 }}>{status.data.label}</p>
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
                  <td>{set.set}</td>
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
