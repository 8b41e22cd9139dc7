import { expect, test } from "vitest";
import { type Panel, reliabilityDiagram, riskCoverageDiagram } from "./diagrams.js";

const judgements = Array.from({ length: 40 }, (_, index) => ({ confidence: index / 40, right: index >= 20 }));
const panels: readonly Panel[] = [
  { title: "one & two", series: [{ name: "<own>", judgements }] },
  { title: "three", series: [{ name: "<own>", judgements: [] }] },
];

test("a reliability diagram has a mark for every bin, and texts that are safe in a document", () => {
  const text = reliabilityDiagram(panels);
  expect(text.match(/<circle /g)).toHaveLength(10);
  expect(text).toContain("one &amp; two");
  expect(text).toContain("&lt;own&gt;");
});

test("risk rises along the curve to the share that is wrong at all, cut off at the top of the axis", () => {
  const points =
    /<polyline points="([^"]+)" fill="none" stroke="#0b/.exec(riskCoverageDiagram(panels))?.[1]?.split(" ") ?? [];
  const heights = points.map((point) => Number(point.split(",")[1]));
  expect(points).toHaveLength(40);
  expect(heights[0]).toBe(354);
  expect(heights.at(-1)).toBe(34);
});
