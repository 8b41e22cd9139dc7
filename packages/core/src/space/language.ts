import type { CodeTemplates } from "./codeTemplate.js";
import type { Domain, LiteralKind } from "./domain.js";
import type { Grammar, Operator, Production, SearchView, Slot } from "./grammar.js";
import type { Value } from "./value.js";
import type { Vocabulary } from "./vocabulary.js";

/** What may stand in the literal slots of one kind, and how dear it is. */
export interface LiteralRule extends LiteralKind {
  /** Description length in bits before any use was counted. */
  readonly bits: (value: Value) => number;
  /** Description length when the value is told by the data in view, such as an anchor that every row holds. The least counts. */
  readonly bitsInView?: (value: Value, search: SearchView) => number;
  /** Bits on top of these for a value that is less likely in the data in view than elsewhere. */
  readonly moreBits?: (value: Value, search: SearchView) => number;
  /**
   * Description length of a value that means something in the data in view only, such as the place of a column: what was
   * counted elsewhere then says nothing, and this alone counts. `undefined` for a value of which the data says nothing.
   */
  readonly bitsByView?: (value: Value, search: SearchView) => number | undefined;
}

/**
 * What one domain adds to a language: data and pure functions, no control flow. Slots are known to other parts by their
 * names only: a production may fill a slot of another part, and take arguments from one.
 */
export interface LanguagePart {
  readonly name: string;
  /** Every operator, for reading printed programs back. */
  readonly operators: readonly Operator[];
  /** Deduced and enumerated slots. Literal slots are those that productions name with `#`. */
  readonly slots: readonly Slot[];
  readonly productions: readonly Production[];
  /** Deduced slots of text that may stand as a piece of an output: alone, or in front of something else. */
  readonly pieces: readonly string[];
  /** Deduced slots of text of which an output holds at most one, anywhere in it, and only as a last resort. */
  readonly once?: readonly string[];
  /** Literals by kind: `offset` for the slots `#offset/…`. */
  readonly literals: Readonly<Record<string, LiteralRule>>;
  /** How every operator is written in TypeScript. */
  readonly templates: CodeTemplates;
  /** How every operator is said. */
  readonly vocabulary: Vocabulary;
  /** Signs of a cell that this part knows of, besides those of its characters (see {@link Domain.signs}). */
  readonly signs?: Domain["signs"];
  /** Traits of a cell that this part knows of, besides those of its characters (see {@link Domain.traits}). */
  readonly traits?: Domain["traits"];
  /** Cells whose digits are a quantity or a moment to this part and no identifier, so that they are not kept as they are. */
  readonly understands?: (cell: Value) => boolean;
  /** Cells that this part knows to hold no data, besides those that do for every part (see {@link Domain.isDamaged}). */
  readonly isDamaged?: Domain["isDamaged"];
  /** What this part knows to be impossible (see {@link Domain.cannotBe}). */
  readonly cannotBe?: readonly Domain["cannotBe"][];
  /** What this part knows to be unlikely (see {@link Domain.hardlyIs}). */
  readonly hardlyIs?: readonly Domain["cannotBe"][];
  /** Programs that make no sense to this part (see {@link Domain.isSenseless}). */
  readonly isSenseless?: Domain["isSenseless"];
  /** What may be wrong with an output to this part (see {@link Domain.doubt}); the first that something is wrong to is heard. */
  readonly doubts?: readonly Domain["doubt"][];
}

/** What values look like; one part of a language says it for all. */
export type Appearance = Pick<
  Domain,
  | "form"
  | "likeForms"
  | "signs"
  | "words"
  | "parts"
  | "traits"
  | "looks"
  | "isDamaged"
  | "variants"
  | "reads"
  | "spelledBits"
  | "slip"
  | "copied"
  | "surroundings"
  | "partSurroundings"
  | "untidyAgainst"
  | "tidying"
  | "treatment"
>;

/** A production. A literal argument `#kind` gets a slot of its own, `#kind/slot/operator`: what is likely depends on the place. */
export function to(slot: string, operator: Operator, ...args: string[]): Production {
  return { slot, operator, args: args.map((arg) => (arg.startsWith("#") ? `${arg}/${slot}/${operator.name}` : arg)) };
}

/** A slot filled by whatever fills another one. */
export function is(slot: string, other: string): Production {
  return { slot, operator: null, args: [other] };
}

/** The kind of a literal slot: `offset` for `#offset/start/fromStart`. */
export function kindOfLiteral(slot: string): string {
  return slot.slice(1).split("/")[0] ?? "";
}

/** The grammar of several parts, with the literal slots that their productions name. */
export function grammarOf(start: string, slots: readonly Slot[], productions: readonly Production[]): Grammar {
  const literals = new Set(productions.flatMap(({ args }) => args.filter((arg) => arg.startsWith("#"))));
  return { start, slots: [...slots, ...[...literals].map((name): Slot => ({ name, kind: "literal" }))], productions };
}

const NOTHING: LiteralKind = { expected: "no literal", accepts: () => false };

/** What may stand in a literal slot under these rules. */
export function literalKindOf(rules: Readonly<Record<string, LiteralRule>>): Domain["literalKind"] {
  return (slot) => rules[kindOfLiteral(slot)] ?? NOTHING;
}
