/**
 * The gazetteer: cities, regions, counties, countries and other places with coordinates, looked up by any of their names.
 * Data from GeoNames (CC BY 4.0), the countries-states-cities database (ODbL 1.0) and US Census counties; see data/README.md.
 * Owns look-up alone; which of several places of a name is meant is decided in extract/places.
 */

import { placeHash, placeKey } from "./gazetteer-names.ts";

export type PlaceKind =
  | "city"
  | "capital"
  | "seat"
  | "section"
  | "region"
  | "county"
  | "country"
  | "area"
  | "continent";

/** In the order of their codes in the file. */
export const PLACE_KINDS: readonly PlaceKind[] = [
  "city",
  "capital",
  "seat",
  "section",
  "region",
  "county",
  "country",
  "area",
  "continent",
];

/** One place. `index` is its number in the gazetteer. */
export interface GazetteerPlace {
  readonly index: number;
  readonly name: string;
  /** Null for places that come from other tables than GeoNames. */
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-3; null for what no one country holds ("the Balkans"). */
  readonly country: string | null;
  /** Number of the first-level region, 0 where none; regions carry their own. */
  readonly region: number;
  /** Number of the county (United States), 0 where none; counties carry their own. */
  readonly county: number;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** Rounded; 0 where unknown. */
  readonly population: number;
}

/** A place under a name, with how it bears it. */
export interface NameHit {
  readonly place: GazetteerPlace;
  /** True for its own name and what is as good, false for another name of it (an older, foreign or short one, a demonym). */
  readonly isMain: boolean;
}

/** Layout of the file; also used by the compiler. Columns follow the header in this order. */
export const GAZETTEER_MAGIC = "CHGZ1\n";
/** Bytes a place takes in the columns: id 4, lat 3, lon 3, population 1, country 2, region 2, county 2, kind 1, hash 4. */
export const COLUMN_BYTES = [4, 3, 3, 1, 2, 2, 2, 1, 4] as const;
export const DEGREE_STEPS = 10_000;
export const POPULATION_STEPS = 30;

/** Added to the place number of a further name that is as good as the place's own. */
export const PROPER_NAME = 0x80_0000;

export interface GazetteerHeader {
  readonly places: number;
  readonly others: number;
  /** ISO alpha-3 by country number; number 0 is none. */
  readonly countries: readonly string[];
  readonly attribution: string;
}

export class Gazetteer {
  readonly attribution: string;
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #header: GazetteerHeader;
  readonly #columns: readonly number[];
  readonly #nameStarts: Uint32Array;
  /** Open addressing: slot → 1 + position in the list of names (main names first), 0 where free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #others: number;
  /** Hash of each name, main names first. */
  readonly #hashes: Uint32Array;
  readonly #known = new Map<string, readonly NameHit[]>();

  private constructor(bytes: Uint8Array, header: GazetteerHeader, start: number) {
    this.#bytes = bytes;
    this.#header = header;
    this.attribution = header.attribution;
    this.size = header.places;
    const columns: number[] = [];
    let at = start;
    for (const width of COLUMN_BYTES) {
      columns.push(at);
      at += width * header.places;
    }
    this.#columns = columns;
    this.#others = at;
    at += 7 * header.others;
    this.#nameStarts = new Uint32Array(header.places);
    for (let i = 0; i < header.places; i++) {
      this.#nameStarts[i] = at;
      at += 1 + (bytes[at] as number);
    }
    const total = header.places + header.others;
    this.#mask = 2 ** Math.ceil(Math.log2(total * 2)) - 1;
    this.#hashes = this.#readHashes(total);
    this.#slots = this.#fillSlots(total);
  }

  /** Reads data/gazetteer.bin. Throws a RangeError on a file of another layout. */
  static fromBytes(bytes: Uint8Array): Gazetteer {
    const decoder = new TextDecoder();
    if (decoder.decode(bytes.subarray(0, GAZETTEER_MAGIC.length)) !== GAZETTEER_MAGIC) {
      throw new RangeError("not a gazetteer of this version");
    }
    const end = bytes.indexOf(10, GAZETTEER_MAGIC.length);
    const header = JSON.parse(decoder.decode(bytes.subarray(GAZETTEER_MAGIC.length, end))) as GazetteerHeader;
    return new Gazetteer(bytes, header, end + 1);
  }

  /**
   * All places that bear the name, in the order of the file; empty when there is none.
   * @example gazetteer.find("Peking")[0]?.place.name // "Beijing"
   */
  find(name: string): readonly NameHit[] {
    const key = placeKey(name);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const hits = this.#findKey(key);
    if (this.#known.size < 20_000) this.#known.set(key, hits);
    return hits;
  }

  /** True when some place bears the name; cheaper than `find`. */
  has(name: string): boolean {
    const hash = placeHash(placeKey(name));
    for (let slot = hash & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[(this.#slots[slot] as number) - 1] === hash) return true;
    }
    return false;
  }

  at(index: number): GazetteerPlace {
    const country = this.#number(4, index);
    const id = this.#number(0, index);
    const population = this.#number(3, index);
    return {
      index,
      name: this.#nameOf(index),
      geonamesId: id === 0 ? null : id,
      country: country === 0 ? null : (this.#header.countries[country] ?? null),
      region: this.#number(5, index),
      county: this.#number(6, index),
      kind: PLACE_KINDS[this.#number(7, index)] ?? "city",
      lat: (this.#number(1, index) - 90 * DEGREE_STEPS) / DEGREE_STEPS,
      lon: (this.#number(2, index) - 180 * DEGREE_STEPS) / DEGREE_STEPS,
      population: population === 0 ? 0 : Math.round(10 ** (population / POPULATION_STEPS)),
    };
  }

  #findKey(key: string): NameHit[] {
    const hits: NameHit[] = [];
    const hash = placeHash(key);
    for (let slot = hash & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const position = (this.#slots[slot] as number) - 1;
      if (this.#hashes[position] !== hash) continue;
      const isOwn = position < this.size;
      const other = isOwn ? position : this.#otherPlace(position - this.size);
      const index = other & (PROPER_NAME - 1);
      if (isOwn && placeKey(this.#nameOf(index)) !== key) continue;
      const isMain = isOwn || other >= PROPER_NAME;
      if (!hits.some((hit) => hit.place.index === index)) hits.push({ place: this.at(index), isMain });
    }
    return hits;
  }

  #fillSlots(total: number): Int32Array {
    const mask = this.#mask;
    const hashes = this.#hashes;
    const slots = new Int32Array(mask + 1);
    for (let position = 0; position < total; position++) {
      let slot = (hashes[position] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = position + 1;
    }
    return slots;
  }

  #readHashes(total: number): Uint32Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const hashes = new Uint32Array(total);
    const mains = this.#columns[8] as number;
    for (let i = 0; i < this.size; i++) hashes[i] = view.getUint32(mains + 4 * i, true);
    for (let i = this.size; i < total; i++)
      hashes[i] = view.getUint32(this.#others + 7 * (i - this.size), true);
    return hashes;
  }

  #otherPlace(other: number): number {
    return this.#read(this.#others + 7 * other + 4, 3);
  }

  #nameOf(index: number): string {
    const start = this.#nameStarts[index] as number;
    return new TextDecoder().decode(
      this.#bytes.subarray(start + 1, start + 1 + (this.#bytes[start] as number)),
    );
  }

  #number(column: number, index: number): number {
    const width = COLUMN_BYTES[column] as number;
    return this.#read((this.#columns[column] as number) + index * width, width);
  }

  /** Little-endian, unsigned. */
  #read(at: number, width: number): number {
    let value = 0;
    for (let i = width - 1; i >= 0; i--) value = value * 256 + (this.#bytes[at + i] as number);
    return value;
  }
}
