import { parseCents } from "@cleanclaim/model";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { dayDense, money, plural, sumMoney } from "../../format/format.ts";
import type { ClaimFacts } from "./model/file-index.ts";
import type { Viewer } from "./use-viewer.ts";

const STATUS: Readonly<Record<string, string>> = {
  "1": "paid first",
  "2": "paid second",
  "3": "paid third",
  "4": "denied",
  "19": "paid first, forwarded",
  "20": "paid second, forwarded",
  "21": "paid third, forwarded",
  "22": "reversed",
  "23": "forwarded",
  "25": "predetermination",
};
const FREQUENCY: Readonly<Record<string, string>> = { "7": "replacement", "8": "void" };

/** The claims of the file: number, patient, charge and, in a remittance, what was paid. Choosing one leads to its segment. */
export function ClaimsPane({ viewer }: { readonly viewer: Viewer }) {
  const { claims, claimKind } = viewer.index;
  const [words, setWords] = useState("");
  const [isByAmount, setByAmount] = useState(false);
  const shown = useMemo(() => narrowed(claims, words, isByAmount), [claims, words, isByAmount]);
  const isPaid = claimKind !== "837";
  if (claims.length === 0) {
    return (
      <div className="viewer-nothing">
        <strong>No claims in this file</strong>
        <p className="soft">Claims of an 837 and payments of an 835 are listed here.</p>
      </div>
    );
  }
  return (
    <div className="viewer-findings">
      <div className="viewer-filter">
        <input
          className="bench-field grow"
          type="search"
          aria-label="Narrow the claims"
          placeholder="Claim number or patient"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <button
          type="button"
          className="chip"
          data-on={isByAmount}
          aria-pressed={isByAmount}
          onClick={() => {
            setByAmount(!isByAmount);
          }}
        >
          Largest first
        </button>
      </div>
      <ClaimRows viewer={viewer} claims={shown} isPaid={isPaid} />
      <Totals claims={shown} isPaid={isPaid} />
    </div>
  );
}

function narrowed(claims: readonly ClaimFacts[], words: string, isByAmount: boolean): readonly ClaimFacts[] {
  const wanted = words.trim().toLowerCase();
  const kept =
    wanted === "" ? claims : claims.filter((claim) => `${claim.id} ${claim.patient}`.toLowerCase().includes(wanted));
  if (!isByAmount) return kept;
  const cents = new Map(kept.map((claim) => [claim, parseCents(claim.charge) ?? 0n]));
  return kept.toSorted((one, two) => {
    const difference = (cents.get(two) ?? 0n) - (cents.get(one) ?? 0n);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
}

function ClaimRows(props: {
  readonly viewer: Viewer;
  readonly claims: readonly ClaimFacts[];
  readonly isPaid: boolean;
}) {
  const { viewer, claims, isPaid } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- The compiler leaves this component alone because the virtualizer keeps its own state; nothing here is memoised.
  const virtual = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 10,
  });
  return (
    <div ref={scroller} className="viewer-scroll" tabIndex={0} role="region" aria-label="Claims">
      <div role="table" aria-label="Claims" aria-rowcount={claims.length + 1} className="viewer-claims">
        <div role="rowgroup" className="viewer-claims-head">
          <div role="row" aria-rowindex={1} className="viewer-claim" data-paid={isPaid}>
            <span role="columnheader">Claim</span>
            <span role="columnheader" className="num">
              Charge
            </span>
            {isPaid ? (
              <span role="columnheader" className="num">
                Paid
              </span>
            ) : null}
          </div>
        </div>
        <div role="rowgroup" className="viewer-issues" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const claim = claims[item.index];
            if (claim === undefined) return null;
            return (
              <ClaimRow
                key={item.key}
                viewer={viewer}
                claim={claim}
                isPaid={isPaid}
                row={item.index}
                top={item.start}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function ClaimRow(props: {
  readonly viewer: Viewer;
  readonly claim: ClaimFacts;
  readonly isPaid: boolean;
  readonly row: number;
  readonly top: number;
}) {
  const { viewer, claim, isPaid } = props;
  const isChosen = viewer.segment === claim.segment;
  const status = isPaid ? (STATUS[claim.status] ?? claim.status) : (FREQUENCY[claim.status] ?? "");
  const day =
    claim.day === "" ? "" : dayDense(`${claim.day.slice(0, 4)}-${claim.day.slice(4, 6)}-${claim.day.slice(6, 8)}`);
  return (
    <div
      role="row"
      aria-rowindex={props.row + 2}
      aria-selected={isChosen}
      className="viewer-claim"
      data-paid={isPaid}
      data-chosen={isChosen ? true : undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="cell">
        <button
          type="button"
          className="viewer-claim-open"
          onClick={() => {
            viewer.choose(claim.segment);
          }}
        >
          {claim.id === "" ? "(no number)" : claim.id}
        </button>
        <span className="soft viewer-claim-under cut">
          {[claim.patient, day, status, claim.lines === 0 ? "" : plural(claim.lines, "line")]
            .filter((one) => one !== "")
            .join(" · ")}
        </span>
      </span>
      <span role="cell" className="num">
        {money(claim.charge)}
      </span>
      {isPaid ? (
        <span role="cell" className="num">
          {money(claim.paid)}
        </span>
      ) : null}
    </div>
  );
}

function Totals({ claims, isPaid }: { readonly claims: readonly ClaimFacts[]; readonly isPaid: boolean }) {
  const sum = useMemo(
    () => ({
      charge: sumMoney(claims.map((claim) => claim.charge)),
      paid: sumMoney(claims.map((claim) => claim.paid)),
    }),
    [claims],
  );
  return (
    <p className="viewer-foot">
      {plural(claims.length, "claim")} · {money(sum.charge)} charged{isPaid ? ` · ${money(sum.paid)} paid` : ""}
    </p>
  );
}
