import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "@inkling/core";
import { distinctInputs, type LabelledTask } from "../trial.js";

/** Reads `<folder>/<task>/{spec,meta}.json`, in the order of the task names. */
export function loadProse(folder: string): readonly LabelledTask[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((id) => {
      const read = (file: string): string => readFileSync(join(folder, id, file), "utf8");
      return { id, rows: distinctInputs(parseProseSpec(read("spec.json"))), tags: parseProseTags(read("meta.json")) };
    });
}

/** The rows of a `spec.json`: `{"Examples":[{"Input":[cell,…],"Output":cell}]}`, a cell being a string or null. */
export function parseProseSpec(text: string): readonly Example[] {
  const { Examples } = parseJson(text) as { Examples: { Input: (string | null)[]; Output: string | null }[] };
  return Examples.map(({ Input, Output }) => ({ input: Input, output: Output }));
}

/** The `Features` of a `meta.json`. */
export function parseProseTags(text: string): readonly string[] {
  const { Features } = parseJson(text) as { Features?: string[] };
  return Features ?? [];
}

/** The tasks all of whose tags are among these. */
export function onlyTags(tasks: readonly LabelledTask[], tags: readonly string[]): readonly LabelledTask[] {
  const wanted = new Set(tags);
  return tasks.filter((task) => task.tags.every((tag) => wanted.has(tag)));
}

function parseJson(text: string): unknown {
  // Upstream files may begin with a byte order mark, which JSON does not allow.
  return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
}
