import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ConfirmPreview } from "../../components/confirm-preview.tsx";
import { Money } from "../../components/money.tsx";
import { count, money, plural } from "../../format/format.ts";

type Result = ResponseOf<"POST /api/claims/submit">;
/** Which claims to send: these, or all that are ready. */
export type ToSend = Pick<BodyOf<"POST /api/claims/submit">, "ids" | "allReady" | "practice">;

/** What would go where, then sends it. Open while `what` is given. */
export function SendClaims({ what, onClose }: { readonly what: ToSend | undefined; readonly onClose: () => void }) {
  const refresh = useRefresh();
  return (
    <ConfirmPreview<Result>
      title={what?.allReady === true ? "Send all ready claims" : "Send claims"}
      opened={what !== undefined}
      onClose={onClose}
      previewKey={["submit", what]}
      preview={() => api("POST /api/claims/submit", { body: { ...what, preview: true } })}
      show={(preview) => <Preview preview={preview} />}
      possible={(preview) => preview.batches.length > 0}
      confirmLabel={(preview) => `Send ${plural(claimsIn(preview), "claim")}, ${money(preview.totalCharge)}`}
      confirm={async () => {
        const result = await api("POST /api/claims/submit", { body: { ...what } });
        await refresh(["claim"]);
        sayDone(result.message);
      }}
    />
  );
}

function claimsIn(result: Result): number {
  return result.batches.reduce((sum, batch) => sum + batch.claimCount, 0);
}

function Preview({ preview }: { readonly preview: Result }) {
  return (
    <>
      <p style={{ marginTop: 0 }}>{preview.message}</p>
      {preview.batches.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Practice</th>
              <th>Payers</th>
              <th className="num">Claims</th>
              <th className="num">Charges</th>
            </tr>
          </thead>
          <tbody>
            {preview.batches.map((batch, index) => (
              <tr key={`${batch.practice}-${index}`}>
                <td>{batch.practice}</td>
                <td>{batch.payers.join(", ")}</td>
                <td className="num">{count(batch.claimCount)}</td>
                <td className="num">
                  <Money amount={batch.totalCharge} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.refused.length === 0 ? null : (
        <div className="claim-refused">
          <strong>{plural(preview.refused.length, "claim")} will stay here:</strong>
          <ul className="plain-list">
            {reasons(preview.refused).map(([message, number]) => (
              <li key={message}>
                {message}
                {number > 1 ? ` (${count(number)} claims)` : ""}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The same reason once, with how many claims have it. */
function reasons(refused: Result["refused"]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { message } of refused) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts];
}
