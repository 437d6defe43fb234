/** The scoring of names lives with the product; trainers find it here. */
export * from "../../src/app/evaluate/name-score.ts";
