import type { Ranked } from "../search/kBest.js";
import type { Domain, Shown } from "../space/domain.js";
import type { Term } from "../space/term.js";
import { isList, type Value } from "../space/value.js";
import type { Belief } from "./belief.js";
import { replaying, weightsOf, withoutShare } from "./without.js";

/** Cells of a row up to which each is likely to be given because it matters. Of more, some are beside the point. */
const WIDTH_MAX = 4;
/** Examples up to which it counts: of more, they tell by themselves. */
const EXAMPLES_MAX = 5;
/** Likelihood that a rule reads fewer of so few columns than another one that explains the examples. Set by hand. */
const NEGLECT_LIKELIHOOD = 1 / 16;

/**
 * The belief where rows are narrow, and kinds of them are told apart or numbers are wanted: of the programs that explain the examples, those that leave out a column which another one reads, and which is not
 * the same in all rows, lose weight.
 */
export function believingReading(domain: Domain, examples: Shown, rows: readonly Value[], belief: Belief): Belief {
  const inputs = [...examples.map(({ input }) => input), ...rows].filter(isList);
  const width = inputs[0]?.length ?? 0;
  if (width < 2 || width > WIDTH_MAX || examples.length > EXAMPLES_MAX) return belief;
  const varying = Array.from({ length: width }, (_, place) => place).filter((place) =>
    inputs.some((input) => input[place] !== inputs[0]?.[place]),
  );
  const programs = replaying(belief.programs);
  const likeliest = weightsOf(programs(), belief.beta);
  const readBy = new Map(
    likeliest.map(({ program }) => [program, countIn(varying, domain.reads(program.term))] as const),
  );
  const most = Math.max(0, ...readBy.values());
  const isNeglecting = (program: Ranked): boolean => (readBy.get(program) ?? most) < most;
  const [first] = likeliest;
  const neglecting = likeliest.filter(({ program }) => isNeglecting(program));
  if (first === undefined || neglecting.length === 0) return belief;
  if (!tellsKinds(first.program.term) && !examples.every(({ output }) => isNumber(output))) return belief;
  return withoutShare({ ...belief, programs }, isNeglecting, NEGLECT_LIKELIHOOD);
}

function isNumber(output: Value): boolean {
  return typeof output === "string" && /\d/.test(output) && !/[\p{L}/:]/u.test(output);
}

/** Whether a program has cases or maps: what tells them apart is found by chance more easily than what makes a text. */
function tellsKinds(term: Term): boolean {
  if (term.kind === "literal") return false;
  const { tellsCases, keyed } = term.operator;
  return tellsCases === true || keyed !== undefined || term.args.some(tellsKinds);
}

function countIn(places: readonly number[], read: Iterable<number>): number {
  const known = new Set(read);
  return places.filter((place) => known.has(place)).length;
}
