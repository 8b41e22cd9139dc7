import type { Operator } from "../../space/grammar.js";
import { hasNames, tellingNames } from "./named.js";
import { renameCut, renameWitness } from "./renaming.js";
import * as run from "./semantics.js";
import { hasSites } from "./sites.js";
import { encodeCut, encodeWitness, telling } from "./witness.js";

/* Every operator of the encoding domain: semantics, how it is inverted, and which literals it is tried with. */
export const encode: Operator = {
  name: "encode",
  run: run.encode,
  witness: encodeWitness,
  cut: encodeCut,
  acts: 0,
};
export const rename: Operator = {
  name: "rename",
  run: run.rename,
  witness: renameWitness,
  cut: renameCut,
  acts: 0,
};
export const isValid: Operator = { name: "isValid", run: run.isValid, literals: telling };
/** Asked where every row has an address and a network. */
export const networkAnswer: Operator = {
  name: "networkAnswer",
  relates: true,
  run: run.networkAnswer,
  literals: ([addresses, networks], view) =>
    addresses?.every(
      (address, at) => run.networkAnswer([address, networks?.[at] ?? null], null, view.memo) !== undefined,
    )
      ? [[]]
      : [],
};
export const named: Operator = { name: "named", run: run.named, literals: tellingNames, isTried: hasNames };
/** Asked where some cell of the examples has an address. */
export const siteName: Operator = { name: "siteName", run: run.siteName, isTried: hasSites };
export const siteDomain: Operator = { name: "siteDomain", run: run.siteDomain, isTried: hasSites };
