import type { Production, Slot } from "../../space/grammar.js";
import { to } from "../../space/language.js";
import * as op from "./operators.js";

/** Texts as a codec or the names of the platform give them. */
export const slots: readonly Slot[] = [{ name: "coded", kind: "deduced" }];

/** Which programs exist. */
export const productions: readonly Production[] = [
  to("coded", op.encode, "raw", "#codec"),
  to("eachPart", op.encode, "item", "#codec"),
  to("coded", op.rename, "raw", "#named", "#readForm", "#writtenForm"),
  to("field", op.named, "cell", "#name"),
  to("field", op.siteName, "cell"),
  to("field", op.siteDomain, "cell"),
  to("guard", op.isValid, "asked", "#checksum"),
  to("key", op.networkAnswer, "asked", "asked"),
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["coded"];
