import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { whenSignedOut } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import { listenToKeys } from "../keys/use-keys.ts";
import { useDensity } from "../settings/settings.ts";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";

/** Everything that was read from the server. A client error is an answer and is not asked again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
});

whenSignedOut(() => {
  queries.setQueryData(["session"], null);
});

/** The nonce for styles that the server wrote into the page, when its policy uses one. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

/** The application. */
export function App() {
  const [density] = useDensity();
  useEffect(() => listenToKeys(), []);
  useEffect(() => {
    document.documentElement.dataset["density"] = density;
  }, [density]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" limit={4} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
