/** Wires models and tables into the stages; each is loaded when it is first needed. */

import { Registry } from "../codebook/registry.ts";
import { findActors } from "../extract/actors/find-actors.ts";
import { findCommitments } from "../extract/commitments/find-commitments.ts";
import { findDates } from "../extract/dates/find-dates.ts";
import { findEncounters } from "../extract/encounters/find-encounters.ts";
import { codeEvents, EventCoder } from "../extract/events/code-events.ts";
import { findProjects } from "../extract/projects/find-projects.ts";
import { AttributionModel } from "../extract/statements/attribution-model.ts";
import { findStatements } from "../extract/statements/find-statements.ts";
import { LanguageCore } from "../language/core.ts";
import { WordVectors } from "../nn/word-vectors.ts";
import type { Stages } from "../pipeline/stages.ts";
import type { Resources } from "./resources.ts";

/** The stages over the package's own models and tables. Throws the file system's error when one is missing. */
export function stagesFrom(resources: Resources): Stages {
  const modelFile = (name: string): Uint8Array => resources.modelFile(name);
  const core = once(() => LanguageCore.load(modelFile));
  const registry = once(() => Registry.fromJson(resources.dataText("registry.json")));
  const vectors = once(() => WordVectors.load(modelFile("word-vectors.bin")));
  const events = once(() => EventCoder.load(modelFile));
  const attribution = once(() => AttributionModel.load(modelFile("statements.bin"), vectors()));
  return {
    readText: (input) => core().read(input),
    findDates: (text) => findDates(text),
    findPlaces: () => [],
    findActors: (text) => findActors(text, registry()),
    codeEvents: (text) => codeEvents(text, events()),
    findStatements: (text) => findStatements(text, attribution()),
    findCommitments: (text) => findCommitments(text),
    findProjects: (text) => findProjects(text),
    findEncounters: (text) => findEncounters(text),
    findReactions: () => [],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
