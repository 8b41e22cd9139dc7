import { isTest, type Source, type Violation, violation, walk } from "./source.js";

/** In the core, `any` needs a comment on its line or the one before, and no type error is silenced. */
export function typesAreSound(source: Source): readonly Violation[] {
  if (!source.path.startsWith("packages/core/src/") || isTest(source)) return [];
  const commentLines = new Set(source.comments.flatMap(({ loc }) => (loc ? [loc.start.line, loc.end.line] : [])));
  const violations: Violation[] = [];
  walk(source.program, (node) => {
    if (node.type !== "TSAnyKeyword") return;
    const line = node.loc?.start.line ?? 1;
    if (!commentLines.has(line) && !commentLines.has(line - 1)) {
      violations.push(violation(source, node, "any without a comment that says why"));
    }
  });
  for (const comment of source.comments) {
    if (!/^\s*@ts-(expect-error|ignore|nocheck)/.test(comment.value)) continue;
    violations.push(violation(source, comment, "a silenced type error"));
  }
  return violations;
}
