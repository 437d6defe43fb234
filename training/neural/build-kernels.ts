/**
 * Compiles the kernels (kernels/*.as, AssemblyScript) to WebAssembly: the inference part into src/nn/kernel-bytes.ts,
 * which is committed, and the training part into training/out/.
 *
 *   node training/neural/build-kernels.ts
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const out = join(root, "training/out");
mkdirSync(out, { recursive: true });
const compiler = join(root, "training/node_modules/assemblyscript/bin/asc.js");
const flags = [
  "-O3",
  "--runtime",
  "stub",
  "--importMemory",
  "--noAssert",
  "--enable",
  "relaxed-simd",
  "--disableWarning",
];

function compile(name: string): Buffer {
  // The compiler wants its own files to end in .ts, which here are TypeScript proper.
  const source = join("out", `${name}.ts`);
  for (const file of ["inference", "training"])
    copyFileSync(join(import.meta.dirname, "kernels", `${file}.as`), join(out, `${file}.ts`));
  const target = join(out, `${name}.wasm`);
  execFileSync(process.execPath, [compiler, source, "-o", target, ...flags], {
    cwd: join(root, "training"),
    stdio: "inherit",
  });
  for (const file of ["inference", "training"]) rmSync(join(out, `${file}.ts`));
  return readFileSync(target);
}

compile("training");
const bytes = compile("inference");
const lines = bytes.toString("base64").match(/.{1,100}/g) ?? [];
writeFileSync(
  join(root, "src/nn/kernel-bytes.ts"),
  `/** WebAssembly of the kernels, made by training/neural/build-kernels.ts from training/neural/kernels/inference.as. */

export const KERNEL_BYTES: string = [
${lines.map((line) => `  "${line}",`).join("\n")}
].join("");
`,
);
console.log(`${bytes.length} bytes`);
