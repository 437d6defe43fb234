/** Wires models and tables into the stages; each is loaded when it is first needed. */

import { Registry } from "../codebook/registry.ts";
import { findActors } from "../extract/actors/find-actors.ts";
import { findDates } from "../extract/dates/find-dates.ts";
import { LanguageCore } from "../language/core.ts";
import type { Stages } from "../pipeline/stages.ts";
import type { Resources } from "./resources.ts";

/** The stages over the package's own models and tables. Throws the file system's error when one is missing. */
export function stagesFrom(resources: Resources): Stages {
  const modelFile = (name: string): Uint8Array => resources.modelFile(name);
  const core = once(() => LanguageCore.load(modelFile));
  const registry = once(() => Registry.fromJson(resources.dataText("registry.json")));
  return {
    readText: (input) => core().read(input),
    findDates: (text) => findDates(text),
    findPlaces: () => [],
    findActors: (text) => findActors(text, registry()),
    codeEvents: () => [],
    findStatements: () => [],
    findCommitments: () => [],
    findProjects: () => [],
    findEncounters: () => [],
    findReactions: () => [],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
