import { type Grammar, type Prior, type Production, productionKey, type Slot } from "./grammar.js";

/** What a search needs to know of a grammar and a prior, looked up once for all searches. */
export interface SearchPlan {
  readonly grammar: Grammar;
  readonly prior: Prior;
  /** By name. */
  readonly slots: ReadonlyMap<string, SlotPlan>;
  /** Indexes of slots that a production of last resort may fill, or fill a part of. */
  readonly resorting: readonly number[];
}

/** A slot with its productions. */
export interface SlotPlan {
  readonly slot: Slot;
  /** Its place among the slots of the grammar. */
  readonly index: number;
  readonly choices: readonly Choice[];
  /** The productions of last resort. */
  readonly resorts: readonly Choice[];
}

/** A production with its bits and the plans of its arguments. */
export interface Choice {
  readonly production: Production;
  readonly bits: number;
  readonly args: readonly SlotPlan[];
}

/** The plan of a grammar and a prior. A production that the prior does not know costs nothing. */
export function planOf(grammar: Grammar, prior: Prior): SearchPlan {
  const slots = new Map(
    grammar.slots.map((slot, index) => [slot.name, { slot, index, choices: [] as Choice[], resorts: [] as Choice[] }]),
  );
  for (const production of grammar.productions) {
    const args = production.args.flatMap((arg) => slots.get(arg) ?? []);
    const plan = slots.get(production.slot);
    const choices = production.lastResort === true ? plan?.resorts : plan?.choices;
    choices?.push({ production, bits: prior.productions[productionKey(production)] ?? 0, args });
  }
  return { grammar, prior, slots, resorting: resorting([...slots.values()]) };
}

function resorting(plans: readonly SlotPlan[]): readonly number[] {
  const found = new Set(plans.filter((plan) => plan.resorts.length > 0));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const plan of plans) if (plan.choices.some(({ args }) => args.some((arg) => found.has(arg)))) found.add(plan);
  }
  return [...found].map(({ index }) => index);
}
