/**
 * Reads the `Entity=` attribute of GUM's CoNLL-U (bracket notation, CoNLL-UA) as mentions over words. Owns that notation alone.
 */

/** A mention: words from `start` to `end` (exclusive, counting from 0 in the sentence). */
export interface GumMention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Identity of the thing in the document. */
  readonly entity: string;
  /** person, place, organization, object, event, time, substance, animal, plant, abstract. */
  readonly type: string;
  /** ana, coref, appos, pred, cata, disc, sgl … */
  readonly link: string;
  /** Title of the encyclopaedia's article that the thing is linked to; null where it has none. */
  readonly identity: string | null;
}

interface OpenMention {
  readonly start: number;
  readonly fields: readonly string[];
}

/** Mentions of a document from the MISC columns of its sentences; brackets that do not match are passed over. */
export function parseGumEntities(sentences: readonly (readonly string[])[]): GumMention[] {
  const mentions: GumMention[] = [];
  // A mention never crosses a sentence in GUM; parts of a discontinuous one ("12[1/2]") are taken as mentions of the same thing.
  sentences.forEach((miscs, sentence) => {
    const open = new Map<string, OpenMention[]>();
    miscs.forEach((misc, index) => {
      const attribute = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1];
      if (attribute === undefined) return;
      for (const piece of attribute.match(/\([^()]*\)?|[^()]+\)/gu) ?? []) {
        if (piece.startsWith("(")) {
          const fields = piece.replace(/[()]/gu, "").split("-");
          const id = fields[0] as string;
          if (piece.endsWith(")")) mentions.push(mention(sentence, index, index + 1, fields));
          else open.set(id, [...(open.get(id) ?? []), { start: index, fields }]);
        } else {
          const begun = open.get(piece.slice(0, -1))?.pop();
          if (begun !== undefined) mentions.push(mention(sentence, begun.start, index + 1, begun.fields));
        }
      }
    });
  });
  return mentions.sort((a, b) => a.sentence - b.sentence || a.start - b.start || b.end - a.end);
}

function mention(sentence: number, start: number, end: number, fields: readonly string[]): GumMention {
  const entity = (fields[0] as string).replace(/\[.*$/u, "");
  const identity = fields.length > 7 ? fields.slice(7).join("-") : null;
  return { sentence, start, end, entity, type: fields[1] ?? "", link: fields[6] ?? "", identity };
}
