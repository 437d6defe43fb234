/**
 * The mean of models that grew from one another (Wortsman et al. 2022, "model soups"):
 *
 *   node training/neural/average-models.ts OUT FILE[:SHARE]…
 */

import { readFileSync, writeFileSync } from "node:fs";
import { floatTensor, ModelFile, quantise, type Tensor } from "../../src/nn/model-file.ts";

const [out = "", ...inputs] = process.argv.slice(2);
const models = inputs.map((input) => {
  const [path = "", share = "1"] = input.split(":");
  return { file: ModelFile.parse(readFileSync(path)), share: Number(share) };
});
const total = models.reduce((sum, { share }) => sum + share, 0);
const first = (models[0] as (typeof models)[number]).file;
const tensors = new Map<string, Tensor>();
for (const [name, tensor] of first.tensors) {
  if (name.endsWith(".scale") || name.endsWith(".kept")) continue;
  if (tensor.kind === "u8") tensors.set(name, tensor);
  else if (first.has(`${name}.kept`)) averageRows(name, tensor.shape[1] as number);
  else average(name, tensor);
}
writeFileSync(out, new ModelFile(first.meta, tensors).render());

function average(name: string, { kind, shape }: Tensor): void {
  const sum = new Float32Array(first.floats(name).length);
  for (const { file, share } of models)
    file.floats(name).forEach((x, i) => (sum[i] = (sum[i] as number) + (x * share) / total));
  if (kind === "f32") tensors.set(name, floatTensor(sum, shape));
  else put(name, sum, shape[0] as number);
}

/** Tables keep the rows that any of the models keeps. */
function averageRows(name: string, columns: number): void {
  const rows = new Map<number, Float32Array>();
  for (const { file, share } of models) {
    const data = file.floats(name);
    (file.tensor(`${name}.kept`).data as Int32Array).forEach((row, at) => {
      const sum = rows.get(row) ?? new Float32Array(columns);
      for (let c = 0; c < columns; c++)
        sum[c] = (sum[c] as number) + ((data[at * columns + c] as number) * share) / total;
      rows.set(row, sum);
    });
  }
  const kept = Int32Array.from(rows.keys()).sort();
  const all = new Float32Array(kept.length * columns);
  kept.forEach((row, at) => all.set(rows.get(row) as Float32Array, at * columns));
  put(name, all, kept.length);
  tensors.set(`${name}.kept`, { kind: "i32", shape: [kept.length], data: kept });
}

function put(name: string, data: Float32Array, rows: number): void {
  const { tensor, scale } = quantise(data, rows);
  tensors.set(name, tensor).set(`${name}.scale`, scale);
}
