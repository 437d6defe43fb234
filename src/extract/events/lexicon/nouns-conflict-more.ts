/**
 * More nouns of conflict: what courts, customs officers, crowds and armies do, and the things that critics attack in words. Classes of the
 * same name as in `noun-classes.ts` add to those. Owns words and their classes, no grammar.
 */

import type { NounClass } from "./noun-classes.ts";

export const CONFLICT_NOUNS_MORE: readonly NounClass[] = [
  {
    name: "criticism",
    code: "111",
    words:
      "jibe gibe barb potshot salvo invective vituperation opprobrium exasperation resentment disquiet apprehension qualm contempt disdain harsh_word strong_word admonition dressing-down tongue-lashing slander libel defamation smear smear_campaign censure_motion no-confidence_motion no-confidence_vote no-trust_motion vote_of_no-confidence motion_of_censure brickbat",
  },
  {
    name: "verbal-attack",
    code: "111",
    words:
      "furious_attack savage_attack unprecedented_attack outspoken_attack public_attack political_attack strong_attack blistering_criticism withering_attack vicious_attack broadside_attack frontal_attack rhetorical_attack",
  },
  { name: "critic", code: "111", words: "critic detractor faultfinder" },
  {
    name: "lawsuit",
    code: "115",
    words:
      "court_challenge damage_suit class-action_suit class-action_lawsuit defamation_suit defamation_lawsuit antitrust_suit antitrust_lawsuit civil_suit civil_lawsuit legal_bid legal_battle judicial_review libel_suit libel_action court_action court_bid damages_claim",
  },
  {
    name: "charges",
    code: "112",
    words:
      "charge_sheet chargesheet first_information_report red_notice murder_charge terrorism_charge fraud_charge treason_charge bribery_charge graft_charge felony_charge criminal_case",
  },
  {
    name: "arrest",
    code: "173",
    words:
      "life_sentence death_sentence suspended_sentence jail_sentence death_penalty life_imprisonment sentencing pre-trial_detention house_detention mass_arrest administrative_detention preventive_detention rendition",
  },
  {
    name: "sanctions",
    code: "163",
    words:
      "anti-dumping_duty antidumping_duty dumping_duty countervailing_duty retaliatory_tariff retaliatory_duty retaliatory_measure punitive_duty import_quota import_surcharge export_curb export_restriction import_restriction price_cap blacklisting energy_embargo secondary_sanction trade_retaliation customs_duty additional_tariff steel_tariff grain_embargo fuel_embargo financial_sanction aviation_ban",
  },
  {
    name: "repression",
    code: "175",
    words:
      "baton-charge baton_charge lathi_charge lathi-charge teargas harassment oppression witch-hunt witch_hunt pepper_spray",
  },
  {
    name: "attack",
    code: "190",
    words:
      "terror_strike air_war gun_battle shoot-out knife_attack knifing attempted_murder arson_attack pogrom acid_attack killing_spree mass_killing mass_murder mass_shooting atrocity war_crime border_clash insurgency armed_struggle bloodletting scuffle brawl melee infiltration insurrection hit-and-run_attack land_war blitzkrieg",
  },
  {
    name: "mobilisation",
    code: "154",
    words:
      "militarization militarisation rearmament military_presence troop_presence naval_presence general_mobilization partial_mobilization partial_mobilisation",
  },
  {
    name: "request",
    code: "020",
    words: "extradition_request asylum_request asylum_application demand_letter counter-demand",
  },
  { name: "demand", code: "100", words: "wage_demand pay_demand list_of_demand" },
  { name: "threat", code: "130", words: "blackmail nuclear_blackmail bomb_threat nuclear_threat bullying" },
  {
    name: "deportation",
    code: "174",
    words: "pushback refoulement forced_return forced_removal mass_expulsion ethnic_displacement",
  },
  { name: "refusal", code: "120", words: "nonpayment non-payment rejectionism" },

  // --- what grammar asks after: things, and nouns that take their sides otherwise than the rest of their class
  {
    name: "trade",
    code: null,
    words: "sale arm_sale arms_sale weapon_sale gas_supply oil_supply power_supply",
  },
  { name: "objection", code: "120", words: "objection opposition resistance defiance rejection" },
  {
    name: "protester",
    code: null,
    words: "protester protestor demonstrator rioter marcher picketer striker",
  },
  {
    name: "killing",
    code: "190",
    words:
      "killing murder slaying slaughter massacre invasion bombing bombardment shelling assassination shooting stabbing wounding ambush",
  },
  { name: "ban", code: "172", words: "ban clampdown crackdown curb restriction lockdown interdict" },
  { name: "ouster", code: "166", words: "ouster ousting sacking dismissal unseating" },
  { name: "overthrow", code: "190", words: "overthrow toppling" },
  {
    name: "stance",
    code: null,
    words:
      "stance handling approach record comment remark statement proclamation ruling subpoena order budget finding decision tactic strategy claim narrative appointment nomination inaction conduct behaviour behavior portrayal coverage article tweet legacy leadership response history law rule resolution verdict recommendation",
  },
];
