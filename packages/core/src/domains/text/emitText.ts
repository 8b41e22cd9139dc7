import type { CodeScope, CodeWriter } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";

/** A program as text: rejected where it is a missing value. */
export function textOf(program: Term, scope: CodeScope, write: CodeWriter): string {
  const code = write.code(program, scope);
  if (program.kind === "call" && program.operator.name === "column") write.reject(code, "=== null");
  return code;
}
