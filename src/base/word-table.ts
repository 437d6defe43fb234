/** Tables looked up by words from pages. */

/**
 * The entries as an object that inherits nothing: a page's "constructor" or "toString" finds no entry, as it should.
 * @example wordTable({ two: 2 })["constructor"] // undefined
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
