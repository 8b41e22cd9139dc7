import { describe, expect, it } from "vitest";
import type { Row } from "../../outcome.js";
import { learned } from "../../testing/learned.js";

describe("cases are told apart", () => {
  it("by the kind of character a text begins with", () => {
    const rows: Row[] = [
      ["One Granary Wharf, 36602", "n/a"],
      ["56 6th Street, 84601", "No. 56"],
      ["4117 Cottonwood Blvd, 81003", "No. 4117"],
      ["Two Mill Lane, 51003", "n/a"],
    ];
    const { outputs, words } = learned(rows, [
      ["Twelve Abbey Road, 13501"],
      ["9 Elm Row, 44308"],
      ["300 12th Avenue, 4401"],
    ]);
    expect(outputs).toEqual(["n/a", "No. 9", "No. 300"]);
    expect(words).toMatch(/begins with a (?:digit|letter|capital letter)/);
  });

  it("by the number of words", () => {
    const rows: Row[] = [
      ["Minutes of the annual general meeting", "Minutes of the annual..."],
      ["Staff parking rules", "Staff parking rules"],
      ["New menu for the canteen from May", "New menu for the..."],
      ["Fire drill postponed indefinitely", "Fire drill postponed indefinitely"],
      ["Do you have a bike", "Do you have a..."],
      ["Change of opening hours over Christmas", "Change of opening hours..."],
    ];
    const { outputs, words } = learned(rows, [["Lost and found"], ["Summer party and raffle in the garden"]]);
    expect(outputs).toEqual(["Lost and found", "Summer party and raffle..."]);
    expect(words).toContain("has more than four words");
  });

  it("by whether two cells have the same letters and digits", () => {
    const rows: Row[] = [
      ["Anna Weiss", "anna  weiss", "same"],
      ["Tom Harris", "Tim Harris", "different"],
      ["SW1A 2AA", "sw1a2aa", "same"],
      ["red", "reed", "different"],
    ];
    const further = [
      ["MILLER LTD", "Miller Ltd."],
      ["Ann Lee", "Lee Ann"],
    ];
    expect(learned(rows, further).outputs).toEqual(["same", "different"]);
  });

  it("by which of two numbers in a cell is greater", () => {
    const rows: Row[] = [
      ["3-1", "home"],
      ["2-2", "draw"],
      ["0-1", "away"],
      ["1-4", "away"],
      ["0-0", "draw"],
      ["5-0", "home"],
      ["2-3", "away"],
    ];
    const { outputs, words } = learned(rows, [["10-9"], ["9-10"], ["3-3"]]);
    expect(outputs).toEqual(["home", "away", "draw"]);
    expect(words).toContain("the first number in the input");
  });

  it("by which of two dates comes first, not by whether they are the same", () => {
    const rows: Row[] = [
      ["2024-05-31", "2024-05-31", "on time"],
      ["2024-05-31", "2024-06-01", "late"],
      ["2024-06-15", null, "unpaid"],
    ];
    const further: Row[] = [
      ["2024-04-10", "2024-03-29"],
      ["2024-07-01", "2024-07-19"],
      ["2024-02-28", null],
      ["2024-08-05", "2024-08-02"],
    ];
    expect(learned(rows, further).outputs).toEqual(["on time", "late", "unpaid", "on time"]);
  });

  it("by a time of day, not by its hour and its minutes", () => {
    const rows: Row[] = [
      ["11:45", "morning"],
      ["12:00", "afternoon"],
      ["8:30", "morning"],
    ];
    expect(learned(rows, [["15:20"], ["9:05"], ["12:40"], ["7:00"]]).outputs).toEqual([
      "afternoon",
      "morning",
      "afternoon",
      "morning",
    ]);
  });

  it("by what another column says of an example, not by a band of its own", () => {
    const rows: Row[] = [
      ["50", "63", "pass"],
      ["49", "88", "fail"],
      ["71", null, "incomplete"],
    ];
    const further: Row[] = [
      ["92", "85"],
      ["33", "71"],
      ["60", null],
      ["77", "50"],
    ];
    expect(learned(rows, further).outputs).toEqual(["pass", "fail", "incomplete", "pass"]);
  });

  it("by what a date is, not by a day or month in it", () => {
    const rows: Row[] = [
      ["06/07/2024", "weekend"],
      ["08/07/2024", "weekday"],
      ["14/07/2024", "weekend"],
    ];
    const { outputs } = learned(rows, [["19/08/2023"], ["29/02/2024"], ["03/01/2023"]]);
    expect(outputs).toEqual(["weekend", "weekday", "weekday"]);
  });
});
