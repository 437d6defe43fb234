/**
 * The country table: every state and territory of ISO 3166-1, and the states that have ended since 1945, with names,
 * codes, adjectives, peoples and capitals. Owns look-up by code and by name; knows no text and resolves no mention.
 */

/** One state or territory. Former states carry `until`; their alpha-3 is that of ISO 3166-3 where one was assigned. */
export interface Country {
  /** ISO 3166-1 alpha-3 (Kosovo: XKX); former states as in ISO 3166-3 ("SUN", "YUG", "CSK", "DDR"), else one of ours. */
  readonly iso3: string;
  readonly iso2: string | null;
  /** Correlates of War state system number and abbreviation. */
  readonly cow: { readonly code: number; readonly abbreviation: string } | null;
  /** Short English form. */
  readonly name: string;
  readonly official: string;
  /** Other names and abbreviations ("U.K.", "Burma"); written without leading "the" unless the article is part of use. */
  readonly aliases: readonly string[];
  /** "Pakistani"; for the United States also "US" and "U.S.". */
  readonly adjectives: readonly string[];
  /** Nouns for one of its people and for many: "Briton", "Britons". */
  readonly person: readonly string[];
  readonly people: readonly string[];
  /** Today's capital first, then former capitals, spellings, and seats of power that stand for the government. */
  readonly capitals: readonly string[];
  readonly isState: boolean;
  readonly unMember: boolean;
  /** First and last ISO day as a state since 1945; null: before 1945, or still there. */
  readonly from: string | null;
  readonly until: string | null;
  readonly successors: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly borders: readonly string[];
  /** Middle of the country, degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly areaKm2: number;
}

/** Look-ups over the table. */
export class Countries {
  readonly all: readonly Country[];
  readonly #byCode = new Map<string, Country>();
  readonly #byName = new Map<string, Country[]>();

  constructor(all: readonly Country[]) {
    this.all = all;
    for (const country of all) {
      this.#byCode.set(country.iso3, country);
      if (country.iso2 !== null) this.#byCode.set(country.iso2, country);
      for (const name of new Set([country.name, country.official, ...country.aliases]))
        this.#addName(name, country);
    }
  }

  /** Reads data/countries.json. Throws a SyntaxError when it is no JSON. */
  static fromJson(text: string): Countries {
    return new Countries(JSON.parse(text) as Country[]);
  }

  /** By alpha-3 or alpha-2 code; null when there is none. */
  byCode(code: string): Country | null {
    return this.#byCode.get(code) ?? null;
  }

  /**
   * Countries of that name on a day, living ones first; "the" in front and case do not matter, but all-lower-case
   * text matches nothing, so that "us" is no country.
   * @example countries.byName("the Soviet Union", "1985-01-01")[0]?.iso3 // "SUN"
   */
  byName(name: string, on: string | null = null): readonly Country[] {
    if (name === name.toLowerCase()) return [];
    const found = this.#byName.get(nameKey(name)) ?? [];
    if (found.length < 2) return found;
    return [...found].sort((a, b) => Number(livedOn(b, on)) - Number(livedOn(a, on)));
  }

  #addName(name: string, country: Country): void {
    const key = nameKey(name);
    const entry = this.#byName.get(key);
    if (entry === undefined) this.#byName.set(key, [country]);
    else if (!entry.includes(country)) entry.push(country);
  }
}

/** True when the country existed on that ISO day (null: exists now). */
export function livedOn(country: Country, on: string | null): boolean {
  if (on === null) return country.until === null;
  return (country.from === null || country.from <= on) && (country.until === null || on <= country.until);
}

function nameKey(name: string): string {
  const key = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’‘]/gu, "'");
  return key.startsWith("the ") ? key.slice(4) : key;
}
