import { describe, expect, test } from "vitest";
import { namedValue } from "./named.js";

describe("the value of a name", () => {
  test.each([
    ['{"id": 4, "town": "Brno", "open": true}', "town", "Brno"],
    ['{"home town":"Linz","town":"Graz"}', "town", "Graz"],
    ['{"name":"town: Bad Ischl","town":"Graz"}', "town", "Graz"],
    ['{"town":"L\'Escala"}', "town", "L'Escala"],
    ['{"id": 4, "town": "Brno"}', "id", "4"],
    ["https://a.example/?ref=x&campaign=spring_24#top", "campaign", "spring_24"],
    ["https://a.example/?campaign=a,b&x=1", "campaign", "a,b"],
    ["a=1,b=2", "a", "1"],
    ["ts=09:14 level=info user=mara.k", "user", "mara.k"],
    ["path=/srv/user=old level=debug user=svc@x", "user", "svc@x"],
    ["at=a:user=old,user=new", "user", "new"],
    ["https://a.example/find?q_type=all&q=oak+desk&type=x", "q", "oak+desk"],
    ["https://a.example/find?q=oak&q_type=all", "q_type", "all"],
    ["https://a.example/find?sub_type=a&type=b", "type", "b"],
    ["{user=kim|town=Linz}\nage=4", "town", "Linz"],
    ["{user=kim|town=Linz}\nage=4", "age", "4"],
    ['<item><weight unit="g">250</weight></item>', "weight", "250"],
    ["Size: M; Colour: navy blue; Fit: slim", "colour", "navy blue"],
    ["Frame Colour: black; Colour: red", "Colour", "red"],
    ["Colour: red, green; Size: S", "Colour", "red, green"],
    ["Name: Ann Lee, Age: 5", "name", "Ann Lee"],
  ])("in %j of %j is %j", (text, name, value) => {
    expect(namedValue(text, name)).toBe(value);
  });

  test.each([
    ["no names here", "town"],
    ['{"town":"Po\\"rto"}', "town"],
    ['{"town":["Linz"]}', "town"],
    ["x=(1)", "x"],
    ["/srv/user=old", "user"],
    ["Frame Colour: black", "Colour"],
    [`town=${"x".repeat(20_000)}`, "town"],
  ])("in %j of %j is not defined", (text, name) => {
    expect(namedValue(text, name)).toBeUndefined();
  });
});
