/** A user's own actors and codebook: plain files named by an option or the environment, checked when they are loaded. */

import { readFileSync } from "node:fs";
import { checkExamples, readUserCodebook } from "../extract/events/user-codebook.ts";
import { annotate } from "../pipeline/stages.ts";
import type { Resources } from "./resources.ts";
import { stagesFrom } from "./stages.ts";
import { toolsFrom } from "./tools.ts";

/** The files' texts; null where the user has none. docs/own-tables.md gives the formats. */
export interface OwnTables {
  readonly actors: string | null;
  readonly codebook: string | null;
}

/** Reads the files named, else those of $CHANCERY_ACTORS and $CHANCERY_CODEBOOK. Throws the file system's error. */
export function readOwnTables(actorsFile: string | undefined, codebookFile: string | undefined): OwnTables {
  const read = (file: string | undefined): string | null =>
    file === undefined || file === "" ? null : readFileSync(file, "utf8");
  return {
    actors: read(actorsFile ?? process.env["CHANCERY_ACTORS"]),
    codebook: read(codebookFile ?? process.env["CHANCERY_CODEBOOK"]),
  };
}

/**
 * Loads both and runs the codebook's examples through the whole path.
 * @throws UserActorsError and UserCodebookError, which name the line.
 */
export function checkOwnTables(own: OwnTables, resources: Resources): void {
  if (own.actors === null && own.codebook === null) return;
  const tools = toolsFrom(resources, own);
  tools.registry();
  tools.events();
  if (own.codebook === null) return;
  const stages = stagesFrom(resources, tools);
  checkExamples(readUserCodebook(own.codebook), (text) =>
    stages
      .codeEvents(annotate({ text, kind: "article", published: { value: null, basis: "unknown" } }, stages))
      .map((event) => event.cameo),
  );
}
