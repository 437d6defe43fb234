/**
 * More verbs and adjectives of cooperation, written for this project after reading what the first tables missed in news. Asked before
 * them, so that a narrow frame here overrules a broad one there; frames with the result 0 name figurative uses that tell no act.
 * Owns no grammar.
 */

import type { VerbGroup } from "./verb-group.ts";

export const COOPERATION_VERBS_MORE: readonly VerbGroup[] = [
  // --- 03 intent
  {
    name: "agree-in-opinion",
    verbs: "agree concur",
    frames:
      "with:analyst,expert,critic,economist,view,assessment,opinion,finding,statement,assertion,characterisation,characterization,sentiment,observer,description > 0",
  },
  {
    name: "express-intent",
    verbs: "express voice convey reiterate reaffirm signal",
    frames: "obj:readiness,willingness,intention,desire > 030",
  },
  {
    name: "enter-pact",
    verbs: "enter accede adhere come",
    frames:
      "obj:agreement with:mention > 030 | into:agreement with:mention > 030 | to:agreement > 030 | to:term with:mention > 030",
  },
  {
    name: "settle",
    verbs: "settle",
    frames: "obj:lawsuit,dispute,claim,litigation with:mention > 030 | -obj with:mention > 030",
  },
  {
    name: "award-contract",
    verbs: "award",
    frames: "obj:agreement,tender,concession,licence,license,order > 030",
  },

  // --- 04 consult
  {
    name: "come-before",
    verbs: "testify appear",
    frames:
      "before:committee,subcommittee,parliament,senate,congress,assembly,panel,lawmaker,legislator > 040",
  },
  {
    name: "address-body",
    verbs: "address",
    frames: "obj:parliament,senate,congress,assembly,committee,subcommittee,council,knesset,bundestag > 040",
  },
  {
    name: "pay-respects",
    verbs: "bid shake present present_credentials",
    frames: "obj:farewell > 051 | obj:hand with:mention > 040 | obj:credential,credentials > 040",
  },
  {
    name: "reach-out",
    verbs: "reach_out get_in_touch keep_in_touch stay_in_touch",
    frames: "to:mention > 040 | with:mention > 040",
  },
  { name: "shuttle", verbs: "shuttle", frames: "between:* > 042 | to:mention > 042" },
  {
    name: "exchange-words",
    verbs: "exchange trade swap",
    frames: "obj:view,opinion,idea,letter,message,visit,delegation,pleasantry > 040",
  },
  {
    name: "call-on-somebody",
    verbs: "call_on call_upon",
    frames: "to:* > 020",
  },
  {
    name: "call-names",
    verbs: "call",
    frames: 'xnoun > 111 | obj:mention near:“,",” > 0',
  },
  {
    name: "receive-crowd",
    verbs: "receive host entertain welcome",
    frames: "obj:tourist,visitor,passenger,customer,pilgrim,patient,student,traveller,traveler > 0",
  },
  { name: "call-vote", verbs: "call", frames: "obj:vote,state,race for:mention > 0" },

  // --- 05 support in words and signs
  {
    name: "wish-well",
    verbs: "wish",
    frames: "obj:success,luck,recovery,happiness,prosperity,birthday,health > 051 | well > 051",
  },
  {
    name: "grieve",
    verbs: "grieve lament",
    frames: "obj:death,passing,loss,demise,passing_of > 051 | for:mention > 051",
  },
  {
    name: "send-praise",
    verbs: "send convey extend deliver write pen dispatch cable receive offer express",
    frames:
      "obj:letter,message,note,telegram,cable,word of:praise,condolence,support > 051 | obj:congratulation,condolence,gratitude,thanks,felicitation > 051",
  },
  {
    name: "repeat-praise",
    verbs: "reiterate repeat renew reaffirm",
    frames: "obj:condolence,praise,solidarity,sympathy > 051",
  },
  {
    name: "stand-behind",
    verbs:
      "come_to_defence come_to_defense throw_weight_behind put_weight_behind throw_support_behind line_up_behind swing_behind get_behind unite_behind rally_behind close_ranks_behind stand_shoulder stand_firm_behind",
    base: "051",
  },
  { name: "come-out-for", verbs: "come_out_in speak_out_in", frames: "in:support,favour,favor > 051" },
  {
    name: "campaign-for",
    verbs: "campaign canvass stump",
    frames: "for:mention,leader > 051",
  },
  {
    name: "heap-praise",
    verbs: "heap lavish shower pour pile",
    frames: "obj:praise > 051 | with:praise > 051",
  },
  {
    name: "observe-mourning",
    verbs: "hold observe declare announce keep",
    frames: "obj:mourning > 051",
  },

  // --- 06 material cooperation
  {
    name: "team-up",
    verbs: "team_up partner link_up pair_up join_hands band_together work_hand_in",
    frames: "with:mention > 060",
  },
  {
    name: "do-jointly",
    verbs:
      "jointly>launch jointly>host jointly>organize jointly>organise jointly>implement jointly>run jointly>build jointly>fund jointly>manage jointly>operate jointly>patrol jointly>explore jointly>finance",
    base: "060",
    frames: "obj:attack,aerial > 190 | obj:talks,negotiation > 040 | obj:sanctions > 163",
  },
  {
    name: "found-jointly",
    verbs: "form create set_up launch establish",
    frames: "obj:joint_venture,coalition,alliance with:mention > 060",
  },
  {
    name: "join-effort",
    verbs: "join",
    frames: "obj:coalition,alliance,mission,patrol > 060",
  },
  {
    name: "use-power",
    verbs: "exercise",
    frames:
      "obj:leadership,right,control,power,authority,caution,restraint,option,influence,discretion,veto,sovereignty,jurisdiction > 0",
  },

  // --- 07 aid
  { name: "arm", verbs: "arm re-arm rearm", frames: "obj:mention > 072 | with:weapons,military-aid > 072" },
  {
    name: "render",
    verbs: "render bring carry",
    frames: "obj:humanitarian-aid,aid,economic-aid to:mention > 070",
  },
  {
    name: "make-loan",
    verbs: "make approve",
    frames: "obj:loan,lending,credit > 071 | obj:donation,grant > 070",
  },
  { name: "write-off", verbs: "write_off cancel forgive", frames: "obj:debt,loan > 071" },
  {
    name: "inaugurate",
    verbs: "inaugurate renovate refurbish construct erect",
    frames: "obj:school,hospital,block,clinic,library,stadium,house,centre,center,facility for:mention > 070",
  },
  {
    name: "carry-goods",
    verbs: "transport fly smuggle ferry",
    frames: "obj:weapons,military-aid to:mention > 072 | obj:humanitarian-aid,aid to:mention > 073",
  },

  // --- 08 yielding
  {
    name: "pardon",
    verbs: "grant give issue",
    frames:
      "obj:pardon,clemency,immunity,reprieve,bail,amnesty,commutation > 0841 | near:clemency,pardon > 0841",
  },
  { name: "clear", verbs: "clear", frames: "of:charges,allegation,wrongdoing,guilt > 0841" },
  { name: "throw-out", verbs: "throw_out", frames: "obj:charges,verdict > 0841" },
  {
    name: "ease-warning",
    verbs: "ease lift relax lower drop",
    frames: "obj:aid-stop,advisory,travel_advisory > 081",
  },
  {
    name: "lay-aside",
    verbs: "lay_down lay_aside",
    frames: "obj:weapons > 0873 | obj:* > 0",
  },
];

export const COOPERATION_ADJECTIVES_MORE: readonly VerbGroup[] = [
  {
    name: "glad",
    verbs: "happy glad pleased delighted proud honoured honored",
    op: "same",
    frames: "that > 051",
  },
  { name: "impressed", verbs: "impressed indebted sympathetic enthusiastic laudatory", base: "051" },
];
