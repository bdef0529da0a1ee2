import { Combobox } from "@mantine/core";
import type { HitGroup } from "./code-hits.ts";
import type { CodeHit } from "./code-search-box.tsx";
import { hitValue } from "./code-search-box.tsx";
import { Keys } from "./keys.tsx";

/** The sets among which a search can be narrowed, in the order of the chips. */
export const SEARCH_SETS = [
  { id: "", label: "All" },
  { id: "icd10cm", label: "ICD-10-CM" },
  { id: "procedures", label: "CPT numbers" },
  { id: "hcpcs", label: "HCPCS" },
  { id: "icd10pcs", label: "ICD-10-PCS" },
] as const;

interface ListProps {
  readonly groups: readonly HitGroup[];
  readonly anyCode: boolean;
  readonly state: "kept" | "asking" | "answered" | "failed";
  readonly set?: string;
  readonly onSet?: (set: string) => void;
}

/** The hits below a search field, with the sets to narrow to and what the keys do. */
export function CodeSearchList(props: ListProps) {
  const { groups, state } = props;
  const none = groups.every((group) => group.hits.length === 0);
  return (
    <>
      {props.onSet === undefined ? null : (
        <div className="code-hit-sets" role="group" aria-label="Narrow to a code set">
          {SEARCH_SETS.map((each) => (
            <button
              key={each.id}
              type="button"
              tabIndex={-1}
              aria-pressed={each.id === props.set}
              // The field must not lose the focus, or the list would close.
              onMouseDown={(event) => {
                event.preventDefault();
                props.onSet?.(each.id);
              }}
            >
              {each.label}
            </button>
          ))}
        </div>
      )}
      <Combobox.Options mah={360} style={{ overflowY: "auto" }}>
        {groups.map((group) =>
          group.label === "" ? (
            group.hits.map((hit) => <Hit key={hitValue(hit)} hit={hit} anyCode={props.anyCode} />)
          ) : (
            <Combobox.Group key={group.label} label={group.label}>
              {group.hits.map((hit) => (
                <Hit key={hitValue(hit)} hit={hit} anyCode={props.anyCode} />
              ))}
            </Combobox.Group>
          ),
        )}
        {state === "asking" ? <Combobox.Empty>Searching</Combobox.Empty> : null}
        {state === "failed" ? <Combobox.Empty>The search did not answer. Type on to try again.</Combobox.Empty> : null}
        {state === "answered" && none ? (
          <Combobox.Empty>
            No code in {wordsOf(props.set)} has these words. Try fewer or other words, or another set.
          </Combobox.Empty>
        ) : null}
      </Combobox.Options>
      {none ? null : (
        <div className="code-hit-keys">
          <Keys keys="Enter" /> take <Keys keys="shift+Enter" /> book
          {props.onSet === undefined ? null : (
            <>
              {" "}
              <Keys keys="alt+ArrowRight" /> set
            </>
          )}
        </div>
      )}
    </>
  );
}

function wordsOf(set: string | undefined): string {
  const known = SEARCH_SETS.find((each) => each.id === set && each.id !== "");
  return known === undefined ? "the loaded sets" : known.label;
}

function Hit({ hit, anyCode }: { readonly hit: CodeHit; readonly anyCode: boolean }) {
  return (
    <Combobox.Option value={hitValue(hit)} disabled={!hit.billable && !anyCode}>
      <div className="code-hit">
        <span className="code">{hit.code}</span>
        <span>
          {hit.title}
          {hit.billable ? "" : " (not billable on this date)"}
          {hit.matched === "" || hit.matched === hit.title ? null : <span className="code-hit-why">{hit.matched}</span>}
        </span>
      </div>
    </Combobox.Option>
  );
}
