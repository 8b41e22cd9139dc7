// npm run selection: how the likeliest program and the shipped one do on the corpus, and what the belief rests on.
import { readdirSync, readFileSync } from "node:fs";
import { parseTaskFile, text } from "@inkling/core/lab";
import { beliefOf } from "../packages/core/dist/belief/belief.js";
import { selectMinimumRisk } from "../packages/core/dist/belief/select.js";
import { beliefOptions } from "../packages/core/dist/belief/temperature.js";
import { deduce } from "../packages/core/dist/search/deduce.js";
import { takeBest } from "../packages/core/dist/search/kBest.js";
import { emptyMemo } from "../packages/core/dist/space/memo.js";
import { EMPTY } from "../packages/core/dist/space/programDag.js";
import { evaluate } from "../packages/core/dist/space/term.js";
import { specificationOf } from "../packages/core/dist/specification.js";

const TASKS = new URL("../packages/core/src/domains/text/tasks/", import.meta.url);
const CANDIDATES_MAX = 200;

/** What became of a task shown with its first `count` examples only; `null` when no program explains them. */
function outcomeOf({ examples, expectations }, count) {
  const checks = expectations.filter(({ expected }) => expected.kind === "value");
  const inputs = expectations.map(({ input }) => input);
  const specification = specificationOf(text, { examples: examples.slice(0, count), inputs });
  const space = deduce(specification);
  if (space.root === EMPTY) return null;
  const belief = beliefOf(space, inputs, beliefOptions(count));
  const votes = inputs.map((scope) => ({ scope, predictive: belief.predictive(scope) }));
  const selected = selectMinimumRisk(firstOf(belief.programs()), votes);
  const isRight = (term) =>
    checks.every(({ input, expected }) => evaluate(term, input, emptyMemo()) === expected.value);
  const [top] = takeBest(space.dag, space.root, 1);
  return {
    top: isRight(top.term),
    shipped: isRight(selected.term),
    optimal: selected.optimal,
    exact: belief.carriedBy === "exact",
  };
}

function* firstOf(programs) {
  let taken = 0;
  for (const program of programs) {
    if (taken++ >= CANDIDATES_MAX) return;
    yield program;
  }
}

const tasks = readdirSync(TASKS)
  .filter((file) => file.endsWith(".task"))
  .sort()
  .map((file) => parseTaskFile(readFileSync(new URL(file, TASKS), "utf8")));
for (const count of [1, 2]) {
  const outcomes = tasks.filter(({ examples }) => examples.length >= count).map((task) => outcomeOf(task, count));
  const learned = outcomes.filter((outcome) => outcome !== null);
  const share = (key) => `${learned.filter((outcome) => outcome[key]).length} of ${learned.length}`;
  process.stdout.write(
    `${count} example${count > 1 ? "s" : ""}, ${outcomes.length} tasks: likeliest program right in ${share("top")}, ` +
      `shipped program right in ${share("shipped")}; certified best in ${share("optimal")}; exact sum in ${share("exact")}\n`,
  );
}
