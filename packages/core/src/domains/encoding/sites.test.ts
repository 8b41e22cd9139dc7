import { describe, expect, test } from "vitest";
import { siteDomain, siteName } from "./sites.js";

describe("the name of a site", () => {
  test.each([
    ["anna@nordwind.de", "nordwind"],
    ["j.doe@mail.orbit.com", "orbit"],
    ["sales@bluefin.co.uk", "bluefin"],
    ["Ann Lee <ann@Hill-Walkers.org>", "Hill-Walkers"],
    ["https://user@www.shop.com.au:8080/a.b?x=c.de#d", "shop"],
    ["http://blog.stadt.at", "stadt"],
    ["see www.ikea.se/sofas for more", "ikea"],
    ["acme.com", "acme"],
    ["news.acme.co.uk/today", "acme"],
    ["x@acme.com; y@mail.acme.com", "acme"],
    ["ann@co.de", "co"],
    ["http://beta.acme.com/?url=http://www.orbit.com/", "acme"],
  ])("of %j is %j", (text, name) => {
    expect(siteName(text)).toBe(name);
  });

  test.each([
    "",
    "acme",
    "report.final.pdf",
    "notes.md",
    "http://localhost/x",
    "http://10.0.0.1/x",
    "ann@localhost",
    "v1.2.3",
    `${"a.".repeat(2000)}com`,
  ])("of %j is not defined", (text) => {
    expect(siteName(text)).toBeUndefined();
  });
});

test.each([
  ["http://www.beta.microsoft.co.uk/path/page.htm", "microsoft.co.uk"],
  ["j.doe@mail.orbit.com", "orbit.com"],
  ["report.final.pdf", undefined],
])("the domain of the site in %j is %j", (text, domain) => {
  expect(siteDomain(text)).toBe(domain);
});
