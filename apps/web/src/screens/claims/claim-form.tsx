import { BenchField } from "./bench-field.tsx";
import { formGroups } from "./claim-fields.ts";
import { ClaimLines } from "./claim-lines.tsx";
import type { ClaimBench } from "./use-claim.ts";

/** The claim as the form has it, every field that may change to be changed in place. */
export function ClaimForm({ bench }: { readonly bench: ClaimBench }) {
  const titles = new Map(bench.view.diagnoses.map((diagnosis, index) => [`diagnoses[${index}].code`, diagnosis.title]));
  return (
    <>
      <div className="bench-form">
        {formGroups(bench.claim).map((group) => (
          <fieldset key={group.title} data-wide={group.wide}>
            <legend>{group.title}</legend>
            {group.fields.map((field) => (
              <div key={field.path} style={{ display: "contents" }}>
                <label htmlFor={`field-${field.path}`} title={titles.get(field.path)}>
                  {field.label}
                </label>
                <div>
                  <BenchField bench={bench} field={field} />
                  {titles.has(field.path) ? <div className="soft small-line">{titles.get(field.path)}</div> : null}
                </div>
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      <h2 className="section-title block-title">
        {bench.claim.claimType === "institutional" ? "Services (42–49)" : "Service lines (24)"}
      </h2>
      <ClaimLines bench={bench} />
    </>
  );
}
