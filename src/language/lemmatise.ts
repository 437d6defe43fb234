/**
 * Lemmas as UD English writes them, from the word, its part of speech and its Penn tag: a table of exceptions learnt from
 * EWT and GUM, then rules of spelling that choose among candidates by a dictionary of verbs (WordNet 3.1).
 */

import { IRREGULAR_VERBS, VERB_PREFIX } from "./irregular-verbs.ts";

/** The table and the dictionary, read once. */
export class Lemmatiser {
  readonly #exceptions: ReadonlyMap<string, string>;
  readonly #verbs: ReadonlySet<string>;
  readonly #nounsInE: ReadonlySet<string>;
  readonly #adjectives: ReadonlySet<string>;
  /** By UPOS, by Penn tag, by form: no key needs to be put together. */
  readonly #cache = new Map<string, Map<string, Map<string, string>>>();
  #cached = 0;

  private constructor(sections: ReadonlyMap<string, readonly string[]>) {
    this.#exceptions = new Map(
      (sections.get("exceptions") ?? []).map((line) => {
        const cut = line.lastIndexOf("\t");
        return [line.slice(0, cut), line.slice(cut + 1)];
      }),
    );
    this.#verbs = new Set(sections.get("verbs"));
    this.#nounsInE = new Set(sections.get("nouns"));
    this.#adjectives = new Set(sections.get("adjectives"));
  }

  /** Text of lines: "# name" opens a section; exceptions are "form\tUPOS\tXPOS\tlemma" (XPOS "*": any). */
  static fromText(text: string): Lemmatiser {
    const sections = new Map<string, string[]>();
    let lines: string[] = [];
    for (const line of text.split("\n")) {
      if (line.startsWith("# ")) {
        lines = [];
        sections.set(line.slice(2), lines);
      } else if (line !== "") lines.push(line);
    }
    return new Lemmatiser(sections);
  }

  /**
   * @param xpos Penn tag; "" where unknown, then the part of speech alone decides.
   * @example lemmatise("negotiating", "VERB", "VBG") // "negotiate"
   */
  lemmatise(form: string, upos: string, xpos: string): string {
    if (form.length > 40) return form;
    const forms = this.#formsOf(upos, xpos);
    const known = forms.get(form);
    if (known !== undefined) return known;
    const lemma = this.#lookUp(form.replaceAll("’", "'"), upos, xpos);
    if (++this.#cached > 50_000) {
      this.#cache.clear();
      this.#cached = 0;
    }
    forms.set(form, lemma);
    return lemma;
  }

  #formsOf(upos: string, xpos: string): Map<string, string> {
    const byXpos = this.#cache.get(upos) ?? new Map<string, Map<string, string>>();
    const forms = byXpos.get(xpos) ?? new Map<string, string>();
    if (byXpos.size === 0) this.#cache.set(upos, byXpos);
    if (forms.size === 0) byXpos.set(xpos, forms);
    return forms;
  }

  #lookUp(form: string, upos: string, xpos: string): string {
    const lower = form.toLowerCase();
    const exception =
      this.#exceptions.get(`${lower}\t${upos}\t${xpos}`) ?? this.#exceptions.get(`${lower}\t${upos}\t*`);
    if (exception !== undefined) return exception;
    return this.byRule(form, lower, upos, xpos);
  }

  /** The rules alone; the table holds what they get wrong. */
  byRule(form: string, lower: string, upos: string, xpos: string): string {
    switch (upos) {
      case "PROPN":
        return xpos === "NNPS" ? this.#singular(form) : form;
      case "NOUN":
        return xpos === "NNS" || (xpos === "" && /[^s]s$/.test(lower)) ? this.#singular(lower) : lower;
      case "VERB":
      case "AUX":
        return this.#verb(lower, xpos);
      case "ADJ":
        return this.#adjective(form, lower, xpos);
      case "ADV":
        return xpos === "RBR" || xpos === "RBS" ? this.#base(lower, xpos === "RBR" ? "er" : "est") : lower;
      case "PRON":
        return lower === "i" ? "I" : lower;
      case "NUM":
      case "SYM":
      case "X":
        return /^\p{L}+$/u.test(form) && upos === "NUM" ? lower : form;
      default:
        return lower;
    }
  }

  #adjective(form: string, lower: string, xpos: string): string {
    if (xpos === "JJR" && lower.endsWith("er")) return this.#base(lower, "er");
    if (xpos === "JJS" && lower.endsWith("est")) return this.#base(lower, "est");
    // "Kenyan", "European" keep their capital; "Large" at the head of a sentence does not.
    const isCapital = /^\p{Lu}/u.test(form);
    return isCapital && !this.#adjectives.has(lower) && /(?:an|ese|ish|ic|i|ch|al|k|sh)$/.test(lower)
      ? form
      : lower;
  }

  #base(lower: string, ending: string): string {
    const stem = lower.slice(0, -ending.length);
    if (stem.length < 2) return lower;
    if (stem.endsWith("i") && stem.length > 2) return `${stem.slice(0, -1)}y`;
    if (this.#adjectives.has(stem)) return stem;
    if (this.#adjectives.has(`${stem}e`)) return `${stem}e`;
    return isDoubled(stem) && !/(?:ll|ss)$/.test(stem) ? stem.slice(0, -1) : stem;
  }

  #singular(form: string): string {
    const lower = form.toLowerCase();
    if (lower.length < 3 || !lower.endsWith("s") || lower.endsWith("ss")) return form;
    if (lower.endsWith("ies") && lower.length > 4) return `${form.slice(0, -3)}y`;
    if (/(?:ch|sh|x|s|z|o)es$/.test(lower) && !this.#nounsInE.has(lower.slice(0, -1)))
      return form.slice(0, -2);
    return form.slice(0, -1);
  }

  #verb(lower: string, xpos: string): string {
    switch (xpos) {
      case "VBZ":
        return this.#thirdPerson(lower);
      case "VBG":
        return lower.endsWith("ing") && lower.length > 4 ? this.#stem(lower.slice(0, -3)) : lower;
      case "VBD":
      case "VBN":
        return this.#past(lower);
      case "":
        if (lower.endsWith("ing") && lower.length > 5) return this.#stem(lower.slice(0, -3));
        if (lower.endsWith("ed") && lower.length > 4) return this.#past(lower);
        if (irregularBase(lower) !== null && !this.#verbs.has(lower)) return this.#past(lower);
        return this.#verbs.has(lower) ? lower : this.#thirdPerson(lower);
      default:
        return lower;
    }
  }

  #thirdPerson(lower: string): string {
    if (!lower.endsWith("s") || lower.length < 3) return lower;
    if (lower.endsWith("ies") && lower.length > 4) return `${lower.slice(0, -3)}y`;
    if (/(?:ch|sh|x|s|z|o)es$/.test(lower) && !this.#verbs.has(lower.slice(0, -1))) return lower.slice(0, -2);
    return lower.endsWith("ss") ? lower : lower.slice(0, -1);
  }

  #past(lower: string): string {
    const irregular = irregularBase(lower);
    if (irregular !== null) return irregular;
    if (!lower.endsWith("ed") || lower.length < 4) return lower;
    if (lower.endsWith("ied") && lower.length > 4) return `${lower.slice(0, -3)}y`;
    return this.#stem(lower.slice(0, -2));
  }

  /** The verb that a stem without its ending belongs to: "ban(n)", "mak(e)", "visit". */
  #stem(stem: string): string {
    const single = isDoubled(stem) ? stem.slice(0, -1) : null;
    if (
      this.#verbs.has(stem) &&
      (single === null || !this.#verbs.has(single) || /(?:ll|ss|zz|ff)$/.test(stem))
    ) {
      if (!this.#verbs.has(`${stem}e`) || isBetterBare(stem)) return stem;
      return `${stem}e`;
    }
    if (single !== null && this.#verbs.has(single)) return single;
    if (this.#verbs.has(`${stem}e`)) return `${stem}e`;
    const prefixed = /^(?:re|un|over|out|mis|under|co|de|pre)-?(.{3,})$/.exec(stem)?.[1];
    if (prefixed !== undefined && this.#verbs.has(`${prefixed}e`) && !this.#verbs.has(prefixed))
      return `${stem}e`;
    if (prefixed !== undefined && this.#verbs.has(prefixed)) return stem;
    if (single !== null) return /(?:ll|ss|zz|ff)$/.test(stem) ? stem : single;
    return /(?:[^aeiou][aeiou](?:v|c|z|g)|[aiu]t|iz|at|[^aeiou]l|rs|ns|u|v|c|dg|rg)$/.test(stem) &&
      !/(?:it|ut|[^aeiou]at)$/.test(stem)
      ? `${stem}e`
      : stem;
  }
}

function irregularBase(lower: string): string | null {
  const whole = IRREGULAR_VERBS.get(lower);
  if (whole !== undefined) return whole;
  const prefix = VERB_PREFIX.exec(lower)?.[0];
  if (prefix === undefined) return null;
  const base = IRREGULAR_VERBS.get(lower.slice(prefix.length));
  return base === undefined ? null : prefix + base;
}

function isDoubled(stem: string): boolean {
  const last = stem.at(-1) as string;
  return stem.length > 3 && last === stem.at(-2) && !"aeiou".includes(last);
}

/** Both spellings are verbs ("bath", "bathe"; "plan", "plane"): a short vowel would have doubled the consonant. */
function isBetterBare(stem: string): boolean {
  return !/[^aeiou][aeiou][bdgklmnprtvz]$/.test(stem);
}
