import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";

/** The forecast of a claim; read anew with each version of it. */
export function useForecast(claimId: string, version: number) {
  return useQuery({
    queryKey: ["claim-forecast", claimId, version],
    queryFn: ({ signal }) => api("GET /api/claims/:id/forecast", { params: { id: claimId }, signal }),
    retry: false,
  });
}
