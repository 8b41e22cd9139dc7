import type { NumberFormat } from "./number-format.js";
import { showsAs, valueOfText } from "./number-value.js";
import type { CellType } from "./table.js";
import type { MakeCell } from "./xlsx-patch.js";

/** How the numbers of a workbook are shown. */
export interface NumberStyle {
  /** The format of a cell by its `s`. */
  readonly formatOf: (style: string | undefined) => NumberFormat;
  readonly date1904: boolean;
}

/** What a new cell is stored as, and how. */
export interface Written {
  readonly type: CellType;
  readonly make: MakeCell;
}

/** How often a column's filled cells have a type and a format. */
interface Kind {
  readonly type: CellType;
  readonly style: string | undefined;
  count: number;
}

/** The filled cells of one column, of which new cells take their type and format. */
export interface ColumnKinds {
  add(type: CellType, style: string | undefined): void;
  /** What most of them are; `text` where more are text than are not. */
  type(): CellType;
  /**
   * What `text` is stored as. It is typed when no more of the filled cells are text than are not, and the text is what a
   * number, date or boolean with the format of one of them shows. The most frequent format goes first, of equally frequent
   * ones the first in the sheet. A blank cell that has a format of its own keeps it where the value looks the same in it.
   */
  write(text: string): Written;
}

export function columnKinds(style: NumberStyle): ColumnKinds {
  const kinds = new Map<string, Kind>();
  const sorted = (): readonly Kind[] => [...kinds.values()].sort((left, right) => right.count - left.count);
  return {
    add: (type, index) => {
      const key = `${type} ${index ?? ""}`;
      const kind = kinds.get(key) ?? { type, style: index, count: 0 };
      kind.count += 1;
      kinds.set(key, kind);
    },
    type: () => typedKinds(sorted())[0]?.type ?? "text",
    write: (text) => {
      const all = sorted();
      for (const kind of typedKinds(all)) {
        const written = writeAsKind(text, kind, style);
        if (written !== undefined) return written;
      }
      return writeAs("text", text, all[0]?.style);
    },
  };
}

/** Those that are not text, unless more cells are text than are not. */
function typedKinds(kinds: readonly Kind[]): readonly Kind[] {
  const typed = kinds.filter((kind) => kind.type !== "text");
  const count = (some: readonly Kind[]): number => some.reduce((sum, kind) => sum + kind.count, 0);
  return count(typed) * 2 < count(kinds) ? [] : typed;
}

function writeAsKind(text: string, kind: Kind, style: NumberStyle): Written | undefined {
  if (kind.type === "boolean") {
    return text === "TRUE" || text === "FALSE" ? writeAs("boolean", text, kind.style) : undefined;
  }
  const format = style.formatOf(kind.style);
  const value = valueOfText(text, format, style.date1904);
  if (value === undefined) return undefined;
  const looksSame = (own: string): boolean => {
    const ownFormat = style.formatOf(own);
    return ownFormat.known && showsAs(value, text, ownFormat, style.date1904);
  };
  return {
    type: format.kind,
    make: (own) => ({
      text: String(value),
      kind: "number",
      style: hasFormat(own) && looksSame(own) ? own : kind.style,
    }),
  };
}

function writeAs(type: "text" | "boolean", text: string, style: string | undefined): Written {
  return { type, make: (own) => ({ text, kind: type, style: hasFormat(own) ? own : (style ?? own) }) };
}

/** Format 0 is that of cells nobody has touched. */
function hasFormat(style: string | undefined): style is string {
  return style !== undefined && style !== "0";
}
