import { NumberInput, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dayDense, money } from "../../format/format.ts";
import type { UseRow } from "./use-rows.ts";

type Preview = ResponseOf<"GET /api/stock/:id/dose">;

/** One item of a use: whole units, or the dose that was given with what it opens and bills; lot by expiry unless one is chosen. */
export function UseTableRow(props: {
  readonly use: UseRow;
  readonly preview: Preview | undefined;
  readonly change: (part: Partial<UseRow>) => void;
  readonly remove: () => void;
}) {
  const { use, preview, change } = props;
  const byDose = use.given !== undefined;
  return (
    <tr>
      <td>
        {use.name}
        <div className={Number(use.onHand) < use.quantity + use.waste ? "negative small-line" : "soft small-line"}>
          {use.onHand} {use.stockUnit} on hand
          {use.doseUnit === undefined ? null : (
            <>
              {" · "}
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  change(byDose ? { given: undefined, discarded: undefined } : { given: "", discarded: undefined });
                }}
              >
                {byDose ? `whole ${use.stockUnit}s` : `dose in ${use.doseUnit}`}
              </button>
            </>
          )}
          {" · "}
          <LotChoice use={use} change={change} />
        </div>
        {byDose && preview !== undefined ? <DoseNote preview={preview} use={use} /> : null}
      </td>
      <td style={{ width: 104 }}>
        {byDose ? (
          <TextInput
            aria-label={`${use.name} given in ${use.doseUnit ?? ""}`}
            placeholder={use.doseUnit ?? ""}
            autoFocus
            value={use.given}
            onChange={(event) => {
              change({ given: event.currentTarget.value.trim(), discarded: undefined });
            }}
          />
        ) : (
          <NumberInput
            aria-label={`${use.name} used`}
            min={0}
            step={1}
            value={use.quantity}
            onChange={(value) => {
              change({ quantity: Number(value) });
            }}
          />
        )}
      </td>
      <td style={{ width: 104 }}>
        {byDose ? (
          <TextInput
            aria-label={`${use.name} discarded in ${use.doseUnit ?? ""}`}
            disabled={!use.singleDose}
            placeholder={preview?.discarded ?? ""}
            value={use.discarded ?? ""}
            onChange={(event) => {
              const text = event.currentTarget.value.trim();
              change({ discarded: text === "" ? undefined : text });
            }}
          />
        ) : (
          <NumberInput
            aria-label={`${use.name} discarded`}
            min={0}
            value={use.waste}
            onChange={(value) => {
              change({ waste: Number(value) });
            }}
          />
        )}
      </td>
      <td>
        <button type="button" className="text-button" onClick={props.remove}>
          Remove
        </button>
      </td>
    </tr>
  );
}

function DoseNote({ preview, use }: { readonly preview: Preview; readonly use: UseRow }) {
  if (preview.problem !== null) return <div className="negative small-line">{preview.problem}</div>;
  return (
    <div className="small-line">
      Opens {preview.containers} {use.stockUnit}
      {preview.discarded === "0" ? "" : `, ${preview.discarded} ${use.doseUnit ?? ""} discarded`}.{" "}
      {preview.lines
        .map((line) => `${[line.procedureCode, ...line.modifiers].join(" ")} × ${line.units}, ${money(line.charge)}`)
        .join("; ")}
    </div>
  );
}

function LotChoice({ use, change }: { readonly use: UseRow; readonly change: (part: Partial<UseRow>) => void }) {
  const [open, setOpen] = useState(false);
  const item = useQuery({
    queryKey: ["stock", use.itemId],
    enabled: open,
    queryFn: ({ signal }) => api("GET /api/stock/:id", { params: { id: use.itemId }, signal }),
  });
  if (!open)
    return (
      <button
        type="button"
        className="text-button"
        onClick={() => {
          setOpen(true);
        }}
      >
        choose the lot
      </button>
    );
  const lots = (item.data?.lots ?? []).filter((lot) => lot.onHand !== "0" && lot.held === null);
  return (
    <Select
      aria-label={`Lot of ${use.name}`}
      placeholder="What expires first"
      clearable
      size="xs"
      data={lots.map((lot) => ({
        value: lot.id,
        label: `${lot.lotNumber}, ${lot.onHand} there${lot.expiresOn === null ? "" : `, expires ${dayDense(lot.expiresOn)}`}`,
      }))}
      value={use.lotId ?? null}
      onChange={(lotId) => {
        change({ lotId: lotId ?? undefined });
      }}
    />
  );
}
