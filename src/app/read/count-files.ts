/** How many files a run will meet, for its progress bar; an estimate, since a carrier holds many pages. */

import { readdir, stat } from "node:fs/promises";

/** Counts files below the inputs; addresses, globs and standard input count as one. Never throws. */
export async function countFiles(inputs: readonly string[]): Promise<number> {
  let count = 0;
  for (const input of inputs) {
    try {
      if (!(await stat(input)).isDirectory()) count++;
      else
        for (const entry of await readdir(input, { recursive: true, withFileTypes: true }))
          if (entry.isFile()) count++;
    } catch {
      count++;
    }
  }
  return count;
}
