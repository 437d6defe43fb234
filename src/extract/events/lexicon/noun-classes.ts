/**
 * Nouns by what they name in politics, written for this project. A class tells what a verb does to its object ("lift" + sanctions)
 * and, where it has a code, what act the noun itself names ("the visit of"). Owns words and their classes, no grammar.
 */

/** One class: its CAMEO code as an act by itself (null: not an act) and its members; `a_b` is modifier and head. */
export interface NounClass {
  readonly name: string;
  readonly code: string | null;
  readonly words: string;
}

/** In order: a noun takes every class that lists it; its first class with a code gives the act that it names. */
export const NOUN_CLASSES: readonly NounClass[] = [
  // --- talks, visits, agreements
  {
    name: "call",
    code: "041",
    words:
      "phone_call telephone_call phone_conversation telephone_conversation phone_talk video_call videoconference teleconference conference_call telephone_talk phonecall video_conference",
  },
  {
    name: "visit",
    code: "042",
    words:
      "visit trip tour journey travel state_visit working_visit stopover arrival pilgrimage fact-finding_mission",
  },
  {
    name: "talks",
    code: "040",
    words:
      "talk meeting discussion consultation conversation dialogue dialog summit session encounter conference get-together parley audience luncheon lunch dinner breakfast banquet reception gathering exchange_of_view round_of_talk huddle forum assembly contact rendezvous tete-a-tete bilateral deliberation debate interaction briefing courtesy_call",
  },
  {
    name: "negotiation",
    code: "046",
    words:
      "negotiation bargaining peace_talk trade_talk ceasefire_talk peace_negotiation arms_talk disarmament_talk accession_talk truce_talk proximity_talk unity_talk peace_process nuclear_talk",
  },
  {
    name: "mediation",
    code: "045",
    words:
      "mediation good_office arbitration mediation_effort shuttle_diplomacy mediation_bid conciliation peacemaking brokering mediation_offer peace_mission",
  },
  {
    name: "agreement",
    code: "057",
    words:
      "agreement deal treaty pact accord memorandum contract protocol convention mou charter communique declaration covenant entente settlement concordat roadmap framework compact memoranda understanding letter_of_intent trade_deal peace_deal peace_agreement peace_treaty peace_accord arm_deal coalition_deal compromise nuclear_deal",
  },
  {
    name: "ceasefire",
    code: "0871",
    words:
      "ceasefire cease-fire ceasefire_agreement truce_agreement cease-fire_agreement ceasefire_deal truce armistice peace cessation de-escalation detente lull cessation_of_hostility halt_to_fighting pause humanitarian_pause",
  },

  // --- ties
  {
    name: "ties",
    code: null,
    words:
      "tie relation relationship link bond friendship diplomatic_relation partnership cooperation engagement alliance connection rapprochement diplomatic_tie membership collaboration",
  },
  {
    name: "cooperation",
    code: "060",
    words:
      "cooperation collaboration partnership joint_venture teamwork coordination joint_project co-operation interoperability joint_effort",
  },
  {
    name: "trade",
    code: "061",
    words:
      "trade commerce export import investment joint_venture free_trade trade_cooperation purchase economic_cooperation pipeline",
  },
  {
    name: "exercises",
    code: "062",
    words:
      "exercise drill maneuver manoeuvre war_game wargame military_exercise joint_exercise naval_exercise joint_drill joint_patrol training_exercise military_cooperation defence_cooperation defense_cooperation security_cooperation joint_operation maritime_drill live-fire_exercise",
  },
  {
    name: "intelligence",
    code: null,
    words:
      "intelligence information evidence intelligence_information data classified_information tip know-how intelligence_sharing information_sharing expertise file dossier record technology",
  },

  // --- support in words
  {
    name: "support",
    code: "051",
    words:
      "support backing endorsement solidarity commitment sympathy approval confidence admiration blessing allegiance loyalty encouragement readiness friendship goodwill appreciation respect faith trust acceptance unity advocacy assurance satisfaction optimism interest esteem",
  },
  {
    name: "praise",
    code: "051",
    words:
      "praise congratulation gratitude thanks tribute applause compliment commendation appreciation acclaim felicitation good_wish thank greeting well-wish salute homage kudos accolade recognition welcome",
  },
  {
    name: "award",
    code: "051",
    words: "award medal honor honour prize decoration order_of_merit honorary_degree knighthood",
  },
  { name: "apology", code: "055", words: "apology regret remorse contrition" },
  { name: "condolence", code: "051", words: "condolence sympathy message_of_condolence deep_sympathy" },
  { name: "forgiveness", code: "056", words: "forgiveness reconciliation" },
  {
    name: "diplomatic-recognition",
    code: "054",
    words: "diplomatic_recognition independence sovereignty statehood recognition legitimacy",
  },

  // --- aid
  {
    name: "economic-aid",
    code: "071",
    words:
      "loan credit economic_aid economic_assistance financial_aid financial_assistance financial_support investment_package debt_relief bailout rescue_package stimulus development_aid subsidy budget_support credit_line technical_assistance scholarship stipend economic_support oil_grant financing credit_facility soft_loan development_assistance economic_package concessional_loan oda aid_package budgetary_support swap_line monetary_support tranche investment scholarship",
  },
  {
    name: "military-aid",
    code: "072",
    words:
      "military_aid military_assistance military_support weapon arm ammunition missile tank fighter_jet jet helicopter weaponry munition military_equipment defense_system security_assistance air_defence firearm military_hardware drone rifle military_training armoured_vehicle armored_vehicle howitzer artillery launcher warplane submarine frigate missile_system equipment radar military_supply military_advisor military_adviser military_expertise arms_shipment armament warship regiment air_support logistical_support logistic_support",
  },
  {
    name: "humanitarian-aid",
    code: "073",
    words:
      "humanitarian_aid aid_delivery food_supply aid_shipment delivery humanitarian_assistance relief food medicine vaccine dose blanket tent shelter medical_equipment medical_supply ventilator relief_supply food_aid wheat grain rice water fuel supply relief_good emergency_aid mask humanitarian_relief disaster_relief aid_convoy medical_aid medical_assistance emergency_assistance emergency_relief doctor medic medical_team rescuer rescue_team nurse hospital_ship field_hospital protective_equipment ppe test_kit flour food_parcel ration clothing sanitation ambulance care medical_evacuation shelter_material food_assistance emergency_funding relief_worker clinic humanitarian_support medication drug_supply vaccine_dose inoculation relief_effort search_and_rescue oxygen jab",
  },
  {
    name: "aid-stop",
    code: "162",
    words:
      "suspension_of_aid aid_cut aid_suspension aid_freeze halt_of_aid cut_of_aid travel_warning travel_advisory",
  },
  {
    name: "aid",
    code: "070",
    words:
      "aid assistance donation grant fund funding money support help contribution gift resource material service package cash handout endowment sum donor benefactor million billion dollar euro pound $ € £ usd eur us$ assist facility aid_effort aid_program aid_programme cooperation_fund asset_transfer largesse backing compensation_fund vehicle computer book training expertise tranche pledge_sum capital dollar euros yen",
  },
  {
    name: "peacekeepers",
    code: "074",
    words:
      "peacekeeper peace-keeper peacekeeping_force peacekeeping_troop peacekeeping_mission peace-keeping_force blue_helmet peacekeeping_operation stabilisation_force stabilization_force protection_force peacekeeping_contingent election_observer security_guarantee military_protection peacekeeping peace_force un_force police_mission military_platoon advance_team interim_force",
  },
  {
    name: "asylum",
    code: "075",
    words:
      "asylum refuge political_asylum sanctuary haven citizenship safe_haven refugee_status residency temporary_protection humanitarian_visa safe_passage",
  },
  {
    name: "refugees",
    code: null,
    words:
      "refugee asylum-seeker asylum_seeker migrant displaced_person evacuee exile immigrant newcomer defector",
  },
  {
    name: "citizens",
    code: null,
    words:
      "civilian resident national citizen people villager survivor victim patient student child passenger worker",
  },

  // --- yielding
  {
    name: "withdrawal",
    code: "0874",
    words:
      "withdrawal pullout pull-out pullback retreat troop_withdrawal drawdown evacuation redeployment disengagement pull-back exit departure",
  },
  {
    name: "release",
    code: "0841",
    words:
      "release freeing liberation repatriation return amnesty pardon prisoner_exchange prisoner_swap exchange_of_prisoner clemency parole bail acquittal prisoner_release hand-over handover reprieve commutation freedom",
  },
  {
    name: "surrender",
    code: "0874",
    words:
      "surrender capitulation disarmament demobilisation demobilization decommissioning laying-down_of_arm disbandment denuclearization denuclearisation",
  },
  {
    name: "resignation",
    code: "0831",
    words:
      "resignation letter_of_resignation resignation_letter abdication stepping-down departure_from_office",
  },
  {
    name: "concession",
    code: "080",
    words:
      "concession compromise climbdown climb-down u-turn reversal back-down relaxation easing waiver exemption dispensation lifting tariff_concession",
  },
  {
    name: "permission",
    code: "081",
    words:
      "permission clearance authorization authorisation permit licence license approval consent green_light green-light go-ahead visa accreditation access entry safe_conduct leave overflight_right right mandate extension order_of_release freedom_of_movement landing_right injunction restraining_order",
  },
  {
    name: "reform",
    code: "083",
    words:
      "reform constitutional_reform amendment political_reform snap_election early_election power-sharing democratic_reform constitutional_amendment reshuffle overhaul restructuring liberalisation liberalization",
  },
  {
    name: "access",
    code: "0863",
    words:
      "humanitarian_access humanitarian_corridor corridor humanitarian_convoy free_movement inspection monitoring crossing border frontier airspace border_crossing checkpoint road port airport",
  },

  // --- restrictions
  {
    name: "sanctions",
    code: "163",
    words:
      "sanction embargo arms_embargo trade_embargo asset_freeze travel_ban visa_ban tariff trade_sanction economic_sanction import_ban export_ban trade_ban duty quota countermeasure punitive_measure punitive_tariff oil_embargo import_tariff oil_ban export_control flight_ban trade_restriction trade_barrier no-fly_list penalty boycott import_duty trade_curb trade_war import_curb visa_restriction",
  },
  {
    name: "restriction",
    code: "172",
    words:
      "restriction ban curb limit limitation measure rule prohibition constraint regulation crackdown travel_restriction lockdown quarantine control fine levy tax law policy decree moratorium requirement order barrier clampdown house_arrest restraint stricture parole_restriction injunction suspension gag closure",
  },
  { name: "curfew", code: "1723", words: "curfew night_curfew" },
  {
    name: "emergency",
    code: "1724",
    words:
      "state_of_emergency emergency_rule martial_law state_of_siege emergency_law emergency state_of_exception emergency_power siege military_rule",
  },
  { name: "blockade", code: "191", words: "blockade siege naval_blockade encirclement cordon" },
  {
    name: "censorship",
    code: "1721",
    words:
      "censorship media_blackout internet_shutdown gag_order internet_blackout press_law media_restriction",
  },
  {
    name: "arrest",
    code: "173",
    words:
      "arrest detention imprisonment custody jailing incarceration arrest_warrant warrant round-up roundup manhunt sentence jail_term prison_term prosecution prison_sentence remand internment apprehension capture",
  },
  {
    name: "deportation",
    code: "174",
    words: "deportation eviction expulsion extradition banishment deportation_order removal exile",
  },
  {
    name: "seizure",
    code: "1711",
    words:
      "seizure confiscation expropriation nationalisation nationalization impoundment annexation appropriation",
  },
  {
    name: "repression",
    code: "175",
    words:
      "crackdown repression clampdown suppression purge persecution tear_gas rubber_bullet water_cannon violent_repression",
  },

  // --- requests, offers, plans
  { name: "demand", code: "100", words: "demand ultimatum_demand insistence" },
  {
    name: "request",
    code: "020",
    words:
      "request call appeal plea petition urging bid application entreaty invitation exhortation solicitation overture begging",
  },
  { name: "invitation", code: "043", words: "invitation invite" },
  {
    name: "proposal",
    code: "030",
    words:
      "proposal offer initiative plan proposition suggestion draft blueprint motion bill peace_plan peace_proposal peace_offer resolution draft_resolution recommendation formula package_deal scheme idea concept scenario legislation amendment",
  },
  {
    name: "promise",
    code: "030",
    words:
      "promise pledge vow desire wish hope commitment undertaking guarantee assurance intention willingness intent plan readiness",
  },
  {
    name: "allegation",
    code: "112",
    words:
      "allegation accusation charge claim report suspicion insinuation finding innuendo verdict_of_guilt",
  },
  {
    name: "explanation",
    code: null,
    words: "explanation answer clarification apology response compensation justice accountability action",
  },

  // --- disapproval
  {
    name: "criticism",
    code: "111",
    words:
      "criticism condemnation denunciation rebuke censure outrage anger disapproval displeasure reprimand tirade scolding attack_on displeasure dismay concern disappointment frustration misgiving reservation alarm worry unease dissatisfaction scorn disgust indignation regret anxiety swipe broadside slur insult fury ire derision mockery blame reproach backlash vitriol diatribe rejection",
  },
  {
    name: "complaint",
    code: "114",
    words:
      "complaint protest_note formal_protest diplomatic_protest demarche démarche note_of_protest protest_letter official_protest letter_of_protest strong_protest grievance diplomatic_note",
  },
  {
    name: "lawsuit",
    code: "115",
    words:
      "lawsuit suit legal_action litigation class_action legal_challenge court_case legal_proceedings legal_proceeding infringement_proceedings infringement_procedure legal_complaint writ counterclaim petition_in_court",
  },
  {
    name: "charges",
    code: "112",
    words:
      "charge indictment criminal_charge criminal_complaint accusation impeachment prosecution impeachment_charge corruption_charge",
  },
  {
    name: "verdict",
    code: "116",
    words: "conviction guilty_verdict verdict_of_guilt verdict guilt judgment judgement ruling",
  },
  {
    name: "investigation",
    code: "090",
    words:
      "investigation probe inquiry enquiry inquest audit fact-finding inspection scrutiny criminal_investigation fraud_investigation commission_of_inquiry hearing examination preliminary_investigation review impeachment_inquiry trial retrial",
  },

  // --- refusal
  {
    name: "refusal",
    code: "120",
    words:
      "refusal rejection denial rebuff snub veto objection defiance non-cooperation opposition disagreement walkout walk-out boycott_of_talk dismissal resistance stalemate deadlock impasse",
  },
  {
    name: "violation",
    code: "128",
    words: "violation breach defiance infringement contravention non-compliance noncompliance",
  },

  // --- threats
  {
    name: "threat",
    code: "130",
    words:
      "threat warning menace intimidation threat_of_force saber-rattling sabre-rattling stern_warning death_threat alert_warning veiled_threat",
  },
  { name: "ultimatum", code: "139", words: "ultimatum deadline final_warning" },

  // --- protest
  {
    name: "protest",
    code: "141",
    words:
      "protest demonstration rally march sit-in vigil picket procession parade_of_protest sit-down uprising mass_protest protest_rally protest_march street_protest antigovernment_protest dissent student_protest unrest revolt walkout occupation_protest civil_disobedience gathering_of_protester mobilization_of_protester candlelight_vigil protest_demonstration agitation",
  },
  {
    name: "strike",
    code: "143",
    words:
      "strike labor_strike labour_strike general_strike work_stoppage stoppage walkout industrial_action boycott go-slow lockout stay-away stayaway work-to-rule sickout nationwide_strike shutter-down_strike transport_strike bandh hartal",
  },
  {
    name: "hunger-strike",
    code: "142",
    words: "hunger_strike hunger-strike fast fast-unto-death hungerstrike",
  },
  { name: "obstruction", code: "144", words: "roadblock road_block barricade obstruction human_chain" },
  {
    name: "riot",
    code: "145",
    words: "riot rioting looting mob_violence arson unrest violent_protest vandalism pelting stone-throwing",
  },

  // --- force
  {
    name: "mobilisation",
    code: "154",
    words:
      "mobilization mobilisation military_buildup military_build-up build-up buildup deployment troop_deployment reinforcement show_of_force conscription call-up troop_movement escalation weapons_test troop_buildup naval_deployment military_parade missile_test nuclear_test test_launch show_of_strength flyover overflight incursion_alert",
  },
  {
    name: "alert",
    code: "152",
    words:
      "alert high_alert maximum_alert state_of_alert red_alert combat_readiness war_footing standby heightened_alert full_alert",
  },
  {
    name: "weapons-test",
    code: "150",
    words:
      "missile_test nuclear_test rocket_test test-firing test_launch ballistic_missile_test weapons_test launch satellite_launch",
  },

  // --- violence
  {
    name: "attack",
    code: "190",
    words:
      "attack assault offensive raid onslaught ambush incursion invasion aggression military_operation operation military_offensive ground_offensive counteroffensive counter-offensive massacre military_assault armed_attack military_action military_intervention military_campaign campaign_of_violence battle clash fighting combat fight war hostility violence skirmish gunbattle gunfight firefight shootout warfare rampage bloodshed genocide siege_of retaliation counterattack attack_on ethnic_cleansing killing death casualty fatality injury homicide manslaughter wounding stabbing murder slaying slaughter massacre carnage armed_conflict conflict crossfire cross-border_attack terror_attack terrorist_attack terrorism",
  },
  {
    name: "aerial",
    code: "195",
    words:
      "airstrike air_strike air-strike air_raid bombing bombardment aerial_attack aerial_bombardment missile_strike drone_strike missile_attack rocket_attack bombing_raid aerial_strike drone_attack cruise_missile air_attack barrage air_campaign bombing_campaign precision_strike sortie aerial_raid air_assault cruise-missile_attack military_strike strike",
  },
  {
    name: "shelling",
    code: "194",
    words:
      "shelling artillery_fire mortar_fire artillery_attack tank_fire rocket_fire shell mortar rocket artillery_barrage mortar_attack mortar_shell artillery_shell artillery_strike cannonade",
  },
  {
    name: "shooting",
    code: "193",
    words:
      "shooting gunfire gun_attack small-arms_fire sniper_fire gunshot shot fire exchange_of_fire firing crossfire bullet firearm_attack",
  },
  {
    name: "bombing",
    code: "183",
    words:
      "suicide_bombing suicide_attack car_bomb bomb_attack suicide_bomb bomb_blast explosion blast roadside_bomb car_bombing bomb explosive grenade_attack ied suicide_bomber landmine suicide_car_bomb truck_bomb grenade detonation",
  },
  {
    name: "abduction",
    code: "181",
    words: "abduction kidnapping kidnap hijacking hostage-taking hostage_taking hijack human_shield",
  },
  {
    name: "torture",
    code: "182",
    words:
      "torture beating abuse ill-treatment rape mistreatment sexual_violence flogging assault_and_battery physical_assault lynching mutilation maltreatment",
  },
  {
    name: "assassination",
    code: "186",
    words:
      "assassination assassination_attempt targeted_killing poisoning execution beheading extrajudicial_killing",
  },
  {
    name: "cyber",
    code: "176",
    words:
      "cyberattack cyber_attack cyber-attack hacking cyber_warfare hack cyberwarfare denial-of-service_attack ransomware_attack cyber_espionage cyber_operation cyberwar cyber_war malware hacking_campaign ransomware data_breach",
  },
  {
    name: "occupation",
    code: "192",
    words:
      "occupation annexation takeover seizure_of_power military_occupation territorial_expansion coup military_takeover",
  },

  // --- things and people acted on
  {
    name: "troops",
    code: null,
    words:
      "troop soldier force army unit battalion brigade division contingent marine warship navy fleet military carrier aircraft_carrier tank reservist regiment garrison paratrooper personnel gunboat destroyer platoon artillery missile jet bomber weapon_system submarine policeman police officer guard security_force commando militia reinforcement convoy patrol frontline air_force aircraft warplane helicopter reserve combat_troop serviceman fighter fighter_jet",
  },
  {
    name: "police-force",
    code: null,
    words:
      "police riot_police policeman police_officer security_personnel gendarme paramilitary national_guard",
  },
  {
    name: "diplomat",
    code: null,
    words:
      "diplomat ambassador attache attaché envoy consul embassy_staff consulate embassy diplomatic_mission diplomatic_staff charge_d'affaires ambassadors mission consular_staff consul-general high_commissioner embassy_official military_attache military_attaché diplomatic_personnel",
  },
  {
    name: "inspectors",
    code: null,
    words:
      "inspector observer monitor weapons_inspector human_rights_monitor iaea_inspector un_observer election_observer verifier monitoring_mission observer_mission special_rapporteur",
  },
  {
    name: "aid-workers",
    code: null,
    words:
      "aid_worker humanitarian_worker aid_agency ngo relief_agency charity relief_worker aid_group humanitarian_agency aid_organisation aid_organization missionary humanitarian_organization non-governmental_organization",
  },
  {
    name: "journalist",
    code: null,
    words:
      "journalist reporter correspondent broadcaster photographer newspaper journalists editor blogger news_agency media_outlet tv_channel channel website radio_station media broadcast social_media twitter internet facebook",
  },
  {
    name: "prisoner",
    code: null,
    words:
      "prisoner detainee hostage captive inmate political_prisoner abductee pow captured_soldier convict prisoner_of_war dissident activist suspect blogger leader_in_jail sailor fisherman crew pilot",
  },
  {
    name: "weapons",
    code: null,
    words:
      "weapon arm missile warhead nuclear_weapon arsenal chemical_weapon weaponry rifle gun stockpile bomb rocket tank artillery ammunition",
  },
  {
    name: "property",
    code: null,
    words:
      "property asset land vessel ship tanker plane boat house home building artifact artefact painting money account cargo goods good truck equipment painting manuscript skull antiquity remains body item file document book shipment boatload fund treasure sculpture archive relic gold site cash",
  },
  {
    name: "buildings",
    code: null,
    words:
      "home house building village bridge mosque church school hospital infrastructure village shop shrine monument camp tunnel statue crop office",
  },
  {
    name: "territory",
    code: null,
    words:
      "city town village region area district province airport territory island base post outpost position headquarters enclave stronghold border_area neighborhood neighbourhood peninsula oilfield checkpoint facility port hill airfield camp land capital building airbase barracks palace",
  },
  {
    name: "party",
    code: null,
    words:
      "party opposition_party political_party group movement organisation organization candidate candidacy association union",
  },
  { name: "vote", code: null, words: "vote election referendum poll ballot presidential_election" },
  {
    name: "office",
    code: null,
    words:
      "post office position presidency premiership power throne leadership job government cabinet parliament seat chairmanship",
  },
  {
    name: "leader",
    code: null,
    words:
      "president minister premier chancellor king leader secretary delegation official chief prime_minister counterpart foreign_minister prince queen envoy ambassador governor mayor pope senator lawmaker chairman commissioner general commander spokesman representative emperor sultan emir sheikh monarch adviser",
  },
  {
    name: "verbal-attack",
    code: "111",
    words:
      "verbal_attack extraordinary_attack scathing_attack stinging_attack blistering_attack personal_attack fresh_attack war_of_word twitter_attack veiled_attack thinly-veiled_attack bitter_attack fierce_attack furious_attack scathing_criticism",
  },
  {
    name: "violence-end",
    code: null,
    words:
      "violence fighting war conflict hostility attack bombing siege shelling offensive operation strike bloodshed airstrike",
  },
  {
    name: "policy",
    code: null,
    words:
      "policy decision law programme program project settlement rule plan construction enrichment activity separation_policy",
  },
  { name: "reparation", code: null, words: "compensation reparation restitution damages" },
];

/** Nouns that only measure or group what stands after "of": "a series of attacks", "a team of doctors". */
export const TRANSPARENT_NOUNS: ReadonlySet<string> = new Set(
  "number series group team dozen hundred thousand lot batch shipment round wave part some pair couple majority kind type string spate set range handful member consignment load ton tonne million billion score bunch one two three more most many rest half third quarter percent all any each both several few plenty piece form act campaign lack piece array host flurry truckload stream text draft term detail outline content planeload convoy end sort worth amount".split(
    " ",
  ),
);
