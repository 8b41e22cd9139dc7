import type { Example } from "@inkling/core";
import type * as handWritten from "./handWritten.js";

/** A job done twice: by a learnt function, and by one written by hand. */
export interface Job {
  /** Name of the function in `handWritten.ts`. */
  readonly name: keyof typeof handWritten;
  readonly examples: readonly Example[];
  /** Another row of the job's kind. `pick` gives a whole number from 0 up to, and not including, its argument. */
  readonly row: (pick: (below: number) => number) => readonly string[];
}

const FIRST = ["Ada", "Grace", "Tove", "Ilse", "Odo", "Maximilian", "Bo", "Henrietta"];
const LAST = ["Lovelace", "Hopper", "Fenn", "Brandt", "Quist", "Featherstonehaugh", "Ng", "Okonkwo"];
const HOSTS = ["engine.org", "bombe.co.uk", "loom.example", "navy.mil"];

const digits = (pick: (below: number) => number, count: number): string =>
  Array.from({ length: count }, () => pick(10)).join("");
const two = (n: number): string => `${n}`.padStart(2, "0");
const one = (input: string, output: string): Example => ({ input: [input], output });

export const JOBS: readonly Job[] = [
  {
    name: "surnameFirst",
    examples: [one("Ada Lovelace", "Lovelace, A."), one("Grace Hopper", "Hopper, G.")],
    row: (pick) => [`${FIRST[pick(FIRST.length)]} ${LAST[pick(LAST.length)]}`],
  },
  {
    name: "plainPhone",
    examples: [one("(555) 123-4567", "555-123-4567"), one("(020) 946-0123", "020-946-0123")],
    row: (pick) => [`(${digits(pick, 3)}) ${digits(pick, 3)}-${digits(pick, 4)}`],
  },
  {
    name: "mailDomain",
    examples: [one("ada@engine.org", "engine.org"), one("grace.h@navy.mil", "navy.mil")],
    row: (pick) => [`${FIRST[pick(FIRST.length)]!.toLowerCase()}${pick(100)}@${HOSTS[pick(HOSTS.length)]}`],
  },
  {
    name: "mailAddress",
    examples: [
      { input: ["Ada", "Lovelace"], output: "ada.lovelace@example.org" },
      { input: ["Grace", "Hopper"], output: "grace.hopper@example.org" },
    ],
    row: (pick) => [FIRST[pick(FIRST.length)]!, LAST[pick(LAST.length)]!],
  },
  {
    name: "dayFirst",
    examples: [one("2024-03-07", "07/03/2024"), one("1999-12-31", "31/12/1999")],
    row: (pick) => [`${1900 + pick(200)}-${two(1 + pick(12))}-${two(1 + pick(28))}`],
  },
];

/** A stream of whole numbers that is the same on every run (a linear congruential generator, Numerical Recipes). */
export function picker(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Rows of a job, column by column, as a table engine would hold them. */
export function columnsOf(job: Job, rowsCount: number): readonly (readonly string[])[] {
  const pick = picker(1);
  const rows = Array.from({ length: rowsCount }, () => job.row(pick));
  return job.examples[0]!.input.map((_, column) => rows.map((row) => row[column]!));
}
