import { badInput, type Failure } from "../failure.js";
import { findColumn } from "../table/columns.js";
import type { Column, Table } from "../table/table.js";
import type { Profile } from "./profile.js";

/** A column to learn, and the columns its rule may read. */
export interface Target {
  readonly column: Column;
  readonly inputs: readonly Column[];
  /** Other columns with cells to read that its rule may not read, because they look as if they were to be filled, too. */
  readonly leftOut?: readonly Column[];
  /** Columns with many blank cells that are read and not filled, because they are filled as well where others are to be. */
  readonly data?: readonly Column[];
  /** Its filled cells lie as those of data do: its blank ones may be meant to be blank. */
  readonly mayBeData?: boolean;
}

export interface TargetOptions {
  /** The columns to fill, by name or number. Default: every column but `from` that looks as if it is to be filled. */
  readonly column: readonly string[];
  /** The columns a rule may read, by name or number. Default: every column that is not itself to be filled. */
  readonly from: readonly string[];
}

/**
 * Chooses what to learn from what. A column is *to be filled* when it has filled and blank cells and at least half are blank
 * (or, where no column is like that, when it has filled and blank cells at all); rows that are blank throughout do not count. One that has more filled cells than
 * another, and is filled at least half as often in the rows where that is blank as in the others, is data; where the order of the rows speaks against that, the user is asked to name the column.
 * Columns of which each row fills one, now this and now that (debit and credit), are data; where only such columns have blank cells, the user is asked, too.
 * Inputs are all columns that are not to be filled and not wholly blank; where columns are named, also those that look as if they were to be filled, but
 * have more filled cells than the named ones, or, of one named column, share the rows with it, are filled at least half as often in the rows to be filled as in the others, or have filled cells below blank ones where the
 * named one has none. Where that leaves none, the column with the fewest
 * blank cells is the input. An empty result means that no column has blank cells left.
 */
export function chooseTargets(table: Table, profile: Profile, options: TargetOptions): readonly Target[] {
  const wanted = options.column.map((name) => findColumn(table.columns, name, "--column"));
  const allowed = options.from.map((name) => findColumn(table.columns, name, "--from"));
  const half = toBeFilled(table.columns, profile, allowed);
  const isFree = wanted.length === 0 && allowed.length === 0;
  const isShared = (column: Column): boolean =>
    profile.scattered[column.index] === true && othersOfRows(column, table.columns, profile).length > 0;
  const data = isFree ? half.filter((column) => isShared(column) || isDataAmong(column, half, profile)) : [];
  const open = half.filter((column) => !data.includes(column));
  const pair = isFree ? undecided(half, profile) : null;
  if (pair !== null) throw whichIsWanted(table, pair);
  const shared = open.length === 0 ? data.find(isShared) : undefined;
  if (shared !== undefined) throw isAnyWanted(table, [shared, ...othersOfRows(shared, table.columns, profile)]);
  const targets = wanted.length === 0 ? open : wanted;
  const most = Math.max(...targets.map((column) => profile.filled[column.index] ?? 0));
  const [named] = wanted.length === 1 ? wanted : [];
  const beside = named === undefined ? [] : othersOfRows(named, table.columns, profile);
  const isData = (column: Column): boolean =>
    named !== undefined &&
    (beside.includes(column) || isDataBeside(column, named, profile) || mayBeData(column, [named], profile));
  const isAlike = (column: Column): boolean => (profile.filled[column.index] ?? 0) <= most && !isData(column);
  const alike = wanted.length === 0 ? open : open.filter(isAlike);
  const closed = new Set([...alike, ...targets]);
  return targets.map((column) => ({
    ...targetFor(table, profile, column, { closed, targets, allowed, isNamed: wanted.length > 0 }),
    ...(data.length > 0 ? { data } : {}),
    ...(isFree && mayBeData(column, open, profile) ? { mayBeData: true } : {}),
  }));
}

/** Whether filled cells of a column stand below blank ones, as those of data do, and those of another column to be filled do not. */
function mayBeData(column: Column, open: readonly Column[], { scattered }: Profile): boolean {
  return scattered[column.index] === true && open.some(({ index }) => scattered[index] !== true);
}

/** Share of how often a column is filled in answered rows from which on, in the rows to be filled, it is data and no answer that is wanted too. */
const DATA_SHARE = 0.5;
/** Rows to be filled in which it must be filled: one may be an answer that was given first. */
const DATA_ROWS_MIN = 2;

/** Whether a column has more filled cells than some other, beside which it is data. */
function isDataAmong(column: Column, others: readonly Column[], profile: Profile): boolean {
  const filled = ({ index }: Column): number => profile.filled[index] ?? 0;
  return others.some((other) => filled(column) > filled(other) && isDataBeside(column, other, profile));
}

/**
 * Two columns of which nobody can tell which is to be filled: the one with more filled cells, which are all above its blank ones, as answers mostly are, and one with
 * fewer, some of them below blank ones, as data are. Each is filled as often beside the other as data would be. `null` where there are none.
 */
function undecided(columns: readonly Column[], profile: Profile): readonly [answers: Column, data: Column] | null {
  const filled = ({ index }: Column): number => profile.filled[index] ?? 0;
  const isScattered = ({ index }: Column): boolean => profile.scattered[index] ?? false;
  for (const column of columns) {
    const other = columns.find(
      (one) =>
        filled(one) < filled(column) &&
        isScattered(one) &&
        !isScattered(column) &&
        isDataBeside(column, one, profile) &&
        isDataBeside(one, column, profile),
    );
    if (other !== undefined) return [column, other];
  }
  return null;
}

/** Share of the rows that columns must fill between them for their blank cells to be meant. A row of opening balances has neither debit nor credit. */
const SHARED_ROWS = 0.9;

/** The columns with which a column shares the rows, the fullest first: hardly a row is without one of them, and none has two, as of debit and credit. Empty where there are none. */
function othersOfRows(column: Column, columns: readonly Column[], profile: Profile): readonly Column[] {
  const { occupied, readable, beside } = profile;
  const cells = ({ index }: Column): number => readable[index] ?? 0;
  const isApart = (one: Column, other: Column): boolean => beside.get(one.index)?.[other.index] === cells(other);
  const fullestFirst = columns
    .filter((other) => other !== column && cells(other) > 0)
    .sort((one, other) => cells(other) - cells(one));
  const shares = [column];
  for (const other of fullestFirst) if (shares.every((one) => isApart(one, other))) shares.push(other);
  const covered = shares.reduce((sum, one) => sum + cells(one), 0);
  return covered >= SHARED_ROWS * occupied ? shares.slice(1) : [];
}

/** Whether a column with blank cells is filled at least half as often in the rows that another one is to be filled in as in its answered ones. */
function isDataBeside({ index }: Column, target: Column, { occupied, filled, beside }: Profile): boolean {
  const answered = filled[target.index] ?? 0;
  const here = beside.get(target.index)?.[index] ?? 0;
  const there = (filled[index] ?? 0) - here;
  const isInBoth = here >= DATA_ROWS_MIN && there > 0;
  return isInBoth && here * answered >= DATA_SHARE * there * (occupied - answered);
}

/** The columns to be filled, of which `allowed` are none because they are to be read. */
function toBeFilled(columns: readonly Column[], profile: Profile, allowed: readonly Column[]): readonly Column[] {
  const filled = (column: Column): number => profile.filled[column.index] ?? 0;
  const readable = (column: Column): number => profile.readable[column.index] ?? 0;
  // In a table of one column every blank cell is a blank row.
  const rows = columns.length === 1 ? profile.rows : profile.occupied;
  const candidates = columns.filter((column) => readable(column) > 0 && !allowed.includes(column));
  const partly = candidates.filter((column) => filled(column) < rows);
  const mostlyBlank = partly.filter((column) => filled(column) * 2 <= rows);
  const open = mostlyBlank.length > 0 ? mostlyBlank : partly;
  const [first, ...others] = open;
  const noneLeft = allowed.length === 0 && open.length === candidates.length;
  if (first === undefined || others.length === 0 || !noneLeft) return open;
  const fullest = others.reduce((best, column) => (filled(column) > filled(best) ? column : best), first);
  return open.filter((column) => column !== fullest);
}

interface Sides {
  /** Columns that are to be filled, or were named to be. */
  readonly closed: ReadonlySet<Column>;
  readonly targets: readonly Column[];
  /** The columns that `--from` names. */
  readonly allowed: readonly Column[];
  /** `--column` names the targets. */
  readonly isNamed: boolean;
}

function targetFor(
  table: Table,
  profile: Profile,
  column: Column,
  { closed, targets, allowed, isNamed }: Sides,
): Target {
  if ((profile.readable[column.index] ?? 0) === 0) throw noExamples(table, column);
  const present = table.columns.filter((other) => (profile.readable[other.index] ?? 0) > 0);
  const usable = present.filter((other) => !closed.has(other));
  const left = usable.length > 0 ? usable : present.filter((other) => !targets.includes(other));
  const inputs = (allowed.length > 0 ? allowed : left).filter((other) => other !== column);
  if (inputs.length === 0) throw allowed.includes(column) ? filledAndRead(table, column) : noInputs(table, column);
  const isLeftOut = (other: Column): boolean => !targets.includes(other) && !inputs.includes(other);
  return { column, inputs, leftOut: allowed.length > 0 || !isNamed ? [] : present.filter(isLeftOut) };
}

function noExamples(table: Table, column: Column): Failure {
  const issue = {
    code: "no-examples",
    path: `${table.path}: ${column.name}`,
    expected: "at least one filled cell",
    received: "only blank cells",
  };
  return badInput(
    issue,
    `Column "${column.name}" of ${table.path} has no filled cell to learn from. Fill in the answer for one to three rows and run again.`,
  );
}

function whichIsWanted(table: Table, [one, other]: readonly [Column, Column]): Failure {
  const issue = {
    code: "undecided-columns",
    path: `${table.path}: ${one.name}, ${other.name}`,
    expected: "--column with the one to fill",
    received: "two columns with blank cells, each filled in rows where the other is blank",
  };
  return badInput(
    issue,
    `Both "${one.name}" and "${other.name}" have blank cells, and each is filled in rows where the other is blank: one may be the answer that the other is needed for. Name the one to fill with --column (the other is then read), or both to fill both.`,
  );
}

function isAnyWanted(table: Table, columns: readonly Column[]): Failure {
  const names = columns.map(({ name }) => `"${name}"`);
  const list = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const issue = {
    code: "undecided-columns",
    path: `${table.path}: ${columns.map(({ name }) => name).join(", ")}`,
    expected: "--column with the one to fill",
    received: "columns of which each row fills one",
  };
  return badInput(
    issue,
    `Each row has a cell in one of the columns ${list} and is blank in the others, so these blank cells look as if they were meant. If one of them is to be filled all the same, name it with --column.`,
  );
}

function filledAndRead(table: Table, column: Column): Failure {
  const issue = {
    code: "filled-and-read",
    path: `${table.path}: ${column.name}`,
    expected: "--from with another column than --column",
    received: "the same column",
  };
  return badInput(
    issue,
    `"${column.name}" cannot be both the column to work on (--column) and the one to read (--from). Name another column with --from, or leave --from out.`,
  );
}

function noInputs(table: Table, column: Column): Failure {
  const issue = {
    code: "no-inputs",
    path: `${table.path}: ${column.name}`,
    expected: "another column to read",
    received: "none",
  };
  return badInput(
    issue,
    [
      `There is no filled column from which "${column.name}" could be worked out.`,
      ...(table.advice.length > 0 ? table.advice : ["Name the columns to read with --from."]),
    ].join(" "),
  );
}

/** Columns of a table, at most, of which it is counted how each is filled beside each other. */
const PAIRED_MAX = 40;

/** Indexes of the columns that may be to be filled: the one that is named, or all of a table that is not very wide. */
export function watchedColumns(table: Table, { column }: TargetOptions): readonly number[] {
  const [name, ...others] = column;
  if (others.length > 0) return [];
  if (name !== undefined) return [findColumn(table.columns, name, "--column").index];
  return table.columns.length > PAIRED_MAX ? [] : table.columns.map(({ index }) => index);
}

/** Columns that are wholly blank, of those that are named or else of all, and the others, from which they could be worked out. */
export function blankTargets(table: Table, profile: Profile, options: TargetOptions): readonly Target[] {
  const has = (column: Column): boolean => (profile.filled[column.index] ?? 0) > 0;
  const wanted = options.column.map((name) => findColumn(table.columns, name, "--column"));
  const allowed = options.from.map((name) => findColumn(table.columns, name, "--from"));
  const readable = (allowed.length > 0 ? allowed : table.columns).filter(has);
  const blank = (wanted.length > 0 ? wanted : table.columns).filter((column) => !has(column));
  return blank.map((column) => ({ column, inputs: readable }));
}

/** Thrown when columns are wholly blank and none is partly filled: there is nothing to learn from. `first` is the row whose answer would tell most. */
export function nothingFilled(table: Table, blank: readonly Target[], first: number | null): Failure {
  const names = blank.map(({ column }) => `"${column.name}"`).join(", ");
  const issue = {
    code: "no-examples",
    path: table.path,
    expected: "a column with some filled cells",
    received: `only blank cells in ${names}`,
  };
  const advice = first === null ? "" : `, best beginning with row ${first}, which tells most`;
  return badInput(
    issue,
    `There is no example to learn from: every cell of ${names} is blank. Fill in the answer for one to three rows${advice}, and run again.`,
  );
}
