import type { TextSink } from "../host.js";
import { countText } from "./text.js";

/** Nothing is shown before a piece of work has taken this long. */
const SILENT_MS = 1000;
const REDRAW_MS = 100;
/** Without a terminal, a plain line this often. */
const LINE_MS = 5000;
const BAR_CELLS = 24;

/** Shows how far a long piece of work is. Writes nothing when it is short. */
export interface Progress {
  /** Starts the next piece of work. */
  start(label: string): void;
  /** `fraction` from 0 to 1; `rows` done so far in this piece, if rows are what is counted. */
  update(fraction: number, rows?: number): void;
  /** Says what is being done where no fraction is known; on a terminal only, and removed by whatever comes next. */
  say(text: string): void;
  /** Removes the bar from the terminal. */
  clear(): void;
}

/** Progress on a terminal is a bar that redraws itself; elsewhere a plain line every five seconds. */
export function createProgress(sink: TextSink, now: () => number): Progress {
  const terminal = sink.isTTY === true;
  let label = "";
  let startedAt = now();
  let shownAt = startedAt;
  let drawn = false;
  const clear = (): void => {
    if (drawn) sink.write("\r\u001B[K");
    drawn = false;
  };
  const draw = (line: string): void => {
    sink.write(terminal ? `\r\u001B[K${line}` : `${line}\n`);
    drawn = terminal;
  };
  return {
    clear,
    say: (text) => {
      if (terminal) draw(`${text} …`);
    },
    start: (next) => {
      clear();
      label = next;
      startedAt = now();
      shownAt = startedAt;
    },
    update: (fraction, rows) => {
      const time = now();
      if (time - startedAt < SILENT_MS || time - shownAt < (terminal ? REDRAW_MS : LINE_MS)) return;
      shownAt = time;
      draw(progressLine(label, fraction, rows, time - startedAt));
    },
  };
}

/** One line such as `Filling [#######-----]  58 %  612,000 rows  204,000 rows/s`. */
export function progressLine(label: string, fraction: number, rows: number | undefined, elapsedMs: number): string {
  const done = Math.floor(fraction * BAR_CELLS);
  const bar = `[${"#".repeat(done)}${"-".repeat(BAR_CELLS - done)}]`;
  const counted =
    rows === undefined ? "" : `  ${countText(rows)} rows  ${countText((rows * 1000) / Math.max(1, elapsedMs))} rows/s`;
  return `${label} ${bar} ${String(Math.floor(fraction * 100)).padStart(3)} %${counted}`;
}
