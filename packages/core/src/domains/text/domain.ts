import type { Domain } from "../../space/domain.js";
import { templates } from "./emit.js";
import { form, signs } from "./form.js";
import { grammar } from "./grammar.js";
import { literalKind } from "./literals.js";
import * as operators from "./operators.js";
import { prior, spelledBits } from "./ranking.js";
import { reads } from "./reads.js";
import { explain } from "./words.js";

/** Text: from cells of a row to a cell. */
export const text: Domain = {
  name: "text",
  operators: Object.values(operators),
  grammar,
  literalKind,
  prior,
  form,
  signs,
  reads,
  spelledBits,
  templates,
  explain,
};
