import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The built application in `dist/` is served by the server; in development `/api` goes to a running server. */
export default defineConfig({
  plugins: [react()],
  build: { target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": process.env["CLEANCLAIM_URL"] ?? "http://127.0.0.1:8080" } },
});
