/**
 * Acts that news tells of people, firms, courts and crowds besides those of states: hiring and firing, buying and selling, weddings,
 * journeys, crimes, verdicts, contests. Written for this project from public knowledge of such event types. Owns the words with the
 * CAMEO code that comes nearest, for pairs that are given; detection in running text does not read them, being about politics.
 */

/** Verbs ("verb" or "verb_particle", lemmas) and nouns that tell one kind of act, with the code nearest to it. */
export interface PairActGroup {
  readonly name: string;
  readonly code: string;
  readonly verbs: string;
  readonly nouns: string;
  /** A sentence whose verb or noun is of the group, and one that must not be read as such. */
  readonly matches: string;
  readonly refuses: string;
}

/** In order; a word that stands in two groups belongs to the first. */
export const PAIR_ACTS: readonly PairActGroup[] = [
  {
    name: "take into office",
    code: "050",
    verbs:
      "hire rehire appoint reappoint nominate name recruit employ promote elect re-elect reelect inaugurate install reinstate enlist select pick designate ordain induct crown swear_in sign_up sign_on choose tap anoint elevate commission contract draft vote_for vote_in seat groom retain seek_out pick_up enrol enroll register admit handpick",
    nouns:
      "appointment nomination election recruitment hiring promotion inauguration enlistment nominee appointee recruit hire running-mate successor",
    matches: "The rector appointed Ana Ruiz.",
    refuses: "The rector dismissed Ana Ruiz.",
  },
  {
    name: "hold dear",
    code: "051",
    verbs:
      "love like admire respect trust honor honour decorate greet congratulate hug kiss embrace befriend cherish adore appreciate bless console comfort cheer salute toast commemorate reassure root_for believe_in side_with stand_by stand_with stick_with care_for pray_for vouch_for look_up_to thank acclaim revere idolize venerate emulate inspire encourage motivate compliment commend empathize sympathize forgive apologize recommend prefer enjoy champion uphold serenade woo court celebrate charm impress flatter recognise recognize reward preserve defend protect shield safeguard strengthen empower boost bolster elevate promote",
    nouns:
      "admiration respect congratulations tribute homage gratitude honor honour love affection friendship friend fan admirer reward prize medal condolence sympathy forgiveness",
    matches: "Ana Ruiz congratulated the rector.",
    refuses: "Ana Ruiz mocked the rector.",
  },
  {
    name: "join together",
    code: "060",
    verbs:
      "marry wed remarry elope co-found found establish incorporate merge ally affiliate partner collaborate team_up link_up pair_up join join_up unite align cooperate co-operate co-author accompany escort chaperone mentor coach apprentice tutor guide teach educate train train_with work_for work_with work_alongside serve serve_with play_for play_with perform_with co-sponsor co-chair co-host share associate live_with dine_with dance_with ride_with fly_with coordinate connect bond bring_together engage date adopt raise foster nurture adhere subscribe operate own represent accredit co-produce",
    nouns:
      "marriage wedding engagement wife husband spouse bride groom merger founder founding foundation partnership partner collaboration colleague teammate subsidiary affiliate ally venture membership member mentor pupil teacher adoption representative employee employer coach agent",
    matches: "The bakery merged with the mill.",
    refuses: "The bakery sued the mill.",
  },
  {
    name: "trade",
    code: "061",
    verbs:
      "buy purchase repurchase acquire obtain sell resell buy_out buy_from take_over rent lease hire_out trade barter exchange swap supply import export order auction license franchise invest_in invest underwrite insure outsource subcontract produce_for build_for bid_for procure stock subscribe_to publish print distribute market manufacture charter market deal_in",
    nouns:
      "purchase sale takeover buyout acquisition lease rental trade order shipment supplier customer buyer seller vendor client tenant landlord investor investment shareholder auction dealer contractor",
    matches: "The bakery bought flour from the mill.",
    refuses: "The bakery burned down the mill.",
  },
  {
    name: "give",
    code: "070",
    verbs:
      "donate lend loan give hand hand_over hand_out send deliver bring carry transport ferry airlift evacuate ship mail transfer remit wire pay pay_for pay_back repay reimburse compensate fund finance bankroll subsidize subsidise sponsor grant bequeath award present endow allocate treat hospitalize hospitalise heal cure vaccinate inoculate operate_on nurse tend resuscitate feed nourish clothe shelter house accommodate rescue save assist help help_out aid benefit serve support equip furnish provide offer distribute gift contribute volunteer fundraise chip_in provide_for care_for look_after bail_out rebuild repair restore fix supply_to devote dedicate earmark tip entrust loan_out lavish shower",
    nouns:
      "donation loan grant payment gift funding treatment rescue delivery evacuation transfusion bequest charity aid assistance relief scholarship donor benefactor compensation reimbursement shelter salary wage bonus pension stipend",
    matches: "The mill donated flour to the school.",
    refuses: "The mill stole flour from the school.",
  },
  {
    name: "speak with",
    code: "040",
    verbs:
      "meet meet_with meet_up talk_to talk_with speak_to speak_with converse chat consult confer discuss debate negotiate phone telephone call_up ring text email e-mail fax write write_to correspond contact message brief debrief interview testify inform notify teach lecture address host receive invite welcome listen_to hear_from reply answer respond communicate liaise reach_out get_together sit_down check_with follow_up keep_in_touch introduce present_to acquaint huddle caucus mediate arbitrate intermediate convene gather assemble attend hear_out reunite confide",
    nouns:
      "meeting telephone letter email e-mail conversation chat summit conference correspondence interview briefing seminar reunion dinner lunch discussion dialogue gathering session guest host interpreter negotiator telegram reply",
    matches: "Ana Ruiz phoned the rector.",
    refuses: "Ana Ruiz slapped the rector.",
  },
  {
    name: "go to",
    code: "042",
    verbs:
      "visit travel arrive fly come go tour drop_by stop_by stop_in drive head sail ride walk_to return_to enter migrate emigrate immigrate relocate move move_to commute journey land dock disembark fly_to fly_in cross_into stay stay_with pass_through settle check_in trek cruise",
    nouns: "visit trip tour journey arrival flight voyage pilgrimage excursion visitor tourist",
    matches: "The rector travelled to Mali.",
    refuses: "The rector invaded Mali.",
  },
  {
    name: "let go",
    code: "084",
    verbs:
      "release free acquit pardon parole exonerate absolve clear commute discharge rehabilitate reprieve amnesty liberate repatriate return give_back hand_back bring_back emancipate ransom unshackle exempt waive drop_charges surrender surrender_to yield capitulate resign retire step_down step_aside vacate abdicate withdraw pull_out concede relent disarm demobilize back_down bow_to cede relinquish legalize decriminalize reopen readmit ease",
    nouns:
      "release acquittal pardon parole amnesty bail resignation retirement liberation clemency reprieve withdrawal surrender capitulation ransom repatriation handover",
    matches: "The court acquitted Ana Ruiz.",
    refuses: "The court jailed Ana Ruiz.",
  },
  {
    name: "bring to court",
    code: "112",
    verbs:
      "sue countersue indict charge charge_with prosecute try arraign convict accuse investigate probe subpoena litigate impeach allege denounce implicate suspect incriminate find_guilty cross-examine summon impugn report_to testify_against inform_on bring_charges libel slander defame blame criticize criticise slam lambast lambaste berate rebuke reprimand censure chide scold ridicule mock insult taunt vilify malign decry deride scoff_at lash_out shout_at yell_at scream_at swear_at snub jeer heckle boo condemn deplore grill pan skewer trash disparage belittle lament complain complain_about rail_against question doubt distrust mistrust resent hate dislike despise loathe detest scorn envy dishonor anger offend annoy irritate infuriate alienate upset enrage outrage embarrass humiliate shame smear discredit tarnish stereotype patronize single_out cast_doubt second-guess call_out",
    nouns:
      "lawsuit suit indictment charge prosecution trial conviction hearing verdict accusation allegation investigation probe impeachment arraignment prosecutor litigation plaintiff defendant subpoena complaint criticism rebuke insult slur suspect culprit hatred outrage",
    matches: "Ana Ruiz sued the bakery.",
    refuses: "Ana Ruiz inherited the bakery.",
  },
  {
    name: "refuse",
    code: "120",
    verbs:
      "refuse reject rebuff decline deny ignore oppose disobey defy resist shun disown renounce repudiate boycott snub stonewall divorce break_up_with split_from split_with part_with walk_out_on abandon desert forsake jilt ditch dump veto override overrule overturn dispute contest challenge contradict counter rebut refute disagree dissent quarrel argue bicker feud clash_with compete compete_with vie rival run_against outbid withhold deprive exclude bypass avoid evade elude escape flee run_away break_away secede defect betray cheat deceive mislead dupe trick fool outsmart outwit lie_to double-cross distance rule_out turn_down turn_away hold_back cancel call_off abort interrupt fire_back push_back hit_back",
    nouns:
      "refusal rejection divorce separation dispute quarrel feud rift betrayal rivalry rival opponent adversary foe enemy disagreement dissent veto boycott defiance deception competition competitor",
    matches: "The bakery rejected the mill's offer.",
    refuses: "The bakery took the mill's offer.",
  },
  {
    name: "turn out",
    code: "166",
    verbs:
      "fire sack dismiss lay_off oust expel remove suspend demote strip disqualify disbar blacklist evict banish exile deport extradite outlaw ban bar prohibit forbid proscribe unseat depose dethrone purge force_out kick_out throw_out push_out drive_out shut_out lock_out cut_off sever terminate discontinue replace downgrade penalize penalise punish fine foreclose bankrupt liquidate dissolve abolish",
    nouns:
      "dismissal ouster firing layoff expulsion suspension demotion eviction exile ban termination penalty punishment bankruptcy liquidation foreclosure deportation extradition",
    matches: "The bakery fired Ana Ruiz.",
    refuses: "The bakery hired Ana Ruiz.",
  },
  {
    name: "hold by force",
    code: "173",
    verbs:
      "arrest detain jail imprison incarcerate apprehend nab bust collar sentence handcuff shackle seize confiscate impound raid search frisk censor interrogate hold capture round_up lock_up lock intern remand quarantine confine cage block blockade curb restrain restrict repress suppress oppress persecute harass stalk bully hound coerce compel force hack wiretap bug spy_on eavesdrop surveil infiltrate trespass encroach rob steal steal_from burgle loot plunder pillage swindle defraud embezzle extort blackmail bribe vandalize vandalise damage demolish sabotage smuggle traffic exploit enslave discriminate discriminate_against victimize mistreat ill-treat neglect silence gag hinder obstruct impede thwart hamper undermine weaken destabilize disrupt interfere meddle tax levy impose",
    nouns:
      "arrest detention custody imprisonment jail prison sentence seizure confiscation raid crackdown prisoner detainee inmate convict captive theft robbery burglary looting vandalism fraud harassment persecution repression censorship surveillance discrimination extortion thief robber smuggler",
    matches: "The police jailed Ana Ruiz.",
    refuses: "The police thanked Ana Ruiz.",
  },
  {
    name: "harm",
    code: "190",
    verbs:
      "kill murder assassinate slay slaughter massacre exterminate annihilate execute hang behead decapitate guillotine electrocute lynch crucify shoot shoot_dead shoot_down shoot_at gun_down mow_down open_fire open_fire_on fire_at fire_on fire_upon snipe stab knife slash poison gas strangle smother suffocate choke throttle drown bludgeon batter beat beat_up kick punch slap hit bite claw scratch whip flog cane club trample run_over crash_into collide ram rape molest grope assault torture abuse maim mutilate wound injure hurt harm burn burn_down torch set_fire scald infect attack bomb firebomb carpet-bomb shell bombard pound strafe rocket raid invade storm overrun occupy fight battle clash combat duel wrestle brawl scuffle ambush besiege strike hit_with detonate explode blow_up blast go_off destroy raze flatten devastate wreck obliterate sink torpedo down kidnap abduct hijack ambush_with die perish succumb defeat topple overthrow conquer subdue vanquish crush rout trounce thrash repel counterattack retaliate avenge terrorize terrorise ravage stone pelt hurl throw_at lob_at shove attack_with choke_off prey_on hunt hunt_down chase pursue shoot_up gouge impale dismember torment brutalize",
    nouns:
      "killing murder assassination slaying massacre shooting stabbing poisoning injury wound casualty beating rape torture abuse assault attack bombing bomb explosion blast strike airstrike invasion war fighting battle clash combat ambush gunfire violence death corpse victim killer murderer attacker assassin gunman terrorist bomber hijacker rapist grenade missile rocket bullet knife gun rifle hostage abduction kidnapping hijacking execution hanging genocide carnage bloodshed suicide coup overthrow defeat siege crossfire shrapnel duel brawl",
    matches: "A burglar stabbed Ana Ruiz.",
    refuses: "A surgeon healed Ana Ruiz.",
  },
  {
    name: "march",
    code: "141",
    verbs:
      "protest demonstrate rally_against march_on riot picket strike_against revolt rebel mutiny chant barricade rise_up agitate",
    nouns:
      "protest demonstration march riot picket sit-in demonstrator protester protestor rioter unrest uprising revolt rebellion mutiny walkout",
    matches: "Students protested against the rector.",
    refuses: "Students applauded the rector.",
  },
  {
    name: "threaten",
    code: "130",
    verbs:
      "threaten menace intimidate warn caution scare frighten terrify vow_revenge swear_revenge endanger jeopardize imperil",
    nouns: "threat menace ultimatum blackmail intimidation warning",
    matches: "A burglar threatened Ana Ruiz.",
    refuses: "A surgeon reassured Ana Ruiz.",
  },
];

/** The groups made searchable, by verb and by noun. */
const BY_VERB: ReadonlyMap<string, PairActGroup> = indexOf((group) => group.verbs);
const BY_NOUN: ReadonlyMap<string, PairActGroup> = indexOf((group) => group.nouns);

function indexOf(words: (group: PairActGroup) => string): ReadonlyMap<string, PairActGroup> {
  const index = new Map<string, PairActGroup>();
  for (const group of PAIR_ACTS)
    for (const word of words(group).split(/\s+/u)) if (!index.has(word)) index.set(word, group);
  return index;
}

/** The group of a verb as `lemma` or `lemma_particle`; null where it tells no such act. @example pairActOfVerb("hire")?.code // "050" */
export function pairActOfVerb(verb: string): PairActGroup | null {
  return BY_VERB.get(verb) ?? null;
}

/** The group of a noun's lemma; null where it tells no such act. */
export function pairActOfNoun(lemma: string): PairActGroup | null {
  return BY_NOUN.get(lemma) ?? null;
}
