import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { ResponseOf, SaveStockItem, StockItem } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { dollarsOf } from "./amounts.ts";
import type { ItemDraft } from "./item-draft.ts";
import { draftOf, emptyDraft, itemOf } from "./item-draft.ts";
import { SuppliesPage, useOwnPractice } from "./supplies-page.tsx";

/** A new item, or a change of one: what it is, how it is ordered, and how a drug is dosed and billed. */
export function Screen() {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const id = params["id"];
  const own = useOwnPractice();
  const item = useQuery({
    queryKey: ["stock", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api("GET /api/stock/:id", { params: { id: id ?? "" }, signal }),
  });
  if (id === undefined) return <ItemForm practice={own} existing={undefined} />;
  if (item.isPending) return <ScreenSkeleton />;
  if (item.isError)
    return (
      <SuppliesPage title="Change item">
        <ProblemNote error={item.error} retry={() => void item.refetch()} />
      </SuppliesPage>
    );
  return <ItemForm key={item.data.version} practice={item.data.item.practice} existing={item.data} />;
}

type Facts = ResponseOf<"GET /api/drug-facts">;

function ItemForm({ practice, existing }: { readonly practice: string; readonly existing: StockItem | undefined }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const refresh = useRefresh();
  const [draft, setDraft] = useState<ItemDraft>(existing === undefined ? emptyDraft : draftOf(existing.item));
  const [facts, setFacts] = useState<Facts>();
  const vendors = useQuery({
    queryKey: ["vendors", practice],
    queryFn: ({ signal }) => api("GET /api/vendors", { query: { practice }, signal }),
  });
  const ready = draft.name.trim().length > 1 && draft.stockUnit.trim() !== "" && dollarsOf(draft.charge) !== undefined;
  const change = (part: Partial<ItemDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const leave = (to: string) => void navigate({ to });
  const back = () => {
    leave(existing === undefined ? "/supplies" : `/supplies/${existing.row.id}`);
  };
  const save = useMutation({
    mutationFn: (active: boolean) => {
      const body: SaveStockItem = { ...itemOf(draft, practice), active };
      return existing === undefined
        ? api("POST /api/stock", { body })
        : api("PUT /api/stock/:id", {
            params: { id: existing.row.id },
            body: { version: existing.version, item: body },
          });
    },
    onSuccess: async (after) => {
      client.setQueryData(["stock", after.row.id], after);
      sayDone(after.item.active ? `${after.row.name} is saved.` : `${after.row.name} is retired.`);
      leave(`/supplies/${after.row.id}`);
      await refresh(["reorder"]);
    },
    onError: sayProblem,
  });
  const ask = useMutation({
    mutationFn: () => api("GET /api/drug-facts", { query: { code: draft.procedureCode, ndc: draft.ndc } }),
    onSuccess: (answer) => {
      setFacts(answer);
      change({
        ...(answer.procedureCode === null ? {} : { procedureCode: answer.procedureCode }),
        ...(answer.dose === null ? {} : { doseUnit: answer.dose.unit, perBillingUnit: answer.dose.perBillingUnit }),
      });
    },
    onError: sayProblem,
  });
  useKeys("Item", [
    { keys: "Escape", label: "Back", run: back },
    {
      keys: "mod+Enter",
      label: "Save the item",
      inFields: true,
      disabled: !ready,
      run: () => {
        save.mutate(draft.active);
      },
    },
  ]);
  const field = (
    key: Exclude<keyof ItemDraft, "singleDose" | "active" | "vendorId" | "ndcUnit">,
    label: string,
    span: string,
  ) => (
    <TextInput
      className={span}
      label={label}
      value={draft[key]}
      onChange={(event) => {
        change({ [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <SuppliesPage
      title={existing === undefined ? "New item" : `Change ${existing.row.name}`}
      actions={
        <>
          {existing === undefined ? null : (
            <Button
              variant="default"
              disabled={!ready}
              onClick={() => {
                save.mutate(!draft.active);
              }}
            >
              {draft.active ? "Retire" : "Bring back"}
            </Button>
          )}
          <Button
            disabled={!ready}
            loading={save.isPending}
            rightSection={<Keys keys="mod+Enter" />}
            onClick={() => {
              save.mutate(draft.active);
            }}
          >
            Save
          </Button>
          <Button variant="default" onClick={back} rightSection={<Keys keys="Escape" />}>
            Back
          </Button>
        </>
      }
    >
      <div className="supplies-form">
        <div className="form-grid">
          {field("name", "Name", "span-6")}
          {field("stockUnit", "Stock unit", "span-3")}
          {field("charge", "Charge for a billing unit", "span-3")}
          {field("parLevel", "Par", "span-3")}
          {field("reorderLevel", "Reorder at", "span-3")}
          <Select
            className="span-6"
            label="Vendor"
            clearable
            data={(vendors.data ?? []).map((vendor) => ({ value: vendor.id, label: vendor.name }))}
            value={draft.vendorId}
            onChange={(vendorId) => {
              change({ vendorId });
            }}
          />
          {field("vendorItemNumber", "Vendor's number", "span-4")}
          {field("orderUnit", "Ordered by (box, case)", "span-4")}
          {field("packSize", `${draft.stockUnit || "Units"} in one ${draft.orderUnit.trim() || "pack"}`, "span-4")}
        </div>
        <h2 className="section-title block-title">Billing</h2>
        <div className="form-grid">
          {field("procedureCode", "HCPCS or CPT code; empty when never billed", "span-4")}
          {field("ndc", "NDC", "span-4")}
          <div className="span-4" style={{ alignSelf: "end" }}>
            <Button
              variant="default"
              loading={ask.isPending}
              disabled={draft.procedureCode === "" && draft.ndc === ""}
              onClick={() => {
                ask.mutate();
              }}
            >
              Fill in from the code sets
            </Button>
          </div>
        </div>
        {facts === undefined ? null : (
          <FactsNote
            facts={facts}
            onPick={(ndc) => {
              change({ ndc });
            }}
          />
        )}
        <div className="form-grid" style={{ marginTop: 10 }}>
          {field("doseUnit", "Dose measured in (mg); empty when not dosed", "span-4")}
          {field("perBillingUnit", "Dose of one billing unit", "span-4")}
          {field("perStockUnit", `Dose in one ${draft.stockUnit || "stock unit"}`, "span-4")}
          {draft.doseUnit.trim() === ""
            ? field("billingUnitsPerStockUnit", `Billing units in one ${draft.stockUnit || "stock unit"}`, "span-4")
            : null}
          {field("ndcQuantityPerStockUnit", `NDC quantity of one ${draft.stockUnit || "stock unit"}`, "span-4")}
          <Select
            className="span-4"
            label="NDC unit"
            clearable
            data={[
              { value: "ML", label: "ML, milliliter" },
              { value: "UN", label: "UN, unit (vial of powder, tablet)" },
              { value: "GR", label: "GR, gram" },
              { value: "ME", label: "ME, milligram" },
              { value: "F2", label: "F2, international unit" },
            ]}
            value={draft.ndcUnit}
            onChange={(ndcUnit) => {
              change({ ndcUnit });
            }}
          />
          <Checkbox
            className="span-6"
            label="Single-dose container: what is left is discarded and billed with JW, or JZ says that nothing was"
            checked={draft.singleDose}
            onChange={(event) => {
              change({ singleDose: event.currentTarget.checked });
            }}
          />
        </div>
      </div>
    </SuppliesPage>
  );
}

function FactsNote({ facts, onPick }: { readonly facts: Facts; readonly onPick: (ndc: string) => void }) {
  return (
    <div className="panel" style={{ marginTop: 10 }}>
      <p className="panel-note">
        {facts.title === "" ? (facts.procedureCode ?? "No code") : `${facts.procedureCode ?? ""} ${facts.title}`}
        {facts.source === "" ? "" : ` (${facts.source})`}
        {facts.message === "" ? "" : `. ${facts.message}`}
      </p>
      {facts.packages.map((each) => (
        <button
          key={`${each.ndc} ${each.name}`}
          type="button"
          className="menu-line"
          onClick={() => {
            onPick(each.ndc);
          }}
        >
          {each.ndc} {each.name}, {each.labeler}, {each.billingUnitsPerPackage} billing units in a package
        </button>
      ))}
    </div>
  );
}
