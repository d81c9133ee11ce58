import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressAssets } from "./compress-assets.ts";

/** The oldest browser that offices still run. */
const OLDEST_BROWSER = "chrome96";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressAssets()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    // The content policy allows no inline script, and every browser from the oldest one on preloads by itself.
    modulePreload: { polyfill: false },
    // The charts are one chunk that only the overview loads.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        // A few files that stay in the browser's store, instead of sixty small ones.
        codeSplitting: {
          groups: [
            { name: "charts", test: /node_modules[\\/](?:echarts|zrender)[\\/]/ },
            {
              name: "base",
              test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|@tanstack|openapi-fetch)[\\/]/,
            },
            {
              name: "components",
              test: /node_modules[\\/](?:antd|@ant-design|@rc-component|clsx|dayjs|@babel|@emotion)[\\/]/,
            },
          ],
        },
      },
    },
  },
  // The origin has to stay the page's own: a change from another one is refused.
  server: { proxy: { "/api": { target: process.env["FUHE_API"] ?? "http://127.0.0.1:8360", changeOrigin: false } } },
});
