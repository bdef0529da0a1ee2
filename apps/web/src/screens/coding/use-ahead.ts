import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";

const NONE: ResponseOf<"GET /api/visits/:id/ahead">["findings"] = [];

/**
 * What the claim edits would say of the coding as it is saved: asked again after every save, while the visit is open. A failure
 * shows nothing; the same edits run again when the visit is finished.
 */
export function useAhead(visitId: string, version: number, open: boolean) {
  const ahead = useQuery({
    queryKey: ["visit", visitId, "ahead", version],
    queryFn: ({ signal }) => api("GET /api/visits/:id/ahead", { params: { id: visitId }, signal }),
    enabled: open,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return open ? (ahead.data?.findings ?? NONE) : NONE;
}
