/** Irony that the words themselves give away. Cautious: what needs the writer's face is not guessed at. */

interface IronyCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly refuses: string;
}

export const IRONY_CUES: readonly IronyCue[] = [
  {
    name: "marked",
    pattern: /(?:^|\s)\/s(?:\s|$)|<\/?sarcasm>|\[\/?sarcasm\]|#sarcasm|\(sarcasm\)/iu,
    matches: "What a triumph /s",
    refuses: "What a triumph",
  },
  {
    name: "yeah-right",
    pattern: /\b(?:yeah|yea|oh|ya),? (?:right|sure)\b|\bas if\s*[!.]/iu,
    matches: "They will keep the deal, yeah right.",
    refuses: "Yes, right on time.",
  },
  {
    name: "some",
    pattern: /\bsome (?:cheek|friends?|allies|ally|democracy|superpower|peace)\b\s*[!.…]/iu,
    matches: "They bombed us twice. Some ally!",
    refuses: "Some friends came.",
  },
  {
    name: "what-a",
    pattern:
      /\bwhat a (?:joke|great (?:joke|way)|brilliant idea)\b|\bhow (?:generous|kind|noble|convenient)\b\s*[!.…]/iu,
    matches: "They offered one bus. How generous!",
    refuses: "How generous were the terms?",
  },
  {
    name: "amazing-here",
    pattern:
      /^(?:some )?(?:amazing|brilliant|wonderful|great|genius) [^.!?]{0,60}\b(?:we have here|over here|in this thread)\b/iu,
    matches: "Brilliant strategists we have here.",
    refuses: "Brilliant work by the envoys.",
  },
  {
    name: "quoted-praise",
    pattern:
      /\b(?:so[- ]called|self[- ]styled)\b|["“](?:friends?|allies|ally|democracy|peace|partners?|brothers?)["”]/iu,
    matches: "Our “friends” sold us out.",
    refuses: "Our friends helped us.",
  },
  {
    name: "laughing",
    pattern:
      /\b(?:lol|lmao|rofl|ha(?:ha)+)\b[^.!?]{0,80}\b(?:great|best|wonderful|brilliant|amazing|superpower)\b/iu,
    matches: "Hahaha the great superpower is broke",
    refuses: "Hahaha they lost",
  },
];

/** The first cue of irony in a comment; null where none can be told. */
export function findIrony(text: string): string | null {
  return IRONY_CUES.find((cue) => cue.pattern.test(text))?.name ?? null;
}
