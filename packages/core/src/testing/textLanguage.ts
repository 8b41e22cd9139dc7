import { text as part } from "../domains/text/domain.js";
import { languageOf } from "../language.js";
import type { Domain } from "../space/domain.js";
import { usage } from "../usage.js";

/** The text domain as a language of its own. */
export const text: Domain = languageOf([part], usage);
