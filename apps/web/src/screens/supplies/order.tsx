import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { PurchaseOrder } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayProblem } from "../../app/toasts.tsx";
import { Day, Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { costText } from "./amounts.ts";
import { OrderDraft } from "./order-draft.tsx";
import { ReceiveOrder } from "./receive-order.tsx";
import { orderMeaning, stockWords } from "./stock-words.ts";
import { SuppliesPage } from "./supplies-page.tsx";
import { useOrderChange } from "./use-order-change.ts";

/** One purchase order: a draft to change and send, then deliveries against it. */
export function Screen() {
  const id = useRouteParam("id");
  const order = useQuery({
    queryKey: ["purchase-order", id],
    queryFn: ({ signal }) => api("GET /api/purchase-orders/:id", { params: { id }, signal }),
  });
  if (order.isPending) return <ScreenSkeleton />;
  if (order.isError)
    return (
      <SuppliesPage title="Order">
        <ProblemNote error={order.error} retry={() => void order.refetch()} />
      </SuppliesPage>
    );
  return <OrderView key={order.data.version} order={order.data} />;
}

function OrderView({ order }: { readonly order: PurchaseOrder }) {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const id = order.row.id;
  const changed = useOrderChange(id);
  const [receiving, setReceiving] = useState(false);
  const draft = order.row.status === "draft";
  const due = order.row.status === "sent" || order.row.status === "partly-received";
  const send = useMutation({
    mutationFn: () => api("POST /api/purchase-orders/:id/send", { params: { id }, body: { version: order.version } }),
    onSuccess: (after) =>
      changed(after, `${after.row.number} counts as sent. Print it or save it as CSV for the vendor.`),
    onError: sayProblem,
  });
  const close = useMutation({
    mutationFn: (reason: string) =>
      api("POST /api/purchase-orders/:id/close", { params: { id }, body: { version: order.version, reason } }),
    onSuccess: (after) => changed(after, `${after.row.number} is closed.`),
    onError: sayProblem,
  });
  const back = () => void navigate({ to: "/supplies/orders" });
  useKeys("Order", [
    { keys: "Escape", label: "Back to the orders", run: back },
    {
      keys: "s",
      label: "Send the order",
      disabled: !draft || !may("stock:order"),
      run: () => {
        send.mutate();
      },
    },
    {
      keys: "r",
      label: "Receive a delivery",
      disabled: !due || !may("stock:use"),
      run: () => {
        setReceiving(true);
      },
    },
  ]);
  return (
    <SuppliesPage
      title={`${order.row.number}, ${order.row.vendor}`}
      actions={
        <>
          <StateBadge
            state={order.row.status}
            meaning={orderMeaning(order.row.status)}
            label={stockWords(order.row.status)}
          />
          <Button
            variant="default"
            component="a"
            href={linkTo("GET /api/purchase-orders/:id/print", { params: { id } })}
            target="_blank"
          >
            PDF
          </Button>
          <Button variant="default" component="a" href={linkTo("GET /api/purchase-orders/:id/csv", { params: { id } })}>
            CSV
          </Button>
          {(draft || due) && may("stock:order") ? (
            <Button
              variant="default"
              loading={close.isPending}
              onClick={() => {
                close.mutate(draft || order.row.status === "sent" ? "Not needed" : "The vendor can't deliver the rest");
              }}
            >
              {order.row.status === "partly-received" ? "Close short" : "Cancel order"}
            </Button>
          ) : null}
          {draft && may("stock:order") ? (
            <Button
              loading={send.isPending}
              rightSection={<Keys keys="s" />}
              onClick={() => {
                send.mutate();
              }}
            >
              Mark as sent
            </Button>
          ) : null}
          {due && may("stock:use") && !receiving ? (
            <Button
              rightSection={<Keys keys="r" />}
              onClick={() => {
                setReceiving(true);
              }}
            >
              Receive
            </Button>
          ) : null}
          <Button variant="default" onClick={back} rightSection={<Keys keys="Escape" />}>
            Back
          </Button>
        </>
      }
    >
      <Facts order={order} />
      {draft && may("stock:order") ? <OrderDraft order={order} /> : null}
      {receiving && due ? (
        <ReceiveOrder
          order={order}
          onDone={() => {
            setReceiving(false);
          }}
        />
      ) : null}
      {draft && may("stock:order") ? null : <Lines order={order} />}
      <Receipts order={order} />
    </SuppliesPage>
  );
}

function Facts({ order }: { readonly order: PurchaseOrder }) {
  return (
    <dl className="facts">
      <dt>Vendor</dt>
      <dd>
        {[order.vendor.name, order.vendor.address, order.vendor.phone, order.vendor.email]
          .filter((text) => text !== "")
          .join(" · ")}
      </dd>
      <dt>Account</dt>
      <dd>{order.vendor.accountNumber === "" ? "none" : order.vendor.accountNumber}</dd>
      <dt>Put away in</dt>
      <dd>{order.row.location}</dd>
      <dt>Sent</dt>
      <dd>{order.row.sentAt === null ? "not yet" : <Instant iso={order.row.sentAt} />}</dd>
      <dt>Expected</dt>
      <dd className={order.row.late ? "negative" : undefined}>
        {order.row.expectedOn === null ? "not yet" : <Day iso={order.row.expectedOn} />}
        {order.row.late ? ", late" : ""}
      </dd>
      {order.note === "" ? null : (
        <>
          <dt>Note</dt>
          <dd>{order.note}</dd>
        </>
      )}
      {order.closeReason === "" ? null : (
        <>
          <dt>Closed</dt>
          <dd>{order.closeReason}</dd>
        </>
      )}
      <dt>Amount</dt>
      <dd>
        <Money amount={order.row.amount} />
      </dd>
    </dl>
  );
}

function Lines({ order }: { readonly order: PurchaseOrder }) {
  return (
    <>
      <h2 className="section-title block-title">Lines</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th className="num">#</th>
            <th>Vendor item</th>
            <th>Item</th>
            <th className="num">Packs</th>
            <th>Pack</th>
            <th className="num">Price</th>
            <th className="num">Amount</th>
            <th className="num">Ordered</th>
            <th className="num">Received</th>
            <th className="num">To come</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.position}>
              <td className="num">{line.position}</td>
              <td className="nowrap">{line.vendorItemNumber}</td>
              <td>{line.item}</td>
              <td className="num">{line.packs}</td>
              <td className="nowrap">
                {line.orderUnit} of {line.packSize}
              </td>
              <td className="num">
                <Money amount={line.packCost} />
              </td>
              <td className="num">
                <Money amount={line.amount} />
              </td>
              <td className="num">{line.ordered}</td>
              <td className="num">{line.received}</td>
              <td className="num">{line.outstanding === "0" ? "—" : `${line.outstanding} ${line.stockUnit}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Receipts({ order }: { readonly order: PurchaseOrder }) {
  if (order.receipts.length === 0) return null;
  return (
    <>
      <h2 className="section-title block-title">What came</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>When</th>
            <th>Item</th>
            <th>Lot</th>
            <th>Expires</th>
            <th className="num">Quantity</th>
            <th className="num">Unit cost</th>
            <th>By</th>
          </tr>
        </thead>
        <tbody>
          {order.receipts.map((receipt) => (
            <tr key={receipt.movementId}>
              <td className="nowrap">
                <Instant iso={receipt.at} />
              </td>
              <td>{receipt.item}</td>
              <td>{receipt.lot}</td>
              <td>
                <Day iso={receipt.expiresOn} />
              </td>
              <td className="num">{receipt.quantity}</td>
              <td className="num">{costText(receipt.unitCost)}</td>
              <td>{receipt.user}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
