import type { CodeHelper, CodeScope, CodeTemplates, CodeWriter, LoopNames } from "../space/codeTemplate.js";
import type { Term } from "../space/term.js";
import { type Condition, isReference, refTo, type Statement, tidy, type Way, withoutLastLook } from "./block.js";

/** What a module declares besides its function. */
export interface Declaration {
  readonly id: number;
  /** An import stands first, a constant before the function, a helper after it. */
  readonly kind: "import" | "constant" | "helper";
  readonly code: string;
}

/** The body of a function, and what it needs of its module. Names are still references. */
export interface Body {
  readonly statements: readonly Statement[];
  readonly result: string;
  readonly declarations: readonly Declaration[];
  /** The name hint of every reference but the parameters. */
  readonly hints: ReadonlyMap<number, string>;
}

/** Notes of a first pass over a program, by key. */
type Notes = ReadonlyMap<string, number>;

/** Marks of the two ways of a choice, which no key of a note begins with. */
const WAYS = { holding: "\ue002", otherwise: "\ue003" } as const;

interface Block {
  readonly statements: Statement[];
  readonly bound: Map<string, string>;
  readonly parent: Block | null;
}

/**
 * The body of a program as a function of parameters with the references 0, 1, …. Walks the program twice: what
 * templates note in the first pass tells them in the second what is worth sharing.
 */
export function writeBody(program: Term, parameterCount: number, templates: CodeTemplates): Body {
  const first = new Writer(templates, parameterCount, new Map());
  first.body(program);
  return new Writer(templates, parameterCount, first.notes).body(program);
}

class Writer implements CodeWriter {
  readonly notes = new Map<string, number>();
  readonly #templates: CodeTemplates;
  readonly #parameters: CodeScope;
  readonly #earlier: Notes;
  readonly #declarations: Declaration[] = [];
  readonly #declared = new Map<string, string>();
  readonly #hints = new Map<number, string>();
  #block: Block = { statements: [], bound: new Map(), parent: null };
  /** The ways taken so far, a character each. */
  #path = "";
  #nextId: number;
  #never = false;

  constructor(templates: CodeTemplates, parameterCount: number, earlier: Notes) {
    this.#templates = templates;
    this.#parameters = Array.from({ length: parameterCount }, (_, id) => refTo(id));
    this.#earlier = earlier;
    this.#nextId = parameterCount;
  }

  body(program: Term): Body {
    const result = this.code(program, this.#parameters);
    if (this.#never) return { statements: [], result: "undefined", declarations: [], hints: new Map() };
    const statements = withoutLastLook(this.#block.statements, result);
    return { ...tidy(statements, result), declarations: this.#declarations, hints: this.#hints };
  }

  code = (term: Term, scope: CodeScope): string => {
    if (term.kind === "literal") throw new Error("a literal has no code of its own: its operator's template writes it");
    const template = this.#templates[term.operator.name];
    if (template === undefined) throw new Error(`no template for the operator "${term.operator.name}"`);
    return template(term, scope, this);
  };

  text = (term: Term, scope: CodeScope): string => {
    const code = this.code(term, scope);
    if (term.kind === "call" && term.operator.mayBeMissing === true) this.reject(code, "=== null");
    return code;
  };

  bind = (name: string, expression: string): string =>
    isReference(expression) ? expression : this.#bind(name, expression, false);

  bindFirst = (name: string, expression: string): string => this.#bind(name, expression, true);

  reject = (subject: string, test: string): void => {
    const condition: Condition = { subject, test };
    if (!this.#block.statements.some((statement) => rejects(statement, condition))) this.#add(condition);
  };

  rejectBelow = (subject: string, least: number): void => {
    const { statements } = this.#block;
    const known = statements.findIndex((statement) => leastOf(statement, subject) !== null);
    const greatest = Math.max(least, leastOf(statements[known], subject) ?? least);
    if (known < 0) this.#add({ subject, test: `< ${least}` });
    else statements[known] = { kind: "reject", conditions: [{ subject, test: `< ${greatest}` }] };
  };

  rejectAlways = (): string => {
    this.#never = true;
    return "undefined";
  };

  constant = (name: string, expression: string): string =>
    this.#declare("constant", name, expression, () => expression);

  helper = (helper: CodeHelper): string =>
    this.#declare("helper", helper.name, helper.name, (name) => helper.source(name, this));

  runtime = (name: string): string => this.#declare("import", name, name, () => name);

  map = (list: string, names: LoopNames, body: (item: string) => string): string => {
    const item = this.#id(names.item);
    const outer = this.#block;
    this.#block = { statements: [], bound: new Map(), parent: outer };
    const inside = this.#tidied(body(refTo(item)));
    this.#block = outer;
    if (inside.statements.length > 0) return this.#loop(list, item, names, inside);
    return inside.result === refTo(item) ? list : `${list}.map((${refTo(item)}) => ${inside.result})`;
  };

  choose = (condition: string, holding: () => string, otherwise: () => string): string => {
    const id = this.#id("value");
    this.#block.statements.push({
      kind: "choice",
      id,
      condition,
      holding: this.#way(WAYS.holding, holding),
      otherwise: this.#way(WAYS.otherwise, otherwise),
    });
    return refTo(id);
  };

  note = (key: string): void => {
    const own = `${this.#path}${key}`;
    this.notes.set(own, (this.notes.get(own) ?? 0) + 1);
  };

  /** What holds on one way of a choice says nothing of the other: only notes of this way, and of those before it, count. */
  noted = (key: string): number => {
    let sum = 0;
    for (let end = 0; end <= this.#path.length; end++)
      sum += this.#earlier.get(`${this.#path.slice(0, end)}${key}`) ?? 0;
    return sum;
  };

  /** A block of its own, which may be defined nowhere without the others being so. */
  #way(mark: string, write: () => string): Way {
    const outer = this.#block;
    const path = this.#path;
    this.#path += mark;
    this.#block = { statements: [], bound: new Map(), parent: outer };
    const way = this.#tidied(write());
    const never = this.#never;
    this.#block = outer;
    this.#path = path;
    this.#never = false;
    return never ? { statements: [], result: "undefined" } : way;
  }

  #tidied(result: string): { statements: Statement[]; result: string } {
    return tidy(this.#block.statements, result);
  }

  #loop(list: string, item: number, names: LoopNames, inside: { statements: Statement[]; result: string }): string {
    const results = this.#id(names.results);
    this.#block.statements.push({ kind: "loop", item, results, list, body: inside.statements, result: inside.result });
    return refTo(results);
  }

  #bind(name: string, expression: string, first: boolean): string {
    const key = `${first}${expression}`;
    for (let block: Block | null = this.#block; block !== null; block = block.parent) {
      const known = block.bound.get(key);
      if (known !== undefined) return known;
    }
    const id = this.#id(name);
    this.#block.statements.push({ kind: "bind", id, expression, first });
    this.#block.bound.set(key, refTo(id));
    return refTo(id);
  }

  #add(condition: Condition): void {
    this.#block.statements.push({ kind: "reject", conditions: [condition] });
  }

  #declare(kind: Declaration["kind"], name: string, key: string, code: (name: string) => string): string {
    const known = this.#declared.get(`${kind}${key}`);
    if (known !== undefined) return known;
    const id = this.#id(name);
    this.#declared.set(`${kind}${key}`, refTo(id));
    const index = this.#declarations.push({ id, kind, code: "" }) - 1; // before what its code declares
    this.#declarations[index] = { id, kind, code: code(refTo(id)) };
    return refTo(id);
  }

  #id(hint: string): number {
    const id = this.#nextId++;
    this.#hints.set(id, hint);
    return id;
  }
}

function rejects(statement: Statement, { subject, test }: Condition): boolean {
  return (
    statement.kind === "reject" &&
    statement.conditions.some((known) => known.subject === subject && known.test === test)
  );
}

/** The number below which a statement rejects the subject, `null` for other statements. */
function leastOf(statement: Statement | undefined, subject: string): number | null {
  if (statement?.kind !== "reject") return null;
  const known = statement.conditions.find(
    (condition) => condition.subject === subject && condition.test.startsWith("< "),
  );
  return known === undefined ? null : Number(known.test.slice(2));
}
