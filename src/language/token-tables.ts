/** Tables and patterns of the tokeniser: what stays whole and what is cut. No decisions. */

export const ADDRESS =
  /(?:https?|ftp|file|mailto):\/{0,2}[^\s<>"“”]+|www\.[^\s<>"“”]+|[A-Za-z0-9_][\w.+-]*@[\w-]+(?:\.[\w-]+)*|[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|biz|co\.uk|co\.in|pk|ru|uk|cn|fr|de|us|int|mil)(?:\/[^\s<>"“”]*)?(?![\w-])/y;
export const EMOTICON =
  /(?:[:;=8xX][-'^o]?[)(\][DPpOo3/\\|*}{><]+|<3+|\^_*\^|-_+-|[([][-']?[:;=]|¯\\_\(ツ\)_\/¯|[oO]_[oO]|T_T|<\/3)(?![\p{L}\p{N}])/uy;
export const NUMBERED_DATE =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?![\p{L}\p{N}])|\d{1,2}\/\d{1,4}(?![\p{L}\p{N}/])/uy;
export const PHONE = /\+?(?:\d{1,3}-)?\d{3}[-/]\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{5}-\d{4}(?!\d)/y;
/** Degrees: their stops join what follows, and the last one is theirs. */
export const DEGREE = /^(?:Ph\.?D|[MB]\.?Sc|[MB]\.?Phil|D\.?Phil|Ed\.?D)(?![a-z])/;
export const ORDINAL_OR_DECADE = /\d+(?:st|nd|rd|th|s|'s|’s)(?![\p{L}\p{N}])/iuy;

/** Prefixes that keep their hyphen in UD English; all others are cut off ("long-term" is three words). */
export const HYPHEN_KEEPING_PREFIXES: ReadonlySet<string> = new Set(
  (
    "e anti co counter cross ex extra inter intra mid mini multi neo non over pan para post pre pro pseudo quasi re semi " +
    "sub super trans ultra un under micro macro meta mis bi tri uni vice electro infra hyper de dis proto poly socio psycho"
  ).split(" "),
);

export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["gimme", 3],
  ["lemme", 3],
  ["dont", 2],
  ["doesnt", 4],
  ["didnt", 3],
  ["isnt", 2],
  ["wasnt", 3],
  ["arent", 3],
  ["werent", 4],
  ["cant", 2],
  ["wont", 2],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["havent", 4],
  ["hasnt", 3],
  ["hadnt", 3],
  ["aint", 2],
  ["im", 1],
  ["ive", 1],
  ["youre", 3],
  ["youve", 3],
  ["youll", 3],
  ["theyre", 4],
  ["theyve", 4],
  ["thats", 4],
  ["theres", 5],
  ["whats", 4],
  ["elses", 4],
  ["hes", 2],
  ["shes", 3],
  ["heres", 4],
  ["whos", 3],
  ["outta", 3],
  ["alot", 1],
]);
/** Run-together words that are two only in company: the second list is what follows "its" or "your" in the sense of "it is". */
export const LOOSE_CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ["its", 2],
  ["your", 3],
]);
export const AFTER_LOOSE_CONTRACTION: ReadonlySet<string> = new Set(
  "a an the not so very really just been going gonna too no also always never kind sort about all pretty quite probably hard".split(
    " ",
  ),
);
/** "Lets go": at the head of a clause alone. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set("so and but ok then now please".split(" "));
/** Newsgroups ("alt.sport.rowing") are one word. */
export const NEWSGROUP =
  /(?:alt|misc|comp|rec|sci|soc|humanities|news|talk|ba)(?:\.[a-z][a-z0-9-]*){1,8}(?![\w.]*[A-Z])/y;
export const CLITICS: ReadonlySet<string> = new Set(["s", "m", "d", "re", "ve", "ll"]);

export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  "doc docx xls xlsx pdf txt htm html jpg jpeg png gif mp3 mp4 avi zip exe ppt js ts csv com org net edu gov tv".split(
    " ",
  ),
);
export const UNITS: ReadonlySet<string> = new Set(
  "am pm km m cm mm kg g mg lb lbs ft oz mph kmh kph mw gw kw kwh bn mn tn mln bln hrs hr min mins sec secs yrs yr usd rs pkr k gb mb tb ghz mhz hz sqm ha".split(
    " ",
  ),
);
