import { useQueryClient } from "@tanstack/react-query";
import type { PurchaseOrder } from "@cleanclaim/revenue-cycle/contract";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";

/** Keeps an order after a change and reads the lists again. */
export function useOrderChange(id: string): (after: PurchaseOrder, message: string) => Promise<void> {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async (after, message) => {
    client.setQueryData(["purchase-order", id], after);
    sayDone(message);
    await refresh(["reorder"], ["stock"]);
  };
}
