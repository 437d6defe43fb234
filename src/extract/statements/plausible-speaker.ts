/**
 * Tells how far a phrase that no table knows can name somebody who speaks: people and bodies by their nouns, papers and studies that
 * speak for themselves. Owns the words; resolves nobody.
 */

/** A noun with one of these endings, or listed below, names a person: "negotiator", "analyst", "chairwoman". */
const PERSON_ENDING = /(?:er|or|ist|yst|ian|ant|ent|eer|ee|man|men|woman|women|person|people|folk)s?$/iu;
/** Nouns with a person's ending that name none. */
const NO_PERSON =
  /^(?:number|matter|order|power|water|weather|winter|summer|centre|center|border|river|paper|letter|member|factor|corridor|door|error|sector|tower|quarter|moment|department|payment|document|instrument|element|event|comment|investment|agreement|government|parliament|movement|development|treatment|plant|committee|content|accident|incident|percent|weapon|helicopter|player|tanker|trailer|container|reactor|disaster|chapter|layer|server|computer|corner|character|answer|offer|danger|murder|shelter|monitor|mirror|odor|color|colour|labor|labour|favor|favour|honor|honour|humour|minor|transfer|career|fee|employment|degree|guarantee|coffee|tree)s?$/iu;
const SPEAKERS =
  /^(?:aide|witness|resident|critic|expert|official|source|friend|relative|family|parent|mother|father|wife|husband|widow|son|daughter|brother|sister|victim|survivor|student|professor|scholar|colonel|general|admiral|captain|chief|head|boss|king|queen|prince|princess|pope|bishop|imam|rabbi|judge|jury|cop|police|army|military|navy|crowd|public|member|side|envoy|delegate|diplomat|deputy|premier|chair|lady|girl|boy|child|children|guy|youth|neighbor|neighbour|colleague|staff|crew|team|group|party|union|league|alliance|coalition|front|company|firm|bank|maker|agency|bureau|office|ministry|department|division|directorate|secretariat|mission|chamber|federation|wing|branch|arm|unit|section|service|station|channel|outlet|broadcaster|laboratory|lab|museum|embassy|council|committee|commission|board|panel|court|tribunal|parliament|congress|senate|house|government|regime|administration|authority|cabinet|state|country|nation|city|province|county|town|village|tribe|church|club|association|federation|organization|organisation|institute|university|school|college|hospital|foundation|trust|society|network|community|movement|majority|minority|opposition|camp|campaign|faction|junta|militia|guerrilla|rebel|taliban|spokes\w+|some|many|most|several|others|few|all|both|everyone|nobody|someone|half|percent|one|two|three|four|hundreds|thousands|dozens|millions)s?$/iu;
const WRITTEN =
  /^(?:study|studies|survey|poll|report|article|book|review|analysis|research|data|figures?|statistics|documents?|papers?|newspapers?|magazines?|daily|website|site|blog|media|press|lawsuit|suit|complaint|indictment|filing|affidavit|petition|law|bill|act|order|ruling|constitution|treaty|charter|agreement|plan|policy|text|video|tape|sign|placard|banner|headline|editorial|column|email|e-mail|letter|memo|note|notice|transcript|records?|post|tweet|index|ranking|census|forecast|model)$/iu;

/**
 * From 0 to 1 how plausible it is that the phrase with this head names a speaker.
 * @example plausibilityOf("analyst") // 0.85
 * @example plausibilityOf("plane") // 0.4
 */
export function plausibilityOf(lemma: string): number {
  if (SPEAKERS.test(lemma) || /-year-olds?$/iu.test(lemma)) return 0.85;
  if (WRITTEN.test(lemma)) return 0.75;
  return PERSON_ENDING.test(lemma) && !NO_PERSON.test(lemma) ? 0.85 : 0.4;
}
