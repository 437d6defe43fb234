/** Sitemaps (sitemaps.org): the addresses that they list. Fetches nothing. */

/** The most addresses taken from one sitemap, the format's own limit. */
const ADDRESSES_MAX = 50_000;

/** The addresses of a sitemap or of a sitemap index, in order. */
export function addressesOfSitemap(text: string): string[] {
  const found: string[] = [];
  for (const m of text.matchAll(/<loc>\s{0,50}(?:<!\[CDATA\[)?\s{0,50}([^<\]\s]{1,2000})/gi)) {
    found.push((m[1] as string).replace(/&amp;/g, "&"));
    if (found.length >= ADDRESSES_MAX) break;
  }
  return found;
}
