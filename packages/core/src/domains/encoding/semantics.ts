import { type Memo, remember } from "../../space/memo.js";
import type { Value } from "../../space/value.js";
import { type Checksum, holdsChecksum } from "./checksums.js";
import { codecOf } from "./codecs.js";
import { namedValue } from "./named.js";
import { type NamedKind, nameKey, nameTable } from "./names.js";
import { networkAnswer as answerOf } from "./networks.js";
import * as sites from "./sites.js";

/** What the operators of the encoding domain mean. Each is defined on text only. */
type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/** A text changed by the codec of a name. */
export const encode: Run = ([text, codec]) =>
  typeof text === "string" ? codecOf(codec as string)?.change(text) : undefined;

/** Something the platform has names for, in another form. */
export const rename: Run = ([text, kind, from, to], _, memo) =>
  typeof text === "string"
    ? tableOf(kind as NamedKind, from as string, to as string, memo).get(nameKey(text))
    : undefined;

/** The value that a text gives to a name. */
export const named: Run = ([text, name]) => (typeof text === "string" ? namedValue(text, name as string) : undefined);

/** The name of the site of an address. */
export const siteName: Run = ([text]) => (typeof text === "string" ? sites.siteName(text) : undefined);

/** The same with its public ending. */
export const siteDomain: Run = ([text]) => (typeof text === "string" ? sites.siteDomain(text) : undefined);

/** Whether the check digits of a number are right. */
export const isValid: Run = ([text, checksum]) =>
  typeof text === "string" ? holdsChecksum(checksum as Checksum, text) : undefined;

/** Whether an address lies in a network, as the key of a map: both are IPv4. */
export const networkAnswer: Run = ([address, network]) =>
  typeof address === "string" && typeof network === "string" ? answerOf(address, network) : undefined;

/** The table of names, made at most once per search or batch. */
export function tableOf(kind: NamedKind, from: string, to: string, memo: Memo): ReadonlyMap<string, string> {
  return remember(memo, "encoding/names", `${kind}/${from}/${to}`, () => nameTable(kind, from, to));
}
