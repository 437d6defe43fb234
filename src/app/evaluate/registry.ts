/** The evaluations that the command line offers, in the order of its help; each is imported only when it is run. */

import type { Evaluation } from "./evaluation.ts";

export const EVALUATIONS: Readonly<Record<string, () => Promise<Evaluation>>> = {
  commitments: () => import("./commitments.ts").then((module) => module.evaluateCommitments),
  statements: () => import("./statements.ts").then((module) => module.evaluateStatements),
  stance: () => import("./stance.ts").then((module) => module.evaluateStance),
  factuality: () => import("./factuality.ts").then((module) => module.evaluateFactuality),
  seeds: () => import("./seeds.ts").then((module) => module.evaluateSeeds),
  dates: () => import("./dates.ts").then((module) => module.evaluateDates),
  syntax: () => import("./syntax.ts").then((module) => module.evaluateSyntax),
  names: () => import("./names.ts").then((module) => module.evaluateNames),
  coreference: () => import("./coreference.ts").then((module) => module.evaluateCoreference),
  pages: () => import("./pages.ts").then((module) => module.evaluatePages),
  actors: () => import("./actors.ts").then((module) => module.evaluateActors),
  places: () => import("./places.ts").then((module) => module.evaluatePlaces),
  relations: () => import("./relations.ts").then((module) => module.evaluateRelations),
  events: () => import("./events.ts").then((module) => module.evaluateEvents),
  petrarch: () => import("./petrarch.ts").then((module) => module.evaluatePetrarch),
  // name: () => import("./name.ts").then((module) => module.evaluateName),
};
