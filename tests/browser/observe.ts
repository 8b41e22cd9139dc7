import type { fromJSON, Inkling, learn, Task } from "@inkling/core";

/** What the core exports. */
export interface Core {
  readonly learn: typeof learn;
  readonly fromJSON: typeof fromJSON;
}

/** Everything the learner says about tasks, as plain data. Runs in a page too: it must use nothing but its arguments. */
export function observe(core: Core, tasks: readonly Task[]): unknown {
  const said = (inkling: Inkling, { inputs = [], examples }: Task) => ({
    program: inkling.program,
    explanation: inkling.explain(),
    code: inkling.toTypeScript(),
    saved: inkling.toJSON(),
    question: inkling.ask(),
    report: inkling.report,
    predictions: inkling.predictAll([...examples.map(({ input }) => input), ...inputs]),
  });
  return tasks.map((task) => {
    const outcome = core.learn(task);
    if (outcome.kind !== "learned") return outcome;
    const read = core.fromJSON(JSON.parse(JSON.stringify(outcome.inkling.toJSON())));
    return {
      learned: said(outcome.inkling, task),
      loaded: read.kind === "inkling" ? said(read.inkling, task) : read,
    };
  });
}
