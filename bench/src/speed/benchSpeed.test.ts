import type { Inkling } from "@inkling/core";
import { expect, test } from "vitest";
import type { Learner } from "../score.js";
import { measureJobs, speedLines } from "./benchSpeed.js";
import { columnsOf, JOBS } from "./jobs.js";

const domainJob = JOBS.filter((job) => job.name === "mailDomain");

/** A learner that emits this module, whatever it is shown. */
function emitting(text: string): Learner {
  const inkling = { toTypeScript: () => text } as Partial<Inkling> as Inkling;
  return () => ({ kind: "learned", inkling });
}

test("rows on which the emitted function differs from the hand-written one are counted", async () => {
  const same = emitting('export const mailDomain = (input: string): string => input.split("@")[1] ?? "";');
  expect(await measureJobs(same, domainJob, 200)).toMatchObject([{ name: "mailDomain", differing: 0 }]);

  const picky = emitting('export const mailDomain = (s: string) => s.endsWith(".org") ? "engine.org" : undefined;');
  const ending = columnsOf(domainJob[0]!, 200)[0]!.filter((address) => address.endsWith(".org"));
  expect(await measureJobs(picky, domainJob, 200)).toMatchObject([{ differing: 200 - ending.length }]);
});

test("emitted code that does not type-check is refused in the compiler's words", async () => {
  const wrong = emitting("export function mailDomain(input: string): number { return input; }");
  await expect(measureJobs(wrong, domainJob, 10)).rejects.toThrow(/does not compile:\nmailDomain.ts.*not assignable/);
});

test("emitted code without the function is refused", async () => {
  const other = emitting("export const somethingElse = (input: string): string => input;");
  await expect(measureJobs(other, domainJob, 10)).rejects.toThrow("the learnt module does not export mailDomain");
});

test("a job that is not learnt is an error that says which", async () => {
  const learn: Learner = () => ({ kind: "unknown", reason: "budget", message: "ran out" });
  await expect(measureJobs(learn, domainJob, 10)).rejects.toThrow("mailDomain was not learnt: ran out");
});

test("the rows are the same on every run, and not all alike", () => {
  for (const job of JOBS) {
    const columns = columnsOf(job, 100);
    expect(columnsOf(job, 100)).toEqual(columns);
    expect(new Set(columns[0]).size).toBeGreaterThan(5);
  }
});

test("the table shows ratios and their median", () => {
  const result = (name: string, learntMs: number) => ({ name, learntMs, handMs: 10, differing: 0 });
  const lines = speedLines([result("a", 11), result("b", 30), result("c", 12)], 1000);
  expect(lines.at(-1)).toBe("1,000 rows, medians of 9 rounds in turns. Median ratio: 1.20.");
  expect(lines[3]).toMatch(/^b +30\.0 +10\.0 +3\.00 +0$/);
});
