import { readFileSync, readdirSync } from "node:fs";
import { test } from "vitest";
import { learn } from "../../learn.js";
import { parseTaskFile } from "./taskFile.js";
test("x", () => {
  const dir = new URL("../text/tasks/", import.meta.url);
  let ok = 0, n = 0; const out: string[] = []; 
  for (const f of readdirSync(dir)) {
    const t = parseTaskFile(readFileSync(new URL(f, dir), "utf8")); n++;
    const t0 = performance.now();
    let bad: string[] = [];
    try {
      const o = learn({ examples: t.examples, inputs: t.expectations.map(e => e.input) });
      if (o.kind !== "learned") bad.push(o.kind + " " + (o as any).reason);
      else { for (const e of t.expectations) { const p = o.inkling.predict(e.input);
        if (e.expected.kind === "abstain" ? p.decision === "answer" : p.value !== e.expected.value) bad.push(`${JSON.stringify(e.input)} => ${JSON.stringify(p.value)} ${p.decision} ${p.confidence.toFixed(2)} want ${JSON.stringify((e.expected as any).value ?? e.expected.kind)}`); }
        if (bad.length) bad.push(o.inkling.program); }
    } catch (e) { bad.push("THROW " + String((e as Error).message).slice(0, 200)); }
    const ms = performance.now() - t0;
    if (!bad.length) ok++; else out.push(f + " " + ms.toFixed(0) + "ms\n   " + bad.join("\n   "));
    if (ms > 500) out.push("SLOW " + f + " " + ms.toFixed(0));
  }
  console.log(ok, "of", n, "\n" + out.join("\n"));
}, 600000);
