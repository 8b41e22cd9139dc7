import { styleText } from "node:util";

/** Colours text, or leaves it alone. What a colour says is always said without it too. */
export interface Paint {
  readonly sure: (text: string) => string;
  readonly unsure: (text: string) => string;
  readonly unanswered: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function createPaint(colour: boolean): Paint {
  const style =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    sure: style("green"),
    unsure: style("yellow"),
    unanswered: style("magenta"),
    strong: style("bold"),
    faint: style("dim"),
  };
}

/** The environment variables that speak about colour. */
export interface ColourEnvironment {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/**
 * Whether to colour what is written to a stream: never with `--no-color` or a non-empty `NO_COLOR`, and otherwise when the
 * stream is a terminal that is not `dumb`, or `FORCE_COLOR` asks for it. https://no-color.org
 */
export function wantsColour(isTerminal: boolean, flag: boolean, env: ColourEnvironment): boolean {
  if (!flag || (env.NO_COLOR ?? "") !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0";
  return isTerminal && env.TERM !== "dumb";
}
