import { Drawer, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { saveText } from "../../components/work-list/export-csv.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { segmentsOf, segmentWords } from "./segment-words.ts";

/** The 837 of a claim as it would be sent now, segment by segment. Open while `claimId` is given. */
export function X12Drawer(props: { readonly claimId: string | undefined; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={props.claimId !== undefined}
      onClose={props.onClose}
      position="right"
      size="min(760px, 96vw)"
      title="The 837 as it would be sent"
      closeButtonProps={{ "aria-label": "Close the 837" }}
    >
      {props.claimId === undefined ? null : <Segments claimId={props.claimId} onClose={props.onClose} />}
    </Drawer>
  );
}

function Segments({ claimId, onClose }: { readonly claimId: string; readonly onClose: () => void }) {
  const x12 = useQuery({
    queryKey: ["claim", claimId, "x12"],
    staleTime: 0,
    queryFn: ({ signal }) => api("GET /api/claims/:id/x12", { params: { id: claimId }, signal }),
  });
  useKeys("dialog: 837", [{ keys: "x", label: "Close the 837", run: onClose }]);
  if (x12.isPending) return <Skeleton height={400} />;
  if (x12.isError) return <ProblemNote error={x12.error} retry={() => void x12.refetch()} />;
  return (
    <>
      {x12.data.problems.length === 0 ? null : (
        <div className="claim-refused">
          <strong>It can not go like this:</strong>
          <ul className="plain-list">
            {x12.data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => {
          saveText(`claim-${claimId}.837`, x12.data.text);
        }}
      >
        Save as a file
      </button>
      <table className="plain-table edi-table">
        <thead>
          <tr>
            <th>Segment</th>
            <th>Meaning</th>
          </tr>
        </thead>
        <tbody>
          {segmentsOf(x12.data.text).map((segment, index) => (
            <tr key={`${index}-${segment}`}>
              <td className="mono">{segment}</td>
              <td>{segmentWords(segment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
