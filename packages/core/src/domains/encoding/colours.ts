/**
 * Colours, from and to the forms of CSS: `#rgb`, `#rrggbb`, `rgb(r, g, b)`, `hsl(h, s%, l%)`, and plain `rgb`,
 * `rrggbb` and `r, g, b`. What is none of these gives `undefined`; so does a colour with transparency.
 */

/** Red, green and blue, whole numbers from 0 to 255. */
type Channels = readonly [red: number, green: number, blue: number];

/** `#rrggbb` in small letters. */
export function toHexColour(text: string): string | undefined {
  return converted(text, (channels) => `#${hexadecimal(channels)}`);
}

/** `#RRGGBB` in capitals. */
export function toHexColourCapitals(text: string): string | undefined {
  return toHexColour(text)?.toUpperCase();
}

/** `rrggbb` in small letters, without the hash sign. */
export function toHexDigits(text: string): string | undefined {
  return converted(text, hexadecimal);
}

/** `RRGGBB` in capitals, without the hash sign. */
export function toHexDigitsCapitals(text: string): string | undefined {
  return toHexDigits(text)?.toUpperCase();
}

/** `#rgb` in small letters; not defined for colours that this cannot say. */
export function toShortHexColour(text: string): string | undefined {
  const digits = toHexDigits(text);
  return digits !== undefined && /^(?:(.)\1){3}$/.test(digits) ? `#${digits.replace(/(.)\1/g, "$1")}` : undefined;
}

/** `rgb(r, g, b)`. */
export function toRgb(text: string): string | undefined {
  return converted(text, (channels) => `rgb(${channels.join(", ")})`);
}

/** `rgb(r,g,b)`. */
export function toRgbTight(text: string): string | undefined {
  return converted(text, (channels) => `rgb(${channels.join(",")})`);
}

/** `r, g, b`. */
export function toChannels(text: string): string | undefined {
  return converted(text, (channels) => channels.join(", "));
}

/** `r,g,b`. */
export function toChannelsTight(text: string): string | undefined {
  return converted(text, (channels) => channels.join(","));
}

/** `hsl(h, s%, l%)` in whole degrees and per cent, rounded half up. */
export function toHsl(text: string): string | undefined {
  return converted(text, (channels) => {
    const [hue, saturation, lightness] = hslOf(channels);
    return `hsl(${hue}, ${saturation}%, ${lightness}%)`;
  });
}

function converted(text: string, write: (channels: Channels) => string): string | undefined {
  const channels = channelsOf(text.trim());
  return channels === undefined ? undefined : write(channels);
}

function hexadecimal(channels: Channels): string {
  return channels.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}

function channelsOf(text: string): Channels | undefined {
  if (/^#?[0-9a-f]{6}$/i.test(text)) return hexChannels(text.slice(-6));
  if (/^#?[0-9a-f]{3}$/i.test(text)) return hexChannels(text.slice(-3).replace(/./g, "$&$&"));
  const rgb =
    /^(?:rgb\( ?(\d{1,3})(?: ?, ?| )(\d{1,3})(?: ?, ?| )(\d{1,3}) ?\)|(\d{1,3}), ?(\d{1,3}), ?(\d{1,3}))$/i.exec(text);
  if (rgb !== null) return inRange(rgb.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])));
  const hsl = /^hsl\( ?(\d{1,3})(?:deg)?[, ] ?(\d{1,3})%[, ] ?(\d{1,3})% ?\)$/i.exec(text);
  return hsl === null ? undefined : hslChannels(Number(hsl[1]), Number(hsl[2]), Number(hsl[3]));
}

function hexChannels(digits: string): Channels | undefined {
  return inRange((digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

function inRange(numbers: readonly number[]): Channels | undefined {
  const [red = 256, green = 256, blue = 256] = numbers;
  return Math.max(red, green, blue) < 256 ? [red, green, blue] : undefined;
}

/** CSS Color Module Level 4, section 7.1. */
function hslChannels(hue: number, saturation: number, lightness: number): Channels | undefined {
  if (hue > 360 || saturation > 100 || lightness > 100) return undefined;
  const chroma = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  const channel = (offset: number): number => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness / 100 - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function hslOf(channels: Channels): readonly [hue: number, saturation: number, lightness: number] {
  const [most, fewest] = [Math.max(...channels), Math.min(...channels)];
  const [range, sum] = [most - fewest, most + fewest];
  const saturation = range === 0 ? 0 : (100 * range) / Math.min(sum, 510 - sum);
  return [Math.round(hueOf(channels)) % 360, Math.round(saturation), Math.round(sum / 5.1)];
}

function hueOf([red, green, blue]: Channels): number {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return 0;
  if (most === red) return (60 * (green - blue)) / range + (green < blue ? 360 : 0);
  return most === green ? (60 * (blue - red)) / range + 120 : (60 * (red - green)) / range + 240;
}
