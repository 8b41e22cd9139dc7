/** A bound on work, counted in steps so that results do not depend on the machine. */
export interface Budget {
  readonly stepsMax: number;
  steps: number;
}

/** A budget of which nothing is used yet. */
export function budgetOf(stepsMax: number): Budget {
  return { stepsMax, steps: 0 };
}

/** Uses steps. False when there are none left: the caller stops adding, and keeps what it has. */
export function spend(budget: Budget, steps: number): boolean {
  budget.steps += steps;
  return budget.steps <= budget.stepsMax;
}

/** True when the budget has run out. */
export function isSpent(budget: Budget): boolean {
  return budget.steps > budget.stepsMax;
}
