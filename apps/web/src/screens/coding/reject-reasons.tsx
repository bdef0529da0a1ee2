import { useState } from "react";
import { Keys } from "../../components/keys.tsx";
import type { Item } from "./draft.ts";
import type { Workbench } from "./use-workbench.ts";

/** Why a coder refuses a suggestion; the digit is its place. Anything else is written out. */
export const REJECT_REASONS: readonly string[] = [
  "The note does not support it",
  "Denied, ruled out, or only suspected",
  "History or past problem, not treated now",
  "Part of another diagnosis that is coded",
  "Excluded with another code",
  "Not treated or assessed at this visit",
  "Wrong patient part, side, or encounter",
  "Done by someone else or billed elsewhere",
];

/** The reasons under the row that is refused; one digit or a line of text. */
export function RejectReasons({ bench, item }: { readonly bench: Workbench; readonly item: Item }) {
  const [own, setOwn] = useState("");
  return (
    <form
      className="coding-reasons"
      aria-label="Why it is refused"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (own.trim() !== "") bench.remove(item, own.trim());
      }}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      <span className="soft">Refuse because:</span>
      {REJECT_REASONS.map((reason, index) => (
        <button
          key={reason}
          type="button"
          className="coding-alternative"
          onClick={() => {
            bench.remove(item, reason);
          }}
        >
          <Keys keys={String(index + 1)} />
          <span className="grow">{reason}</span>
        </button>
      ))}
      <input
        className="coding-field coding-own-reason"
        aria-label="Another reason"
        placeholder="Another reason, then Enter"
        maxLength={300}
        value={own}
        onChange={(event) => {
          setOwn(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") bench.setRefusing(undefined);
        }}
      />
    </form>
  );
}
