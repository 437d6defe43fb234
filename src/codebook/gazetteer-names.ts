/** How place names are compared: one key for all the ways in which a name is spelt. Shared by the gazetteer and its compiler. */

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/\bsaint\b/g, "st"],
  [/\bsainte\b/g, "ste"],
  [/\bmount\b/g, "mt"],
  [/\bfort\b/g, "ft"],
];

/**
 * Key of a place name: small letters without accents, stops or apostrophes, hyphens as blanks, "Saint" as "st".
 * @example placeKey("Saint-Étienne") === placeKey("St. Etienne") // "st etienne"
 */
export function placeKey(name: string): string {
  let key = name.toLowerCase();
  if (!isPlain(key)) {
    key = key
      .normalize("NFKD")
      .replace(/[\u0300-\u036f.'’‘`´ʻʼ]/g, "")
      .replace(/[øØ]/g, "o")
      .replace(/ł/g, "l")
      .replace(/đ/g, "d")
      .replace(/ı/g, "i")
      .replace(/ß/g, "ss")
      .replace(/æ/g, "ae")
      .replace(/[-–‐\s]+/g, " ")
      .trim();
  }
  for (const [pattern, to] of FOLDS) if (key.includes(to.charAt(0))) key = key.replace(pattern, to);
  return key;
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSingleBlank = code === 32 && text.charCodeAt(i + 1) !== 32;
    if (!(code >= 97 && code <= 122) && !isSingleBlank) return false;
  }
  return true;
}

/** FNV-1a over the UTF-16 code units of a key, 32 bits, never 0. */
export function placeHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0 || 1;
}
