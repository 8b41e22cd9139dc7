import { isList, type Value } from "./value.js";

/** Identity of an interned value within one store. */
export type ValueId = number & { readonly brand: "ValueId" };
/** Identity of an interned vector of values within one store: the values of one program on several inputs at once. */
export type VectorId = number & { readonly brand: "VectorId" };

const NO_LIST_KEY = "";

/**
 * The arena of one search: values and vectors of values, each stored once, named by small integers.
 *
 * A vector is the tuple of one program's values on k inputs. Equal vectors mean observationally equivalent programs
 * (Albarghouthi et al., CAV 2013), and a vector is at once the state of a finite tree automaton and the specification
 * of a deduction step. The store only grows; drop it whole.
 */
export class ValueStore {
  /** ValueId → value. */
  readonly #values: Value[] = [];
  readonly #primitives = new Map<Value, ValueId>();
  readonly #lists = new Map<string, ValueId>();
  /** Element ids of every vector, back to back. */
  readonly #pool: number[] = [];
  /** VectorId → first index in the pool; one more entry than vectors, so that the width is a difference. */
  readonly #start: number[] = [0];
  /** ValueId → VectorId of the vector of width one, or -1. */
  readonly #single: number[] = [];
  /** VectorId → what {@link texts} gives, once it was asked for. */
  readonly #texts: (readonly string[] | null | undefined)[] = [];
  /** Open addressing over VectorId + 1; 0 is free. Its length is a power of two. */
  #table = new Int32Array(128);

  /** Interns a value. Lists are interned by their elements. */
  value(value: Value): ValueId {
    if (isList(value)) return this.#list(value);
    if (Object.is(value, -0)) return this.#keyed("-0", value);
    const known = this.#primitives.get(value);
    if (known !== undefined) return known;
    const id = this.#append(value);
    this.#primitives.set(value, id);
    return id;
  }

  /** The value behind an id. */
  valueOf(id: ValueId): Value {
    return this.#values[id] as Value; // ids come from this store only
  }

  /** Interns the vector of these values. */
  vector(values: readonly Value[]): VectorId {
    if (values.length === 1) return this.single(values[0] as Value); // length checked
    const ids = new Array<number>(values.length);
    for (let i = 0; i < values.length; i++) ids[i] = this.value(values[i] as Value); // in range
    return this.#vectorOfIds(ids);
  }

  /** The vector of width one. */
  single(value: Value): VectorId {
    const id = this.value(value);
    const known = this.#single[id] ?? -1;
    if (known >= 0) return known as VectorId;
    const vector = this.#vectorOfIds([id]);
    this.#single[id] = vector;
    return vector;
  }

  /** Number of values in a vector. */
  width(vector: VectorId): number {
    return (this.#start[vector + 1] ?? 0) - (this.#start[vector] ?? 0);
  }

  /** The value at a position of a vector. */
  at(vector: VectorId, position: number): Value {
    return this.#values[this.#pool[(this.#start[vector] ?? 0) + position] ?? 0] as Value; // in range by contract
  }

  /** All values of a vector, in order. */
  values(vector: VectorId): Value[] {
    const start = this.#start[vector] ?? 0;
    const values = new Array<Value>(this.width(vector));
    for (let i = 0; i < values.length; i++) values[i] = this.#values[this.#pool[start + i] ?? 0] as Value; // pool entries are ids of this store
    return values;
  }

  /** All values of a vector where they are texts, else `null`; made once, as every witness of a goal asks for them. */
  texts(vector: VectorId): readonly string[] | null {
    const known = this.#texts[vector];
    if (known !== undefined) return known;
    const values = this.values(vector);
    const texts = values.every((value) => typeof value === "string") ? values : null;
    this.#texts[vector] = texts;
    return texts;
  }

  #append(value: Value): ValueId {
    this.#values.push(value);
    return (this.#values.length - 1) as ValueId;
  }

  #list(list: readonly Value[]): ValueId {
    let key = NO_LIST_KEY;
    for (const item of list) key += `${this.value(item)},`;
    return this.#keyed(`[${key}`, list);
  }

  #keyed(key: string, value: Value): ValueId {
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const id = this.#append(value);
    this.#lists.set(key, id);
    return id;
  }

  #vectorOfIds(ids: readonly number[]): VectorId {
    let slot = this.#probe(ids, hashOf(ids));
    const found = this.#table[slot] ?? 0;
    if (found > 0) return (found - 1) as VectorId;
    const vector = this.#start.length - 1;
    for (const id of ids) this.#pool.push(id);
    this.#start.push(this.#pool.length);
    if (vector * 2 > this.#table.length) {
      this.#grow();
      slot = this.#probe(ids, hashOf(ids));
    }
    this.#table[slot] = vector + 1;
    return vector as VectorId;
  }

  /** The slot that holds this vector, or the free slot where it belongs. */
  #probe(ids: readonly number[], hash: number): number {
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.#table[slot] ?? 0;
      if (entry === 0 || this.#holds(entry - 1, ids)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #holds(vector: number, ids: readonly number[]): boolean {
    const start = this.#start[vector] ?? 0;
    if ((this.#start[vector + 1] ?? 0) - start !== ids.length) return false;
    for (let i = 0; i < ids.length; i++) if (this.#pool[start + i] !== ids[i]) return false;
    return true;
  }

  #grow(): void {
    const vectors = this.#start.length - 2;
    this.#table = new Int32Array(this.#table.length * 4);
    for (let vector = 0; vector < vectors; vector++) {
      const ids = this.#pool.slice(this.#start[vector] ?? 0, this.#start[vector + 1] ?? 0);
      this.#table[this.#probe(ids, hashOf(ids))] = vector + 1;
    }
  }
}

/** FNV-like mixing over integers. */
function hashOf(ids: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const id of ids) hash = Math.imul(hash ^ id, 0x01000193) ^ (hash >>> 15);
  return hash >>> 0;
}
