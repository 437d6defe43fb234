/** The class of thing that a noun names (person, organization, place, time …), looked up by lemma. Owns the table's bytes alone. */

export const WORD_CLASSES = [
  "",
  "person",
  "organization",
  "place",
  "object",
  "event",
  "time",
  "abstract",
  "substance",
  "animal",
  "plant",
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

export interface WordClasses {
  classOf(lemma: string): WordClass;
}

export const NO_CLASSES: WordClasses = { classOf: () => "" };
