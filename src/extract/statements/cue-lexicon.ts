/** Words that report: verbs, nouns and adjectives of saying, writing, thinking and wanting, by how they report. Data, no logic. */

/** How a word reports; earlier ones report words that were uttered, later ones states of mind and acts that express them. */
export type CueClass =
  | "speech"
  | "continue"
  | "write"
  | "announce"
  | "stance"
  | "ask"
  | "request"
  | "promise"
  | "belief"
  | "want"
  | "feel"
  | "show"
  | "appear"
  | "report"
  | "call"
  | "judge";

const VERBS: Readonly<Record<CueClass, string>> = {
  speech:
    "say tell state remark comment mention note observe declare utter speak talk explain describe relate recount narrate recall reminisce quip joke snap shout yell scream whisper mutter murmur mumble cry exclaim proclaim pronounce voice express articulate convey communicate signal hint imply suggest indicate intimate insinuate emphasise emphasize stress underline underscore highlight point elaborate clarify specify detail outline spell summarise summarize conclude reveal disclose divulge confide confess admit acknowledge concede grant allow own contend argue maintain assert insist affirm reaffirm aver avow claim allege purport posit submit testify swear vouch rant rave gush bellow chant sing intone deadpan crow sniff scoff sneer retort shoot fire thunder warble blurt stammer opine posture preach lecture address speechify paraphrase brief apprise inform notify assure reassure remind caution warn alert advise counsel cite quote invoke reference refer allude attest profess gripe grumble groan moan lament bemoan complain protest object decry deplore boast brag gloat marvel muse ruminate reflect philosophise speculate theorise theorize hypothesise hypothesize guess estimate predict forecast foresee project prophesy portend",
  continue:
    "add continue go reiterate repeat restate echo resume interject interrupt chime counter rejoin reply respond answer rebut retort conclude finish close begin start open",
  write:
    "write tweet retweet post blog email e-mail text message publish print pen draft type read entitle headline caption sign scrawl note narrate author title",
  announce:
    "announce release issue unveil broadcast air publicise publicize report confirm verify certify inform proclaim present launch debut introduce leak",
  stance:
    "accuse blame charge criticise criticize condemn denounce slam blast attack rip lambast lambaste assail bash knock pan chide rebuke reproach reprimand scold upbraid berate castigate excoriate lash rail decry deride ridicule mock taunt insult disparage belittle smear malign vilify dismiss reject deny refute dispute contest challenge question doubt oppose disagree disavow disown repudiate rebuff renounce praise laud hail applaud commend compliment congratulate thank salute celebrate welcome endorse back support champion defend justify excuse advocate favour favor embrace tout trumpet extol promote agree concur accept approve disapprove object condone bless criticize apologise apologize regret mourn honour honor eulogise toast defame discredit downplay minimise minimize exaggerate trivialise",
  ask: "ask inquire enquire query quiz wonder question grill probe press poll interview survey debate discuss consult deliberate",
  request:
    "urge call request demand appeal implore beg plead beseech entreat ask order command instruct direct require invite encourage exhort push lobby petition recommend propose suggest prescribe dictate insist enlist summon solicit seek pressure dare caution discourage dissuade forbid ban bar veto prohibit nominate",
  promise:
    "promise pledge vow swear guarantee commit undertake offer threaten agree volunteer consent refuse decline resolve determine plan intend aim propose mean prepare pretend",
  belief:
    "believe think know consider regard view see perceive deem judge reckon suppose presume assume expect anticipate imagine envision envisage conceive understand realise realize recognise recognize remember forget learn discover hear read find conclude infer deduce decide determine figure fathom feel sense suspect doubt trust dream contemplate ponder weigh mull reconsider reassess interpret misunderstand disbelieve notice notise agree assess evaluate calculate fear",
  want: "want wish hope desire long yearn crave need prefer like love hate dislike loathe despise detest seek aspire strive try attempt struggle hesitate choose opt care look wait",
  feel: "fear worry fret dread regret resent enjoy appreciate admire respect envy pity tolerate relish savour savor cherish grieve mourn lament rejoice delight anger upset please thrill surprise shock stun amaze concern trouble frustrate disappoint embarrass impress convince persuade satisfy inspire tempt alarm",
  show: "show demonstrate illustrate prove indicate reveal suggest imply reflect portray depict paint present feature display document record chronicle list rank rate detail cover examine explore analyse analyze measure track count contain include mention identify point establish",
  appear: "seem appear look sound",
  report:
    "report cover broadcast investigate uncover expose document chronicle cite claim rumour rumor allege reportedly",
  call: "call name term label dub brand describe characterise characterize portray depict cast paint style title nickname refer hail denounce deem declare peg define identify classify compare liken equate",
  judge:
    "rule hold find order decide convict acquit sentence indict charge sue allege certify conclude overturn uphold recommend determine opine",
};

const NOUNS =
  "statement comment remark claim assertion allegation accusation charge contention argument view opinion belief idea notion conviction thought feeling sense impression perception suspicion doubt fear worry concern hope wish desire expectation anticipation prediction forecast estimate promise pledge vow commitment threat offer proposal plan intention call demand request appeal plea question query answer reply response reaction criticism condemnation denunciation praise support opposition objection protest complaint warning advice recommendation suggestion announcement declaration proclamation report account story description explanation word message tweet post letter email e-mail memo note article column editorial essay book speech address interview testimony talk discussion debate admission confession acknowledgement acknowledgment denial rejection refusal agreement disagreement assessment analysis conclusion finding evidence verdict ruling decision judgement judgment order resolution determination willingness readiness reluctance insistence confidence assurance guarantee position stance attitude interest regret apology joke quip attack rant rhetoric theory speculation rumour rumor suggestion hint sign indication reminder mention reference endorsement backing approval disapproval consensus understanding knowledge awareness realization realisation communique communiqué handout press-release release briefing poll survey study headline quote quotation slogan chant survey data caution outcry consent consideration dream vision ambition assumption interpretation depiction portrayal characterization lie myth";
const ADJECTIVES =
  "sure certain confident convinced aware afraid worried concerned hopeful optimistic pessimistic sceptical skeptical doubtful glad happy proud sorry angry upset surprised disappointed pleased grateful thankful willing unwilling ready eager reluctant determined committed keen anxious likely unlikely adamant critical supportive dismissive wary cautious open opposed clear unclear expected supposed alleged reported said interested excited frustrated furious outraged shocked amazed ashamed embarrassed satisfied comfortable uncomfortable uneasy nervous fearful mindful conscious suspicious jealous envious fond tired sick bored sympathetic hostile bullish bearish vocal blunt explicit insistent resigned undecided unsure uncertain inclined prepared set bent responsible guilty";

function listed(words: string): string[] {
  return words.trim().split(/\s+/u);
}

const VERB_CLASS: ReadonlyMap<string, readonly CueClass[]> = (() => {
  const map = new Map<string, CueClass[]>();
  for (const [name, words] of Object.entries(VERBS)) {
    for (const word of new Set(listed(words))) {
      const classes = map.get(word) ?? [];
      classes.push(name as CueClass);
      map.set(word, classes);
    }
  }
  return map;
})();
const NOUN_SET: ReadonlySet<string> = new Set(listed(NOUNS));
const ADJECTIVE_SET: ReadonlySet<string> = new Set(listed(ADJECTIVES));

/** How many words the lexicon holds. */
export const CUE_LEXICON_SIZE = VERB_CLASS.size + NOUN_SET.size + ADJECTIVE_SET.size;

const NONE: readonly CueClass[] = [];

/** The ways in which a verb reports, by lemma; empty for a verb that is not listed. */
export function cueClassesOf(lemma: string): readonly CueClass[] {
  return VERB_CLASS.get(lemma) ?? NONE;
}

export function isCueNoun(lemma: string): boolean {
  return NOUN_SET.has(lemma);
}

export function isCueAdjective(lemma: string): boolean {
  return ADJECTIVE_SET.has(lemma);
}

const UTTERANCE: ReadonlySet<CueClass> = new Set(["speech", "continue", "write", "announce"]);

/** True for verbs that report words uttered or written: what a direct quotation can hang on. */
export function isUtteranceVerb(lemma: string): boolean {
  return (
    cueClassesOf(lemma).some((one) => UTTERANCE.has(one)) ||
    /^(?:ask|call|term|describe|warn|urge|quote|accuse|criticize|praise|vow|pledge)$/u.test(lemma)
  );
}
