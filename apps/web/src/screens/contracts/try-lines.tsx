import type { ContractView } from "@cleanclaim/revenue-cycle/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { WhyText } from "../../components/why-panel.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { amountOf } from "./amount-text.ts";

interface Line {
  readonly code: string;
  readonly modifiers: string;
  readonly units: string;
  readonly charge: string;
}
const emptyLine: Line = { code: "", modifiers: "", units: "1", charge: "" };

/** Prices lines under this version, draft or in force, and shows every step. */
export function TryLines({ view }: { readonly view: ContractView }) {
  const { session } = useSignedIn();
  const inForce =
    session.today >= view.current.effectiveFrom &&
    (view.current.lastDay === null || session.today <= view.current.lastDay);
  const [on, setOn] = useState(inForce ? session.today : view.current.effectiveFrom);
  const [place, setPlace] = useState("11");
  const [lines, setLines] = useState<readonly Line[]>([emptyLine, emptyLine, emptyLine]);
  const filled = lines.filter((line) => line.code.trim() !== "");
  const priced = useMutation({
    mutationFn: () =>
      api("POST /api/contracts/:id/try", {
        params: { id: view.id },
        body: {
          version: view.current.version,
          on,
          ...(place.trim() === "" ? {} : { placeOfServiceCode: place.trim() }),
          lines: filled.map((line) => {
            const charge = amountOf(line.charge);
            return {
              code: line.code.trim(),
              modifiers: line.modifiers.split(/[\s,]+/).filter((one) => one !== ""),
              units: line.units.trim() === "" ? "1" : line.units.trim(),
              ...(charge === undefined ? {} : { charge }),
            };
          }),
        },
      }),
  });
  const go = () => {
    if (filled.length > 0 && !priced.isPending) priced.mutate();
  };
  useKeys("Try a line", [{ keys: "mod+Enter", label: "Price the lines", inFields: true, run: go }]);
  const put = (index: number, more: Partial<Line>) => {
    const next = lines.map((line, at) => (at === index ? { ...line, ...more } : line));
    setLines(next.at(-1)?.code === "" ? next : [...next, emptyLine]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="compare-side">
        <TextInput
          label="Day of service"
          type="date"
          value={on}
          onChange={(event) => {
            setOn(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Place of service"
          w={110}
          maxLength={2}
          value={place}
          onChange={(event) => {
            setPlace(event.currentTarget.value);
          }}
        />
        <Button
          type="submit"
          disabled={filled.length === 0}
          loading={priced.isPending}
          rightSection={<Keys keys="mod+Enter" />}
        >
          Price
        </Button>
      </div>
      <div className="try-grid" role="group" aria-label="Lines to price">
        {lines.map((line, index) => (
          <LineFields
            key={index}
            number={index + 1}
            line={line}
            put={(more) => {
              put(index, more);
            }}
            allowed={priced.data?.lines[filled.indexOf(line)]?.allowed}
          />
        ))}
      </div>
      {priced.isError ? <ProblemNote error={priced.error} /> : null}
      {priced.data === undefined ? (
        <p className="soft">
          Each line is priced with the others of the day, as on a claim: ranks, both sides, limits.
        </p>
      ) : (
        <div className="try-steps" role="status">
          <WhyText why={priced.data.steps} />
        </div>
      )}
    </form>
  );
}

function LineFields(props: {
  readonly number: number;
  readonly line: Line;
  readonly put: (more: Partial<Line>) => void;
  readonly allowed: string | null | undefined;
}) {
  const { line, number, put } = props;
  const label = (text: string) => (number === 1 ? text : undefined);
  const name = (text: string) => `${text} of line ${number}`;
  return (
    <>
      <TextInput
        label={label("Code")}
        aria-label={name("Code")}
        maxLength={10}
        value={line.code}
        onChange={(event) => {
          put({ code: event.currentTarget.value });
        }}
      />
      <TextInput
        label={label("Modifiers")}
        aria-label={name("Modifiers")}
        value={line.modifiers}
        onChange={(event) => {
          put({ modifiers: event.currentTarget.value });
        }}
      />
      <TextInput
        label={label("Units")}
        aria-label={name("Units")}
        value={line.units}
        onChange={(event) => {
          put({ units: event.currentTarget.value });
        }}
      />
      <TextInput
        label={label("Charge")}
        aria-label={name("Charge")}
        value={line.charge}
        onChange={(event) => {
          put({ charge: event.currentTarget.value });
        }}
      />
      <span aria-label={name("Allowed")}>
        {props.allowed === undefined ? null : props.allowed === null ? (
          <span className="soft">not priced</span>
        ) : (
          <Money amount={props.allowed} strong />
        )}
      </span>
    </>
  );
}
