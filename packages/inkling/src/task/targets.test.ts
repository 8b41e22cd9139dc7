import { afterEach, beforeEach, expect, test } from "vitest";
import { openTable } from "../table/open.js";
import { type Folder, temporaryFolder } from "../testing.js";
import { profileTable, rowWords } from "./profile.js";
import { chooseTargets, type TargetOptions, watchedColumns } from "./targets.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** The targets of a table as `target < inputs`. */
async function targets(text: string, options: Partial<TargetOptions> = {}): Promise<readonly string[]> {
  const table = await openTable(folder.write("t.csv", text), {});
  const all = { column: [], from: [], ...options };
  const chosen = chooseTargets(table, await profileTable(table, undefined, watchedColumns(table, all)), all);
  return chosen.map(({ column, inputs }) => `${column.name} < ${inputs.map((input) => input.name).join(" ")}`);
}

test.each([
  [
    "half blank is to be filled, mostly filled and wholly blank are not",
    "a,b,c,d\n1,1,1,\n2,2,,\n3,3,,\n4,,,\n",
    ["c < a b"],
  ],
  ["without such a column, every partly filled one is", "a,b\n1,1\n2,2\n3,\n", ["b < a"]],
  ["white space is blank", "a,b\n1,x\n2, \n", ["b < a"]],
  ["nothing to fill", "a,b\n1,x\n2,y\n", []],
])("%s", async (_, text, expected) => {
  expect(await targets(text)).toEqual(expected);
});

test("a column with blanks is read for a named one that has fewer filled cells", async () => {
  const text = "first,mid,last,full\na,,b,a b\nc,d,e,\nf,,g,\nh,i,j,\n";
  expect(await targets(text, { column: ["full"] })).toEqual(["full < first mid last"]);
});

test("a column with filled cells below blank ones is read for a named one that has none", async () => {
  const text = "mobile,office,mail,reach\n1,2,a@x,1\n,3,b@x,3\n,,c@x,c@x\n4,,d@x,\n,5,,\n6,,e@x,\n,,f@x,\n";
  expect(await targets(text, { column: ["reach"] })).toEqual(["reach < mobile office mail"]);
});

test("a column that is half blank in all rows is read for a named one, one that is blank where that is blank is not", async () => {
  const text = "name,paid,state,note\na,1,paid,x\nb,,open,y\nc,1,paid,z\nd,,open,\ne,,,\nf,1,,\ng,,,\nh,1,,\n";
  expect(await targets(text, { column: ["state"] })).toEqual(["state < name paid"]);
});

test("a column that is half blank in all rows is read for one with fewer filled cells, and two that are filled in the same rows are both to be filled", async () => {
  const text = "name,paid,state\na,1,paid\nb,,open\nc,1,paid\nd,,open\ne,,\nf,1,\ng,,\nh,1,\ni,1,\nj,,\nk,,\nl,,\n";
  expect(await targets(text)).toEqual(["state < name paid"]);
  const both = "name,short,long\na,1,x\nb,2,y\nc,3,\nd,4,\ne,,\nf,,\ng,,\nh,,\ni,,\nj,,\n";
  expect(await targets(both)).toEqual(["short < name", "long < name"]);
});

test("of a column filled from the top on and a scattered one with fewer cells, each filled beside the other, the user names the one to fill", async () => {
  const text = "invoice,paid,status\na,1,paid\nb,,open\nc,1,paid\nd,,open\ne,,\nf,1,\ng,,\nh,1,\n";
  const fewer = text.replace("c,1,paid", "c,,open");
  await expect(targets(fewer)).rejects.toThrow(/Both "status" and "paid".*--column/);
  expect(await targets(fewer, { column: ["status"] })).toEqual(["status < invoice paid"]);
  expect(await targets(fewer, { column: ["status", "paid"] })).toEqual(["status < invoice", "paid < invoice"]);
});

test("columns of which each row fills one are data, and nothing is filled where only they have blank cells", async () => {
  const rows = ["Rent,9.00,,", "Sales,,250.00,", "Paper,35.20,,", "Sales,,250.00,", "Power,88.10,,", "Sales,,250.00,"];
  const ledger = `what,debit,credit,note\n${rows.join("\n")}\n`;
  await expect(targets(ledger)).rejects.toThrow(/one of the columns "debit" and "credit".*--column/);
  expect(await targets(ledger, { column: ["credit"] })).toEqual(["credit < what debit"]);
  expect(await targets(ledger, { from: ["what", "debit"] })).toEqual(["credit < what debit"]);
  const noted = ledger.replace("9.00,,", "9.00,,cost").replace("35.20,,", "35.20,,cost");
  expect(await targets(noted)).toEqual(["note < what debit credit"]);
  const threeWays = `${ledger.replaceAll("250.00,", "250.00,,").replaceAll("note", "card,note")}Shop,,,7.00,\n`;
  await expect(targets(threeWays)).rejects.toThrow(/one of the columns "debit", "credit" and "card"/);
});

test("columns of which a row fills two, or many rows fill none, may be to be filled", async () => {
  const both = "what,debit,credit\na,1,1\nb,2,\nc,,3\nd,4,\ne,5,\n";
  expect(await targets(both)).toEqual(["credit < what debit"]);
  const neither = "what,paid,answer\na,,x\nb,1,\nc,,y\nd,,\ne,1,\nf,,\n";
  expect(await targets(neither)).toEqual(["paid < what", "answer < what"]);
});

test("named columns are learned whatever they look like, but never from one another", async () => {
  const text = "a,b,c\n1,1,x\n2,2,\n3,,\n4,4,\n";
  expect(await targets(text, { column: ["b"] })).toEqual(["b < a"]);
  expect(await targets(text, { column: ["b", "c"] })).toEqual(["b < a", "c < a"]);
  expect(await targets(text, { column: ["c"] })).toEqual(["c < a b"]);
});

test.each<readonly [string, Partial<TargetOptions>, readonly string[]]>([
  ["nothing is named", {}, ["Initials < Name"]],
  ["the input is named", { from: ["Name"] }, ["Initials < Name"]],
  ["the target is named", { column: ["Initials"] }, ["Initials < Name"]],
  ["the fuller column is the target", { column: ["Name"] }, ["Name < Initials"]],
  ["the blanker column is the input", { from: ["Initials"] }, []],
])("a row that is blank throughout makes no column a target: %s", async (_, options, expected) => {
  const text = "Name,Initials\nAda King,AK\nBob Lee,BL\nCy Dee,CD\n,\nEve Fox,\n";
  expect(await targets(text, options)).toEqual(expected);
});

test("where every column has blank cells, the one with the fewest is the input", async () => {
  const text = "a,b,c\n1,1,x\n2,2,y\n3,,\n,4,z\n5,5,\n6,6,w\n,7,v\n";
  expect(await targets(text)).toEqual(["a < b", "c < b"]);
  expect(await targets(text, { column: ["b"] })).toEqual(["b < a c"]);
  expect(await targets(text, { from: ["c"] })).toEqual(["a < c", "b < c"]);
});

test("--from narrows or widens what may be read", async () => {
  const text = "a,b,c,d\n1,1,x,p\n2,2,,\n3,3,,\n";
  expect(await targets(text, { column: ["c"], from: ["b"] })).toEqual(["c < b"]);
  expect(await targets(text, { column: ["c"], from: ["b", "d"] })).toEqual(["c < b d"]);
  await expect(targets(text, { column: ["c"], from: ["c"] })).rejects.toThrow(
    /"c" cannot be both .* \(--column\) and .* \(--from\)/,
  );
});

test("rowWords", () => {
  expect(
    [
      { first: [3], count: 1 },
      { first: [3, 5, 9], count: 3 },
      { first: [1, 2], count: 9 },
    ].map(rowWords),
  ).toEqual(["row 3", "rows 3, 5 and 9", "rows 1, 2 and 7 more"]);
});
