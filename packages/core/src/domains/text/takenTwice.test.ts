import { describe, expect, it } from "vitest";
import { takenTwice } from "./takenTwice.js";

const rooms = [
  { input: ["2nd floor, room 14"], output: "2-14" },
  { input: ["3rd floor, room 3"], output: "3-03" },
];

describe("takenTwice", () => {
  it("doubts an output that has a number or a word more often than its row", () => {
    const doubt = takenTwice(rooms);
    expect(doubt(["ground floor, room 2"], "2-02")).toBe('no example takes a part of its row twice, as "2" would be');
    expect(doubt(["4th floor, room 4"], "4-04")).toBeNull();
    expect(takenTwice([{ input: ["Ann Lee"], output: "Lee, Ann" }])(["Cher"], "Cher, CHER")).not.toBeNull();
  });

  it("does not doubt what examples add, nor anything where one takes a part twice", () => {
    const added = takenTwice([{ input: ["14"], output: "room 14, floor 2" }]);
    expect(added(["2"], "room 2, floor 2")).toBeNull();
    expect(takenTwice([...rooms, { input: ["7"], output: "7-07" }])(["2"], "2-02")).toBeNull();
  });
});
