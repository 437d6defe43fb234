/** Wires models and tables into the stages. */

import { findActors } from "../extract/actors/find-actors.ts";
import { findCommitments } from "../extract/commitments/find-commitments.ts";
import { findDates } from "../extract/dates/find-dates.ts";
import { noteDates } from "../extract/dates/note-dates.ts";
import { findEncounters } from "../extract/encounters/find-encounters.ts";
import { codeEvents } from "../extract/events/code-events.ts";
import { findPlaces } from "../extract/places/find-places.ts";
import { findProjects } from "../extract/projects/find-projects.ts";
import { findReactions } from "../extract/reactions/find-reactions.ts";
import { findStatements } from "../extract/statements/find-statements.ts";
import type { Stages } from "../pipeline/stages.ts";
import type { Resources } from "./resources.ts";
import { type Tools, toolsFrom } from "./tools.ts";

/** The stages over the package's own models and tables; what is missing is found out when its stage first runs. */
export function stagesFrom(resources: Resources, tools: Tools = toolsFrom(resources)): Stages {
  return {
    readText: (input) => tools.core().read(input),
    findDates: (text) => findDates(text),
    noteDates: (text, dates) => noteDates(text, dates),
    findPlaces: (text) => findPlaces(text, tools.gazetteer()),
    findActors: (text) => findActors(text, tools.registry()),
    codeEvents: (text) => codeEvents(text, tools.events()),
    findStatements: (text) => findStatements(text, tools.attribution()),
    findCommitments: (text) => findCommitments(text),
    findProjects: (text) => findProjects(text),
    findEncounters: (text) => findEncounters(text),
    findReactions: (text) => findReactions(text, tools.stance()),
  };
}
