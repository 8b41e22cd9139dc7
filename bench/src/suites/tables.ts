import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { distinctInputs, type LabelledTask } from "../trial.js";

/** Where our tables with many filled rows lie: those that the language was made with, and those that nobody looked at. */
export const tablesFolder: string = fileURLToPath(new URL("../../tables/known", import.meta.url));
export const unseenTablesFolder: string = fileURLToPath(new URL("../../tables/unseen", import.meta.url));

/** The tables in the order of their names: the last column is the output, all others are the input. A header is needed and not shown to the learner. */
export function loadTables(folder: string): readonly LabelledTask[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return files.sort().map((file) => {
    const { data, errors } = Papa.parse<string[]>(readFileSync(join(folder, file), "utf8"), {
      delimiter: ",",
      skipEmptyLines: true,
    });
    const columns = data[0]?.length ?? 0;
    const uneven = data.findIndex((cells) => cells.length !== columns);
    if (errors.length > 0 || uneven >= 0) {
      throw new Error(
        `${file}: ${errors[0]?.message ?? `row ${uneven + 1} has another number of cells than the header`}`,
      );
    }
    const rows = data.slice(1).map((cells) => ({ input: cells.slice(0, -1), output: cells.at(-1) ?? "" }));
    return { id: file.slice(0, -".csv".length), rows: distinctInputs(rows), tags: [] };
  });
}
