import { createHash } from "node:crypto";
import type { TrialResult } from "../score.js";

/** Twelve hexadecimal digits that change when a program, a value, a confidence or a decision does. Time is left out. */
export function resultHash(results: readonly TrialResult[]): string {
  const hash = createHash("sha256");
  for (const { id, program, rows } of results) {
    const predictions = rows.map((row) => [row.value, row.guessed, row.confidence, row.decision, row.reason]);
    hash.update(`${JSON.stringify([id, program, predictions])}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}
