import type { LiteralKind } from "../../space/domain.js";
import type { LiteralRule } from "../../space/language.js";
import { quote } from "../../space/notation.js";
import type { Value } from "../../space/value.js";
import { CHECKSUMS } from "./checksums.js";
import { CODEC_NAMES, codecOf } from "./codecs.js";
import { nameBits } from "./named.js";
import { allForms, NAMED_KINDS } from "./names.js";

/** Bits of the forms other than names in a language: English and codes are what tables hold most. */
const FORM_BITS: Readonly<Record<string, number>> = {
  code: 1.5,
  en: 1.5,
  lowerCode: 3,
  upperCode: 4,
  code3: 3,
  flag: 4,
  symbol: 4,
  narrowSymbol: 5,
  own: 5,
  plain: 5,
};
const LANGUAGE_BITS = 5.5;

const KIND_BITS: Readonly<Record<string, number>> = {
  region: 1,
  language: 2,
  currency: 2.5,
  unit: 4,
  script: 5,
  regionLanguage: 5,
};

/** Longest name of a value, in UTF-16 units. */
const NAME_LENGTH_MAX = 1000;

/** What may stand in the literal slots, by kind, and what it costs. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  codec: { ...oneOf(CODEC_NAMES), bits: (value) => codecOf(String(value))?.bits ?? 10 },
  named: { ...oneOf(NAMED_KINDS), bits: (value) => KIND_BITS[String(value)] ?? 10 },
  readForm: { ...oneOf(allForms()), bits: formBits },
  writtenForm: { ...oneOf(allForms()), bits: formBits },
  name: {
    expected: `a name of 1 to ${NAME_LENGTH_MAX} characters`,
    accepts: (value) => typeof value === "string" && value !== "" && value.length <= NAME_LENGTH_MAX,
    bits: () => 4,
    bitsByView: nameBits,
  },
  checksum: { ...oneOf(CHECKSUMS), bits: () => 2.3 },
};

function formBits(form: Value): number {
  return FORM_BITS[String(form)] ?? LANGUAGE_BITS;
}

function oneOf(names: readonly string[]): LiteralKind {
  return {
    expected: `one of ${names.map(quote).join(", ")}`,
    accepts: (value) => typeof value === "string" && names.includes(value),
  };
}
