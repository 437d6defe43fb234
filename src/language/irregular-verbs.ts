/** Irregular verbs of English: past and participle forms to the base. A table. */

/** base past[/past] participle[/participle]; forms equal to the base are left out. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat _ beaten|become became _|begin began begun|bend bent bent|
bet bet bet|bid bade bidden|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|
bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught|choose chose chosen|
cling clung clung|come came _|creep crept crept|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|
drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade/forbad forbidden|
forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten/got|give gave given|
go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hold held held|
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|
leave left left|lend lent lent|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|
mistake mistook mistaken|overthrow overthrew overthrown|pay paid paid|plead pled pled|prove _ proven|ride rode ridden|
ring rang rung|rise rose risen|run ran _|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|
sew _ sewn|shake shook shaken|shine shone shone|shoot shot shot|show _ shown|shrink shrank shrunk|sing sang sung|sink sank sunk|
sit sat sat|slay slew slain|sleep slept slept|slide slid slid|smell smelt smelt|sow _ sown|speak spoke spoken|speed sped sped|
spell spelt spelt|spend spent spent|spin spun spun|spit spat spat|spoil spoilt spoilt|spring sprang sprung|stand stood stood|
steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk|stride strode stridden|strike struck struck/stricken|
strive strove striven|swear swore sworn|sweep swept swept|swell _ swollen|swim swam swum|swing swung swung|take took taken|
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|tread trod trodden|
understand understood understood|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written
`;

/** Form → base, for past tenses and participles. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  VERBS.replaceAll("\n", "")
    .split("|")
    .flatMap((entry) => {
      const [base = "", ...forms] = entry.split(" ");
      return forms
        .flatMap((form) => form.split("/"))
        .filter((form) => form !== "_" && form !== base)
        .map((form) => [form, base] as const);
    }),
);

/** Prefixes that irregular verbs take: "undergo", "overtake", "rebuild", "foresee". */
export const VERB_PREFIX = /^(under|over|fore|out|re|un|up|with|mis|inter|pre|co)-?(?=..)/;
