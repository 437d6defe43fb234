/**
 * More nouns of cooperation under the classes of `noun-classes.ts`, written for this project: greetings and mourning, talks under
 * their other names, joint bodies, relief goods, clemency. Owns words alone.
 */

import type { NounClass } from "./noun-classes.ts";

export const COOPERATION_NOUNS_MORE: readonly NounClass[] = [
  {
    name: "appearance",
    code: null,
    words:
      "news_conference press_conference news_briefing press_briefing media_briefing presidential_debate television_debate televised_debate tv_debate election_debate leadership_debate media_conference",
  },
  {
    name: "talks",
    code: "040",
    words:
      "courtesy_visit powwow one-on-one sit-down exchange_of_letter side_meeting pull-aside sideline_meeting",
  },
  {
    name: "agreement",
    code: "057",
    words:
      "memorandum_of_understanding memorandum_of_cooperation letter_of_agreement free_trade_agreement swap_agreement joint_declaration truce_deal unity_deal arms_deal bailout_deal",
  },
  {
    name: "cooperation",
    code: "060",
    words: "tie-up link-up joint_program joint_programme joint_research liaison twinning",
  },
  {
    name: "praise",
    code: "051",
    words:
      "congratulations felicitations letter_of_thanks letter_of_gratitude letter_of_appreciation message_of_thanks message_of_congratulation vote_of_confidence standing_ovation well-wishes best_wish ovation",
  },
  {
    name: "support",
    code: "051",
    words: "message_of_support letter_of_support message_of_solidarity",
  },
  {
    name: "condolence",
    code: "051",
    words: "letter_of_condolence condolence_message message_of_sympathy",
  },
  {
    name: "mourning",
    code: null,
    words: "mourning minute_of_silence moment_of_silence day_of_mourning minute's_silence",
  },
  {
    name: "economic-aid",
    code: "071",
    words: "debt_forgiveness debt_cancellation debt_write-off grant-in-aid bursary fellowship",
  },
  {
    name: "humanitarian-aid",
    code: "073",
    words:
      "relief_item relief_material hygiene_kit tarpaulin drinking_water bottled_water aid_flight aid_truck foodstuff essential_item cash_assistance medical_kit rescue_mission",
  },
  { name: "release", code: "0841", words: "clemency remission exoneration" },
];
