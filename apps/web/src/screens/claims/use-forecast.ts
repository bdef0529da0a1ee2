import type { Claim } from "@cleanclaim/model";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";

/** Whether a claim has a forecast: voids have none. */
export function hasForecast(claim: Pick<Claim, "frequencyCode">): boolean {
  return claim.frequencyCode !== "8";
}

/** The forecast of a claim; read anew with each version of it. */
export function useForecast(claimId: string, version: number) {
  return useQuery({
    queryKey: ["claim-forecast", claimId, version],
    queryFn: ({ signal }) => api("GET /api/claims/:id/forecast", { params: { id: claimId }, signal }),
    retry: false,
  });
}
