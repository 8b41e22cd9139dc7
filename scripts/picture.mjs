// Draws docs/images/fill.svg: what the first command of the README prints, as a terminal shows it. Build first.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = "docs/images/fill.svg";
const COMMAND = ["fill", "examples/contacts.csv"];

const COLUMNS_MAX = 100;
const CELL_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const PADDING = 18;
const COLOURS = {
  background: "#16181d",
  text: "#d7dae0",
  green: "#7fd88f",
  yellow: "#e5c07b",
  magenta: "#d38aea",
  dim: "#868d99",
};

/** What the codes of `styleText` do to the style of the text behind them. */
const CODES = {
  1: { bold: true },
  2: { fill: COLOURS.dim },
  22: { bold: false, fill: COLOURS.text },
  32: { fill: COLOURS.green },
  33: { fill: COLOURS.yellow },
  35: { fill: COLOURS.magenta },
  39: { fill: COLOURS.text },
};
const PLAIN = { bold: false, fill: COLOURS.text };

function terminalText() {
  const env = { ...process.env, FORCE_COLOR: "1" };
  delete env.NO_COLOR;
  return execFileSync(process.execPath, ["packages/inkling/dist/main.js", ...COMMAND], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
}

const ESCAPE = "\u001b[";

/** A line as characters with their styles. */
function styledCharacters(line) {
  const [before, ...coded] = line.split(ESCAPE);
  const characters = Array.from(before, (character) => ({ character, style: PLAIN }));
  let style = PLAIN;
  for (const part of coded) {
    const [code] = part.split("m", 1);
    style = { ...style, ...CODES[code] };
    const current = style;
    characters.push(...Array.from(part.slice(code.length + 1), (character) => ({ character, style: current })));
  }
  return characters;
}

/** Lines as a terminal folds them, but between words and with the indentation of the line. */
function folded(characters) {
  if (characters.length <= COLUMNS_MAX) return [characters];
  const indent = characters.findIndex(({ character }) => character !== " ");
  const space = characters.findLastIndex(({ character }, at) => character === " " && at <= COLUMNS_MAX && at > indent);
  const end = space > 0 ? space : COLUMNS_MAX;
  const rest = characters.slice(space > 0 ? end + 1 : end);
  return [characters.slice(0, end), ...folded([...characters.slice(0, indent), ...rest])];
}

/** Neighbouring characters of one style, each run at its own column, so that no font can shift what follows. */
function runs(characters) {
  const found = [];
  for (const [column, { character, style }] of characters.entries()) {
    const last = found.at(-1);
    if (last !== undefined && last.style === style && character !== " ") last.text += character;
    else if (character !== " ") found.push({ column, style, text: character });
    else if (last !== undefined) found.push({ column, style: null, text: "" });
  }
  return found.filter(({ text }) => text !== "");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function svgRun({ column, style, text }, y) {
  const x = (PADDING + column * CELL_WIDTH).toFixed(1);
  return `<text x="${x}" y="${y}" fill="${style.fill}"${style.bold ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`;
}

function svg(lines) {
  const width = Math.ceil(2 * PADDING + COLUMNS_MAX * CELL_WIDTH);
  const height = 2 * PADDING + lines.length * LINE_HEIGHT;
  const texts = lines.flatMap((line, at) => runs(line).map((run) => svgRun(run, PADDING + at * LINE_HEIGHT + 14)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<title>inkling ${escaped(COMMAND.join(" "))}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${COLOURS.background}"/>`,
    ...texts,
    "</svg>\n",
  ].join("\n");
}

const prompt = `${ESCAPE}2m$ ${ESCAPE}22m${ESCAPE}1minkling ${COMMAND.join(" ")}${ESCAPE}22m`;
const lines = [prompt, "", ...terminalText().trimEnd().split("\n")].flatMap((line) => folded(styledCharacters(line)));
mkdirSync(new URL("../docs/images/", import.meta.url), { recursive: true });
writeFileSync(new URL(`../${OUT}`, import.meta.url), svg(lines));
process.stdout.write(`${OUT}: ${lines.length} lines\n`);
