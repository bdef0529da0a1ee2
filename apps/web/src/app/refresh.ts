import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** After a change: reads the lists, the rail and the given things again when they are next looked at. */
export function useRefresh(): (...keys: readonly (readonly unknown[])[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (...keys) => {
      await Promise.all([["list"], ["rail"], ...keys].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    [client],
  );
}
