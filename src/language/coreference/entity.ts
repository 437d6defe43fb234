/** A thing of the text as known so far: the mentions gathered for it and what they agree on. */

import type { Gender, GrammaticalNumber } from "./mention.ts";
import type { MentionView } from "./mention-view.ts";

export class Entity {
  readonly id: number;
  readonly mentions: MentionView[] = [];
  gender: Gender = "unknown";
  number: GrammaticalNumber = "unknown";
  name = 0;
  wordClass = 0;
  hasProper = false;
  hasNominal = false;
  /** The longest name that it was called by. */
  nameWords: readonly number[] = [];
  /** True once it was called by the name of one person. */
  #isPerson = false;
  readonly peoples = new Set<string>();
  readonly heads = new Set<number>();
  readonly texts = new Set<number>();

  constructor(id: number) {
    this.id = id;
  }

  add(view: MentionView): void {
    this.mentions.push(view);
    const { mention } = view;
    if (mention.nameType === "PERSON" && mention.kind === "proper" && !mention.isConjoined)
      this.#isPerson = true;
    for (const people of view.mention.peoples) this.peoples.add(people);
    this.gender = sharperGender(this.gender, view.gender);
    if (this.number === "unknown") this.number = view.number;
    if (view.mention.nameType !== "") this.name = view.name;
    if (view.mention.wordClass !== "") this.wordClass = view.wordClass;
    if (view.nameWords.length > this.nameWords.length) this.nameWords = view.nameWords;
    if (view.mention.kind === "proper") this.hasProper = true;
    else if (!view.isPronoun) this.hasNominal = true;
    if (view.isPronoun) return;
    this.heads.add(view.head);
    this.texts.add(view.text);
  }

  /** True where the mention can't be this thing, whatever else speaks for it. One example each: "the two ministers" of Hina Khar; "Ugandan leader" of the Kenyan president. */
  excludes({ mention, isPronoun }: MentionView): boolean {
    const isOpposite =
      mention.gender === "male"
        ? this.gender === "female"
        : mention.gender === "female" && this.gender === "male";
    if (isOpposite) return true;
    if (isPronoun || mention.isConjoined || !this.#isPerson) return false;
    if (mention.number === "plural" && mention.kind !== "proper") return true;
    return (
      mention.peoples.length > 0 &&
      this.peoples.size > 0 &&
      !mention.peoples.some((people) => this.peoples.has(people))
    );
  }

  get last(): MentionView {
    return this.mentions.at(-1) as MentionView;
  }
}

/** "male" and "female" outrank "person", which outranks "unknown". */
function sharperGender(known: Gender, next: Gender): Gender {
  if (known === "unknown") return next;
  return known === "person" && (next === "male" || next === "female") ? next : known;
}
