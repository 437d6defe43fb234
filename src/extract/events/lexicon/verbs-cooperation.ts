/** Verbs of cooperation by group, written for this project: words, frames and CAMEO codes. Owns no grammar. */

import type { VerbGroup } from "./verb-group.ts";

export const COOPERATION_VERBS: readonly VerbGroup[] = [
  // --- 03 intent
  {
    name: "agree",
    verbs: "agree consent assent concur acquiesce",
    op: "intent",
    base: "030",
    frames:
      "on:agreement,ceasefire > 057 | obj:agreement > 057 | to:agreement > 057 | to:ceasefire > 0356 | to:talks,negotiation > 036 | to:demand,request,proposal > 083 | with:mention -to > 030 | to:event > intent",
  },
  {
    name: "promise",
    verbs: "promise pledge vow undertake commit swear guarantee volunteer resolve opt assure",
    op: "intent",
    base: "030",
    frames:
      "obj:support,condolence > 051 | obj:aid,humanitarian-aid,military-aid,economic-aid > 033 | obj:attack > 138 | to:aid,humanitarian-aid,economic-aid > 033",
  },
  {
    name: "offer",
    verbs: "offer proffer",
    op: "intent",
    base: "030",
    frames:
      "obj:condolence,praise,support,award > 051 | obj:apology > 055 | obj:criticism > 111 | obj:asylum > 033 | obj:aid,humanitarian-aid,economic-aid > 033 | obj:military-aid > 0332 | obj:peacekeepers > 0334 | obj:talks,negotiation > 036 | obj:mediation > 039 | obj:resignation > 034 | obj:ceasefire > 0356 | obj:surrender > 0356",
  },
  {
    name: "plan",
    verbs:
      "plan intend mean aim prepare propose seek look arrange hope schedule consider mull envisage contemplate expect set_out",
    op: "plan",
    base: "030",
    frames:
      "obj:talks,negotiation,visit > 036 | obj:aid,humanitarian-aid,economic-aid > 0231 | obj:asylum > 020 | obj:support,agreement > 022 | obj:permission > 020 | obj:explanation > 020 | obj:release > 0253 | obj:attack > 138 | obj:protest > 133 | obj:ceasefire > 0256 | obj:sanctions > 1312",
  },
  {
    name: "announce-plan",
    verbs: "announce unveil declare proclaim",
    op: "same",
    base: "010",
    frames:
      "obj:ceasefire > 0871 | obj:sanctions > 163 | obj:curfew > 1723 | obj:emergency > 1724 | obj:blockade > 191 | obj:support > 051 | obj:aid,humanitarian-aid,economic-aid > 070 | obj:military-aid > 072 | obj:resignation > 0831 | obj:withdrawal > 0874 | obj:attack > 190 | obj:support > 051 | obj:strike > 143 | obj:protest > 141 | obj:investigation > 090 | obj:release > 0841 | obj:independence > 128 | obj:boycott > 143 | obj:agreement > 057 | obj:restriction > 172 | obj:plan > 030 | obj:visit,talks > 036 | obj:concession > 080 | obj:reform > 034",
  },
  { name: "allow-self", verbs: "expect_to", op: "plan", base: "030" },

  // --- 04 consult
  {
    name: "meet",
    verbs:
      "meet meet_with confer parley huddle convene lunch dine chat reconvene sit_down hobnob rendezvous closet breakfast",
    base: "040",
    frames:
      "obj:obligation,requirement,need,target,goal,standard,deadline,condition,criterion,challenge,expectation,cost,commitment,objective,quota,fate,death > 0 | obj:demand,request > 083 | obj:leader > 040 | with:criticism > 111 | with:refusal > 120 | to:talks > 040",
  },
  {
    name: "receive-guest",
    verbs: "host receive greet entertain fete",
    base: "",
    frames:
      "obj:refugees > 075 | obj:aid,humanitarian-aid,economic-aid,military-aid > 070 | obj:talks,negotiation > 040 | obj:peacekeepers > 0861 | obj:inspectors > 0862 | obj:exercises > 062 | obj:award > 051 | obj:leader,mention,diplomat > 043 | obj:event > =",
  },
  {
    name: "obtain",
    verbs: "obtain win secure draw face earn garner suffer undergo enjoy gain get attract",
    op: "same",
    base: "",
    frames:
      "obj:asylum > 075 | obj:economic-aid > 071 | obj:military-aid > 072 | obj:aid,humanitarian-aid > 070 | obj:support,praise > 051 | obj:criticism > 111 | obj:attack,sanctions,threat,arrest,criticism,restriction,protest,charges,investigation > =",
  },
  { name: "invite", verbs: "invite", base: "043", frames: "obj:inspectors > 086 | obj:proposal > 020" },
  {
    name: "telephone",
    verbs: "phone telephone ring call_up dial e-mail email",
    base: "041",
  },
  {
    name: "write",
    verbs: "write",
    base: "",
    frames: "obj:letter,note,message to:* > 041 | -obj to:mention > 041",
  },
  {
    name: "talk",
    verbs:
      "talk speak consult discuss deliberate converse liaise dialogue debate brief review exchange_views coordinate compare",
    base: "040",
    frames:
      "highly > 051 | warmly > 051 | obj:alert > 152 | by:call > 041 | in:call > 041 | over:call > 041 | on:call > 041 | out:* > 111 | against:* > 111 | obj:agreement -with > 040",
  },
  {
    name: "engage",
    verbs: "engage interact",
    base: "",
    frames: "with:mention > 040 | in:talks,negotiation > 040",
  },
  {
    name: "negotiate",
    verbs: "negotiate bargain haggle renegotiate parlay",
    base: "046",
    frames: "obj:release > 046 | obj:ceasefire > 046",
  },
  {
    name: "mediate",
    verbs: "mediate arbitrate broker facilitate intercede reconcile conciliate",
    base: "045",
    frames: "obj:event > 045",
  },
  {
    name: "visit",
    verbs: "visit tour",
    base: "042",
  },
  {
    name: "travel",
    verbs:
      "travel fly arrive go depart head journey land come jet set_off embark sail return_home proceed set_out stop_over transit",
    base: "",
    frames:
      "on:alert > 152 | on:strike > 143 | on:hunger-strike > 142 | to:streets > 141 | into:territory subj:troops > 192 | for:talks,visit,negotiation > 042 | to:talks > 042 | on:visit > 042 | in:mention > 042 | to:mention > 042 | at:mention > 042 | in:capital > 042",
  },
  {
    name: "attend",
    verbs: "attend participate take_part join_in co-chair cochair chair preside",
    base: "",
    frames:
      "in:exercises > 062 | in:protest > 141 | obj:protest > 141 | in:peacekeepers > 074 | in:attack > 190 | in:strike > 143 | obj:talks,negotiation,mediation > 040 | in:talks,negotiation > 040 | over:talks > 040 | obj:event > 040",
  },
  {
    name: "join",
    verbs: "join reunite team_up partner ally align affiliate",
    base: "",
    frames:
      "obj:talks,negotiation > 040 | for:talks > 040 | obj:protest,strike > 141 | obj:attack > 190 | in:exercises > 062 | in:criticism > 111 | in:attack > 190 | obj:exercises > 062 | in:talks > 040",
  },

  // --- 05 diplomatic support
  {
    name: "praise",
    verbs:
      "praise commend applaud laud hail congratulate thank salute honor honour extol acclaim compliment cheer celebrate glorify eulogize eulogise venerate revere toast admire esteem appreciate credit felicitate lionize respect welcome_back credit_with pay_homage bless encourage_by endear",
    base: "051",
    frames: "obj:attack > 190",
  },
  {
    name: "welcome",
    verbs: "welcome",
    base: "051",
    frames:
      "for:talks,visit > 043 | obj:mention at:* > 043 | to:mention obj:leader,mention > 043 | obj:refugees > 075",
  },
  {
    name: "endorse",
    verbs:
      "endorse back support champion espouse advocate uphold second embrace favor favour sanctify stand_by stand_with side stand_up_for rally_behind vouch affirm approve_of sympathize sympathise empathize reassure rally reaffirm reiterate re-affirm recommit affirm",
    base: "051",
    frames:
      "with:aid,humanitarian-aid,economic-aid,military-aid,weapons > 070 | near:million,billion,financially,humanitarian,militarily,logistically > 070 | obj:attack,terror > 190 | obj:sanctions > 163 | to:* > 032 | around:* > 053 | obj:demand,request > 100 | obj:threat > 130 | obj:criticism > 111 | obj:refusal > 120",
  },
  {
    name: "defend",
    verbs: "defend justify excuse vindicate plead_for speak_up_for exculpate",
    base: "052",
    frames: "against:attack > 074",
  },
  {
    name: "recognise",
    verbs: "recognize recognise",
    base: "",
    frames:
      "obj:mention,state,leader > 054 | obj:diplomatic-recognition > 054 | obj:territory > 054 | obj:support,praise > 051 | obj:achievement > 051",
  },
  {
    name: "acknowledge",
    verbs: "acknowledge",
    base: "",
    frames: "obj:support,praise,achievement,contribution,effort > 051",
  },
  { name: "apologise", verbs: "apologize apologise repent atone", base: "055" },
  { name: "forgive", verbs: "forgive absolve", base: "056", frames: "obj:loan,economic-aid,debt > 071" },
  {
    name: "sign",
    verbs:
      "sign conclude initial ink ratify seal finalize finalise clinch strike_deal co-sign cosign countersign",
    base: "",
    frames:
      "obj:agreement,ceasefire > 057 | obj:cooperation,trade > 057 | obj:restriction,sanctions > 172 | obj:reform,proposal,law > 057 | obj:talks,visit,negotiation > 040 | on:agreement > 057 | -obj with:mention > 057 | obj:event > 057",
  },
  {
    name: "reach",
    verbs: "reach strike hammer_out thrash_out hammer achieve",
    base: "",
    frames: "obj:agreement,ceasefire,consensus > 057 | obj:understanding > 057",
  },
  {
    name: "tie-building",
    verbs:
      "establish normalize normalise restore resume upgrade forge deepen renew re-establish reestablish cement bolster boost strengthen improve expand enhance solidify consolidate mend repair rebuild intensify broaden foster warm develop promote build cultivate widen increase step_up",
    base: "",
    frames:
      "obj:trade > 061 | obj:exercises > 062 | obj:cooperation > 060 | obj:ties > 050 | obj:talks,negotiation > 046 | obj:troops,police-force,mobilisation > 154 | obj:alert > 152 | obj:aid,humanitarian-aid,economic-aid > 070 | obj:military-aid > 072 | obj:sanctions > 163 | obj:restriction > 172 | obj:blockade > 191 | obj:attack,aerial,shelling > 190 | obj:diplomat > 050 | obj:permission,access > 081 | obj:peacekeepers > 074 | obj:buildings > 070 | obj:investigation > 090 | obj:release > 084 | obj:support > 051 | obj:weapons > 150",
  },
  {
    name: "award",
    verbs: "award decorate bestow confer_on knight medal",
    base: "051",
    frames: "obj:economic-aid,aid > 070",
  },
  { name: "mourn", verbs: "condole commiserate mourn", base: "051" },

  // --- 06 material cooperation
  {
    name: "cooperate",
    verbs:
      "cooperate collaborate co-operate work_together work_with work_alongside join_forces co-produce jointly_develop integrate",
    base: "060",
    frames: "in:attack > 190 | in:investigation > 063 | on:exercises > 062",
  },
  {
    name: "trade",
    verbs: "trade export import invest buy purchase sell procure supply_gas market barter co-finance",
    base: "061",
    frames: "obj:weapons,military-aid > 062 | obj:insult,criticism > 111 | obj:shooting,shelling > 193",
  },
  {
    name: "train",
    verbs: "train drill exercise instruct mentor",
    base: "062",
    frames: "obj:weapons > 150 | obj:citizens > 070",
  },
  {
    name: "share",
    verbs: "share exchange swap trade_information pool pass_on",
    base: "",
    frames:
      "obj:intelligence > 064 | obj:prisoner,release > 0841 | obj:shooting > 193 | obj:shelling > 194 | obj:greeting,praise,condolence > 051 | obj:concern,criticism > 111 | obj:technology > 060 | obj:agreement > 057 | obj:ambassador,diplomat > 050",
  },

  // --- 07 aid
  {
    name: "lend",
    verbs: "lend loan",
    base: "",
    frames:
      "obj:support > 051 | obj:weapons,military-aid > 072 | obj:mention > 071 | to:mention > 071 | obj:economic-aid,aid > 071",
  },
  {
    name: "give",
    verbs:
      "provide give send deliver donate supply grant ship dispatch contribute allocate hand_over hand_out airlift distribute furnish equip disburse transfer extend channel earmark inject offer_up fly_in rush present truck hand remit pour pump",
    base: "",
    frames:
      "obj:asylum > 075 | obj:peacekeepers > 074 | obj:permission > 081 | obj:pardon,release > 0841 | obj:diplomatic-recognition > 054 | obj:award > 051 | obj:ultimatum > 139 | obj:threat > 130 | obj:curfew > 1723 | obj:emergency > 1724 | obj:sanctions > 163 | obj:blockade > 191 | obj:concession > 080 | obj:economic-aid > 071 | obj:intelligence > 064 | obj:condolence,praise > 051 | obj:investigation > 090 | obj:peacekeepers > 074 | obj:inspectors > 074 | obj:shooting,shelling > 194 | obj:humanitarian-aid > 073 | obj:military-aid > 072 | obj:aid > 070 | obj:troops near:peacekeeping,contribute,peacekeeper,mission,assist,humanitarian,relief,medical,train,stabilise,stabilize,protect,rescue,disaster > 074 | obj:refugees > 174 | obj:support > 070 | obj:prisoner > 0841 | obj:troops,police-force for:peacekeepers > 074 | obj:weapons to:authority > 0873 | obj:troops,police-force > 154 | obj:mobilisation > 154 | obj:weapons > 072 | obj:diplomat,leader > 042 | obj:property > 070 | with:aid,humanitarian-aid,economic-aid,military-aid > 070 | with:weapons > 072 | with:intelligence > 064 | obj:letter to:mention > 041 | obj:letter > 010 | obj:resignation > 0831 | obj:speech,interview > 010 | obj:criticism > 111 | obj:proposal > 030 | obj:apology > 055 | obj:demand > 100 | obj:request > 020",
  },
  {
    name: "aid",
    verbs:
      "aid assist help subsidize subsidise fund finance bankroll bail_out feed vaccinate rebuild resettle treat rescue evacuate shelter relieve nurse care_for underwrite reconstruct rehabilitate tend clothe save house inoculate immunize immunise integrate donate_to succor reach_out underpin top_up",
    base: "070",
    frames: "obj:troops > 0874 | obj:diplomat > 166 | obj:weapons > 072",
  },
  {
    name: "protect",
    verbs: "protect safeguard guard shield escort secure police patrol monitor_ceasefire serve station",
    base: "",
    frames:
      "obj:refugees,citizens,aid-workers > 074 | in:peacekeepers > 074 | subj:troops in:mention > 074 | obj:access > 154",
  },
  {
    name: "spend",
    verbs: "spend disburse approve_aid budget set_aside",
    base: "",
    frames: "on:aid > 070 | obj:aid > 070 | obj:humanitarian-aid,economic-aid > 071",
  },
  {
    name: "shelter",
    verbs: "take_in admit resettle harbor harbour",
    base: "075",
    frames:
      "obj:refugees > 075 | obj:guilt,responsibility > 015 | obj:inspectors > 0862 | obj:aid-workers,humanitarian-aid > 0863",
  },

  // --- 08 yield
  {
    name: "ease",
    verbs:
      "lift ease relax loosen remove repeal revoke waive scrap abolish roll_back drop reverse rescind overturn reduce_ban slacken soften relent_on overrule annul do_away dismantle undo withdraw_ban water_down quash cancel_out set_aside nullify liberalize liberalise unfreeze unblock legalize legalise decriminalize",
    base: "",
    frames:
      "obj:sanctions > 085 | obj:curfew > 0813 | obj:emergency > 0814 | obj:blockade > 0872 | obj:strike,protest,hunger-strike,obstruction > 082 | obj:charges,allegation,lawsuit,arrest > 0841 | obj:verdict > 081 | obj:restriction,censorship,repression > 081 | obj:permission > 172 | obj:support > 120 | obj:demand > 080 | obj:bomb,explosive,shelling > 195 | obj:agreement > 120 | obj:troops > 0874 | obj:weapons > 0873 | obj:office,leader > 166 | obj:party > 1722 | obj:aid,humanitarian-aid,economic-aid > 162 | obj:plan,proposal > 080 | obj:opposition,refusal > 080 | obj:policy > 080 | obj:buildings,property > 171",
  },
  {
    name: "free",
    verbs:
      "release free liberate pardon let_go set_free let_free acquit exonerate amnesty parole unshackle absolve_of commute reprieve discharge bail_out_of exculpate spare repatriate",
    base: "0841",
    frames:
      "obj:report,statement,proposal,allegation,document > 010 | obj:aid,economic-aid > 070 | obj:property > 0842 | obj:weapons > 195 | subj:troops obj:territory > 192 | obj:territory > 192 | obj:intelligence > 064 | obj:joint_statement > 010",
  },
  {
    name: "give-back",
    verbs: "return hand_back give_back restitute",
    base: "0842",
    frames:
      "-obj to:mention > 042 | obj:refugees > 174 | obj:fire,shooting > 193 | -obj from:visit > 042 | -obj > 0",
  },
  {
    name: "hand-over",
    verbs: "hand_over turn_over cede relinquish deliver_up surrender turn_in cough_up give_up forgo forfeit",
    base: "070",
    frames:
      "obj:office > 0831 | obj:weapons > 0873 | obj:territory > 0874 | obj:prisoner > 0841 | obj:humanitarian-aid > 073 | obj:aid,economic-aid > 070 | obj:military-aid > 072 | obj:property > 0842 | obj:demand > 080 | obj:intelligence > 064 | obj:policy > 080",
  },
  {
    name: "withdraw",
    verbs:
      "withdraw pull_out pull_back retreat redeploy vacate demobilize demobilise disengage pull back_out drawdown stand_down draw_down fall_back decamp move_out",
    base: "",
    frames:
      "obj:peacekeepers > 1661 | obj:inspectors > 1662 | obj:aid-workers > 1663 | obj:diplomat > 161 | obj:aid,humanitarian-aid,economic-aid,military-aid > 162 | obj:support > 160 | obj:troops,police-force > 0874 | obj:weapons > 0873 | obj:charges,lawsuit,allegation > 081 | obj:sanctions > 085 | obj:restriction > 081 | obj:proposal,invitation,request > 120 | obj:permission > 172 | from:agreement > 161 | from:talks,negotiation > 164 | from:exercises > 160 | obj:citizens > 160 | from:vote,office > 0831 | subj:troops > 0874 | from:territory > 0874 | from:mention > 0874 | from:party > 161 | -obj > 0874",
  },
  {
    name: "leave",
    verbs: "leave quit exit walk_out storm_out abandon desert depart_from",
    base: "",
    frames:
      "dead > 190 | wounded > 190 | injured > 190 | subj:troops > 0874 | obj:office > 0831 | obj:talks,negotiation > 120 | of:talks > 120 | obj:agreement > 161 | obj:organisation,party > 161 | obj:policy > 080 | obj:weapons > 0873 | obj:plan,proposal > 080 | for:talks,visit > 042 | for:mention subj:leader > 042 | obj:troops > 0",
  },
  {
    name: "resign",
    verbs: "resign step_down abdicate bow_out stand_down_as quit_as retire step_aside",
    base: "0831",
  },
  {
    name: "disarm",
    verbs:
      "disarm lay_down decommission demine denuclearize demilitarize capitulate surrender_to give_oneself_up lay_aside hand_in_weapons",
    base: "0873",
    frames: "obj:weapons > 0873 | obj:rules,wreath > 017",
  },
  {
    name: "surrender",
    verbs: "capitulate surrender",
    base: "0874",
    frames: "obj:weapons > 0873 | obj:territory > 0874 | obj:prisoner > 0841 | obj:office > 0831",
  },
  {
    name: "cease",
    verbs: "cease_fire silence de-escalate deescalate pacify",
    base: "0871",
    frames: "obj:critics > 175",
  },
  {
    name: "concede",
    verbs:
      "concede relent yield accede succumb cave_in back_down give_in bow climb_down buckle knuckle_under compromise comply acquiesce backtrack_on u-turn backpedal meet_demand give_way",
    base: "080",
    frames: "to:demand,request > 083 | to:pressure > 080 | that > 010 | obj:defeat > 080",
  },
  {
    name: "accept",
    verbs: "accept",
    op: "allow",
    base: "",
    frames:
      "obj:refugees > 075 | obj:resignation > 0831 | obj:ceasefire > 0871 | obj:invitation > 036 | obj:agreement > 057 | obj:apology > 056 | obj:mediation > 038 | obj:inspectors > 0862 | obj:peacekeepers > 0861 | obj:aid,humanitarian-aid > 0863 | obj:talks > 036 | obj:demand,request,appeal > 083 | obj:proposal > 083 | obj:responsibility > 015 | obj:award > 017 | obj:reform > 083 | to > 083 | obj:diplomat > 050",
  },
  {
    name: "approve",
    verbs: "approve authorize authorise adopt pass okay ok enact greenlight green-light vote_for",
    op: "same",
    base: "",
    frames:
      "obj:sanctions > 163 | obj:restriction > 172 | obj:deportation > 174 | obj:extradition > 112 | obj:aid,humanitarian-aid,economic-aid > 070 | obj:military-aid > 072 | obj:peacekeepers > 081 | obj:mobilisation,withdrawal > 0861 | obj:request,demand,permission > 081 | obj:agreement > 057 | obj:buildings,project,plan > 081 | obj:reform > 083 | obj:criticism > 111 | obj:proposal > 081 | obj:attack > 190 | obj:information > 010 | obj:event > =",
  },
  {
    name: "permit",
    verbs: "allow permit let admit_to entitle",
    op: "allow",
    base: "081",
    frames: "know > 0 | obj:protest > 081 | obj:access > 0863",
  },
  {
    name: "open",
    verbs: "reopen re-open open open_up",
    base: "",
    frames:
      "for:refugees > 075 | to:refugees > 075 | obj:permission,access > 0863 | obj:border > 086 | obj:investigation > 090 | obj:shooting > 193 | obj:talks,negotiation > 046 | obj:lawsuit,charges > 112 | obj:diplomat > 050 | obj:attack > 190 | obj:buildings,facility > 050 | obj:event > =",
  },
  {
    name: "reinstate",
    verbs: "reinstate re-appoint reappoint restore_to rehabilitate_to reassign reinstall",
    base: "083",
    frames: "obj:sanctions > 163 | obj:restriction > 172 | obj:ties > 050",
  },
  {
    name: "reform",
    verbs: "reform democratize democratise reshuffle enfranchise emancipate re-appoint",
    base: "083",
  },
  {
    name: "compensate",
    verbs: "compensate recompense reimburse indemnify redress repay refund",
    base: "084",
    frames: "obj:loan > 061",
  },
  {
    name: "pay",
    verbs: "pay",
    base: "",
    frames:
      "obj:visit,call > 042 | obj:praise,award > 051 | obj:condolence > 051 | as:reparation > 084 | in:reparation > 084 | obj:reparation > 084 | to:refugees > 070 | obj:bribe > 0 | obj:aid,economic-aid,humanitarian-aid > 070 | for:humanitarian-aid > 073 | for:aid > 070",
  },
];
