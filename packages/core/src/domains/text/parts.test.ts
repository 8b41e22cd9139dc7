import { describe, expect, it } from "vitest";
import type { Row } from "../../outcome.js";
import { learned } from "../../testing/learned.js";

describe("neighbouring cells without the blank ones", () => {
  it("are joined", () => {
    const rows: Row[] = [
      ["a@x.org", "b@y.org", "c@z.org", "a@x.org, b@y.org, c@z.org"],
      ["lea@x.org", null, "tim@z.org", "lea@x.org, tim@z.org"],
      ["sue@y.org", null, " ", "sue@y.org"],
    ];
    const { words, outputs } = learned(rows, [
      [null, "max@y.org", "kay@z.org"],
      ["", null, "ray@z.org"],
    ]);
    expect(words).toContain("filled cells");
    expect(outputs).toEqual(["max@y.org, kay@z.org", "ray@z.org"]);
  });

  it("are added up", () => {
    const rows: Row[] = [
      ["120", "85", "201", "406"],
      ["14", null, "33", "47"],
    ];
    expect(
      learned(rows, [
        ["560", "78", "9"],
        [null, "45", "12"],
      ]).outputs,
    ).toEqual(["647", "57"]);
  });

  it("give the first that is filled", () => {
    const rows: Row[] = [
      [null, "555 1", "b", "555 1"],
      ["444 2", null, "c", "444 2"],
      ["", "", "d", "d"],
    ];
    expect(
      learned(rows, [
        ["1 2", "3 4", "e"],
        [null, " ", "f"],
      ]).outputs,
    ).toEqual(["1 2", "f"]);
  });
});

describe("parts of a text", () => {
  it("lose the blanks around them where the marks between them have some here and none there", () => {
    const rows: Row[] = [
      ["oak;kitchen table;lamp", "oak, kitchen table, lamp"],
      ["lamp; desk", "lamp, desk"],
      ["chair", "chair"],
    ];
    expect(learned(rows, [["sofa; grey ;living room"], ["a ;; b"]]).outputs).toEqual([
      "sofa, grey, living room",
      "a, b",
    ]);
  });

  it("are groups of letters and digits, whatever stands between them", () => {
    const rows: Row[] = [
      ["00-1A-2B-3C-4D-5E", "00:1a:2b:3c:4d:5e"],
      ["001A.2B3C.4D6F", "00:1a:2b:3c:4d:6f"],
    ];
    expect(learned(rows, [["A0-B1-C2-D3-E4-F5"], ["a0b1.c2d3.e4f6"]]).outputs).toEqual([
      "a0:b1:c2:d3:e4:f5",
      "a0:b1:c2:d3:e4:f6",
    ]);
  });

  it("are filled up to one width, also where nothing stands between them and where one is zero", () => {
    const rows: Row[] = [
      ["1.2.3", "000100020003"],
      ["10.0.27", "001000000027"],
    ];
    const { words, outputs } = learned(rows, [["2.15.104"], ["0.9"]]);
    expect(outputs).toEqual(["000200150104", "00000009"]);
    expect(words).toContain("filled up to four characters with zeros in front");
  });

  it("are those between the first and the last one", () => {
    const rows: Row[] = [
      ["C:/Users/anna/plan.docx", "Users > anna"],
      ["D:/Archive/2019/May/a.zip", "Archive > 2019 > May"],
      ["C:/Projects/pier.dwg", "Projects"],
    ];
    expect(learned(rows, [["E:/HR/Contracts/2024/weber.pdf"]]).outputs).toEqual(["HR > Contracts > 2024"]);
  });

  it("are numbered as the outputs number them", () => {
    const rows: Row[] = [
      ["shop,cook,eat", "To do: [1] Shop, [2] Cook, [3] Eat"],
      ["wash,iron", "To do: [1] Wash, [2] Iron"],
    ];
    const { words, outputs } = learned(rows, [["call,write,mail,rest"], ["nap"]]);
    expect(outputs).toEqual(["To do: [1] Call, [2] Write, [3] Mail, [4] Rest", "To do: [1] Nap"]);
    expect(words).toContain("numbered “[1] ” and so on");
  });

  it("are put together as in a sentence, with or without a comma before the last one", () => {
    const rows: Row[] = [
      ["Ann;Bob;Cid", "Ann, Bob, and Cid"],
      ["Dee;Eve", "Dee and Eve"],
    ];
    const { words, outputs } = learned(rows, [["Fay"], ["Gus;Hal;Ivy;Jo"]]);
    expect(outputs).toEqual(["Fay", "Gus, Hal, Ivy, and Jo"]);
    expect(words).toContain("the last two with “, and ” between them");
    const german: Row[] = [
      ["rot, gelb, blau", "rot, gelb und blau"],
      ["schwarz, weiß", "schwarz und weiß"],
    ];
    expect(learned(german, [["grün"], ["a, b, c, d"]]).outputs).toEqual(["grün", "a, b, c und d"]);
  });

  it("are those of a half of a cell, with the other half behind them", () => {
    const rows: Row[] = [
      ["Knuth, Donald Ervin", "D. E. Knuth"],
      ["Lovelace, Ada", "A. Lovelace"],
      ["García Márquez, Gabriel José", "G. J. García Márquez"],
    ];
    const { outputs } = learned(rows, [["Hopper, Grace Brewster Murray"], ["Le Guin, Ursula Kroeber"]]);
    expect(outputs).toEqual(["G. B. M. Hopper", "U. K. Le Guin"]);
    const codes: Row[] = [
      ["north wing: oak, red elm", "O R E north wing"],
      ["annex: ash", "A annex"],
      ["east court: tall pine, fir", "T P F east court"],
    ];
    expect(learned(codes, [["gate: lime, big yew"]])).toMatchObject({
      outputs: ["L B Y gate"],
      words: expect.stringContaining("behind the first colon"),
    });
  });

  it("are those before a mark, or of the whole cell where it has none", () => {
    const rows: Row[] = [
      ["java.lang.NullPointerException: name must not be null", "NullPointerException"],
      ["java.io.FileNotFoundException: /etc/app.conf (No such file)", "FileNotFoundException"],
      ["ConcurrentModificationException", "ConcurrentModificationException"],
    ];
    const { outputs } = learned(rows, [["org.acme.dao.DuplicateKeyException: key 'users.email'"], ["a.b.C"]]);
    expect(outputs).toEqual(["DuplicateKeyException", "C"]);
  });

  it("are found by the name of a value", () => {
    const rows: Row[] = [
      ["level=3 user=ann time=12", "ann"],
      ["user=bob host=a time=9", "bob"],
      ["host=b level=1 time=4 user=eve", "eve"],
    ];
    const { words, outputs } = learned(rows, [["level=2 host=x user=kim time=1"], ["user=al"]]);
    expect(outputs).toEqual(["kim", "al"]);
    expect(words).toContain("for “user”");
  });
});

it("characters are hidden one by one, all of them or all but the last ones", () => {
  const names: Row[] = [
    ["anna", "****"],
    ["benedikt", "********"],
  ];
  expect(learned(names, [["li"], ["joanna"]]).outputs).toEqual(["**", "******"]);
  const cards: Row[] = [
    ["5500-0000-0000-0004", "••••-••••-••••-0004"],
    ["4012-8888-8888-1881", "••••-••••-••••-1881"],
  ];
  expect(learned(cards, [["3714-4963-5398-4310"]]).outputs).toEqual(["••••-••••-••••-4310"]);
});

it("keys that are all equally long are cut at any place, in another case too", () => {
  const rows: Row[] = [
    ["550e8400e29b41d4a716446655440000", "550E8400-E29B-41D4-A716-446655440000"],
    ["6ba7b8109dad11d180b400c04fd430c8", "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"],
  ];
  expect(learned(rows, [["f47ac10b58cc4372a5670e02b2c3d479"]]).outputs[0]).toBe("F47AC10B-58CC-4372-A567-0E02B2C3D479");
});

it("constants do not cut words: a letter is not read from the row where the rest of its word is constant", () => {
  const rows: Row[] = [
    ["Germany", "Germany", "domestic"],
    ["Germany", "Austria", "export to Austria"],
    ["France", "France", "domestic"],
  ];
  expect(
    learned(rows, [
      ["Spain", "Portugal"],
      ["Norway", "Sweden"],
    ]).outputs,
  ).toEqual(["export to Portugal", "export to Sweden"]);
});
