import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTaskFile } from "@inkling/core/lab";
import { distinctInputs, type LabelledTask } from "../trial.js";

/** Where the tasks lie whose authors had not seen the language. */
export const unseenFolder: string = fileURLToPath(new URL("../../unseen", import.meta.url));

/** The unseen tasks in the order of their names, each row with its answer; a row that was there before is left out. */
export function loadUnseen(folder: string): readonly LabelledTask[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".task"));
  return files.sort().map((file) => {
    const { domain, examples, expectations } = parseTaskFile(readFileSync(join(folder, file), "utf8"));
    const answered = expectations.flatMap(({ input, expected }) =>
      expected.kind === "value" ? [{ input, output: expected.value }] : [],
    );
    return { id: file.slice(0, -".task".length), rows: distinctInputs([...examples, ...answered]), tags: [domain] };
  });
}
