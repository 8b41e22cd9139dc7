import type { Operator } from "../space/grammar.js";
import { EMPTY, type NodeId, ProgramDag } from "../space/programDag.js";
import { call, literal } from "../space/term.js";
import { isList } from "../space/value.js";
import { drawsOf } from "./draw.js";

/** A random space with its root. */
export interface RandomSpace {
  readonly dag: ProgramDag;
  readonly root: NodeId;
}

const leafOf = "#any";

const pair: Operator = { name: "pair", run: (args) => args };
/** Depends on the scope, and has no value in some scopes. */
const pick: Operator = {
  name: "pick",
  run: ([index], scope) => (isList(scope) ? scope[index as number] : undefined),
};

/** A space of some leaves, unions and joins; nodes are shared, and some derivations give the same program. */
export function randomSpace(seed: number, nodes: number): RandomSpace {
  const draw = drawsOf(seed);
  const dag = new ProgramDag();
  const made: NodeId[] = [];
  const any = (): NodeId => made[made.length - 1 - draw(Math.min(5, made.length))] ?? EMPTY;
  for (let i = 0; i < nodes; i++) {
    const kind = made.length < 3 ? 0 : draw(4);
    const bits = draw(12) / 2;
    if (kind === 0) made.push(dag.leaf(call(pick, [literal(draw(4))]), bits, leafOf));
    else if (kind === 1) made.push(dag.union([...new Set([any(), any(), any()])]));
    else if (kind === 2) made.push(dag.join({ slot: "", operator: pair, args: ["", ""] }, [any(), any()], bits));
    else made.push(dag.join({ slot: "", operator: null, args: [""] }, [any()], bits));
  }
  return { dag, root: made[made.length - 1] ?? EMPTY };
}
