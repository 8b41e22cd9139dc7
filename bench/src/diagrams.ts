import { bins } from "./metrics/calibrationError.js";
import type { Judgement } from "./metrics/judgement.js";
import { riskCoverage } from "./metrics/riskCoverage.js";

/** One line of a diagram. */
export interface Series {
  readonly name: string;
  readonly judgements: readonly Judgement[];
}

/** One panel of a diagram. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

const SIZE = 320;
const LEFT = 52;
const TOP = 34;
const BOTTOM = 46;
const GAP = 62;
const LEGEND_LINE = 18;
/** Colours that also differ in lightness, and dashes, so that they can be told apart without colour. */
const STYLES = [
  { colour: "#0b6e99", dash: "" },
  { colour: "#c4570e", dash: "6 3" },
  { colour: "#5b3a9e", dash: "2 3" },
  { colour: "#1c7c3c", dash: "8 3 2 3" },
] as const;
/** Share wrong at the top of the risk axis. */
const RISK_MAX = 0.25;

/** One panel for every title, side by side, each with its series: how often outputs are right against how sure they are. */
export function reliabilityDiagram(panels: readonly Panel[]): string {
  return diagram(
    "How often outputs are right, by how sure they are",
    panels.map(({ title, series }) => ({
      title,
      x: "confidence",
      y: "share right",
      yMax: 1,
      reference: [
        [0, 0],
        [1, 1],
      ],
      lines: series.map(({ name, judgements }) => ({
        name,
        marks: true,
        points: bins(judgements).map(({ confidence, right }): Point => [confidence, right]),
      })),
    })),
  );
}

/** One panel for every title: the share that is wrong among the surest rows, against how many those are. */
export function riskCoverageDiagram(panels: readonly Panel[]): string {
  return diagram(
    "The share that is wrong among the surest rows",
    panels.map(({ title, series }) => ({
      title,
      x: "share of rows, the surest first",
      y: "share wrong",
      yMax: RISK_MAX,
      reference: null,
      lines: series.map(({ name, judgements }) => ({
        name,
        marks: false,
        points: riskCoverage(judgements).map(({ coverage, risk }): Point => [coverage, Math.min(risk, RISK_MAX)]),
      })),
    })),
  );
}

type Point = readonly [x: number, y: number];

interface Axes {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly yMax: number;
  readonly reference: readonly (readonly number[])[] | null;
  readonly lines: readonly { readonly name: string; readonly marks: boolean; readonly points: readonly Point[] }[];
}

function diagram(title: string, panels: readonly Axes[]): string {
  const names = panels[0]?.lines.map(({ name }) => name) ?? [];
  const width = LEFT + panels.length * (SIZE + GAP);
  const height = TOP + SIZE + BOTTOM + LEGEND_LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels.flatMap((panel, index) => panelLines(panel, LEFT + index * (SIZE + GAP))),
    ...names.flatMap((name, index) => legendLines(name, index, height - 8)),
    "</svg>",
    "",
  ].join("\n");
}

function panelLines({ title, x, y, yMax, reference, lines }: Axes, left: number): readonly string[] {
  const place = ([px = 0, py = 0]: readonly number[]): string =>
    `${(left + px * SIZE).toFixed(1)},${(TOP + SIZE - (py / yMax) * SIZE).toFixed(1)}`;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<text x="${left}" y="${TOP - 12}" font-weight="bold">${escaped(title)}</text>`,
    `<rect x="${left}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>`,
    ...ticks.flatMap((tick) => [
      `<text x="${left + tick * SIZE}" y="${TOP + SIZE + 16}" text-anchor="middle" fill="#444">${percent(tick)}</text>`,
      `<text x="${left - 6}" y="${TOP + SIZE - tick * SIZE + 4}" text-anchor="end" fill="#444">${percent(tick * yMax)}</text>`,
    ]),
    `<text x="${left + SIZE / 2}" y="${TOP + SIZE + 34}" text-anchor="middle">${escaped(x)}</text>`,
    `<text x="${left + 8}" y="${TOP + 18}">${escaped(y)}</text>`,
    ...(reference === null
      ? []
      : [`<polyline points="${reference.map(place).join(" ")}" fill="none" stroke="#bbb" stroke-width="1"/>`]),
    ...lines.flatMap(({ points, marks }, index) => lineLines(points.map(place), marks, index)),
  ];
}

function lineLines(places: readonly string[], marks: boolean, index: number): readonly string[] {
  const { colour, dash } = STYLES[index % STYLES.length] ?? STYLES[0];
  return [
    `<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    ...(marks
      ? places.map(
          (place) => `<circle cx="${place.split(",")[0]}" cy="${place.split(",")[1]}" r="3" fill="${colour}"/>`,
        )
      : []),
  ];
}

function legendLines(name: string, index: number, y: number): readonly string[] {
  const { colour, dash } = STYLES[index % STYLES.length] ?? STYLES[0];
  const x = LEFT + index * 130;
  return [
    `<line x1="${x}" y1="${y - 4}" x2="${x + 28}" y2="${y - 4}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    `<text x="${x + 34}" y="${y}">${escaped(name)}</text>`,
  ];
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
