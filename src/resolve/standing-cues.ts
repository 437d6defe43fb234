/**
 * Words that tell what came of a commitment: delivery, part delivery, delay, cancellation, breach, denial, repetition. Ordered
 * data; the first that matches a telling decides. Each row shows a sentence that it matches and one that it must refuse.
 */

import type { StandingStep } from "./linked.ts";

export interface StandingCue {
  readonly to: StandingStep["to"];
  readonly pattern: RegExp;
  readonly matches: string;
  readonly refuses: string;
}

/** Words that tell a thing delivered, come, built, paid or begun to run: alternatives of a pattern. */
export const DELIVERY = [
  "deliver(?:ed|s|ies|y of)|suppl(?:ied|ies)|provided|hand(?:ed|s|ing) over|receiv(?:ed|es)|donated|gave|given|sent|shipped",
  "arriv(?:ed|es)|reach(?:ed|es)(?! an? | agreement| out)|rolled into|docked|landed|unloaded|crossed into|left|travelled",
  "(?:has|have|had) (?:come|gone|begun to flow|been switched on)|flow(?:s|ed) (?:to|into|through)|beg[au]n to flow|took (?:possession|delivery) of|taken delivery of",
  "complet(?:ed|es|ion)|is (?:now )?complete|inaugurat(?:ed|es)|opened|reopened|built|launched|finished|graduat(?:ed|es)",
  "went live|goes live|switched on|went into (?:service|operation)|came on stream|in (?:service|operation) since",
  "transferred|disbursed|paid|withdrew|released|freed|exchanged|trained|lifted",
  "fulfil(?:led|ls|ed|ling)|honou?red|kept (?:its|his|her|their) (?:word|promise|pledge)|implemented",
  "concluded|finali[sz]ed|ratified|signed|as (?:they had |it had |he had |she had )?(?:agreed|promised|pledged|planned)",
].join("|");

/** Words of meeting, which keep a promise to meet and no other. */
const MET =
  "met in|met (?:with|his|her|the|President|Prime|Foreign)|held (?:the|its|their|a|talks)|convened|hosted|took place";

export const STANDING_CUES: readonly StandingCue[] = [
  {
    to: "denied",
    pattern:
      /\b(?:den(?:y|ied|ies|ying) (?:that|having|any|it|reports?|claims?|ever|making|promising)|never (?:promised|agreed|pledged|offered|committed)|no such (?:deal|agreement|promise|pledge|offer)|dismissed reports)\b/iu,
    matches: "The ministry denied that it had promised trucks.",
    refuses: "The ministry may deny the lorries a licence.",
  },
  {
    to: "withdrawn",
    pattern:
      /\b(?:cancel(?:led|ed|s|ling|ing|lation)?|call(?:ed|s|ing)? off|scrap(?:ped|s|ping)?|with(?:drew|drawn|draws) (?:its|his|her|their|the|from)|dropp?(?:ed|s) (?:its|the|a|\w+ plan)|ends? the (?:plan|deal|agreement)|no longer on the table|rescind(?:ed|s)?|abandon(?:ed|s)?|shelv(?:ed|es)|pull(?:ed|s)? out of|back(?:ed|s)? out of|revok(?:ed|es)|terminat(?:ed|es)|no longer (?:intends?|plans?|wants?)|will not (?:now )?(?:deliver|supply|send|provide|build|host|hold|attend|go ahead))\b/iu,
    matches: "Oman called off the sale of the ships.",
    refuses: "Oman called for the sale of the ships.",
  },
  {
    to: "delayed",
    pattern:
      /\b(?:delay(?:ed|s|ing)?|postpon(?:ed|es|ing|ement)|put off|puts off|push(?:ed|es)? back|behind schedule|stall(?:ed|s|ing)?|suspend(?:ed|s)?|held up|on hold|has yet to|have yet to|had yet to|not yet|later than (?:planned|promised|agreed)|defer(?:red|s)?|reschedul(?:ed|es)|slipp?(?:ed|s)?|miss(?:ed|es) (?:the|its|a) deadline|halt(?:ed|s)?|(?:has|have|had) not (?:even |yet |so much as )?(?:begun|started)|ask(?:ed|s) (?:\w+ ){0,3}for (?:\w+ ){0,2}more (?:time|days|weeks|months|years)|(?:is|are|was|were|remains?) still (?:closed|waiting|unpaid|unbuilt|idle|missing|shut)|(?:at|came to|to) a (?:standstill|halt))\b/iu,
    matches: "The shipment was put off until May.",
    refuses: "The shipment left in May.",
  },
  {
    to: "broken",
    pattern:
      /\b(?:fail(?:ed|s|ing)? to|broke (?:its|his|her|their|a|the) (?:promise|pledge|word|commitment)|reneg(?:ed|es|ing)|(?:did|does|do|has|have|had) not (?:yet )?(?:been )?(?:deliver|suppl|send|sent|provid|keep|kept|honou?r|arriv|met\b|meet\b|paid|pay\b|receiv|implement)\w*|(?:not one|not a single|none) of|never (?:delivered|arrived|sent|came|materiali[sz]ed)|violat(?:ed|es|ing)|breach(?:ed|es)?|refus(?:ed|es) to (?:deliver|supply|send|provide|implement|honou?r))\b/iu,
    matches: "Mali failed to send the trucks.",
    refuses: "Mali did send the trucks.",
  },
  {
    to: "partly-kept",
    pattern:
      /\b(?:first (?:batch|shipment|consignment|tranche|part|phase|stage|delivery|of the)|initial (?:batch|shipment|consignment|tranche)|part(?:ial|ly)|half of|some of the|so far|(?:second|third|another|further) (?:batch|shipment|consignment|tranche)|began (?:deliver|suppl|shipp|build|construct)\w*|start(?:ed|s) (?:deliver|suppl|shipp|build|construct)\w*|remain(?:der|ing)|only \d)/iu,
    matches: "The first batch of trucks reached Mali.",
    refuses: "All trucks reached Mali.",
  },
  {
    to: "kept",
    pattern: new RegExp(`\\b(?:${DELIVERY}|${MET})\\b`, "iu"),
    matches: "Chad handed over 40 trucks to Mali.",
    refuses: "Chad will hand 40 trucks to Mali.",
  },
  {
    to: "repeated",
    pattern:
      /\b(?:reiterat(?:ed|es|ing)|reaffirm(?:ed|s|ing)|renew(?:ed|s) (?:its|his|her|their)|repeat(?:ed|s)|restat(?:ed|es)|again (?:promised|pledged|vowed|offered|agreed)|still (?:intends?|plans?|committed|ready))\b/iu,
    matches: "Chad reiterated its offer of trucks.",
    refuses: "Chad offered trucks.",
  },
];

/** What a telling says came of a commitment; null where it says nothing of the kind. */
export function readStanding(quote: string): StandingCue | null {
  return STANDING_CUES.find((cue) => cue.pattern.test(quote)) ?? null;
}
