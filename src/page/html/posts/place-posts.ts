/** Gives the blocks of a page to the posts that they belong to. Owns no text of its own. */

import type { Block } from "../blocks.ts";
import type { PageElement } from "../tree.ts";
import type { FoundPosts } from "./post-shape.ts";

/** What a block is to the page's posts: words or quote of the post `post`, or apparatus around posts. */
export interface BlockRole {
  readonly post: number;
  readonly role: "words" | "quote" | "apparatus";
}

/** Elements at which blocks must part, so that a post's words never share a block with its apparatus. */
export function partingElements(found: FoundPosts | null): Set<PageElement> {
  const parted = new Set<PageElement>();
  for (const { unit, bodies, quotes, skips } of found?.posts ?? [])
    for (const element of [unit, ...bodies, ...quotes, ...skips]) parted.add(element);
  return parted;
}

/** The role of each block; null for blocks outside of every post. */
export function rolesOf(found: FoundPosts | null, blocks: readonly Block[]): (BlockRole | null)[] {
  if (found === null) return blocks.map(() => null);
  const known = new Map<PageElement, BlockRole | null>();
  found.posts.forEach(({ unit, bodies, quotes, skips }, post) => {
    known.set(unit, { post, role: "apparatus" });
    for (const element of bodies) known.set(element, { post, role: "words" });
    for (const element of quotes) known.set(element, { post, role: "quote" });
    for (const element of skips) known.set(element, { post, role: "apparatus" });
  });
  return blocks.map(({ element }) => roleOf(element, known));
}

function roleOf(element: PageElement, known: Map<PageElement, BlockRole | null>): BlockRole | null {
  const passed: PageElement[] = [];
  let role: BlockRole | null = null;
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    const here = known.get(at);
    if (here !== undefined) {
      role = here;
      break;
    }
    passed.push(at);
  }
  for (const one of passed) known.set(one, role);
  return role;
}
