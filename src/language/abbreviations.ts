/** Words that end in a full stop of their own, in three classes by what follows. A table; no decisions. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Stand before a name or number: a sentence all but never ends after them. Lower case, without the final stop. */
export const LEADING_ABBREVIATIONS = words(`
  mr mrs ms messrs mme mlle dr drs prof profs rev revd fr hon rt st ste ft mt gen lt col maj capt cpt cmdr cdr comdr adm
  sgt cpl pvt brig sec gov sen sens rep reps pres amb atty supt insp det dep asst assoc min vs v viz cf eg ie nos fig figs
  eq eqs sect art arts para vol vols pp ch chap ed eds al approx est feat sr. br sis msgr lieut ald cllr mgr dir
  hr herr frau sra dna m/s km/h gp capt wg sqn flt ltcol maj.gen lt.gen e.g i.e c.f op cit ibid hq mohd md. abp bp
  d.o.b b.k p.o attn spec
`);

/** Often end a name or a phrase and may end a sentence too. */
export const TRAILING_ABBREVIATIONS = words(`
  inc co corp ltd llc plc bros jr sr esq phd ph.d m.d b.a m.a b.sc m.sc d.c u.s u.k u.n u.s.a u.s.s.r e.u u.a.e a.m p.m
  etc et.al dept univ inst assn intl natl mfg ave blvd rd hwy pkwy bldg apt ste ph tel govt div
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo alta sask que ont yrs yr hrs hr mins secs lb lbs oz mi mm cm kg km sq cu mph avg max
  e.t a.d b.c b.c.e c.e r.i.p p.s n.b a.k.a o.k v.i.p p.m.s s.a n.v a.g s.p.a pty pte bhd s.r.l gmbh cie esp
  incl orig anon misc
`);

/** "No. 5" but "He said no.": an abbreviation only before a digit. */
export const NUMBERING_ABBREVIATIONS = words(
  "no nos p pp pg art sec ch vol fig para app ex resp arr arrv lv reg",
);

/** Abbreviations that are also everyday words: only with a capital, and not at the end of a block. */
export const CAPITALISED_ONLY = words(`
  sen rep gen sun mar art sat fig ill ind miss ore wash del pres min det dep col spec ave mass hon dir mo may
  la pa co max ed md sec inst tex conn ark ill hr ext ft mt fr
`);

/** Words that begin a sentence far more often than they follow an abbreviation within one ("in the U.S. The …"). */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "The This That These Those He She It They We You I In On At For But And Or So If When While After Before As His Her Its " +
    "Their Our My Your There Here What Who Why How Where However Meanwhile Although Though Because Since A An No Not Now " +
    "Then Last By From With To Of Some Many Most All Both Another Please Thanks Also Earlier Later Once During Under Is Are Was"
  ).split(" "),
);
