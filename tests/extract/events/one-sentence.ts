/** A text of one hand-made sentence with states in it, for tests of coding. Knows nothing of events. */

import type { ActorMention, AnnotatedText, Sentence, Token } from "../../../src/model/annotation.ts";

/** A token as the mention of a state; `country` null for a name that no table knows. */
export function stateAt(token: Token, country: string | null): ActorMention {
  const code = country ?? token.form.slice(0, 3).toUpperCase();
  return {
    start: token.start,
    end: token.end,
    actorId: `state:${country ?? token.form}`,
    name: token.form,
    kind: "state",
    country,
    sector: null,
    codes: [code],
    role: null,
    basis: "name",
    members: [],
  };
}

/** The sentence alone, an article published on no known day. */
export function textOf(sentence: Sentence, actors: readonly ActorMention[]): AnnotatedText {
  return {
    text: sentence.tokens.map((token) => token.form).join(" "),
    kind: "article",
    published: { value: null, basis: "unknown" },
    blocks: [],
    sentences: [sentence],
    names: [],
    coreference: [],
    dates: [],
    places: [],
    actors,
  };
}
