import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cells, type UsageCounts } from "@inkling/core/lab";
import { loadTables, tablesFolder } from "../suites/tables.js";
import { corpusTasks } from "./corpus.js";
import { fitCounts, rightSpaces } from "./fitPrior.js";
import { startingCounts } from "./startingCounts.js";

const target = fileURLToPath(new URL("../../../packages/core/src/usage.ts", import.meta.url));

/** Fits the prior of the language on our own corpus and tables and writes it into the core. */
function main(): void {
  const tasks = [...corpusTasks(), ...loadTables(tablesFolder)];
  const spaces = rightSpaces(cells, tasks);
  const counts = fitCounts(cells.prior, spaces.values(), startingCounts);
  const hash = createHash("sha256")
    .update([...spaces.keys()].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const temporary = `${target}.tmp`;
  writeFileSync(
    temporary,
    moduleOf(counts, `${spaces.size} of the ${tasks.length} tasks of the corpus and known tables (${hash})`),
  );
  renameSync(temporary, target);
  process.stdout.write(`Fitted on ${spaces.size} of ${tasks.length} tasks; wrote ${target}\n`);
}

function moduleOf(counts: UsageCounts, source: string): string {
  return `import type { UsageCounts } from "./belief/prior.js";

/** Expected uses of productions and literals. Written by \`npm run fit\`, fitted on ${source}. */
export const usage: UsageCounts = ${JSON.stringify(counts, null, 2)};
`;
}

main();
