/** Loads models and fact tables from the package's folders, each once and only when asked for. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** The lazily loaded things that the stages need. */
export class Resources {
  readonly root: string;

  constructor(root: string = packageRoot()) {
    this.root = root;
  }

  /** Bytes of a file of weights, "models/<name>". Throws the file system's error when it is missing. */
  modelFile(name: string): Uint8Array {
    return readFileSync(join(this.root, "models", name));
  }

  /** Bytes of a fact table, "data/<name>". */
  dataFile(name: string): Uint8Array {
    return readFileSync(join(this.root, "data", name));
  }
}
