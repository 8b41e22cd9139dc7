import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "@inkling/core";
import { distinctInputs, type LabelledTask } from "../trial.js";

/** Reads `<folder>/benchmark-<collection>/<task>.txt`, as latin-1. An id is `<collection>/<task>`. */
export function loadTde(folder: string): readonly LabelledTask[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith("benchmark-"))
    .map((entry) => entry.name)
    .sort()
    .flatMap((collection) => loadCollection(join(folder, collection), collection.replace("benchmark-", "")));
}

function loadCollection(folder: string, collection: string): readonly LabelledTask[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => ({
    id: `${collection}/${name.replace(/\.txt$/, "")}`,
    rows: distinctInputs(parseTde(readFileSync(join(folder, name), "latin1"))),
    tags: [],
  }));
}

/**
 * The rows of a task: `input<TAB><TAB>output`, several inputs separated by one tab. Lines that start with `//` and empty
 * lines are passed over. The first run of two or more tabs separates; a line without one is cut at its last tab, and a
 * line without any tab is no row.
 */
export function parseTde(text: string): readonly Example[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith("//")) return [];
    const parts = /^(.*?)\t{2,}(.*)$/.exec(line) ?? /^(.*)\t(.*)$/.exec(line);
    return parts === null ? [] : [{ input: parts[1]!.split("\t"), output: parts[2]! }];
  });
}
