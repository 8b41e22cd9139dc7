import { type Inkling, learn, type Task } from "@inkling/core";
import { expect, it } from "vitest";
import { checkAgreement } from "./agree.js";
import { hiddenRowsTrial } from "./trial.js";

const examples = [{ input: ["Ada Lovelace"], output: "Lovelace" }];
const trials = [hiddenRowsTrial("names", examples, [{ input: ["Alan Turing"], output: "Turing" }])];
const experiment = { name: "own", trials, notExamples: [], withoutHidden: [] };

/** Learns only this experiment's task, and changes what it gives. */
function changing(change: (inkling: Inkling) => Inkling) {
  return (task: Task) => {
    if (task.examples[0]?.output !== "Lovelace") return { kind: "unknown", reason: "budget", message: "" } as const;
    const outcome = learn(task);
    return outcome.kind === "learned" ? { kind: "learned" as const, inkling: change(outcome.inkling) } : outcome;
  };
}

it("finds nothing to object to in what is learned", async () => {
  const agreement = await checkAgreement(
    changing((inkling) => inkling),
    [experiment],
  );
  expect(agreement).toMatchObject({ learned: 1, rows: 2, differences: [] });
});

it("names emitted code that differs, and lost examples", async () => {
  const agreement = await checkAgreement(
    changing((inkling) => ({ ...inkling, apply: () => "nobody" })),
    [experiment],
  );
  expect(agreement.differences).toEqual([
    'own names: the program neither reproduces nor suspects the example ["Ada Lovelace"]',
    'own names: the emitted function differs on ["Ada Lovelace"]',
  ]);
});
