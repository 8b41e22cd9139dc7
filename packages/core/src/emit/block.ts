/**
 * The statements of an emitted function before they are text. Expressions mention locals by reference (`refTo`), so that
 * names can be chosen last and an expression can be moved without looking into string literals by accident.
 */
export type Statement = Bind | Reject | Loop | Choice;

/** A local constant. */
export interface Bind {
  readonly kind: "bind";
  readonly id: number;
  readonly expression: string;
  /** True when the constant is the first element of what the expression iterates over. */
  readonly first: boolean;
}

/** Leaves the function with `undefined` where one of the conditions holds. */
export interface Reject {
  readonly kind: "reject";
  readonly conditions: readonly Condition[];
}

/** A comparison of an expression, such as `=== null` or `< 0`. */
export interface Condition {
  readonly subject: string;
  readonly test: string;
}

/** Collects the results of a block over the items of a list. */
export interface Loop {
  readonly kind: "loop";
  readonly item: number;
  readonly results: number;
  readonly list: string;
  readonly body: readonly Statement[];
  readonly result: string;
}

/** One of two ways to go on. It is the last statement: its value is that of the block. */
export interface Choice {
  readonly kind: "choice";
  /** Stands for the value. */
  readonly id: number;
  readonly condition: string;
  readonly holding: Way;
  readonly otherwise: Way;
}

/** Statements and the expression of their value. */
export interface Way {
  readonly statements: readonly Statement[];
  readonly result: string;
}

/** Private-use marks around the number of a reference: no emitted text holds them, because literals are escaped. */
const REFERENCE = /\ue000(\d+)\ue001/g;
/** Longest expression that is written in place of its name. */
const INLINE_LENGTH_MAX = 60;

/** How an expression mentions a local, parameter, constant or helper. */
export function refTo(id: number): string {
  return `\ue000${id}\ue001`;
}

/** True when an expression is nothing but a reference. */
export function isReference(expression: string): boolean {
  return /^\ue000\d+\ue001$/.test(expression);
}

/** The ids that an expression mentions, in order, with repetitions. */
export function mentions(expression: string): number[] {
  return Array.from(expression.matchAll(REFERENCE), (match) => Number(match[1]));
}

/** An expression with every reference replaced. */
export function resolve(expression: string, nameOf: (id: number) => string): string {
  return expression.replace(REFERENCE, (_, id: string) => nameOf(Number(id)));
}

/** A condition as an expression. */
export function conditionCode({ subject, test }: Condition): string {
  return `${subject} ${test}`.trim();
}

/** A block and the expression of its value, tidied: constants used once written in place, conditions merged. */
export function tidy(statements: readonly Statement[], result: string): { statements: Statement[]; result: string } {
  const inlined = inline(statements, result);
  return { statements: schedule(inlined.statements), result: inlined.result };
}

/** Drops the condition that the value of a whole function is not `undefined`: giving it says the same. */
export function withoutLastLook(statements: readonly Statement[], result: string): Statement[] {
  const isLook = ({ subject, test }: Condition): boolean => subject === result && test === "=== undefined";
  const isNeeded = statements.some(
    (statement) => statement.kind !== "reject" && mentions(result).some((id) => mentionedBy(statement).has(id)),
  );
  if (isNeeded || !isReference(result)) return [...statements];
  return statements.flatMap((statement): Statement[] => {
    if (statement.kind !== "reject") return [statement];
    const conditions = statement.conditions.filter((condition) => !isLook(condition));
    return conditions.length === 0 ? [] : [{ kind: "reject", conditions }];
  });
}

/** Writes constants that are used once in place of their name, where that needs no parentheses and no second look. */
function inline(statements: readonly Statement[], result: string): { statements: Statement[]; result: string } {
  let rest = [...statements];
  let value = result;
  for (const { id } of statements.filter(isBind).reverse()) {
    const bind = rest.find((statement) => isBind(statement) && statement.id === id);
    if (bind?.kind !== "bind" || bind.first) continue;
    const others = rest.filter((statement) => statement !== bind);
    const uses = others.reduce((sum, statement) => sum + usesIn(statement, bind.id), count(value, bind.id));
    if (uses !== 1 || bind.expression.length > INLINE_LENGTH_MAX || !allowInline(others, value, bind)) continue;
    const put = (expression: string): string => expression.replaceAll(refTo(bind.id), () => bind.expression);
    rest = others.map((statement) => rewrite(statement, put));
    value = put(value);
  }
  return { statements: rest, result: value };
}

function allowInline(statements: readonly Statement[], result: string, bind: Bind): boolean {
  if (isPrimary(bind.expression)) return true;
  return [...statements.flatMap(expressionsOf), result].every((expression) => isEnclosed(expression, refTo(bind.id)));
}

/** How often a statement mentions a local. What a loop repeats, a condition and what only one way needs must not be written in place. */
function usesIn(statement: Statement, id: number): number {
  if (statement.kind === "bind") return count(statement.expression, id);
  if (statement.kind === "reject")
    return 2 * sum(statement.conditions, (condition) => count(conditionCode(condition), id));
  if (statement.kind === "choice")
    return 2 * (count(statement.condition, id) + usesOnWay(statement.holding, id) + usesOnWay(statement.otherwise, id));
  return count(statement.list, id) + 2 * usesOnWay({ statements: statement.body, result: statement.result }, id);
}

function usesOnWay({ statements, result }: Way, id: number): number {
  return sum(statements, (inner) => usesIn(inner, id)) + count(result, id);
}

function rewrite(statement: Statement, put: (expression: string) => string): Statement {
  if (statement.kind === "bind") return { ...statement, expression: put(statement.expression) };
  return statement.kind === "loop" ? { ...statement, list: put(statement.list) } : statement;
}

function expressionsOf(statement: Statement): string[] {
  if (statement.kind === "bind") return [statement.expression];
  return statement.kind === "loop" ? [statement.list] : [];
}

/** True when a member access can follow without parentheses: no space outside brackets and quotes. */
function isPrimary(expression: string): boolean {
  let depth = 0;
  let quote = "";
  for (let i = 0; i < expression.length; i++) {
    const character = expression[i] ?? "";
    if (quote !== "") {
      if (character === "\\") i++;
      else if (character === quote) quote = "";
    } else if ('"`'.includes(character)) quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === " " && depth === 0) return false;
  }
  return true;
}

/** True when every mention is all of an expression in brackets, or the whole. */
function isEnclosed(expression: string, reference: string): boolean {
  for (let at = expression.indexOf(reference); at >= 0; at = expression.indexOf(reference, at + 1)) {
    const before = expression[at - 1];
    const after = expression[at + reference.length];
    const enclosed = before === undefined ? after === undefined : "({".includes(before) && ")}".includes(after ?? " ");
    if (!enclosed) return false;
  }
  return true;
}

/**
 * Puts conditions as late as the first statement that builds on them, where all that wait become one; a condition on
 * what an earlier check already knows joins that check.
 */
function schedule(statements: readonly Statement[]): Statement[] {
  const placed: Statement[] = [];
  let waiting: Condition[] = [];
  const flush = (): void => {
    waiting.sort((left, right) => latest(left) - latest(right));
    const left = waiting.filter((condition) => !joinEarlier(placed, condition));
    if (left.length > 0) placed.push({ kind: "reject", conditions: left });
    waiting = [];
  };
  for (const statement of statements) {
    if (statement.kind === "reject") {
      waiting.push(...statement.conditions);
      continue;
    }
    const needed = mentionedBy(statement);
    if (waiting.some((condition) => mentions(conditionCode(condition)).some((id) => needed.has(id)))) flush();
    placed.push(statement);
  }
  flush();
  return placed;
}

/** The last local or parameter that a condition is about. */
function latest(condition: Condition): number {
  return Math.max(-1, ...mentions(conditionCode(condition)));
}

function joinEarlier(placed: Statement[], condition: Condition): boolean {
  const ids = new Set(mentions(conditionCode(condition)));
  const lastBinding = placed.findLastIndex((statement) => statement.kind !== "reject" && ids.has(boundBy(statement)));
  const index = placed.findIndex((statement, at) => at > lastBinding && statement.kind === "reject");
  const check = placed[index];
  if (check?.kind !== "reject") return false;
  placed[index] = { kind: "reject", conditions: [...check.conditions, condition] };
  return true;
}

function isBind(statement: Statement): statement is Bind {
  return statement.kind === "bind";
}

function boundBy(statement: Bind | Loop | Choice): number {
  return statement.kind === "loop" ? statement.results : statement.id;
}

function mentionedBy(statement: Statement): ReadonlySet<number> {
  if (statement.kind === "bind") return new Set(mentions(statement.expression));
  if (statement.kind === "reject")
    return new Set(statement.conditions.flatMap((condition) => mentions(conditionCode(condition))));
  if (statement.kind === "choice")
    return new Set([
      ...mentions(statement.condition),
      ...mentionedOn(statement.holding),
      ...mentionedOn(statement.otherwise),
    ]);
  return new Set([
    ...mentions(statement.list),
    ...mentionedOn({ statements: statement.body, result: statement.result }),
  ]);
}

function mentionedOn({ statements, result }: Way): number[] {
  return [...statements.flatMap((inner) => [...mentionedBy(inner)]), ...mentions(result)];
}

function count(expression: string, id: number): number {
  return sum(mentions(expression), (mentioned) => (mentioned === id ? 1 : 0));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
