import { Button, Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { StockLocation, Vendor } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Money } from "../../components/money.tsx";
import { stockWords } from "./stock-words.ts";
import { SuppliesPage, useOwnPractice, usePlaceName } from "./supplies-page.tsx";

/** Where stock lies and who sells it. */
export function Screen() {
  return (
    <SuppliesPage title="Places and vendors">
      <Places />
      <Vendors />
    </SuppliesPage>
  );
}

function Places() {
  const { practice, may } = useSignedIn();
  const [editing, setEditing] = useState<StockLocation | "new">();
  const places = useQuery({
    queryKey: ["stock-locations", practice],
    queryFn: ({ signal }) => api("GET /api/stock-locations", { query: { practice }, signal }),
  });
  const placeName = usePlaceName();
  const manage = may("stock:manage");
  const done = () => {
    setEditing(undefined);
  };
  return (
    <>
      <h2 className="section-title">Places</h2>
      <table className="plain-table supplies-form">
        <thead>
          <tr>
            <th>Name</th>
            <th>Kind</th>
            <th className="num">Lots</th>
            <th className="num">Value</th>
            <th>
              <span className="sr">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(places.data ?? []).map((place) => (
            <tr key={place.id}>
              <td>
                {placeName(place)}
                {place.main ? <span className="soft">, main</span> : null}
                {place.active ? null : <span className="soft">, closed</span>}
              </td>
              <td>{stockWords(place.kind)}</td>
              <td className="num">{place.lots}</td>
              <td className="num">
                <Money amount={place.value} />
              </td>
              <td>
                {manage ? (
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      setEditing(place);
                    }}
                  >
                    Change
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {manage && editing === undefined ? (
        <div className="supplies-foot">
          <Button
            variant="default"
            onClick={() => {
              setEditing("new");
            }}
          >
            New place
          </Button>
        </div>
      ) : null}
      {editing === undefined ? null : (
        <PlaceForm
          key={editing === "new" ? "new" : editing.id}
          place={editing === "new" ? undefined : editing}
          onDone={done}
        />
      )}
    </>
  );
}

function PlaceForm({ place, onDone }: { readonly place: StockLocation | undefined; readonly onDone: () => void }) {
  const own = useOwnPractice();
  const client = useQueryClient();
  const [name, setName] = useState(place?.name ?? "");
  const [kind, setKind] = useState<StockLocation["kind"]>(place?.kind ?? "room");
  const [active, setActive] = useState(place?.active ?? true);
  const save = useMutation({
    mutationFn: () => {
      const body = { practice: place?.practiceId ?? own, name: name.trim(), kind, active };
      return place === undefined
        ? api("POST /api/stock-locations", { body })
        : api("PUT /api/stock-locations/:id", { params: { id: place.id }, body });
    },
    onSuccess: async () => {
      sayDone("The place is saved.");
      onDone();
      await client.invalidateQueries({ queryKey: ["stock-locations"] });
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel supplies-form"
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim().length > 1) save.mutate();
      }}
    >
      <div className="row-flex" style={{ gap: 12, alignItems: "end" }}>
        <TextInput
          label="Name"
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Select
          label="Kind"
          allowDeselect={false}
          data={[
            { value: "store", label: "Store" },
            { value: "room", label: "Room" },
            { value: "cart", label: "Cart" },
          ]}
          value={kind}
          onChange={(value) => {
            if (value === "store" || value === "room" || value === "cart") setKind(value);
          }}
        />
        <Checkbox
          label="In use"
          checked={active}
          style={{ paddingBottom: 6 }}
          onChange={(event) => {
            setActive(event.currentTarget.checked);
          }}
        />
        <Button type="submit" disabled={name.trim().length < 2} loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Vendors() {
  const { practice, may } = useSignedIn();
  const [editing, setEditing] = useState<Vendor | "new">();
  const vendors = useQuery({
    queryKey: ["vendors", practice],
    queryFn: ({ signal }) => api("GET /api/vendors", { query: { practice }, signal }),
  });
  const order = may("stock:order");
  return (
    <>
      <h2 className="section-title block-title">Vendors</h2>
      {(vendors.data ?? []).length === 0 ? (
        <p className="soft">No vendors yet. An item needs one before it can be ordered.</p>
      ) : (
        <table className="plain-table supplies-form">
          <thead>
            <tr>
              <th>Name</th>
              <th>Account</th>
              <th>Phone</th>
              <th>Email</th>
              <th className="num">Delivers in</th>
              <th>
                <span className="sr">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(vendors.data ?? []).map((vendor) => (
              <tr key={vendor.id}>
                <td>
                  {vendor.name}
                  {vendor.active ? null : <span className="soft">, no longer</span>}
                </td>
                <td>{vendor.accountNumber}</td>
                <td className="nowrap">{vendor.phone}</td>
                <td>{vendor.email}</td>
                <td className="num">{vendor.leadDays} days</td>
                <td>
                  {order ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => {
                        setEditing(vendor);
                      }}
                    >
                      Change
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {order && editing === undefined ? (
        <div className="supplies-foot">
          <Button
            variant="default"
            onClick={() => {
              setEditing("new");
            }}
          >
            New vendor
          </Button>
        </div>
      ) : null}
      {editing === undefined ? null : (
        <VendorForm
          key={editing === "new" ? "new" : editing.id}
          vendor={editing === "new" ? undefined : editing}
          onDone={() => {
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}

function VendorForm({ vendor, onDone }: { readonly vendor: Vendor | undefined; readonly onDone: () => void }) {
  const own = useOwnPractice();
  const client = useQueryClient();
  const [form, setForm] = useState({
    name: vendor?.name ?? "",
    accountNumber: vendor?.accountNumber ?? "",
    phone: vendor?.phone ?? "",
    email: vendor?.email ?? "",
    address: vendor?.address ?? "",
    leadDays: vendor?.leadDays ?? 3,
    active: vendor?.active ?? true,
  });
  const save = useMutation({
    mutationFn: () => {
      const body = { practice: vendor?.practiceId ?? own, ...form };
      return vendor === undefined
        ? api("POST /api/vendors", { body })
        : api("PUT /api/vendors/:id", { params: { id: vendor.id }, body });
    },
    onSuccess: async () => {
      sayDone("The vendor is saved.");
      onDone();
      await client.invalidateQueries({ queryKey: ["vendors"] });
    },
    onError: sayProblem,
  });
  const field = (key: "name" | "accountNumber" | "phone" | "email" | "address", label: string) => (
    <TextInput
      label={label}
      autoFocus={key === "name"}
      value={form[key]}
      onChange={(event) => {
        setForm({ ...form, [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <form
      className="panel supplies-form"
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.name.trim().length > 1) save.mutate();
      }}
    >
      {field("name", "Name")}
      {field("accountNumber", "Our account number")}
      {field("phone", "Phone")}
      {field("email", "Email")}
      {field("address", "Address")}
      <NumberInput
        label="Days until delivery"
        min={0}
        max={365}
        value={form.leadDays}
        onChange={(value) => {
          setForm({ ...form, leadDays: Math.max(0, Math.round(Number(value))) });
        }}
      />
      <Checkbox
        label="In use"
        checked={form.active}
        onChange={(event) => {
          setForm({ ...form, active: event.currentTarget.checked });
        }}
      />
      <div className="supplies-foot">
        <Button type="submit" disabled={form.name.trim().length < 2} loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
