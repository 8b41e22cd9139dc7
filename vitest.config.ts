import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the source, so that no build is needed before them.
    alias: [
      { find: /^@inkling\/core$/, replacement: source("./packages/core/src/index.ts") },
      { find: /^@inkling\/core\/(.+)$/, replacement: source("./packages/core/src/$1.ts") },
      { find: /^inkling$/, replacement: source("./packages/inkling/src/index.ts") },
    ],
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "bench/src/**/*.test.ts", "tests/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    // One core is left idle by default, which is half of a machine with two.
    maxWorkers: "100%",
    // A guard against tests that hang, far above what any takes on a busy machine: no test is about time.
    testTimeout: 120_000,
  },
});
