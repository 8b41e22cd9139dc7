import { expect, test } from "vitest";
import * as tidy from "./tidying.js";

test.each([
  [tidy.hostName, "https://user@www.shop.de:8080/a?b#c", "shop.de"],
  [tidy.hostName, "www.ikea.com/se", "ikea.com"],
  [tidy.hostName, "https://localhost/x", undefined],
  [tidy.withoutOuterMarks, "-- so good! --", "so good"],
  [tidy.withoutOuterMarks, "!!!", undefined],
  [tidy.withoutOuterMarks, `a${"!".repeat(1000)}b`, `a${"!".repeat(1000)}b`],
  [tidy.withoutZerosInFront, "000451", "451"],
  [tidy.withoutZerosInFront, "00X7", "X7"],
  [tidy.withoutZerosInFront, "000", "0"],
  [tidy.withoutZerosInFront, "0-3", "0-3"],
  [tidy.withoutZerosInFront, "0.5", "0.5"],
  [tidy.tagsToBlanks, "<li>salt</li><li>flour</li>", "salt flour"],
  [tidy.tagsToBlanks, "<p>wor<b>ld</b></p>", "world"],
  [tidy.tagsToBlanks, "H<sub>2</sub>O", "H2O"],
  [tidy.toHeadline, "what is the garden for", "What Is the Garden For"],
  [tidy.toHeadline, "ROME: THE CITY OF A DAY", "Rome: The City of a Day"],
  [tidy.toHeadline, "the", "The"],
  [tidy.toNameCase, "JOOST VAN DER MEER", "Joost van der Meer"],
  [tidy.toNameCase, "JOHN D SMITH", "John D Smith"],
  [tidy.toNameCase, "NGUYEN VAN", "Nguyen Van"],
  [tidy.articleLast, "The Hobbit", "Hobbit, The"],
  [tidy.articleLast, "Theatre Shoes", "Theatre Shoes"],
  [tidy.articleLast, "A", "A"],
  [tidy.articleFirst, "Tale of Two Cities, A", "A Tale of Two Cities"],
  [tidy.articleFirst, "Hobbit, the", "the Hobbit"],
  [tidy.withoutArticle, "An Ideal Husband", "Ideal Husband"],
  [tidy.tidySpaces, " Oak table ,  four chairs", "Oak table, four chairs"],
  [tidy.tidySpaces, "red,green ; ( blue )", "red, green; (blue)"],
  [tidy.tidySpaces, "AT&amp;T http://a.org/?a=1;b=2", "AT&amp;T http://a.org/?a=1;b=2"],
  [tidy.tidySpaces, "1,234 : 5.00 !", "1,234: 5.00!"],
])("%o of %j is %j", (change, text, changed) => {
  expect(change(text)).toBe(changed);
});
