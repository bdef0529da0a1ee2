import type { FixManyResult } from "@cleanclaim/revenue-cycle/contract";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ConfirmPreview } from "../../components/confirm-preview.tsx";
import { plural } from "../../format/format.ts";

/** The mechanical fixes that the findings of these claims propose: shown first, then made all at once. Open while `ids` is given. */
export function FixClaims({
  ids,
  onClose,
}: {
  readonly ids: readonly string[] | undefined;
  readonly onClose: () => void;
}) {
  const refresh = useRefresh();
  return (
    <ConfirmPreview<FixManyResult>
      title="Apply the mechanical fixes"
      opened={ids !== undefined}
      onClose={onClose}
      previewKey={["apply-fixes", ids]}
      preview={() => api("POST /api/claims/apply-fixes", { body: { ids: [...(ids ?? [])], preview: true } })}
      show={(preview) => <Fixes result={preview} />}
      possible={(preview) => preview.fixes.length > 0}
      confirmLabel={(preview) =>
        `Make ${plural(preview.fixes.length, "fix", "fixes")} on ${plural(preview.claims, "claim")}`
      }
      confirm={async () => {
        const result = await api("POST /api/claims/apply-fixes", { body: { ids: [...(ids ?? [])] } });
        await refresh(["claim"]);
        sayDone(result.message);
      }}
    />
  );
}

function Fixes({ result }: { readonly result: FixManyResult }) {
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {result.message} Each claim is checked again, and its timeline says what was changed; the claim’s own screen
        takes a single fix back.
      </p>
      {result.fixes.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Patient</th>
              <th>Finding</th>
              <th>Where</th>
              <th>Fix</th>
            </tr>
          </thead>
          <tbody>
            {result.fixes.map((fix, index) => (
              <tr key={`${fix.claimId}${index}`}>
                <td>
                  <Link to="/claims/$id" params={{ id: fix.claimId }}>
                    {fix.patient}
                  </Link>
                </td>
                <td>{fix.edit}</td>
                <td>{fix.line === null ? "Whole claim" : `Line ${fix.line}`}</td>
                <td>{fix.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
