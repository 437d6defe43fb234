/** Annotated text: what the language core and the grounding of dates, places and actors say of a text. */

import type { Span } from "../base/span.ts";
import type { DateBasis, Dated } from "./dated.ts";

/** Universal Dependencies v2. `feats` is the FEATS column ("Number=Plur|Person=3"), "_" where empty; `head` counts from 1, 0 is the root. */
export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

export type NameType =
  | "PERSON"
  | "ORGANIZATION"
  | "LOCATION"
  | "FACILITY"
  | "NORP"
  | "MONEY"
  | "PRODUCT"
  | "MISC";

export interface Name extends Span {
  readonly type: NameType;
}

/** Mentions of one and the same thing, in text order; at least two. */
export type CoreferenceChain = readonly Span[];

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * A TIMEX3 (TimeML 1.2.1). `value` is null where the text and the anchor do not settle it.
 * `range` gives the days meant, inclusive ISO days, for DATE and TIME whose value names a stretch of the calendar.
 */
export interface Timex extends Span {
  readonly type: TimexType;
  readonly value: string | null;
  readonly basis: DateBasis;
  readonly range: { readonly from: string; readonly to: string } | null;
}

/** A place named in the text. Coordinates in degrees (WGS 84); all null where unresolved. */
export interface PlaceMention extends Span {
  readonly name: string;
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What an actor is. `office` is a role without a known holder ("the Russian president" on an unknown day). */
export type ActorKind =
  | "state"
  | "organisation"
  | "group"
  | "person"
  | "office"
  | "institution"
  | "population";

/** Why a mention was resolved as it was. */
export type ActorBasis =
  | "name"
  | "role"
  | "demonym"
  | "capital"
  | "abbreviation"
  | "counterpart"
  | "coreference"
  | "pronoun"
  | "local"
  | "none";

/**
 * A mention of a political actor. `actorId` is the registry's identity ("state:RUS", "person:sergey-lavrov",
 * "org:SCO") or a local one ("local:michael-kugelman"); null where the text does not tell who is meant.
 */
export interface ActorMention extends Span {
  readonly actorId: string | null;
  readonly name: string;
  readonly kind: ActorKind;
  /** State that the actor acts for: ISO 3166-1 alpha-3 (former states: their ISO 3166-3 alpha-3); null for international and unknown ones. */
  readonly country: string | null;
  /** PLOVER sector (GOV, MIL, REB, IGO, …); null where unknown. */
  readonly sector: string | null;
  /** Codes as event data sets write them, most specific first: "RUSGOV", "RUS"; "IGOSCO". */
  readonly codes: readonly string[];
  /** The role as worded in the text ("Foreign Minister"); null where none. */
  readonly role: string | null;
  readonly basis: ActorBasis;
  /** For a joint mention ("the two sides", "the ministers"): the ids of its members. Empty otherwise. */
  readonly members: readonly string[];
}

export type TextKind = "article" | "comment";

/** A block of text that no sentence crosses, with what it is. */
export interface Block extends Span {
  readonly zone: "headline" | "body" | "caption" | "quotation" | "comment";
}

/** What the language core is given. Offsets of everything count into `text`. */
export interface TextInput {
  readonly text: string;
  readonly kind: TextKind;
  /** Stretches to read; what lies outside is skipped. Default: the whole text, blocks found by blank lines. */
  readonly blocks?: readonly Block[];
  /** Sentences as token spans, where tokenisation is given. */
  readonly tokens?: readonly (readonly Span[])[];
  /** Anchor for relative dates and for who held which office. */
  readonly published: Dated;
  /** ISO alpha-3 country of the outlet where known: for day-month order and for places. */
  readonly outletCountry?: string | null;
}

/** The language core's part. */
export interface ReadText extends TextInput {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly coreference: readonly CoreferenceChain[];
}

/** Everything that the extractors of records stand on. Each list is in text order. */
export interface AnnotatedText extends ReadText {
  readonly dates: readonly Timex[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
}
