/**
 * Finds named undertakings and standing bodies: pipelines, mills, dams, exercises, programmes, commissions; and works that a
 * sentence describes without a name. Owns the order of the finders and what is folded within one text.
 */

import { overlaps } from "../../base/span.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import type { Project } from "../../model/records.ts";
import { Grounding } from "../clauses/grounding.ts";
import { findDescribed } from "./described-projects.ts";
import type { Draft } from "./draft.ts";
import { findListed } from "./listed-projects.ts";
import { findNamed } from "./named-projects.ts";
import { render } from "./project-record.ts";

/**
 * The projects of a text, each once with its other names.
 * @example findProjects(annotated("Egypt is building the Nile Link pipeline."))[0]?.name // "Nile Link pipeline"
 */
export function findProjects(text: AnnotatedText): Project[] {
  const grounding = new Grounding(text);
  const drafts: Draft[] = [];
  const trees: SyntaxTree[] = [];
  text.sentences.forEach((sentence, index) => {
    const tree = new SyntaxTree(sentence);
    trees.push(tree);
    const named = findNamed(text.text, tree, index);
    drafts.push(
      ...named,
      ...findListed(text.text, tree, index, named),
      ...findDescribed(text.text, tree, index, named),
    );
  });
  // "Economic Affairs Minister Ada Obi" holds a word for an undertaking but names a person.
  const persons = text.names.filter((name) => name.type === "PERSON");
  // "the International Monetary Fund", "the Department of Rehabilitation": bodies that the registry knows as actors.
  const bodies = text.actors.filter(
    (mention) =>
      (mention.kind === "organisation" || mention.kind === "institution") &&
      mention.actorId !== null &&
      !mention.actorId.startsWith("local:"),
  );
  const isActor = (draft: Draft): boolean =>
    draft.kind !== "mechanism" &&
    bodies.some((body) => body.start <= draft.span.start && draft.span.end <= body.end);
  const others = new Set(drafts.filter((draft) => draft.isOther).map((draft) => draft.name.toLowerCase()));
  const undertakings = drafts.filter(
    (draft) =>
      !others.has(draft.name.toLowerCase()) &&
      !isActor(draft) &&
      !isOwnerAlone(draft, text) &&
      !persons.some((person) => overlaps(person, draft.span) && person.end >= draft.span.end),
  );
  return fold(undertakings).map((group) => render(group, text, trees, grounding));
}

/** "Japanese steel mills", "a Delta Bank project": the only name in it is whose it is. "Egypt-Sudan pipeline" names two. */
function isOwnerAlone(draft: Draft, text: AnnotatedText): boolean {
  if (draft.kind === "mechanism" || draft.kind === "exercise" || draft.proper.length === 0) return false;
  const [first] = draft.proper;
  const last = draft.proper.at(-1);
  return text.actors.some(
    (mention) =>
      mention.kind !== "person" &&
      mention.actorId !== null &&
      !mention.actorId.startsWith("local:") &&
      mention.start <= (first?.start ?? 0) &&
      (last?.end ?? 0) <= mention.end,
  );
}

/** Mentions of one project together: the same marks under the same kind of work; an unnamed work joins the only named one of its kind. */
function fold(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  for (const draft of drafts.filter((one) => one.isNamed)) {
    const home = groups.find((group) => group.some((one) => isSameProject(one, draft)));
    if (home === undefined) groups.push([draft]);
    else home.push(draft);
  }
  for (const draft of drafts.filter((one) => !one.isNamed)) {
    const kin = groups.filter((group) =>
      group.some((one) => one.head === draft.head && one.kind === draft.kind),
    );
    const same = groups.find((group) => group.some((one) => !one.isNamed && one.name === draft.name));
    if (same !== undefined) same.push(draft);
    else if (kin.length === 1 && kin[0]?.some((one) => one.isNamed)) kin[0].push(draft);
    else groups.push([draft]);
  }
  return groups.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

function isSameProject(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind || (a.head !== b.head && a.head !== "project" && b.head !== "project")) return false;
  const shared = a.marks.filter((mark) => b.marks.includes(mark)).length;
  return shared > 0 && shared >= Math.min(a.marks.length, b.marks.length) * 0.6;
}
