import { describe, expect, it } from "vitest";
import { digitFormBits, inDigitForm, isDigitForm } from "./digitForms.js";

describe("digits in a form", () => {
  it.each([
    ["(206) 555-0100", "###-###-####", "206-555-0100"],
    ["+1 206.555.0100", "###-###-####", "206-555-0100"],
    ["001 206 555 0100", "(###) ###-####", "(206) 555-0100"],
    ["44 206 555 0100", "###-###-####", undefined],
    ["555-0100", "###-###-####", undefined],
    ["555-0100", "425-###-####", "425-555-0100"],
    ["206 555 0100", "425-###-####", "206-555-0100"],
    ["55-0100", "425-###-####", undefined],
    ["7732185", "*-##-#", "7732-18-5"],
    ["185", "*-##-#", undefined],
    ["555-0100 x7", "###-####", undefined],
    ["", "####-####", undefined],
    ["1-555-0100", "425-###-####", undefined],
    ["06 555 0100", "425-###-####", undefined],
    ["1 206 555 0100", "425-###-####", "206-555-0100"],
    ["1123456789", "###-##-####", undefined],
    ["2024-03-05 12", "###-###-####", undefined],
    ["192.168.10.25", "###-###-####", undefined],
    ["-64175", "*-##-#", undefined],
    ["6011 0009-9013 9424", "####-####-####-####", "6011-0009-9013-9424"],
  ])("%j in %j", (text, form, written) => expect(inDigitForm(text, form)).toBe(written));

  it("is a form with signs for digits behind those that may be left out, and some mark", () => {
    expect(["###-####", "425-###-####", "+49 ###", "*-##-#"].filter(isDigitForm)).toHaveLength(4);
    expect(["", "####", "##3#-#", "###*", "a###-#", "*425-##", "#-#"].filter(isDigitForm)).toEqual([]);
  });

  it("costs more with more groups, marks and digits that are written down", () => {
    const bits = ["#### ####", "#### #### ####", "###-#### ####", "425-#### ####"].map(digitFormBits);
    expect(bits).toEqual([...bits].sort((one, other) => one - other));
    expect(new Set(bits).size).toBe(4);
  });
});
