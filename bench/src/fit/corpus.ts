import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTaskFile } from "@inkling/core/lab";
import type { AnsweredTask } from "./fitPrior.js";

const folder = fileURLToPath(new URL("../../../packages/core/src/domains/text/tasks", import.meta.url));

/** Our own text tasks with all rows whose answer is a value, in the order of their names. */
export function corpusTasks(): readonly AnsweredTask[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".task"))
    .sort()
    .map((file) => {
      const task = parseTaskFile(readFileSync(join(folder, file), "utf8"));
      const answered = task.expectations.flatMap(({ input, expected }) =>
        expected.kind === "value" ? [{ input, output: expected.value }] : [],
      );
      return { id: file.slice(0, -".task".length), rows: [...task.examples, ...answered] };
    });
}
