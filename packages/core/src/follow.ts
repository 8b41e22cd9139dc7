import { logMass } from "./belief/mass.js";
import { beliefOptions } from "./belief/temperature.js";
import { cells } from "./language.js";
import type { Task } from "./outcome.js";
import { deduce } from "./search/deduce.js";
import { type Followed, follow } from "./search/follow.js";
import type { Domain } from "./space/domain.js";
import { parseTerm } from "./space/notation.js";
import { EMPTY } from "./space/programDag.js";
import { outputsOf, specificationOf } from "./specification.js";

/** The text is no program; `at` is a UTF-16 offset into it. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly message: string;
  readonly at: number;
}

/**
 * Says what becomes of a wanted program when a well-formed task is learned: its rank and probability among the programs
 * that explain the examples, or the reason why it is not among them. `program` is written as `Inkling.program` prints it.
 */
export function followProgram(task: Task, program: string): Followed | Unreadable {
  return followIn(cells, task, program);
}

/** {@link followProgram} with the language of one domain. */
export function followIn(domain: Domain, task: Task, program: string): Followed | Unreadable {
  const parsed = parseTerm(program, domain.operators);
  if (parsed.kind === "error") return { kind: "unreadable", message: parsed.message, at: parsed.at };
  const specification = specificationOf(domain, task);
  const space = deduce(specification);
  const { beta } = beliefOptions(domain, outputsOf(task));
  const massLog2 = space.root === EMPTY ? 0 : (logMass(space.dag, space.root, beta)[space.root] ?? 0);
  return follow(specification, space, parsed.term, { beta, massLog2 });
}
