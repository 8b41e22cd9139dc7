import type { Domain } from "../space/domain.js";
import type { Operator, Production } from "../space/grammar.js";
import type { Value } from "../space/value.js";

/** A part of a language. */
export interface Restriction {
  /** Names of the operators that stay. */
  readonly operators: readonly string[];
  /** Which of the literals that enumeration proposes for an operator stay. Default: all. */
  readonly literals?: (operator: string, values: readonly Value[]) => boolean;
  /** Which productions of these operators stay. Default: all. */
  readonly productions?: (production: Production) => boolean;
}

/** A domain with fewer operators and literals, whose programs can be listed. */
export function restrict(domain: Domain, restriction: Restriction): Domain {
  const operators = domain.operators
    .filter(({ name }) => restriction.operators.includes(name))
    .map((operator) => withFewerLiterals(operator, restriction));
  const byName = new Map(operators.map((operator) => [operator.name, operator]));
  const productions = domain.grammar.productions.flatMap((production): readonly Production[] => {
    if (restriction.productions?.(production) === false) return [];
    if (production.operator === null) return [production];
    const operator = byName.get(production.operator.name);
    return operator === undefined ? [] : [{ ...production, operator }];
  });
  return { ...domain, operators, grammar: { ...domain.grammar, productions } };
}

function withFewerLiterals(operator: Operator, { literals: keeps }: Restriction): Operator {
  const { literals, name } = operator;
  if (literals === undefined || keeps === undefined) return operator;
  return {
    ...operator,
    *literals(args, view) {
      for (const values of literals(args, view)) if (keeps(name, values)) yield values;
    },
  };
}
