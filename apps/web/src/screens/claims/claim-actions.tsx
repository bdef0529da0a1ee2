import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { linkTo } from "../../api/client.ts";
import { Keys } from "../../components/keys.tsx";
import { plural } from "../../format/format.ts";
import type { Asking, ClaimBench } from "./use-claim.ts";

const QUESTIONS: Readonly<Record<Asking["kind"], { readonly ask: string; readonly act: string }>> = {
  hold: { ask: "Why is the claim held?", act: "Hold" },
  override: { ask: "Why does the finding not apply here?", act: "Override" },
  return: { ask: "What should the coder look at?", act: "Return to the coder" },
  correct: { ask: "What is corrected?", act: "Make the corrected claim (7)" },
  void: { ask: "Why is the claim taken back?", act: "Make the void (8)" },
  rebill: { ask: "Why is it billed anew?", act: "Make a new claim (1)" },
};

/** Reasons that are given often; one key less to type, and a reason of one's own stays possible. */
const OVERRIDE_REASONS = [
  "Documented in the note; the note goes along on request.",
  "The payer confirmed it by telephone.",
  "The payer's published policy allows it.",
  "This payer has paid it before.",
] as const;

/** The bar below the claim: what can be done with it, the changes that wait to be saved, or the reason that is asked for. */
export function ClaimActions({ bench }: { readonly bench: ClaimBench }) {
  if (bench.asking !== undefined) {
    return (
      <div className="bench-actions">
        <ReasonBar key={bench.asking.kind} bench={bench} asking={bench.asking} />
      </div>
    );
  }
  if (bench.changed.length > 0) {
    return (
      <div className="bench-actions" role="status">
        <strong>{plural(bench.changed.length, "change")} not saved</strong>
        <span className="grow" />
        <Button size="compact-sm" variant="default" onClick={bench.discard}>
          Discard
        </Button>
        <Button
          size="compact-sm"
          loading={bench.busy}
          rightSection={<Keys keys="mod+Enter" />}
          onClick={() => void bench.save()}
        >
          Save and check again
        </Button>
      </div>
    );
  }
  return <Choices bench={bench} />;
}

function Choices({ bench }: { readonly bench: ClaimBench }) {
  const { view, editable, mayWrite } = bench;
  const decided = mayWrite && ["adjudicated", "closed", "received-by-payer"].includes(view.state);
  const ask = (kind: Exclude<Asking["kind"], "override">) => () => {
    bench.setAsking({ kind });
  };
  return (
    <div className="bench-actions no-print">
      {editable ? (
        <>
          {bench.heldByUs ? null : <Choice keys="h" label="Hold" run={ask("hold")} />}
          <Choice keys="i" label="Check again" run={() => void bench.checkAgain()} />
          <Choice keys="b" label="Return to the coder" run={ask("return")} />
        </>
      ) : null}
      {decided ? (
        <>
          <Choice keys="c" label="Corrected claim" run={ask("correct")} />
          <Choice keys="v" label="Void" run={ask("void")} />
        </>
      ) : null}
      <span className="grow" />
      <Choice
        keys="x"
        label="837"
        run={() => {
          bench.setDrawer({ kind: "x12" });
        }}
      />
      <Button
        size="compact-sm"
        variant="default"
        component="a"
        href={linkTo("GET /api/claims/:id/paper/pdf", { params: { id: view.id } })}
        target="_blank"
        rel="noreferrer"
        rightSection={<Keys keys="p" />}
      >
        Print
      </Button>
    </div>
  );
}

function Choice(props: { readonly keys: string; readonly label: string; readonly run: () => void }) {
  return (
    <Button size="compact-sm" variant="default" rightSection={<Keys keys={props.keys} />} onClick={props.run}>
      {props.label}
    </Button>
  );
}

function ReasonBar({ bench, asking }: { readonly bench: ClaimBench; readonly asking: Asking }) {
  const [reason, setReason] = useState("");
  const { ask, act } = QUESTIONS[asking.kind];
  const enough = reason.trim().length >= 5;
  return (
    <form
      className="reason-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough) void bench.answerReason(reason.trim());
      }}
    >
      <TextInput
        className="grow"
        autoFocus
        aria-label={ask}
        placeholder={`${ask} One sentence; it stays with the claim.`}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          bench.setAsking(undefined);
        }}
      />
      {asking.kind === "override" ? (
        <NativeSelect
          aria-label="A reason that is given often"
          value=""
          data={[{ value: "", label: "Often given …" }, ...OVERRIDE_REASONS]}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      ) : null}
      <Button
        variant="default"
        onClick={() => {
          bench.setAsking(undefined);
        }}
      >
        Cancel
      </Button>
      <Button type="submit" disabled={!enough} loading={bench.busy} rightSection={<Keys keys="Enter" />}>
        {act}
      </Button>
    </form>
  );
}
