import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTaskFile } from "@inkling/core/lab";
import type { AnsweredTask } from "./fitPrior.js";

const domains = fileURLToPath(new URL("../../../packages/core/src/domains", import.meta.url));

/** Our own tasks of every domain with all rows whose answer is a value, in the order of domains and names. */
export function corpusTasks(): readonly AnsweredTask[] {
  return readdirSync(domains)
    .sort()
    .flatMap((domain) => tasksIn(join(domains, domain, "tasks")));
}

function tasksIn(folder: string): readonly AnsweredTask[] {
  if (!existsSync(folder)) return [];
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
