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
import type { AnnotatedText } from "../model/annotation.ts";
import { readPage } from "../page/read-page.ts";
import type { Stages } from "../pipeline/stages.ts";
import type { Resources } from "./resources.ts";
import { type Tools, toolsFrom } from "./tools.ts";

/** The stages over the package's own models and tables; what is missing is found out when its stage first runs. */
export function stagesFrom(resources: Resources, tools: Tools = toolsFrom(resources)): Stages {
  const statementsOf = rememberLast((text: AnnotatedText) => findStatements(text, tools.attribution()));
  return {
    readPage: (capture, published) =>
      readPage(capture, { published: published ?? undefined, blockModel: tools.blocks() }),
    readText: (input) => tools.core().read(input),
    findDates: (text) => findDates(text),
    noteDates: (text, dates) => noteDates(text, dates),
    findPlaces: (text) => findPlaces(text, tools.gazetteer()),
    findActors: (text) => findActors(text, tools.registry()),
    codeEvents: (text) => codeEvents(text, tools.events()),
    findStatements: (text) => statementsOf(text),
    findCommitments: (text) => findCommitments(text, statementsOf(text), tools.commissive()),
    findProjects: (text) => findProjects(text),
    findEncounters: (text) => findEncounters(text),
    findReactions: (text) => findReactions(text, tools.stance()),
  };
}

/** The same function, which gives its last answer again when it is asked for the same text: commitments need the statements too. */
function rememberLast<T extends object, R>(find: (of: T) => R): (of: T) => R {
  let last: { readonly of: T; readonly found: R } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, found: find(of) };
    return last.found;
  };
}
