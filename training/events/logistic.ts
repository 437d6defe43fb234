/** A small logistic regression with a quadratic penalty, fitted by Newton's coordinate steps: the same data give the same weights. */

export interface Example {
  readonly signs: readonly string[];
  readonly isRight: boolean;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Signs seen fewer than `countMin` times get no weight; `penalty` is the quadratic penalty on each weight (not on the bias). */
export function fitLogistic(examples: readonly Example[], penalty: number, countMin: number): Logistic {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= countMin)
    .map(([name]) => name)
    .sort();
  const holders = names.map((name) =>
    examples.flatMap(({ signs }, at) => (signs.includes(name) ? [at] : [])),
  );
  const all = examples.map((_, at) => at);
  const sums = new Float64Array(examples.length);
  const weights = new Float64Array(names.length);
  let bias = 0;
  const step = (members: readonly number[], weight: number, strength: number): number => {
    let slope = -strength * weight;
    let curve = strength;
    for (const at of members) {
      const chance = 1 / (1 + Math.exp(-(sums[at] as number)));
      slope += (examples[at]?.isRight === true ? 1 : 0) - chance;
      curve += Math.max(0.02, chance * (1 - chance));
    }
    const change = Math.max(-1, Math.min(1, slope / curve));
    for (const at of members) sums[at] = (sums[at] as number) + change;
    return change;
  };
  for (let round = 0; round < 200; round++) {
    bias += step(all, bias, 0);
    names.forEach((_, i) => {
      weights[i] = (weights[i] as number) + step(holders[i] ?? [], weights[i] as number, penalty);
    });
  }
  return { bias, weights: new Map(names.map((name, i) => [name, weights[i] as number])) };
}

export function chanceOf(model: Logistic, signs: readonly string[]): number {
  const sum = signs.reduce((total, sign) => total + (model.weights.get(sign) ?? 0), model.bias);
  return 1 / (1 + Math.exp(-sum));
}
