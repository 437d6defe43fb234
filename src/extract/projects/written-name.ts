/** How the name of a project is written: free of quotation marks and broken lines, with a capital in front. */

/** The name on one line and without quotation marks: a quoted Blue Star before "pipeline" gives "Blue Star pipeline". */
export function tidy(name: string): string {
  return name
    .replace(/\s+/gu, " ")
    .replace(/["“”]/gu, "")
    .replace(/(^|\s)['‘]([^'’]+)['’]/gu, "$1$2")
    .trim();
}

/** The name with its first letter as a capital. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
