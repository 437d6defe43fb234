import { describe, expect, test } from "vitest";
import { Classifier, featureRows } from "../../src/nn/classifier.ts";
import { type LabelledInput, trainClassifier } from "../../training/neural/classifier-trainer.ts";

const warm = ["sign", "agree", "meet", "thank", "help", "praise"];
const cold = ["attack", "threaten", "bomb", "expel", "blame", "block"];
/** The label is told by one word, save that "not" turns it: no sum of single words can say both. */
const examples: LabelledInput[] = [...warm, ...cold].flatMap((word, index) =>
  ["", "not"].flatMap((turn) =>
    ["the", "a", "his", "their"].map((noise) => ({
      features: [word, noise, ...(turn === "" ? [] : [turn])],
      dense: Float32Array.from([index / 12, 1]),
      label: warm.includes(word) === (turn === "") ? "warm" : "cold",
    })),
  ),
);
const accuracy = (model: Classifier): number =>
  examples.filter((example) => model.classify(example).label === example.label).length / examples.length;

describe("small classifiers", () => {
  const hidden = trainClassifier(examples, {
    classes: ["warm", "cold"],
    rows: 1024,
    hidden: 16,
    epochs: 120,
    rate: 0.01,
    dropout: 0,
  });

  test("a hidden layer learns what a sum cannot", () => {
    const linear = trainClassifier(examples, {
      classes: ["warm", "cold"],
      rows: 1024,
      hidden: 0,
      epochs: 60,
      dropout: 0,
    });
    expect(accuracy(linear)).toBeLessThan(0.9);
    expect(accuracy(hidden)).toBe(1);
  });

  test("come back from their file with the same answers, and train the same twice", () => {
    const read = Classifier.load(hidden.render());
    expect(accuracy(read)).toBe(1);
    const options = { classes: ["warm", "cold"], rows: 64, hidden: 8, epochs: 2 };
    expect(trainClassifier(examples, options).render()).toEqual(trainClassifier(examples, options).render());
  });

  test("order and repetition of features count for nothing", () => {
    expect(featureRows(["b", "a", "b"], 1e6)).toEqual(featureRows(["a", "b"], 1e6));
  });

  test("refuse dense numbers that they were not trained with", () => {
    expect(() => hidden.score({ features: [] })).toThrow("other dense numbers");
  });
});
