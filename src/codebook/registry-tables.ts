/** The layout of data/registry.json, as scripts/compile-registry.ts writes it and registry.ts reads it. */

/** data/registry.json: tables by column, so that it is small and quick to load. */
export interface RegistryTables {
  readonly version: number;
  readonly actors: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly country: readonly string[];
    readonly sector: readonly string[];
    readonly code: readonly string[];
    /** Names with a basis letter in front, joined by "|": "n", "b", "a", "p", "c", "k". */
    readonly names: readonly string[];
    /** "from/until" or "". */
    readonly life: readonly string[];
  };
  readonly persons: {
    /** The surname is marked by an underscore in front. */
    readonly name: readonly string[];
    readonly country: readonly string[];
    readonly aliases: readonly string[];
    /** Empty where the slug of the name is the identity. */
    readonly slug: readonly string[];
    /** Keys into `terms`, by spaces. */
    readonly offices: readonly string[];
    /** Skeleton of each word of a name → numbers of persons, by spaces. */
    readonly byWord: Readonly<Record<string, string>>;
    /** Skeletons of first and last word → numbers of persons. */
    readonly byName: Readonly<Record<string, string>>;
    /** Aliases of a single word → number of the person. */
    readonly mononyms: Readonly<Record<string, number>>;
  };
  readonly origins: readonly string[];
  /** "PAK foreign-minister" → terms by start, joined by ";": "person from until origin", days as written, "-" for none. */
  readonly terms: Readonly<Record<string, string>>;
}
