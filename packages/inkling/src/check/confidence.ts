import type { Broken } from "./blame.js";
import { OUTCOMES } from "./outcomes.js";
import { EVIDENT_BITS } from "./strength.js";

/** Rows that follow a rule, below which they are few. */
const FEW_ROWS = 20;

/**
 * What speaks for a cell being a mistake. `evident`: its looks, those of a slip of the keyboard or of what another row should hold. `frame`: it
 * lacks what all cells that follow begin or end with, as exceptions do. Otherwise only that it breaks a rule of some kind that few or many rows follow.
 */
export type Evidence = "evident" | "frame" | `${"program" | "lookup" | "ranges"}-${"few" | "many"}`;

/** What speaks for the cell that breaks a rule being a mistake. */
export function evidenceOf({ ruling, verdict }: Broken): Evidence {
  if (verdict.bits >= EVIDENT_BITS) return "evident";
  if (verdict.isFrameless) return "frame";
  return `${ruling.rule.kind}-${ruling.followed < FEW_ROWS ? "few" : "many"}`;
}

/**
 * Probability that a cell with this evidence is a mistake: the mean of the beta distribution of the share that was, of those counted in made
 * tables ({@link OUTCOMES}), with one more of each (Laplace's rule of succession). `null` where none was counted: half would be no measurement.
 */
export function confidenceOf(evidence: Evidence): number | null {
  const { wrong, right } = OUTCOMES[evidence];
  return wrong + right === 0 ? null : (wrong + 1) / (wrong + right + 2);
}
