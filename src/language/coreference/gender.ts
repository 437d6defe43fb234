/** The gender that titles, kinship words and given names tell. Closed lists; says "unknown" wherever they are silent. */

import { FEMALE_NAMES, MALE_NAMES } from "./given-names.ts";
import type { Gender } from "./mention.ts";

const MALE_TITLES = new Set(
  "mr sir lord king prince emperor father brother pope baron duke sheikh sheik imam ayatollah herr señor monsieur mullah maulana pandit shri".split(
    " ",
  ),
);
const FEMALE_TITLES = new Set(
  "mrs ms miss lady queen princess empress sister dame madam madame mme baroness duchess sheikha señora señorita frau begum".split(
    " ",
  ),
);

const MALE_NOUNS = new Set(
  (
    "man boy father son brother husband uncle nephew grandfather grandson king prince emperor gentleman lord duke monk priest " +
    "businessman chairman spokesman congressman statesman policeman fisherman cameraman salesman sultan emir shah tsar widower bishop cardinal pope patriarch guy lad sportsman actor waiter dad daddy stepfather bridegroom groom god"
  ).split(" "),
);
const FEMALE_NOUNS = new Set(
  (
    "woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess empress lady duchess nun actress " +
    "businesswoman chairwoman spokeswoman congresswoman stateswoman policewoman widow goddess waitress mom mum stepmother bride heroine hostess"
  ).split(" "),
);

const MALE = new Set(MALE_NAMES.trim().split(/\s+/u));
const FEMALE = new Set(FEMALE_NAMES.trim().split(/\s+/u));

/** Of a common noun, by its lowered lemma. */
export function genderOfNoun(lemma: string): Gender {
  if (MALE_NOUNS.has(lemma)) return "male";
  return FEMALE_NOUNS.has(lemma) ? "female" : "unknown";
}

/** Of a title or given name, lowered and without a final stop. */
export function genderOfName(word: string): Gender {
  if (MALE_TITLES.has(word) || MALE.has(word)) return "male";
  return FEMALE_TITLES.has(word) || FEMALE.has(word) ? "female" : "unknown";
}

export function isTitle(word: string): boolean {
  return MALE_TITLES.has(word) || FEMALE_TITLES.has(word);
}
