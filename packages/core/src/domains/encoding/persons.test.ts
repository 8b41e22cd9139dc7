import { expect, test } from "vitest";
import {
  fromBookedName,
  fromCaretName,
  fromSlashedName,
  surnameFirst,
  surnameFirstWithSuffix,
  TITLED,
  toCitedName,
  toHyphenedInitialsFirst,
  toInitialsFirst,
  toReferenceName,
  withoutTitles,
} from "./persons.js";

test.each([
  ["Prof. Dr. Ada  Lovelace", "Ada Lovelace"],
  ["Dr. med. Jonas Keller", "Jonas Keller"],
  ["Dipl.-Ing. Karl Otto Weber", "Karl Otto Weber"],
  ["Mrs Lena Fuchs", "Lena Fuchs"],
  ["Mme Lucie Petit", "Lucie Petit"],
  ["Sra. Ana Ruiz", "Ana Ruiz"],
  ["Tina Alvarez, BSN, RN", "Tina Alvarez"],
  ["Samuel Green Jr.", "Samuel Green"],
  ["Samuel Green, Jr., Ph.D.", "Samuel Green"],
  ["Frank Delgado III", "Frank Delgado"],
  ["Greta Simms PA-C", "Greta Simms"],
  ["Karl Brandt, LL.M., FACS", "Karl Brandt"],
  ["Tolkien, J.R.R.", "Tolkien, J.R.R."],
  ["LUND, EVA", "LUND, EVA"],
  ["Missy Drake", "Missy Drake"],
  ["Sirius Black", "Sirius Black"],
  ["Drew Mason", "Drew Mason"],
  ["Yo-Yo Ma", "Yo-Yo Ma"],
  ["Lund, Oscar", "Lund, Oscar"],
  ["Dr.", "Dr."],
  [" ", ""],
])("%j without titles is %j", (name, plain) => expect(withoutTitles(name)).toBe(plain));

test("a long text takes no time", () => {
  expect(withoutTitles("Dr. ".repeat(5000))).toHaveLength(19_999);
});

test.each([
  ["Dr. Nina Falk, MD", "Falk, Nina"],
  ["Prof. Maria Elena Duarte", "Duarte, Maria Elena"],
  ["Mr. Hollis", "Hollis"],
  ["Lund, Oscar", "Lund, Oscar"],
])("%j with the surname in front is %j", (name, turned) => expect(surnameFirst(name)).toBe(turned));

test("titles are traced in each cell of a row", () => {
  expect(["12\0Dr. Ada", "Ada, MD\0x", "Ada\0Drew", `Dr. ${"a".repeat(80)}`].map(TITLED.test)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ["Smith, John", "Smith J", "Smith, J."],
  ["Garcia, Ana M.", "Garcia AM", "Garcia, A. M."],
  [" Sartre, Jean-Paul", "Sartre JP", "Sartre, J. P."],
  ["van Berg, Pieter", "van Berg P", "van Berg, P."],
  ["O'Neil, J.R.", "O'Neil JR", "O'Neil, J. R."],
  ["Young, TK", "Young TK", "Young, T. K."],
  ["Sean Ann O'Neil", "O'Neil SA", "O'Neil, S. A."],
  ["Plato", undefined, undefined],
  ["Smith, john", undefined, undefined],
  ["Smith, John, Jr.", undefined, undefined],
  ["Room 4", undefined, undefined],
  ["", undefined, undefined],
])("%j is cited as %j and %j", (name, cited, referred) => {
  expect([toCitedName(name), toReferenceName(name)]).toEqual([cited, referred]);
});

test.each([
  ["John Henry /SMITH/ Jr.", "Smith, John Henry, Jr."],
  ["Mary /Kowalski/", "Kowalski, Mary"],
  ["/van den BERG/", "van den BERG"],
  ["William /baker/ III", "Baker, William, III"],
  ["Mary //", undefined],
  ["/a/b/c", undefined],
  ["Mary", undefined],
])("%j between slashes is %j", (name, read) => expect(fromSlashedName(name)).toBe(read));

test.each([
  ["HARTLEY^JOHN^PAUL", "Hartley, John P."],
  ["OKAFOR^GRACE^^", "Okafor, Grace"],
  ["McGill^Tom^a^JR", "McGill, Tom A., Jr"],
  ["NGUYEN^^LINH", undefined],
  ["LI^WEI^^^DR", undefined],
  ["LI", undefined],
  ["^LI", undefined],
])("%j with carets is %j", (name, read) => expect(fromCaretName(name)).toBe(read));

test.each([
  ["John  Smith Jr.", "Smith, John, Jr."],
  ["Laura Jean Pike", "Pike, Laura Jean"],
  ["Walter Grant, III", "Grant, Walter, III"],
  ["Dr. Walter Grant III", undefined],
  ["Pike, Laura", undefined],
  ["Plato", undefined],
  ["Jr.", undefined],
  ["", undefined],
])("%j with the surname in front and its suffix is %j", (name, turned) => {
  expect(surnameFirstWithSuffix(name)).toBe(turned);
});

test.each([
  ["Knuth, Donald Ervin", "D. E. Knuth"],
  [" Grace B. Hopper", "G. B. Hopper"],
  ["Garcia Marquez, Ana", "A. Garcia Marquez"],
  ["Plato", undefined],
  ["", undefined],
])("%j with initials in front is %j", (name, turned) => expect(toInitialsFirst(name)).toBe(turned));

test.each([
  ["Schulz, Hans-Peter", "H.-P. Schulz"],
  ["Hans-Peter Karl Schulz", "H.-P. K. Schulz"],
  ["Meyer-Landrut, Anna", "A. Meyer-Landrut"],
  ["Plato", undefined],
  ["", undefined],
])("%j with initials and hyphens in front is %j", (name, turned) => {
  expect(toHyphenedInitialsFirst(name)).toBe(turned);
});

test.each([
  ["MUELLER/ANNA MRS", "Mrs Anna Mueller"],
  ["DA SILVA/JOAO", "Joao Da Silva"],
  ["O'NEIL/ANNE-MARIE DR", "Dr Anne-Marie O'Neil"],
  ["PARK/IN HYUK MR", "Mr In Hyuk Park"],
  ["and/or", undefined],
  ["A/B/C", undefined],
  ["12/34", undefined],
  ["SMITH/", undefined],
  ["", undefined],
])("%j on a ticket is %j", (name, turned) => {
  expect(fromBookedName(name)).toBe(turned);
});
