import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Emitted modules, compiled by the TypeScript compiler under strict rules. */
export interface CompiledModules {
  /** Path of the JavaScript module of each name. */
  readonly pathOf: (name: string) => string;
  /** Folder for more modules, which may import them. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Lets the modules of a folder find the built core, of which they may import the runtime. */
function linkCore(folder: string): void {
  const scope = join(folder, "node_modules", "@inkling");
  mkdirSync(scope, { recursive: true });
  symlinkSync(fileURLToPath(new URL("../../../packages/core", import.meta.url)), join(scope, "core"), "dir");
}

/** Compiles TypeScript modules, given by name. Throws with the compiler's words when one of them does not type-check. */
export function compileModules(sources: ReadonlyMap<string, string>): CompiledModules {
  const folder = mkdtempSync(join(tmpdir(), "inkling-speed-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "out"));
  linkCore(folder);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, text] of sources) writeFileSync(join(folder, `${name}.ts`), text);
  const compilerOptions = {
    target: "ES2023",
    module: "NodeNext",
    strict: true,
    types: [],
    outDir: "out",
    rootDir: ".",
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "."], { encoding: "utf8", cwd: folder });
  if (status !== 0) {
    remove();
    throw new Error(`emitted code does not compile:\n${stdout}`);
  }
  return { pathOf: (name) => join(folder, "out", `${name}.js`), folder, remove };
}
