import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Global variable of a page that holds what the core exports. */
export const GLOBAL_NAME = "inkling";

/**
 * The core as one minified script for a page. Bundling for browsers fails on anything that only Node has, so a bundle is
 * proof that there is none. `inputs` are the files it was made of, relative to the root of the repository.
 */
export async function bundleCore() {
  const result = await build({
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    entryPoints: ["packages/core/src/index.ts"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    globalName: GLOBAL_NAME,
    logLevel: "silent",
  });
  const code = result.outputFiles[0].text;
  return {
    code,
    inputs: Object.keys(result.metafile.inputs),
    imports: Object.values(result.metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path)),
    bytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).byteLength,
  };
}
