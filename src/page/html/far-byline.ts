/**
 * Bylines that stand in no marked place: a line "written by", a name beside the day, an author's card at the article's
 * end. Trusts full names alone, and none where two cards name two people. Owns no order between them and other places.
 */

import { findPageDate } from "../page-dates.ts";
import type { Block } from "./blocks.ts";
import { FULL_NAME, nameOf, partedStamps } from "./person-names.ts";
import type { PageElement } from "./tree.ts";

/** A line of its own that announces a name in the next one. */
export const BYLINE_LABEL =
  /^(?:authors?|author\(s\)|written by|by|words by|text by|article by|about the author|posted by|contributors?)$/i;
/** How a card goes on behind the name it bears. */
const LIFE =
  /^(?:is|was|has|holds|writes|wrote|covers|works|worked|leads|joined|specializes|specialises|brings|serves)\b/;
/** Such a card is about a person, and not about a product or a firm. */
const PERSON =
  /\b(?:he|she|his|her|writer|author|editor|reporter|journalist|columnist|correspondent|professor|professional|developer|researcher|photographer|athlete|consultant)\b/;
/** Two capitalised words with one of these are the name of a paper, an agency or a firm. */
const ORGANISATION =
  /\b(?:wire|news|agency|press|times|post|herald|daily|journal|magazine|media|tribune|gazette|editorial|team|staff|desk|bureau|online|today|services?|tickets|company|inc|reviews?|blog|guest|policy|university|ministry|government)\b/i;

/** Blocks before and after the headline where a name may stand beside the day. */
const STAMP_REACH = 3;

/** The author whom the page shows away from the headline, or beside the day next to it; null where none is sure. */
export function farByline(
  blocks: readonly Block[],
  headline: number,
  isInPost: (element: PageElement) => boolean,
): string | null {
  return stampedName(blocks, headline) ?? announcedName(blocks, isInPost) ?? cardName(blocks, isInPost);
}

/** "Dec 17, 2015 Wren Okafor", "Wren Okafor 17 Dec 2015 Reviews": a full name and a day next to the headline. */
function stampedName(blocks: readonly Block[], headline: number): string | null {
  if (headline < 0) return null;
  for (let by = 1; by <= STAMP_REACH; by++) {
    for (const { words } of [blocks[headline + by], blocks[headline - by]].filter(
      (one) => one !== undefined,
    )) {
      if (words.length > 100) continue;
      const line = partedStamps(words);
      const date = findPageDate(line);
      if (date === null || date.value === null) continue;
      const before = line.slice(0, date.start).replace(/[\s,|•·–-]+$/, "");
      if (isPerson(before)) return before;
      const after = line.slice(date.end).replace(/^[\s,|•·–-]+/, "");
      if (before === "" && isPerson(after)) return after;
    }
  }
  return null;
}

/** A line that says "written by" and a name and nothing else, or a name under such a label. */
function announcedName(blocks: readonly Block[], isInPost: (element: PageElement) => boolean): string | null {
  let label = "";
  for (const { words, element } of blocks) {
    if (words.length <= 80) {
      const said =
        /^(?:article |text |words )?(?:written|authored) by:?\s+(.{3,60})$/i.exec(words)?.[1] ??
        /^(?:authors?|contributors?|posted by)\s?:\s*(.{3,60})$/i.exec(words)?.[1];
      const shown = said ?? (BYLINE_LABEL.test(label) ? words : null);
      const name = shown === null ? null : nameOf(shown);
      if (name !== null && FULL_NAME.test(name) && !isInPost(element)) return name;
    }
    label = words.length <= 30 ? words.replace(/\s*:$/, "") : "";
  }
  return null;
}

function isPerson(name: string): boolean {
  return FULL_NAME.test(name) && nameOf(name) === name && !ORGANISATION.test(name);
}

/** The only name of the page that heads a card about its bearer: "Wren Okafor", then "Wren is a reporter who…". */
function cardName(blocks: readonly Block[], isInPost: (element: PageElement) => boolean): string | null {
  const names = new Set<string>();
  blocks.forEach(({ words, element }, n) => {
    if (words.length > 60 || !isPerson(words) || isInPost(element)) return;
    const first = words.split(" ")[0] as string;
    const isCard = [blocks[n + 1], blocks[n + 2]].some((next) => {
      if (next === undefined || next.words.length < 40) return false;
      const rest = next.words.startsWith(words) ? words : next.words.startsWith(`${first} `) ? first : null;
      return (
        rest !== null &&
        PERSON.test(next.words) &&
        LIFE.test(next.words.slice(rest.length).replace(/^[\s,]+/, ""))
      );
    });
    if (isCard) names.add(words);
  });
  const [only] = names;
  return only !== undefined && names.size === 1 ? only : null;
}
