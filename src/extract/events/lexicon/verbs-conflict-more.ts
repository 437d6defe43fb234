/**
 * More verbs and adjectives of conflict: courts and officials against people and firms, scorn and blame by idiom, refusals by vote and
 * by ruling, demands by petition, crowds and police. They are asked before the tables of `verbs-conflict.ts`, and most of their groups
 * answer only where a frame fits, so that the older reading of the verb stays for the rest. Owns no grammar.
 */

import type { VerbGroup } from "./verb-group.ts";

export const CONFLICT_VERBS_MORE: readonly VerbGroup[] = [
  // --- 02, 10 ask and demand
  {
    name: "call-on-to",
    verbs: "call_on call_upon",
    op: "demand",
    base: "",
    frames: "to > demand | inf > 020 | that > 020 | for:* > 020",
  },
  {
    name: "persuade",
    verbs: "persuade convince impress_on impress_upon prevail_on prevail_upon",
    op: "demand",
    base: "",
    frames: "obj:mention to > demand | obj:mention inf > 020 | upon:mention inf > 020 | on:mention inf > 020",
  },
  {
    name: "recommend",
    verbs: "recommend",
    base: "",
    frames: "obj:investigation > 020 | obj:sanctions > 1312 | that > demand",
  },
  {
    name: "require-of",
    verbs: "require",
    op: "demand",
    base: "",
    frames: "obj:mention to > demand | obj:mention inf > 100",
  },
  {
    name: "apply-to",
    verbs: "apply reapply",
    base: "",
    frames:
      "for:permission,asylum,aid,economic-aid,membership to:mention > 020 | to:mention for:* > 020 | to:mention inf > 020 | with:mention > 020",
  },
  {
    name: "turn-to-for",
    verbs: "turn look approach contact",
    base: "",
    frames:
      "to:mention for:aid,economic-aid,military-aid,humanitarian-aid,support,help,mediation > 020 | obj:mention for:aid,economic-aid,military-aid,humanitarian-aid,support,help,mediation > 020",
  },

  // --- 11 disapprove, charge, sue
  {
    name: "scorn",
    verbs:
      "train_guns train_sights fire_salvo fire_salvos fire_broadside take_swipe take_potshot take_potshots take_jibe take_dig lock_horns trade_barbs trade_accusations trade_insults trade_blame round_on lay_blame point_finger point_fingers cast_doubt cast_aspersions pour_scorn heap_scorn take_issue take_exception take_umbrage take_to_task vent_fury vent_anger tear_strips dress_down talk_down_to have_harsh_words dig_at",
    base: "111",
  },
  {
    name: "despise",
    verbs:
      "resent abhor detest loathe despise discredit defame smear besmirch tarnish scapegoat badmouth bad-mouth bemock heckle excoriate gripe seethe fume admonish upbraid misrepresent trash-talk demean belabour inveigh decry deplore denigrate",
    base: "",
    frames:
      "obj:mention,policy,stance,leader > 111 | at:mention > 111 | about:mention,policy > 111 | over:mention > 111",
  },
  {
    name: "raise-concern",
    verbs: "raise voice flag air register lodge table hand deliver",
    base: "",
    frames: "obj:criticism,refusal,doubt > 111 | obj:complaint > 114 | obj:allegation > 112",
  },
  {
    name: "liken",
    verbs: "liken compare equate",
    base: "",
    frames:
      "obj:mention,stance,policy to:dictator,nazi,hitler,mafia,coup,tyrant,fascist,terrorist,apartheid,genocide,terrorism,gangster,blackmail,dictatorship,robbery > 111 | obj:mention,stance,policy with:dictator,nazi,hitler,mafia,terrorist,apartheid,genocide,terrorism > 111",
  },
  {
    name: "suspect",
    verbs: "suspect",
    op: "accuse",
    base: "",
    frames: "obj:mention of:* > 112 | that > accuse",
  },
  {
    name: "link-to-crime",
    verbs: "link tie connect",
    base: "",
    frames:
      "obj:mention to:attack,bombing,shooting,assassination,abduction,murder,terrorism,crime,plot,corruption,scandal,drug,coup > 112 | obj:mention with:attack,terrorism,crime,corruption > 112",
  },
  {
    name: "attack-in-words",
    verbs: "attack assail",
    base: "",
    frames:
      "obj:stance,policy,criticism,verdict,proposal,investigation,lawsuit,sanctions > 111 | over:stance,policy,proposal > 111 | as:* > 111 | obj:media,press,judiciary,critic,newspaper > 111 | subj:senator,candidate,lawmaker,spokesman,columnist,opposition,campaign > 111 | obj:mention near:tweet,twitter,speech,interview,debate,remark,op-ed,editorial,column > 111",
  },
  {
    name: "launch-verbal",
    verbs: "launch mount unleash deliver level fire",
    base: "",
    frames: "obj:verbal-attack,criticism > 111 | obj:allegation,charges > 112",
  },
  {
    name: "bring-to-court",
    verbs: "haul drag bring take",
    base: "",
    frames: "before:court,judge,tribunal,magistrate > 115 | to:court,tribunal > 115",
  },
  {
    name: "bring-case",
    verbs: "bring file lodge lay prefer institute instigate press slap",
    base: "",
    frames:
      "obj:charges > 112 | obj:lawsuit > 115 | obj:case,petition,motion,complaint,appeal,claim against:mention > 115",
  },

  // --- 12 reject
  {
    name: "oppose-thing",
    verbs: "oppose resist",
    base: "",
    frames:
      "obj:policy,reform,economic-aid,aid,military-aid,occupation,mobilisation,exercises,withdrawal,visit,stance,verdict,movement,merger,term,presence,independence,expansion,recommendation,candidacy,nomination,appointment,extension,rule,order,resolution > 120",
  },
  {
    name: "vote-no",
    verbs: "vote_against vote_no vote_down",
    base: "120",
  },
  {
    name: "rule-against",
    verbs: "rule",
    base: "",
    frames:
      "against:mention,policy,restriction,stance > 120 | unconstitutional > 120 | unlawful > 120 | invalid > 120",
  },
  {
    name: "declare-void",
    verbs: "declare pronounce deem judge rule",
    base: "",
    frames: "unconstitutional > 120 | unlawful > 120 | void > 120 | null > 120 | invalid > 120",
  },
  {
    name: "overturn",
    verbs: "overturn annul nullify invalidate void set_aside quash",
    base: "",
    frames:
      "obj:conviction,sentence,arrest > 081 | obj:verdict,stance,vote,appointment,law,finding,election,result,agreement > 120",
  },
  {
    name: "appeal-against",
    verbs: "appeal",
    base: "",
    frames: "obj:verdict,arrest,restriction > 120 | against:verdict,arrest,policy,restriction > 120",
  },
  {
    name: "turn-a-deaf-ear",
    verbs: "turn_deaf_ear turn_blind_eye walk_away_from stand_in_the_way say_no cold-shoulder",
    base: "120",
  },
  {
    name: "evade",
    verbs: "evade dodge circumvent skirt bypass sidestep flout breach",
    base: "",
    frames: "obj:sanctions,restriction,agreement > 128",
  },

  {
    name: "quit-deal",
    verbs: "walk_out_of back_out_of bow_out_of opt_out_of storm_out_of pull_out_of",
    base: "",
    frames:
      "out_of:talks,negotiation > 125 | of:talks,negotiation > 125 | out_of:agreement,ceasefire > 120 | of:agreement,ceasefire > 120 | out_of:mention > 0874 | of:mention > 0874",
  },
  { name: "tear-up", verbs: "tear_up rip_up shred", base: "", frames: "obj:agreement,ceasefire > 120" },
  {
    name: "block-bid",
    verbs: "block frustrate torpedo sink derail",
    base: "",
    frames:
      "obj:membership,bid,candidacy,application,resolution,nomination,appointment,debate,accession,proposal,agreement > 120",
  },
  // --- 13 threaten
  {
    name: "swear-revenge",
    verbs: "swear vow threaten promise pledge warn",
    base: "",
    frames:
      "obj:revenge,vengeance,retaliation,reprisal,retribution > 130 | of:revenge,vengeance,retaliation,reprisal > 130",
  },
  { name: "put-on-notice", verbs: "put_on_notice rattle_sabers rattle_sabres", base: "130" },
  {
    name: "set-ultimatum",
    verbs: "give set issue serve hand deliver present",
    base: "",
    frames: "obj:ultimatum to:mention > 139 | obj:ultimatum obj:mention > 139",
  },

  // --- 14 protest
  {
    name: "chant",
    verbs: "shout chant raise",
    base: "",
    frames: "obj:slogan against:mention > 141",
  },
  {
    name: "crowd",
    verbs: "gather assemble occupy block surround besiege crowd mass converge storm",
    base: "",
    frames: "subj:protester > 141",
  },

  // --- 15 mobilise
  {
    name: "call-up",
    verbs: "call_up mobilize mobilise activate scramble dispatch rush airlift send move order shift",
    base: "",
    frames:
      "obj:reservist > 154 | obj:troops,military-aid towards:* > 154 | obj:troops,military-aid toward:* > 154 | obj:troops,military-aid to:border,frontier,front > 154 | obj:troops,military-aid near:warship,frigate,destroyer,gunboat,fleet,carrier > 154",
  },

  // --- 16 reduce relations
  {
    name: "exclude",
    verbs: "exclude shut_out freeze_out lock_out",
    base: "",
    frames: "obj:mention from:* > 166",
  },

  // --- 17 coerce
  {
    name: "suspend-somebody",
    verbs: "suspend discipline penalise penalize",
    base: "",
    frames: "obj:mention from:party,talks > 166 | obj:mention,leader > 172",
  },
  {
    name: "silence",
    verbs: "silence gag muzzle",
    base: "",
    frames: "obj:critic,journalist,party,opponent,dissent,mention > 172",
  },
  {
    name: "evict",
    verbs: "evict turn_back turn_away send_back push_back round_up_and_deport",
    base: "",
    frames:
      "obj:diplomat,inspectors > 120 | obj:refugees,citizens > 174 | obj:dweller,squatter,tenant,settler,farmer,resident > 174",
  },
  {
    name: "raid",
    verbs: "raid search storm",
    base: "",
    frames:
      "obj:house,home,newsroom,headquarters,apartment,flat,bank,residence,premise,church,mosque,bureau,office > 171",
  },
  {
    name: "lock-away",
    verbs: "put throw place send hold keep take remand clap haul order",
    base: "",
    frames:
      "behind:bar > 173 | obj:mention in:custody,detention,prison,jail,quarantine,isolation > 173 | obj:mention into:custody,detention,prison,jail > 173 | obj:mention to:prison,jail > 173 | in:irons > 173",
  },
  {
    name: "give-sentence",
    verbs: "give hand hand_down slap",
    base: "",
    frames: "obj:sentence,jail_term,prison_term,arrest > 173 | obj:fine > 172",
  },
  { name: "serve-sentence", verbs: "serve face await appeal", base: "", frames: "obj:sentence,arrest > 0" },
  {
    name: "dissolve-assembly",
    verbs: "dissolve disband suspend prorogue shut shut_down close",
    base: "",
    frames: "obj:parliament,assembly,legislature,senate,council > 172",
  },

  { name: "take-captive", verbs: "take_prisoner take_captive", base: "173" },
  {
    name: "intercept",
    verbs: "intercept board",
    base: "",
    frames: "obj:ship,vessel,boat,tanker,trawler,dinghy > 171",
  },
  // --- 18–20 violence
  {
    name: "beat-back",
    verbs:
      "pelt baton-charge lathi-charge scuffle manhandle pepper-spray tase taser beat_up rough_up hack_to_death stab_to_death beat_to_death burn_alive headbutt waterboard shove tackle tear-gas",
    base: "182",
    frames: "obj:bill > 0",
  },
  {
    name: "use-gas",
    verbs: "use fire lob hurl deploy",
    base: "",
    frames: "obj:tear_gas,water_cannon,rubber_bullet,teargas > 175",
  },
  {
    name: "down-aircraft",
    verbs: "down sink torpedo",
    base: "",
    frames:
      "obj:drone,plane,jet,aircraft,helicopter,warplane,missile,ship,tanker,vessel,submarine,boat,warship,frigate > 190",
  },
  { name: "go-to-war", verbs: "go_to_war", base: "190" },
  { name: "wreak", verbs: "wreak", base: "190", frames: "obj:havoc on:mention > 190" },
  {
    name: "claim-attack",
    verbs: "claim",
    base: "",
    frames: "obj:responsibility for:attack,bombing,shooting,aerial,shelling,assassination,abduction > 180",
  },
];

/** Adjectives of conflict beside those of `verbs-conflict.ts`. */
export const CONFLICT_ADJECTIVES_MORE: readonly VerbGroup[] = [
  {
    name: "to-blame",
    verbs: "responsible",
    base: "",
    frames: "for:attack,bombing,shooting,aerial,shelling,assassination,abduction,torture > 180",
  },
  {
    name: "hostile",
    verbs:
      "hostile antagonistic contemptuous dismissive disdainful disparaging scathing livid incensed indignant exasperated appalled disgusted dismayed distrustful mistrustful resentful irate",
    base: "111",
  },
];
