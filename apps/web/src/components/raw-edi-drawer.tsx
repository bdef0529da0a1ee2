import { Drawer, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, linkTo } from "../api/client.ts";
import { instantText, words } from "../format/format.ts";
import { ProblemNote } from "./problem-note.tsx";

/** The raw file, segment by segment, each with its meaning in words. Open while `fileId` is given. */
export function RawEdiDrawer({
  fileId,
  onClose,
}: {
  readonly fileId: string | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={fileId !== undefined}
      onClose={onClose}
      position="right"
      size="min(760px, 96vw)"
      title="Raw file"
      closeButtonProps={{ "aria-label": "Close the raw file" }}
    >
      {fileId === undefined ? null : <FileSegments fileId={fileId} />}
    </Drawer>
  );
}

function FileSegments({ fileId }: { readonly fileId: string }) {
  const file = useQuery({
    queryKey: ["file", fileId],
    staleTime: Infinity,
    queryFn: ({ signal }) => api("GET /api/files/:id", { params: { id: fileId }, signal }),
  });
  if (file.isPending) return <Skeleton height={400} />;
  if (file.isError) return <ProblemNote error={file.error} retry={() => void file.refetch()} />;
  const view = file.data;
  return (
    <>
      <dl className="facts">
        <dt>File</dt>
        <dd>
          <a href={linkTo("GET /api/files/:id/raw", { params: { id: view.id } })} download={view.name}>
            {view.name}
          </a>
          {" · "}
          <Link to="/viewer" search={{ file: view.id }}>
            Open in the viewer
          </Link>
        </dd>
        <dt>Kind</dt>
        <dd>
          {view.kind}, {view.direction}, {instantText(view.at)}, {words(view.status)}
        </dd>
        {view.problem === null ? null : (
          <>
            <dt>Problem</dt>
            <dd>{view.problem}</dd>
          </>
        )}
      </dl>
      <table className="plain-table edi-table">
        <thead>
          <tr>
            <th>Segment</th>
            <th>Meaning</th>
          </tr>
        </thead>
        <tbody>
          {view.segments.map((segment) => (
            <tr key={segment.ordinal}>
              <td className="mono">{segment.text}</td>
              <td>{segment.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.truncated ? <p className="soft">The file is longer; load it to read the rest.</p> : null}
    </>
  );
}
