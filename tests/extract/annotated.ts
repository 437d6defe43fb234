/** Texts read with the package's own models, for suites of extractors; loaded once a run. */

import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import type { AnnotatedText, TextKind } from "../../src/model/annotation.ts";
import { annotate, type Stages } from "../../src/pipeline/stages.ts";

let stages: Stages | null = null;

export function testStages(): Stages {
  return (stages ??= stagesFrom(new Resources()));
}

export function annotated(text: string, kind: TextKind = "article", published = "2019-05-15"): AnnotatedText {
  return annotate({ text, kind, published: { value: published, basis: "stated" } }, testStages());
}
