import { describe, expect, it } from "vitest";
import type { Row } from "../../outcome.js";
import { learned } from "../../testing/learned.js";

describe("a cell with what belongs to it", () => {
  it("is left out with its marks where it is blank, in the middle and at the end", () => {
    const rows: Row[] = [
      ["Town Hall", "Foyer", "Leeds", "Town Hall, Foyer (Leeds)"],
      ["Old Mill", "", "York", "Old Mill (York)"],
      ["Lyceum", "Room 4", "", "Lyceum, Room 4"],
      ["Glass House", "", "", "Glass House"],
    ];
    const { outputs, words } = learned(rows, [
      ["Barn", "Loft", ""],
      ["Barn", "", "Hull"],
      ["Barn", "-", "n/a"],
      ["Barn", "Loft", "Hull"],
    ]);
    expect(outputs).toEqual(["Barn, Loft", "Barn (Hull)", "Barn", "Barn, Loft (Hull)"]);
    expect(words).toContain("(nothing where it is blank or n/a)");
  });

  it("may have a word in front", () => {
    const rows: Row[] = [
      ["020 555 0143", "17", "020 555 0143 ext. 17"],
      ["020 555 0188", "", "020 555 0188"],
      ["020 555 0102", "406", "020 555 0102 ext. 406"],
    ];
    const { outputs } = learned(rows, [
      ["020 555 0119", ""],
      ["020 555 0164", "9"],
    ]);
    expect(outputs).toEqual(["020 555 0119", "020 555 0164 ext. 9"]);
  });
});

describe("what is made of a cell with what belongs to it", () => {
  it("is in another case, and left out where the cell is blank", () => {
    const rows: Row[] = [
      ["1234.5", "EUR", "EUR 1234.5"],
      ["87", "", "87"],
      ["-25", "usd", "USD -25"],
    ];
    const { outputs, words } = learned(rows, [
      ["-3", "chf"],
      ["4", " "],
    ]);
    expect(outputs).toEqual(["CHF -3", "4"]);
    expect(words).toContain("in capitals with a space behind (nothing where it is blank or n/a)");
  });

  it("is its first character", () => {
    const rows: Row[] = [
      ["Ruth", "Elena", "Falk", "Ruth E. Falk"],
      ["Omar", "", "Said", "Omar Said"],
      ["Ines", "maria", "Prado", "Ines M. Prado"],
    ];
    const { outputs, words } = learned(rows, [
      ["Lena", "örsi", "Kraus"],
      ["Tom", "-", "Weller"],
    ]);
    expect(outputs).toEqual(["Lena Ö. Kraus", "Tom Weller"]);
    expect(words).toContain("the first character of");
  });
});

describe("cells that only say that nothing is known", () => {
  it("are left out of a list like blank ones", () => {
    const rows: Row[] = [
      ["M", "navy", "wool", "M; navy; wool"],
      ["n/a", "ochre", "linen", "ochre; linen"],
      ["L", "-", "cotton", "L; cotton"],
    ];
    const { outputs, words } = learned(rows, [
      ["S", "?", "N/A"],
      ["", "red", "silk"],
    ]);
    expect(outputs).toEqual(["S", "red; silk"]);
    expect(words).toContain("known cells");
  });

  it("tell cases apart", () => {
    const rows: Row[] = [
      ["Rosa", "B-118", "B-118"],
      ["Timo", "-", "ask"],
      ["Ute", "n/a", "ask"],
      ["Ali", "B-204", "B-204"],
    ];
    const { outputs } = learned(rows, [
      ["Noor", ""],
      ["Jan", "B-031"],
    ]);
    expect(outputs).toEqual(["ask", "B-031"]);
  });
});

describe("several cells with what belongs to them", () => {
  it("are joined in brackets, which are left out where all of them are blank", () => {
    const rows: Row[] = [
      ["Mug", "large", "red", "Mug (large, red)"],
      ["Teapot", "", "white", "Teapot (white)"],
      ["Tray", "", "", "Tray"],
    ];
    const { outputs, words } = learned(rows, [
      ["Bowl", "small", ""],
      ["Jug", "1 litre", "blue"],
      ["Rest", "", ""],
    ]);
    expect(outputs).toEqual(["Bowl (small)", "Jug (1 litre, blue)", "Rest"]);
    expect(words).toContain("joined with");
  });

  it("are found wherever else the first of them stands, whatever the order of the rows", () => {
    const rows: Row[] = [
      ["Mug", "M", "red", "Mug (M, red)"],
      ["Cup", "XL", "blue", "Cup (XL, blue)"],
      ["Teapot", "", "white", "Teapot (white)"],
      ["Tray", "", "", "Tray"],
    ];
    for (const shown of [rows, [...rows].reverse()])
      expect(learned(shown, [["Bowl", "S", ""]]).outputs).toEqual(["Bowl (S)"]);
  });
});
