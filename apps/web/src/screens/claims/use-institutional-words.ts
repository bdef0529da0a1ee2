import type { InstitutionalWords } from "@cleanclaim/revenue-cycle/contract";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";

/** What the codes of an institutional claim mean; undefined while it is read. The claim is shown without the words then. */
export function useInstitutionalWords(claimId: string): InstitutionalWords | undefined {
  const words = useQuery({
    queryKey: ["claim", claimId, "institutional"],
    queryFn: ({ signal }) => api("GET /api/claims/:id/institutional", { params: { id: claimId }, signal }),
  });
  return words.data;
}
