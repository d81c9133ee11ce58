import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The oldest browser that offices still run. */
const OLDEST_BROWSER = "chrome96";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    // The content policy allows no inline script, and every browser from the oldest one on preloads by itself.
    modulePreload: { polyfill: false },
    // The charts are one chunk that only the overview loads.
    chunkSizeWarningLimit: 1_500,
  },
  server: { proxy: { "/api": process.env["FUHE_API"] ?? "http://127.0.0.1:8080" } },
});
