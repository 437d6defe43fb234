/** Models and tables as the objects that the stages use, each made once and when first needed. */

import { Gazetteer } from "../codebook/gazetteer.ts";
import { Registry } from "../codebook/registry.ts";
import { CommissiveModel } from "../extract/commitments/commissive.ts";
import { EventCoder } from "../extract/events/code-events.ts";
import { AttributionModel } from "../extract/statements/attribution-model.ts";
import { StanceModel } from "../extract/reactions/stance-model.ts";
import { LanguageCore } from "../language/core.ts";
import { WordVectors } from "../nn/word-vectors.ts";
import { readUserCodebook } from "../extract/events/user-codebook.ts";
import type { OwnTables } from "./own-tables.ts";
import { BlockModel } from "../page/html/block-model.ts";
import type { Resources } from "./resources.ts";

/** Each call gives the same object; throws the file system's error when a file is missing. */
export interface Tools {
  readonly core: () => LanguageCore;
  readonly registry: () => Registry;
  readonly gazetteer: () => Gazetteer;
  readonly vectors: () => WordVectors;
  /** Tells a page's content from its chrome. */
  readonly blocks: () => BlockModel;
  readonly events: () => EventCoder;
  readonly attribution: () => AttributionModel;
  readonly commissive: () => CommissiveModel;
  readonly stance: () => StanceModel;
}

/** `own`: a user's own actors and codebook, see own-tables.ts. */
export function toolsFrom(resources: Resources, own: OwnTables = { actors: null, codebook: null }): Tools {
  const modelFile = (name: string): Uint8Array => resources.modelFile(name);
  const vectors = once(() => WordVectors.load(modelFile("word-vectors.bin")));
  return {
    core: once(() => LanguageCore.load(modelFile, vectors())),
    registry: once(() => Registry.fromJson(resources.dataText("registry.json"), own.actors ?? undefined)),
    gazetteer: once(() => Gazetteer.fromBytes(resources.dataFile("gazetteer.bin"))),
    vectors,
    blocks: once(() => BlockModel.fromBytes(modelFile("page-blocks.bin"))),
    events: once(() =>
      EventCoder.load(
        modelFile,
        own.codebook === null ? undefined : readUserCodebook(own.codebook).additions,
      ),
    ),
    attribution: once(() => AttributionModel.load(modelFile("statements.bin"), vectors())),
    commissive: once(() => CommissiveModel.load(modelFile("commissive.bin"))),
    stance: once(() => StanceModel.load(modelFile("stance.bin"), vectors())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
