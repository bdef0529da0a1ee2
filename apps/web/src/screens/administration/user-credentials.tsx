import type { UserCredential } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, Skeleton, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";

/** The usual certifications with the body that gives them; others may be typed. */
const KINDS: Readonly<Record<string, string>> = {
  CPC: "AAPC",
  COC: "AAPC",
  CIC: "AAPC",
  CPB: "AAPC",
  CRC: "AAPC",
  CPMA: "AAPC",
  "CPC-A": "AAPC",
  CCA: "AHIMA",
  CCS: "AHIMA",
  "CCS-P": "AHIMA",
  RHIT: "AHIMA",
  RHIA: "AHIMA",
  CDIP: "AHIMA",
  CCDS: "ACDIS",
};
const blank: UserCredential = { kind: "", number: "", issuedBy: "", issuedOn: null, expiresOn: null };

/** The coding credentials of one user: kept by the administrator, signed with by the coder. */
export function UserCredentials(props: { readonly userId: string; readonly name: string }) {
  const held = useQuery({
    queryKey: ["credentials", props.userId],
    queryFn: ({ signal }) => api("GET /api/users/:id/credentials", { params: { id: props.userId }, signal }),
  });
  if (held.isPending) return <Skeleton height={120} />;
  if (held.isError) return <ProblemNote error={held.error} retry={() => void held.refetch()} />;
  return <Editor key={held.dataUpdatedAt} userId={props.userId} name={props.name} held={held.data} />;
}

function Editor(props: { readonly userId: string; readonly name: string; readonly held: readonly UserCredential[] }) {
  const [rows, setRows] = useState<readonly UserCredential[]>(props.held.length === 0 ? [blank] : props.held);
  const client = useQueryClient();
  const filled = rows.filter((row) => row.kind.trim() !== "");
  const save = useMutation({
    mutationFn: () =>
      api("PUT /api/users/:id/credentials", { params: { id: props.userId }, body: { credentials: [...filled] } }),
    onSuccess: async () => {
      sayDone(`The credentials of ${props.name} are saved.`);
      await client.invalidateQueries({ queryKey: ["credentials", props.userId] });
      await client.invalidateQueries({ queryKey: ["users"] });
    },
  });
  const change = (at: number, part: Partial<UserCredential>) => {
    setRows(
      rows.map((row, index) => {
        if (index !== at) return row;
        const next = { ...row, ...part };
        const body = KINDS[next.kind.trim().toUpperCase()];
        return part.kind !== undefined && body !== undefined ? { ...next, issuedBy: body } : next;
      }),
    );
  };
  return (
    <form
      className="panel"
      aria-label={`Credentials of ${props.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <strong>Credentials of {props.name}</strong>
      <p className="soft small">
        Coding is signed with the first that is in force. What an expired or missing one does is a setting of the
        practice.
      </p>
      <datalist id="credential-kinds">
        {Object.keys(KINDS).map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      {rows.map((row, index) => (
        <div key={index} className="row-flex" style={{ alignItems: "flex-end", flexWrap: "wrap" }}>
          <TextInput
            label="Kind"
            w={90}
            list="credential-kinds"
            value={row.kind}
            onChange={(event) => {
              change(index, { kind: event.currentTarget.value });
            }}
          />
          <TextInput
            label="Number"
            w={110}
            value={row.number}
            onChange={(event) => {
              change(index, { number: event.currentTarget.value });
            }}
          />
          <TextInput
            label="Issued by"
            w={90}
            value={row.issuedBy}
            onChange={(event) => {
              change(index, { issuedBy: event.currentTarget.value });
            }}
          />
          <TextInput
            label="Expires on"
            type="date"
            value={row.expiresOn ?? ""}
            onChange={(event) => {
              const day = event.currentTarget.value;
              change(index, { expiresOn: day === "" ? null : day });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${row.kind === "" ? "the empty row" : row.kind}`}
            onClick={() => {
              setRows(rows.toSpliced(index, 1));
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {save.isError ? <ProblemNote error={save.error} /> : null}
      <div className="row-flex">
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => {
            setRows([...rows, blank]);
          }}
        >
          One more
        </Button>
        <span className="grow" />
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
