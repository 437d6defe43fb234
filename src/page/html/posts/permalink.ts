/** The address of a single post: the link that its stamp bears, else the anchor of its element. */

import { isElement, type PageElement } from "../tree.ts";

/** An address that leads to one post and not to its writer or its page. */
const LEADS_TO_POST =
  /#[\w:.!/=-]|comment|\/posts?[/-]|[?&;](?:p|pid|post|do=findComment)=?|permalink|\/t\/.{1,200}\/\d+$|\/a\/\d/i;
const LINKS_LOOKED_AT = 30;

/** The address as the page writes it in or around one of `places`, or "#anchor"; null where the post has none. */
export function permalinkOf(unit: PageElement, places: readonly PageElement[]): string | null {
  for (const place of places.slice(0, 4)) {
    const link = linkOf(place, unit);
    if (link !== null) return link;
  }
  return anchorOf(unit);
}

/** "#comment-12" for a unit that a link can lead to. */
export function anchorOf({ id }: PageElement): string | null {
  return id === undefined || !/^[\w:.-]{1,80}$/.test(id) ? null : `#${id}`;
}

function linkOf(stamp: PageElement, unit: PageElement): string | null {
  for (let at: PageElement | null = stamp, n = 0; at !== null && at !== unit && n < 3; at = at.parent, n++) {
    const href = addressOf(at);
    if (href !== null) return href;
  }
  const stack: PageElement[] = [stamp];
  for (let at = stack.pop(), n = 0; at !== undefined && n < LINKS_LOOKED_AT; at = stack.pop(), n++) {
    const href = addressOf(at);
    if (href !== null) return href;
    for (let k = at.children.length - 1; k >= 0; k--) {
      const child = at.children[k];
      if (child !== undefined && isElement(child)) stack.push(child);
    }
  }
  return null;
}

function addressOf({ tag, attrs }: PageElement): string | null {
  const href = tag === "a" ? attrs["href"]?.trim() : undefined;
  return href !== undefined &&
    href.length <= 1000 &&
    /^(?:https?:\/\/|[#/?]|[\w-]+[./?])/i.test(href) &&
    LEADS_TO_POST.test(href)
    ? href
    : null;
}

/** The whole address of a post on a page of that address; null for one that is no address of the web. */
export function completed(permalink: string | null, page: string | null): string | null {
  if (permalink === null) return null;
  if (permalink.startsWith("#")) return (page ?? "").replace(/#.*$/, "") + permalink;
  if (!URL.canParse(permalink, page ?? undefined))
    return page === null && permalink.startsWith("/") ? permalink : null;
  const url = new URL(permalink, page ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
