/** Verbs of conflict by group, written for this project: words, frames and CAMEO codes. Owns no grammar. */

import type { VerbGroup } from "./verb-group.ts";

export const CONFLICT_VERBS: readonly VerbGroup[] = [
  // --- 09 investigate
  {
    name: "investigate",
    verbs:
      "investigate probe examine inquire enquire look_into audit scrutinize scrutinise inspect delve retry",
    base: "090",
  },

  // --- 02, 10 ask and demand
  {
    name: "demand",
    verbs: "demand insist",
    op: "demand",
    base: "100",
    frames:
      "obj:talks,negotiation > 106 | obj:withdrawal,release,surrender,concession > 105 | obj:resignation,reform > 104 | obj:explanation > 100 | obj:aid > 103 | obj:ceasefire > 1056",
  },
  {
    name: "urge",
    verbs:
      "urge appeal request plead beg implore beseech exhort petition solicit encourage press pressure push lobby prod nudge entreat remind entice advise call_for clamor clamour campaign sue_for counsel pressurize pressurise agitate arm-twist cajole coax dare desire supplicate",
    op: "demand",
    base: "020",
    frames:
      "for:sanctions > 1312 | for:attack > 138 | for:protest,strike,obstruction > 133 | for:investigation > 112 | for:ceasefire > 0256 | for:talks,negotiation > 026 | for:release > 0253 | for:aid,humanitarian-aid,economic-aid,military-aid > 023 | for:withdrawal > 1056 | for:resignation,reform > 104 | on:agreement > 020 | obj:back_down > 080 | obj:attack > 190 | obj:question > 010 | against:mention > 113",
  },
  {
    name: "ask",
    verbs: "ask",
    op: "demand",
    base: "020",
    frames:
      "if > 0 | whether > 0 | why > 0 | how > 0 | what > 0 | obj:question > 0 | about:* > 0 | for:investigation > 112 | for:ceasefire > 0256 | for:talks,negotiation > 026 | for:release > 0253 | for:aid,humanitarian-aid,economic-aid,military-aid > 023 | for:resignation,reform > 104",
  },
  {
    name: "call-on",
    verbs: "call_on call_upon",
    op: "demand",
    base: "042",
    frames: "to > demand | inf > 020",
  },
  {
    name: "call",
    verbs: "call",
    op: "demand",
    base: "",
    frames:
      "xnoun > 111 | for:sanctions > 1312 | for:attack > 138 | for:protest,strike,obstruction > 133 | on:protest > 133 | for:investigation > 112 | for:ceasefire > 0256 | for:talks,negotiation > 026 | for:release > 0253 | for:aid,humanitarian-aid,economic-aid,military-aid > 023 | for:withdrawal > 1056 | for:resignation > 1041 | for:reform > 024 | -obj for:* > 020 | on:* to > demand | on:* > 020 | obj:vote > 083 | obj:talks > 040 | obj:strike,protest > 143 | obj:leader to > 041 | obj:leader as > 111 | obj:mention to > 041 | to:talks > 041 | obj:mention > 041 | to > demand",
  },
  {
    name: "seek",
    verbs: "seek pursue court",
    op: "plan",
    base: "",
    frames:
      "obj:asylum > 020 | obj:arrest > 173 | obj:explanation > 020 | obj:sanctions > 1312 | obj:aid,humanitarian-aid,economic-aid > 023 | obj:military-aid > 0232 | obj:support,ties,cooperation > 022 | obj:permission > 020 | obj:talks,negotiation,mediation > 026 | obj:ceasefire > 037 | obj:release > 0253 | obj:attack > 190 | obj:event > intent | with:mention > 030",
  },
  { name: "want", verbs: "want wish would_like", op: "demand", base: "020", frames: "obj:ceasefire > 037" },
  { name: "take-refuge", verbs: "defect take_refuge", base: "020" },

  // --- 11 disapprove
  {
    name: "criticise",
    verbs:
      "criticise criticize condemn denounce decry deplore slam blast rebuke chide censure lambast lambaste berate deride mock ridicule insult scold reproach vilify lash_out castigate chastise excoriate upbraid reprimand admonish disparage malign slander savage assail pillory denigrate belittle bash rap rip skewer flay pan fault disapprove lament bemoan protest_against take_aim hit_out rail fulminate rant complain carp object inveigh deprecate execrate remonstrate disagree sneer scoff taunt lecture jeer boo revile diss lash scorn trash tear_into lay_into call_out ridicule snipe shame question doubt impugn demonize demonise caution_against find_fault bewail bristle bridle flog_verbally inveigh troll speak_out",
    base: "111",
    frames: "obj:prisoner > 173",
  },
  {
    name: "accuse",
    verbs:
      "accuse blame allege impeach incriminate finger implicate hold_responsible attribute pin denounce_as brand label stigmatize ascribe charge_that fault_for",
    base: "112",
    frames: "",
  },
  {
    name: "name-as",
    verbs: "name designate label describe brand list portray regard depict",
    base: "",
    frames:
      "as:terrorist,enemy,traitor,criminal,liar,threat,aggressor,dictator,tyrant,extremist,fascist,terror > 112",
  },
  { name: "need-from", verbs: "need", base: "", frames: "from:mention > 100" },
  {
    name: "oppose",
    verbs: "oppose resist dispute contest challenge contradict refute counter rebut debunk",
    base: "111",
    frames:
      "obj:election,vote > 140 | obj:proposal,plan,agreement > 120 | obj:demand,request > 120 | obj:sanctions > 120 | obj:allegation > 112 | obj:troops > 190",
  },
  { name: "sue", verbs: "sue litigate prosecute take_to_court file_suit", base: "115" },
  { name: "charge", verbs: "charge indict arraign book", base: "112", frames: "obj:duty,fee > 0" },
  { name: "convict", verbs: "convict find_guilty condemn_to retry try_for", base: "116" },
  { name: "sentence", verbs: "sentence fine jail imprison", base: "173" },
  {
    name: "find",
    verbs: "find rule deem hold_that adjudge",
    base: "",
    frames: "guilty > 116 | responsible > 112 | in_favor > 051 | against:* > 112 | obj:verdict > 116",
  },
  {
    name: "summon",
    verbs: "summon summons",
    base: "114",
    frames: "obj:diplomat > 114 | obj:prisoner > 173 | for:investigation > 090",
  },
  {
    name: "express",
    verbs:
      "express voice show convey declare_its relay state_its articulate signal communicate air vent reaffirm reiterate affirm renew repeat underline underscore emphasize emphasise stress demonstrate",
    op: "same",
    base: "",
    frames:
      "obj:refusal > 111 | obj:verbal-attack > 111 | obj:criticism > 111 | obj:apology > 055 | obj:condolence,praise,support > 051 | obj:forgiveness > 056 | obj:promise > 030 | obj:threat > 130 | obj:demand,request > 020 | obj:complaint > 114 | obj:allegation > 112 | obj:opposition > 111 | obj:doubt > 111 | obj:troops > 150 | obj:event > =",
  },

  // --- 12 reject
  {
    name: "reject",
    verbs:
      "reject dismiss rebuff spurn turn_down veto snub shun renege repudiate shrug_off brush_off brush_aside throw_out scoff_at quash nix disown rule_out strike_down thumb disavow defy flout disregard ignore balk baulk overrule override repel disobey abrogate backtrack refuse_to_accept vote_down scupper scuttle disapprove_of pour_cold_water stonewall stand_firm pooh-pooh wave_off",
    op: "refuse",
    base: "120",
    frames:
      "obj:talks,negotiation > 125 | obj:mediation > 126 | obj:agreement,ceasefire > 127 | obj:aid,humanitarian-aid > 122 | obj:resignation > 1231 | obj:office,leader from:office > 166 | from:office > 166 | obj:troops,attack > 190 | obj:vote > 120",
  },
  {
    name: "refuse",
    verbs: "refuse decline resist_calls demur",
    op: "refuse",
    base: "120",
    frames: "to:comment > 011 | obj:comment > 011 | obj:talks,negotiation > 125 | obj:permission > 120",
  },
  {
    name: "deny",
    verbs: "deny",
    op: "refuse",
    base: "120",
    frames: "obj:allegation,report,charges > 016 | obj:permission,asylum > 120 | obj:aid > 122 | that > 016",
  },
  {
    name: "cancel",
    verbs: "cancel call_off postpone scrap shelve abort break_off suspend halt delay put_off",
    op: "stop",
    base: "",
    frames:
      "obj:strike,protest,hunger-strike > 082 | obj:attack,aerial,violence-end > 087 | obj:visit > 120 | obj:agreement > 120 | obj:sanctions > 085 | obj:restriction > 081 | obj:aid,humanitarian-aid,economic-aid,military-aid,peacekeepers > 162 | obj:talks,negotiation > 164 | obj:mediation > 165 | obj:ties,cooperation,trade,exercises > 160 | obj:permission > 172 | obj:loan > 071 | obj:vote > 123 | obj:release,withdrawal > 124 | obj:property,humanitarian-aid > 162 | obj:investigation > 080 | obj:leader,office > 166 | obj:party > 1722 | obj:journalist > 1721 | obj:event > 120",
  },
  { name: "fail", verbs: "fail neglect omit", op: "fail", base: "", frames: "in:talks > 120" },
  {
    name: "violate",
    verbs: "violate breach break infringe contravene transgress",
    base: "128",
    frames:
      "obj:ceasefire > 196 | obj:access,airspace,border > 190 | off:* > 160 | obj:ties > 161 | obj:strike > 175 | obj:blockade > 190 | obj:promise > 128",
  },
  {
    name: "stay-away",
    verbs: "boycott shun",
    base: "143",
    frames: "obj:negotiation > 125",
  },

  // --- 13 threaten
  {
    name: "threaten",
    verbs: "threaten menace blackmail bully intimidate forewarn browbeat",
    op: "threat",
    base: "130",
    frames:
      "with:attack,aerial > 138 | with:sanctions > 1312 | obj:attack,aerial,war > 138 | obj:sanctions > 1312 | with:strike,protest > 133",
  },
  {
    name: "warn",
    verbs: "warn caution alert",
    op: "threat",
    base: "130",
    frames: "about:* > 130 | against:* > 130 | of:* > 130",
  },

  // --- 14 protest
  {
    name: "protest",
    verbs:
      "protest demonstrate rally march picket riot rampage chant walk_off take_to_the_streets agitate down_tools mutiny revolt boo_off sit_in strike_work",
    base: "141",
    frames: "subj:leader -obj > 111 | obj:support > 051",
  },
  { name: "stop-work", verbs: "stop_work walk_off_job go_on_strike stage_walkout", base: "143" },
  {
    name: "obstruct",
    verbs: "obstruct barricade block_road",
    base: "144",
    frames: "obj:proposal,agreement > 120",
  },
  {
    name: "burn",
    verbs: "burn torch set_fire_to ignite set_ablaze",
    base: "",
    frames: "obj:flag,effigy > 141 | obj:buildings,property,territory > 171 | subj:protest > 145",
  },
  { name: "boycott", verbs: "boycott", base: "143" },

  // --- 15 mobilise
  {
    name: "mobilise",
    verbs:
      "mobilize mobilise mass amass muster reinforce beef_up rearm conscript scramble militarize station concentrate assemble marshal fortify remobilize build_up parade test-fire test-launch surge activate",
    base: "154",
    frames:
      "obj:support > 053 | obj:aid > 070 | obj:protest > 141 | obj:police-force > 153 | obj:weapons > 150",
  },
  {
    name: "deploy",
    verbs: "deploy redeploy_to position post",
    base: "154",
    frames:
      "obj:peacekeepers,inspectors > 074 | obj:troops near:peacekeeping,peacekeeper,mission,assist,humanitarian,relief,medical,train,stabilise,stabilize,protect,rescue,disaster > 074 | obj:humanitarian-aid,aid-workers > 073 | obj:police-force > 153 | obj:diplomat > 050 | obj:video,message > 010 | obj:leader > 050",
  },
  {
    name: "stay-alert",
    verbs: "remain stay put stand keep place",
    base: "",
    frames:
      "on:alert > 152 | at:alert > 152 | obj:alert > 152 | under:arrest > 173 | under:restriction > 172 | obj:troops on:alert > 152 | off:* > 120",
  },
  {
    name: "test",
    verbs: "test launch fire test-fire detonate explode",
    base: "",
    frames:
      "obj:weapons-test > 150 | obj:weapons at:* > 195 | obj:weapons into:* > 195 | obj:weapons on:* > 195 | obj:weapons toward:* > 195 | obj:weapons against:* > 195 | at:mention > 193 | on:mention > 193 | obj:weapons > 150 | obj:bombing > 183 | obj:leader,office > 166 | obj:event > =",
  },

  // --- 16 reduce relations
  {
    name: "cut",
    verbs:
      "cut reduce slash scale_back cut_off sever curtail downgrade terminate discontinue withhold freeze sever_off scale_down trim pare decrease lower defund stop end cease halt break_off dial_back shut_off phase_out diminish choke_off decouple minimize dissolve wind_down wrap_up expire finish quit stall interrupt cut_back conclude bring_to_end put_end",
    op: "stop",
    base: "",
    frames:
      "obj:tariff,sanctions > 085 | obj:blockade > 0872 | obj:curfew > 0813 | obj:emergency > 0814 | obj:aid,humanitarian-aid,economic-aid,military-aid,peacekeepers > 162 | obj:talks,negotiation > 164 | obj:mediation > 165 | obj:strike,protest,hunger-strike > 082 | obj:attack,aerial,shelling,violence-end > 087 | obj:ties,cooperation,trade,exercises,support > 160 | obj:restriction > 081 | obj:permission > 172 | obj:office > 0831 | obj:policy > 080 | obj:property > 171 | obj:journalist > 1721 | obj:troops > 0874 | obj:aid-workers > 1663 | obj:work > 172 | obj:visit > 042 | obj:weapons > 0873",
  },
  {
    name: "expel",
    verbs:
      "expel oust eject banish evict kick_out throw_out turf_out declare_persona send_home drive_out chase_away purge bar_from dismiss_from",
    base: "166",
    frames:
      "obj:diplomat > 166 | obj:peacekeepers > 1661 | obj:inspectors > 1662 | obj:aid-workers > 1663 | obj:troops > 190 | obj:refugees > 174 | obj:citizens > 174 | obj:leader -from > 166",
  },
  { name: "recall", verbs: "recall", base: "", frames: "obj:diplomat > 161 | obj:troops > 0874" },
  { name: "unseat", verbs: "sack fire_from unseat dethrone", base: "166" },
  { name: "overthrow", verbs: "depose topple overthrow", base: "190" },

  // --- 17 coerce
  {
    name: "impose",
    verbs:
      "impose slap levy enforce extend tighten renew prolong expand maintain introduce implement reimpose re-impose toughen place institute apply toughen_up reinstate order set instate clap issue prescribe keep_in_place toughen",
    op: "same",
    base: "",
    frames:
      "obj:ultimatum > 139 | obj:threat > 130 | obj:sanctions > 163 | obj:curfew > 1723 | obj:emergency > 1724 | obj:blockade > 191 | obj:censorship > 1721 | obj:arrest > 173 | obj:deportation > 174 | obj:peacekeepers > 074 | obj:release > 0841 | obj:attack,aerial,shelling > 190 | obj:investigation > 090 | obj:withdrawal > 0874 | obj:mobilisation > 154 | obj:alert > 152 | obj:restriction > 172 | obj:aid,humanitarian-aid > 070 | obj:concession > 080 | obj:criticism > 111 | obj:praise,support,condolence > 051 | obj:request > 020 | obj:demand > 100 | obj:apology > 055 | obj:invitation > 043 | obj:complaint > 114 | obj:permission > 081 | obj:invitation > 043 | obj:troops > 154 | obj:trial > 090 | obj:event > =",
  },
  {
    name: "order",
    verbs: "order command compel force coerce oblige constrain",
    op: "same",
    base: "170",
    frames:
      "obj:attack,aerial,shelling > 190 | obj:release > 0841 | obj:withdrawal > 0874 | obj:investigation > 090 | obj:sanctions > 163 | obj:arrest > 173 | obj:deportation > 174 | obj:closure > 172 | obj:alert > 152 | obj:mobilisation > 154 | obj:mention,leader,refugees,citizens,prisoner > 170 | obj:event > =",
  },
  {
    name: "instruct",
    verbs: "instruct direct mandate task",
    op: "demand",
    base: "",
    frames: "obj:mention inf > 100 | obj:leader inf > 100",
  },
  {
    name: "seize",
    verbs:
      "seize confiscate impound expropriate nationalize nationalise appropriate commandeer requisition loot plunder ransack rob raze demolish vandalize deface damage bulldoze sabotage",
    base: "171",
    frames: "obj:territory,office > 192 | of:territory > 192 | obj:prisoner > 173 | obj:opportunity > 0",
  },
  {
    name: "occupy",
    verbs:
      "occupy capture annex retake recapture conquer take_over take_control overtake reconquer seize_control advance",
    base: "192",
    frames:
      "obj:prisoner,leader,mention-person > 173 | obj:troops > 173 | obj:buildings,headquarters > 190 | subj:protest > 145",
  },
  {
    name: "arrest",
    verbs:
      "arrest detain apprehend jail imprison round_up nab incarcerate intern lock_up take_into_custody remand interrogate handcuff hold_in_custody extradite bust collar subpoena arraign haul_away haul_off lead_away_handcuffs",
    base: "173",
  },
  {
    name: "hold",
    verbs: "hold",
    base: "",
    frames:
      "responsible > 112 | accountable > 112 | hostage > 181 | captive > 181 | prisoner > 173 | obj:exercises > 062 | obj:mobilisation,weapons-test > 150 | obj:protest > 141 | obj:strike > 143 | obj:investigation > 090 | obj:negotiation > 046 | obj:call > 041 | obj:talks > 040 | obj:vote,reform > 083 | as:abduction > 184 | obj:prisoner > 173 | obj:citizens > 181 | obj:territory > 192 | talks > 040 | obj:event > =",
  },
  {
    name: "ban",
    verbs:
      "ban outlaw prohibit forbid bar censor shut_down close_down criminalize criminalise disband suspend_party muzzle gag restrict curb blacklist proscribe limit constrain censure_press crack_down clamp_down suppress close dissolve shutter block disperse tighten_control fine sanction penalize penalise punish disqualify strip quarantine delist revoke_license stifle deny_access lock_down repress persecute subjugate quell quash_dissent put_down rein_in ground",
    op: "prevent",
    base: "172",
    frames:
      "obj:party,leader > 1722 | obj:journalist > 1721 | obj:protest > 175 | on:protest,party > 175 | obj:prisoner > 172 | obj:blockade > 191 | obj:road > 191 | obj:diplomat > 161 | obj:strike > 175 | obj:trade > 163 | obj:permission,access > 172 | obj:proposal,agreement > 129 | obj:mention,state > 163 | obj:attack > 0",
  },
  { name: "sanction", verbs: "sanction embargo blacklist", base: "163" },
  {
    name: "blockade",
    verbs: "blockade besiege encircle cordon_off surround lay_siege seal_off isolate",
    base: "191",
  },
  {
    name: "prevent",
    verbs:
      "prevent stop_from block_from obstruct_from thwart hamper impede foil stymie preempt avert bar_from",
    op: "prevent",
    base: "",
  },
  {
    name: "deport",
    verbs: "deport expatriate exile banish extradite_to repatriate_by_force remove_from",
    base: "174",
  },
  { name: "spy", verbs: "hack wiretap eavesdrop phish cyber-attack", base: "176" },

  // --- 18–20 violence
  {
    name: "attack",
    verbs:
      "attack assault ambush raid storm invade overrun push_into penetrate fight battle clash combat target engage_in_battle hit strike_at strike rout repulse skirmish counterattack pummel destroy annihilate obliterate ravage devastate wreck injure wound maim massacre slaughter exterminate decimate wipe_out lob unleash overpower duel tangle trade_fire mow_down level flatten liquidate neutralize neutralise eliminate kill murder slay execute lynch gas attack_with push_out",
    base: "190",
    frames:
      "obj:agreement > 057 | obj:speech > 111 | verbally > 111 | obj:proposal,policy,criticism,decision > 111 | subj:fire,wildfire,blaze,storm,hurricane,earthquake,flood,virus,disease,cyclone,smoke,tornado,accident,crash > 0 | subj:protest > 145 | subj:aerial > 195 | subj:shelling > 194 | subj:bombing > 183 | obj:corruption,poverty,pandemic,crime,disease,virus,epidemic,coronavirus,ebola,fire,wildfire,blaze,flood,hunger,unemployment,inflation,climate,cancer,covid > 0 | obj:vote > 120 | for:* -obj > 140 | obj:talks > 164",
  },
  {
    name: "retaliate",
    verbs: "retaliate hit_back strike_back",
    base: "190",
    frames: "if > 130 | with:sanctions,restriction > 163 | against:sanctions,restriction > 130",
  },
  { name: "shell", verbs: "shell mortar cannonade fire_at fire_on fire_into rocket fire_upon", base: "194" },
  {
    name: "bomb",
    verbs: "bomb bombard blitz strafe pound carpet-bomb firebomb",
    base: "195",
    frames: "subj:bombing > 183",
  },
  {
    name: "shoot",
    verbs:
      "shoot gun_down open_fire shoot_at shoot_down shoot_dead snipe machine-gun open_up_on pick_off pull_trigger",
    base: "193",
  },
  {
    name: "blow-up",
    verbs: "blow_up detonate explode dynamite blow_oneself_up go_off suicide-bomb",
    base: "183",
    frames: "obj:weapons > 150",
  },
  {
    name: "torture",
    verbs:
      "torture beat flog rape molest abuse manhandle brutalize brutalise bludgeon stab punch kick whip mutilate assault_sexually mistreat knife thrash club mob tear-gas rough_up poison stone strangle",
    base: "182",
    frames: "obj:team,rival > 0",
  },
  {
    name: "abduct",
    verbs: "abduct kidnap hijack take_hostage capture_hostage snatch ransom commandeer_plane",
    base: "181",
  },
  {
    name: "assassinate",
    verbs: "assassinate behead execute poison",
    base: "186",
    frames: "obj:plan,order,agreement,warrant > 0",
  },
  {
    name: "kill",
    verbs: "kill murder slay slaughter massacre",
    base: "190",
  },
  { name: "ram", verbs: "ram", base: "190" },
  { name: "ram-through", verbs: "ram_through ram_home", base: "" },
  { name: "expel-people", verbs: "displace uproot cleanse", base: "175" },

  // --- light verbs: the object names the act
  {
    name: "carry",
    verbs:
      "launch carry_out conduct stage mount wage undertake perform commit make do start begin initiate lead deliver file lodge submit pay engage participate resume continue complete hold attend issue organize organise execute run restart step_up intensify escalate pursue effect mastermind plot coordinate spearhead head open unleash order_up keep_up repeat finish accelerate",
    op: "same",
    base: "",
    frames:
      "obj:verbal-attack > 111 | obj:event > = | in:attack,protest,strike,talks,negotiation,exercises > = | with:event > = | to:strike > 143 | on:strike,hunger-strike > 143 | under:arrest > 173",
  },
  {
    name: "try",
    verbs:
      "decide choose determine try attempt manage help come appear seem tend continue serve proceed succeed use happen dare begin start move rush return start_to be_about keep",
    op: "same",
    base: "",
  },
  { name: "thank-not", verbs: "mark note say tell add", base: "" },
];

/** Adjectives with a copula or after a noun: "is willing to", "was guilty of". */
export const ADJECTIVE_GROUPS: readonly VerbGroup[] = [
  {
    name: "due",
    verbs: "set due poised able likely bound free obliged scheduled slated expected",
    op: "plan",
  },
  {
    name: "willing",
    verbs: "willing ready prepared eager open committed determined keen welcome interested",
    op: "intent",
    base: "030",
  },
  {
    name: "unwilling",
    verbs: "unwilling reluctant unable unprepared loath opposed unlikely",
    op: "refuse",
    base: "120",
  },
  { name: "guilty", verbs: "guilty", op: "same", base: "116", frames: "of:violation,violate > 196" },
  {
    name: "responsible",
    verbs:
      "responsible accountable behind culpable liable complicit unacceptable wrong illegal outrageous irresponsible illegitimate unfair corrupt shameful",
    base: "112",
  },
  {
    name: "grateful",
    op: "intent",
    verbs: "grateful thankful proud supportive appreciative happy glad pleased delighted satisfied",
    base: "051",
  },
  {
    name: "critical",
    verbs:
      "critical angry concerned disappointed furious outraged unhappy dissatisfied wary sceptical skeptical upset worried alarmed",
    base: "111",
  },
  { name: "sorry", verbs: "sorry apologetic", base: "055" },
  { name: "necessary", verbs: "necessary needed essential crucial imperative vital", base: "100" },
  { name: "present", verbs: "present", base: "" },
];
