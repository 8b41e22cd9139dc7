import { expect, it } from "vitest";
import { emptyMemo } from "../../space/memo.js";
import { type ClassName, runsOf } from "./classes.js";

/** The tokens of a class in a text. */
function tokens(name: ClassName, text: string): readonly string[] {
  const { starts, ends } = runsOf(text, name, emptyMemo());
  return starts.map((start, run) => text.slice(start, ends[run]));
}

it.each([
  [
    "write to Eva.Lind+news@mail.lund.example, or to o_k@x-y.example.",
    ["Eva.Lind+news@mail.lund.example", "o_k@x-y.example"],
  ],
  ["<jürgen@müller.example>", ["jürgen@müller.example"]],
  ["@eva, meet @ noon; a@b", []],
])("e-mail addresses of %s", (text, found) => expect(tokens("email", text)).toEqual(found));

it.each([
  [
    "see https://a.example/b?c=d&e#f, (www.g.example) and Http://h.example!",
    ["https://a.example/b?c=d&e#f", "www.g.example", "Http://h.example"],
  ],
  ['<a href="http://i.example/j/">j</a>', ["http://i.example/j/"]],
  ["and/or www. http:// ftp.k.example", []],
])("web addresses of %s", (text, found) => expect(tokens("webAddress", text)).toEqual(found));

it.each([
  ["#été2025 and @ann_b, (#c)", ["#été2025", "@ann_b", "#c"]],
  ["a#b d@e.example # f @ g &#39; h/#i ##", []],
])("tags of %s", (text, found) => expect(tokens("tag", text)).toEqual(found));

it.each([
  ["#été2025 and @ann_b, (#c)", ["#été2025", "#c"]],
  ["a#b # ##", []],
])("hashtags of %s", (text, found) => expect(tokens("hashtag", text)).toEqual(found));

it.each([
  ["#été2025 and @ann_b, (@c)", ["@ann_b", "@c"]],
  ["a@b d@e.example # f @ g/@i @@", []],
])("mentions of %s", (text, found) => expect(tokens("mention", text)).toEqual(found));

it.each([
  ["O'Neil, Mary-Ann (née d’Arc) -5 a--b", ["O'Neil", "Mary-Ann", "née", "d’Arc", "5", "a", "b"]],
  ["' - ’", []],
])("compounds of %s", (text, found) => expect(tokens("compounds", text)).toEqual(found));
