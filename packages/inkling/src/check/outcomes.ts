import type { Evidence } from "./confidence.js";

/**
 * Cells that break a rule in the made tables of the benchmark, by evidence: how many were wrong, or one named beside them, and how many rightful
 * exceptions. Written by `npm run fit-check` from the tables of seeds 31, 32.
 */
export const OUTCOMES: Readonly<Record<Evidence, { readonly wrong: number; readonly right: number }>> = {
  evident: { wrong: 159, right: 0 },
  frame: { wrong: 3, right: 21 },
  "program-few": { wrong: 39, right: 11 },
  "program-many": { wrong: 78, right: 6 },
  "lookup-few": { wrong: 0, right: 3 },
  "lookup-many": { wrong: 50, right: 3 },
  "ranges-few": { wrong: 0, right: 0 },
  "ranges-many": { wrong: 9, right: 9 },
};
