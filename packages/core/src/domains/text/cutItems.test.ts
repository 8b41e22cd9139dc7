import { describe, expect, it } from "vitest";
import { cutsItems } from "./cutItems.js";

describe("an item of a list", () => {
  const cuts = cutsItems([
    { input: ["12 Oak Street, Springfield, IL 62704"], output: "Springfield" },
    { input: ["7 Harbor Rd, Salem, MA 01970"], output: "SALEM" },
  ]);

  it("is hardly cut into pieces", () => {
    expect(cuts?.(["451 W Main St, Salt Lake City, UT 84101"], "City")).toBe(true);
    expect(cuts?.(["451 W Main St, Salt Lake City, UT 84101"], "Salt Lake City")).toBe(false);
    expect(cuts?.(["Salt Lake City"], "City")).toBe(false);
  });

  it("is, or no item, where an example shows it so", () => {
    expect(cutsItems([{ input: ["12 Oak Street, Springfield, IL 62704"], output: "IL" }])).toBeNull();
    expect(cutsItems([{ input: ["3, 4"], output: "4" }])).toBeNull();
    expect(cutsItems([{ input: ["Oslo"], output: "Oslo" }])).toBeNull();
  });
});
