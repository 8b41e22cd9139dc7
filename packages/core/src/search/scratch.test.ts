import { it } from "vitest";
import { demo, demoLiterals } from "../testing/demoDomain.js";
import { listPrograms } from "../testing/bruteForce.js";
import { expand } from "../testing/expand.js";
import { printValue, printTerm } from "../space/notation.js";
import { deduce } from "./deduce.js";
import { budgetOf } from "../space/budget.js";
import { emptyMemo } from "../space/memo.js";
import type { Value } from "../space/value.js";
const nums = (v: Value): number[] => Array.isArray(v) ? v.flatMap(nums) : [v as number];
it("x", () => {
  for (const scopes of [[[1,2],[2,3]],[[2,1]],[[1,2,3]],[[-1,2],[3]]]) for (const depthMax of [2,3,4]) for (const keepIdle of [true,false]) {
    const t = performance.now();
    const all = listPrograms({ grammar: demo.grammar, prior: demo.prior, literals: demoLiterals, keepIdle, depthMax }, scopes);
    const groups = new Map<string, {values: readonly Value[], programs: string[]}>();
    for (const l of all) { const k = printValue(l.values); const g = groups.get(k) ?? {values: l.values, programs: []}; g.programs.push(`${printTerm(l.term)} ${l.bits.toFixed(6)}`); groups.set(k, g); }
    let checked = 0, bad = 0, total=0;
    for (const { values, programs } of groups.values()) {
      if (nums(values).some(n => n < -2 || n > 8)) continue;
      checked++;
      const space = deduce({ grammar: demo.grammar, prior: demo.prior, scopes, outputs: values, unlabelled: [], budget: budgetOf(1e6), memo: emptyMemo(), keepIdle });
      const got = expand(space.dag, space.root, depthMax).map(l => `${printTerm(l.term)} ${l.bits.toFixed(6)}`).sort();
      programs.sort(); total += programs.length;
      if (got.join() !== programs.join()) { bad++; if (bad < 3) console.log(printValue(values), "missing", programs.filter(p => !got.includes(p)).slice(0,3), "extra", got.filter(p => !programs.includes(p)).slice(0,3), got.length, programs.length); }
    }
    console.log(JSON.stringify(scopes), depthMax, keepIdle, all.length, checked, bad, total, (performance.now()-t)|0);
  }
});
