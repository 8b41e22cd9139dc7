import { SaxesParser } from "saxes";
import { errorText, Failure } from "../failure.js";
import { damaged, tooLarge } from "./xlsx-zip.js";

/** Where a tag stands in the text: from its `<` to behind its `>`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The attributes of a tag by their full names, with entities resolved. */
export type Attributes = Readonly<Record<string, string>>;

/** Told of every tag and text in their order; names come without their prefix. A tag that closes itself is opened and closed. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes, at: Span) => void;
  readonly close?: (name: string, at: Span) => void;
  /** Text with its entities resolved. */
  readonly text?: (text: string) => void;
}

/** What is wrong with a part of a workbook, said by whoever handles its XML. */
export class PartError extends Error {}

/** Where a part of a workbook comes from, for messages. */
export interface PartName {
  readonly path: string;
  readonly part: string;
}

/** No honest part has more tags than this, except those that hold the cells and their texts. */
const TAGS_MAX = 5_000_000;
/** For the parts that hold cells and texts: several tags for each. */
export const CELL_TAGS_MAX: number = 60_000_000;

/** Reads XML as a whole. Throws a `Failure` that names the part when it is not well-formed, or the handler a `PartError`. */
export function parseXml({ path, part }: PartName, xml: string, handler: XmlHandler, tagsMax: number = TAGS_MAX): void {
  const parser = new SaxesParser();
  let tags = 0;
  // No attribute may hold a "<", so that the last one before the end of a tag is its start.
  const span = (): Span => ({ start: xml.lastIndexOf("<", parser.position - 1), end: parser.position });
  const { open, close, text } = handler;
  parser.on("opentag", (tag) => {
    tags += 1;
    if (tags > tagsMax) throw tooLarge(path, `${part} has more tags`, `${tagsMax} tags`);
    open(localName(tag.name), tag.attributes, span());
  });
  if (close !== undefined) parser.on("closetag", (tag) => close(localName(tag.name), span()));
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error)) throw error;
    throw damaged(path, `${part} is broken (${errorText(error).replace(/\.$/, "")})`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of the attribute with this name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  const key = Object.keys(attributes).find((other) => other.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Whether an attribute that is yes or no says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
