import { Button, Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { type FormField, RecordForm, type Typed } from "./record-form.tsx";

/** A column of a table of records. */
export interface RecordColumn<Row> {
  readonly label: string;
  readonly right?: boolean;
  readonly of: (row: Row) => ReactNode;
}

/** A table of records with the form of the chosen one beside it. */
export function RecordTab<Row extends { readonly id: string }>(props: {
  readonly what: string;
  readonly read: UseQueryResult<Row[]>;
  readonly columns: readonly RecordColumn<Row>[];
  readonly name: (row: Row) => string;
  readonly fields: readonly FormField[];
  readonly start: (row: Row | undefined) => Typed;
  readonly save: (row: Row | undefined, typed: Typed) => Promise<{ readonly message: string }>;
  readonly refresh: readonly (readonly unknown[])[];
  /** False where records are changed only. */
  readonly adds?: boolean;
}) {
  const { may } = useSignedIn();
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(0);
  const editable = may("setup:write");
  const adds = props.adds !== false && editable;
  const begin = () => {
    setChosen("");
    setAdding(adding + 1);
  };
  useKeys("Records", [{ keys: "+", label: `Add a ${props.what}`, disabled: !adds, run: begin }]);
  const { read } = props;
  if (read.isPending) return <Skeleton height={260} />;
  if (read.isError) return <ProblemNote error={read.error} retry={() => void read.refetch()} />;
  const rows = read.data;
  const shown = chosen === "" ? undefined : (rows.find((row) => row.id === chosen) ?? rows[0]);
  const showForm = chosen === "" || shown !== undefined;
  return (
    <>
      <div className="setup-bar">
        <span className="soft" role="status">
          {plural(rows.length, props.what)}
        </span>
        <span className="grow" />
        {adds ? (
          <Button size="xs" variant="default" onClick={begin} rightSection={<Keys keys="+" />}>
            Add a {props.what}
          </Button>
        ) : null}
      </div>
      <div className="setup-two">
        {rows.length === 0 ? (
          <p className="soft">None yet.</p>
        ) : (
          <table className="plain-table setup-table">
            <thead>
              <tr>
                {props.columns.map((column) => (
                  <th key={column.label} className={column.right === true ? "num" : undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} aria-selected={row.id === shown?.id}>
                  {props.columns.map((column, index) => (
                    <td key={column.label} className={column.right === true ? "num" : undefined}>
                      {index === 0 ? (
                        <button
                          type="button"
                          className="text-button"
                          aria-label={`Show ${props.name(row)}`}
                          onClick={() => {
                            setChosen(row.id);
                          }}
                        >
                          {column.of(row)}
                        </button>
                      ) : (
                        column.of(row)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {showForm ? (
          <RecordForm
            key={shown?.id ?? `new-${adding}`}
            title={shown === undefined ? `New ${props.what}` : props.name(shown)}
            fields={props.fields}
            start={props.start(shown)}
            editable={editable}
            refresh={props.refresh}
            save={(typed) => props.save(shown, typed)}
            onSaved={() => {
              if (shown === undefined) setChosen(undefined);
            }}
          />
        ) : null}
      </div>
    </>
  );
}
