/** Loads models and fact tables from the package's folders, each once and only when asked for. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const FOLDERS = ["models", "data"] as const;

/** Files of weights and facts, and the version of the coder that they and the code make up. */
export class Resources {
  readonly root: string;
  readonly #shared: ReadonlyMap<string, SharedArrayBuffer>;

  /** `shared` holds files that another thread has loaded, by "models/<name>" or "data/<name>". */
  constructor(root: string = packageRoot(), shared: ReadonlyMap<string, SharedArrayBuffer> = new Map()) {
    this.root = root;
    this.#shared = shared;
  }

  /** Bytes of a file of weights, "models/<name>". Throws the file system's error when it is missing. */
  modelFile(name: string): Uint8Array {
    return this.#file(`models/${name}`);
  }

  /** Bytes of a fact table, "data/<name>". */
  dataFile(name: string): Uint8Array {
    return this.#file(`data/${name}`);
  }

  dataText(name: string): string {
    return Buffer.from(this.dataFile(name)).toString("utf8");
  }

  /** Every file of weights, loaded into memory that threads can share. */
  shareFiles(): ReadonlyMap<string, SharedArrayBuffer> {
    const shared = new Map<string, SharedArrayBuffer>();
    for (const name of this.#listed("models")) {
      const bytes = this.#file(name);
      const buffer = new SharedArrayBuffer(bytes.byteLength);
      new Uint8Array(buffer).set(bytes);
      shared.set(name, buffer);
    }
    return shared;
  }

  /**
   * Version of what codes pages: the package's version and a hash over its weights, tables and (in a bundle) code.
   * `additions` is what a user adds to it. A page that this coder has read is not read again.
   */
  coderVersion(additions = ""): string {
    const hash = createHash("sha256").update(additions);
    for (const folder of [...FOLDERS, "dist"] as const) {
      for (const name of this.#listed(folder))
        hash.update(`${name}\0`).update(readFileSync(join(this.root, name)));
    }
    return `${this.packageVersion()}+${hash.digest("hex").slice(0, 12)}`;
  }

  packageVersion(): string {
    return (JSON.parse(readFileSync(join(this.root, "package.json"), "utf8")) as { version: string }).version;
  }

  #file(name: string): Uint8Array {
    const shared = this.#shared.get(name);
    return shared === undefined ? readFileSync(join(this.root, name)) : new Uint8Array(shared);
  }

  /** Names of the files that count, sorted; cards and maps do not. */
  #listed(folder: string): string[] {
    try {
      return readdirSync(join(this.root, folder))
        .filter((name) => !/\.(md|map)$/.test(name) && statSync(join(this.root, folder, name)).isFile())
        .sort()
        .map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  }
}
