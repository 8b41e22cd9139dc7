import { expect, test } from "vitest";
import { drawsOf } from "../draw.js";
import { type Checked, checkLines, isTrue, outcomesOf, type Reported } from "./benchCheck.js";
import { planted } from "./plant.js";
import { makeTables } from "./tables.js";

test("the same seed gives the same tables, and the same mistakes in them", () => {
  const made = (): unknown =>
    makeTables(drawsOf(3)).map(({ rows, ...table }) => planted({ ...table, rows }, 3, drawsOf(5)));
  expect(made()).toEqual(made());
});

test("mistakes are planted in columns that follow a rule, and nothing else changes", () => {
  for (const table of makeTables(drawsOf(1))) {
    const { rows, planted: wrong } = planted(table, 3, drawsOf(2));
    const changed = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === table.rows[row]?.[column] ? [] : [`${row} ${column}`])),
    );
    expect(new Set(changed)).toEqual(new Set(wrong.map(({ row, column }) => `${row} ${column}`)));
    expect(wrong.filter(({ column }) => table.kinds[column] === "free")).toEqual([]);
  }
});

const reported = (row: number, column: number): Reported => ({
  row,
  column,
  orColumns: [],
  confidence: 0.8,
  evidence: "evident",
  repaired: false,
});

test("a report is true where its cell was planted, or one that it names beside it", () => {
  const wrong = [{ row: 4, column: 2, mistake: "typo" }] as const;
  expect(isTrue(reported(4, 2), wrong)).toBe(true);
  expect(isTrue({ ...reported(4, 1), orColumns: [2] }, wrong)).toBe(true);
  expect(isTrue(reported(4, 1), wrong)).toBe(false);
  expect(isTrue(reported(3, 2), wrong)).toBe(false);
});

test("counts reports, wrong cells and clean tables", () => {
  const [table] = makeTables(drawsOf(1));
  if (table === undefined) throw new Error("no table");
  const column = table.kinds.indexOf("lookup");
  const clean: Checked = { table, count: 0, planted: [], reported: [], doubted: [], ms: 10 };
  const dirty: Checked = {
    table,
    count: 1,
    planted: [{ row: 4, column, mistake: "typo" }],
    reported: [{ ...reported(4, column), repaired: true }, reported(5, column)],
    doubted: [{ ...reported(6, column), confidence: 0.3, evidence: "frame" }],
    ms: 30,
  };
  const lines = checkLines([clean, dirty]).join("\n");
  expect(lines).toMatch(/1 mistakes +1 +2 +1 of 2 \(50\.0 %\) +1 +1 +1 +1 of 1 \(100\.0 %\)/);
  expect(lines).toMatch(/80 to 90 % +2 +80\.0 % +1 of 2 \(50\.0 %\)/);
  expect(lines).toMatch(/0 to 50 % +1 +30\.0 % +0 of 1 \(0\.0 %\)/);
  expect(lines).toContain("written by -o: 1 of 1 (100.0 %) of the repaired cells were wrong, 1 of 1 (100.0 %)");
  expect(outcomesOf([clean, dirty])).toEqual({ evident: { wrong: 1, right: 1 }, frame: { wrong: 0, right: 1 } });
  expect(lines).toContain("clean tables without a report: 1 of 1 (100.0 %)");
  expect(lines).toContain(`columns of clean tables with a report: 0 of ${table.header.length} (0.0 %)`);
});
