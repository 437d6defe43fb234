/**
 * Which words tell a political act wherever they stand between two actors, and which mostly tell something else. Owns these two lists,
 * which only move the confidence; what a word means is in `lexicon/`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** "accused", "visited", "invaded": hardly ever figurative. */
const TELLING = words(
  "accuse blame condemn denounce criticise criticize slam rebuke chide deplore decry lambast berate castigate censure impeach indict sue urge appeal beg implore demand request petition insist invite host visit meet confer negotiate mediate telephone praise commend congratulate thank hail laud applaud welcome endorse back support mourn apologise apologize pledge vow promise agree sign ratify vote cooperate co-operate collaborate export import donate assist evacuate rescue lend deploy arrest detain jail imprison sentence convict deport extradite expel ban outlaw bar prohibit suspend sanction embargo blockade besiege seize confiscate invade occupy annex bomb bombard shell shoot kill murder assassinate execute torture abduct kidnap ambush massacre clash attack assault raid injure wound protest demonstrate rally boycott reject refuse dismiss rebuff veto threaten warn menace mobilise mobilize withdraw retreat release free pardon acquit resign surrender topple overthrow depose oust pressure press lobby ask call advise oppose recognise recognize talk discuss speak express pressurise exhort plead fund finance aid help supply buy purchase sell reconcile restore normalise normalize fine punish prosecute disarm encourage reiterate voice instruct order command impose",
);
/** "held", "joined", "hit": more often no act between two sides. */
const LOOSE = words(
  "hit strike hold join engage go come call let return examine process review serve share target put keep place issue take open close cut make give provide send offer deliver carry start begin launch lead run complete continue extend develop expand improve increase raise build set turn break lose drop fall move leave fly pass challenge contest question doubt fight beat compare rule find charge award honor honour celebrate credit favor favour prefer appreciate respect trust believe follow face draw win get receive protect guard secure cover feed treat train teach study test fire push force stop halt end delay limit restrict control block prevent reduce ease relax remove lift waive clear damage destroy wreck crush burn spend pay compensate repay register assemble gather sit trade own operate work play perform show present consider expect hope want wish plan seek look aim prepare intend mean try attempt decide choose speculate estimate interrupt recall admit allow permit enable escape flee",
);
/** Nouns that name an act only in the right company: "order", "law", "launch", "operations". */
const LOOSE_NOUNS = words(
  "order law rule policy measure control requirement tax limit regulation operation launch fire shot shell strike conflict war death killing casualty injury fight battle action intention plan proposal idea interest willingness readiness desire wish hope commitment assurance guarantee offer initiative bill amendment scheme application bid call trip travel tour session forum reception gathering dinner contact charge trial examination review entry access right approval permission license licence fund money dollar dlr $ material equipment food water care shelter book computer vehicle investment export import purchase trade contract independence recognition trust faith interest respect",
);

/** "telling-word", "loose-word" or "plain-word" by the word that names the act. */
export function triggerSign(lemma: string, isNoun: boolean): string {
  if (isNoun) return LOOSE_NOUNS.has(lemma) ? "loose-noun" : "plain-noun";
  if (TELLING.has(lemma)) return "telling-verb";
  return LOOSE.has(lemma) ? "loose-verb" : "plain-verb";
}
