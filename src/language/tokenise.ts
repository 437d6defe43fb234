/**
 * Cuts text into words as Universal Dependencies English does (EWT, GUM): clitics, hyphens and currency signs apart,
 * abbreviations, numbers, addresses and emoticons whole. Owns word boundaries alone; sentence ends are `split-sentences.ts`.
 */

import type { Span } from "../base/span.ts";
import {
  CAPITALISED_ONLY,
  LEADING_ABBREVIATIONS,
  NUMBERING_ABBREVIATIONS,
  SENTENCE_STARTERS,
  TRAILING_ABBREVIATIONS,
} from "./abbreviations.ts";
import {
  classAt,
  DIGIT,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isSpaceAt,
  isUpperAt,
  LETTER,
  MARK,
  SPACE,
  SURROGATE,
  UPPER,
  widthAt,
  isLetterPair,
  isPicture,
  isRegional,
  isSkinTone,
} from "./characters.ts";
import { hasAddressMark, isDigitOrSpaceAt, isSingle, leadingPunctuation } from "./chunk-shape.ts";
import {
  ADDRESS,
  AFTER_LOOSE_CONTRACTION,
  CLAUSE_OPENERS,
  CLITICS,
  CONTRACTIONS,
  DEGREE,
  EMOTICON,
  FILE_ENDINGS,
  HYPHEN_KEEPING_PREFIXES,
  LOOSE_CONTRACTIONS,
  NEWSGROUP,
  NUMBERED_DATE,
  ORDINAL_OR_DECADE,
  PHONE,
  UNITS,
} from "./token-tables.ts";

/** Chunks longer than this are cut by character class alone: no address or emoticon has that length. */
const PATTERN_LENGTH_MAX = 2048;

/**
 * The words of a stretch of text, in order, never overlapping; every character that is not white space or an invisible
 * mark lies in exactly one of them. Never throws; time is linear in the length.
 * @example tokenise("They can't.", 0, 11) // They | ca | n't | .
 */
export function tokenise(text: string, start: number, end: number): Span[] {
  const cutter = new Cutter(text, start, end);
  let at = start;
  while (at < end) {
    if (isSpaceAt(text, at)) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (stop < end && !isSpaceAt(text, stop)) stop++;
    cutter.cutChunk(at, stop);
    at = stop;
  }
  return cutter.tokens;
}

class Cutter {
  readonly tokens: Span[] = [];
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  cutChunk(start: number, end: number): void {
    const text = this.#text;
    const isPlain = end - start <= PATTERN_LENGTH_MAX;
    let at = start;
    while (at < end) {
      const bits = classAt(text, at);
      if (isPlain && at === start && (bits & LETTER) === 0) {
        const whole = this.#emoticon(at, end);
        if (whole > at) {
          at = this.#push(at, whole);
          continue;
        }
      }
      if ((bits & (LETTER | DIGIT)) !== 0) at = this.#word(start, at, end, isPlain);
      else if ((bits & SURROGATE) !== 0) at = this.#pictureOrLetter(at, end);
      else at = this.#punctuation(start, at, end, isPlain);
    }
  }

  #push(start: number, end: number): number {
    this.tokens.push({ start, end });
    return end;
  }

  #match(pattern: RegExp, at: number, end: number): number {
    pattern.lastIndex = at;
    if (!pattern.test(this.#text)) return -1;
    return Math.min(pattern.lastIndex, end);
  }

  #emoticon(at: number, end: number): number {
    const code = this.#text.charCodeAt(at);
    if (code > 0x7f && code !== 0xaf) return -1;
    return this.#match(EMOTICON, at, end);
  }

  /** An address, without the punctuation that the sentence puts after it. */
  #address(at: number, end: number): number {
    const text = this.#text;
    let stop = this.#match(ADDRESS, at, end);
    while (stop > at && ".,;:!?)'’]*".includes(text.charAt(stop - 1))) {
      if (text.charAt(stop - 1) === ")" && text.slice(at, stop).includes("(")) break;
      stop--;
    }
    return stop;
  }

  #word(chunkStart: number, at: number, end: number, isPlain: boolean): number {
    const text = this.#text;
    if (
      isPlain &&
      (text.charAt(at - 1) === "<" || at === chunkStart + leadingPunctuation(text, chunkStart, at))
    ) {
      if (hasAddressMark(text, at, end)) {
        const address = this.#address(at, end);
        if (address > at + 3) return this.#push(at, address);
        const group = this.#match(NEWSGROUP, at, end);
        if (group > at) return this.#push(at, group);
      }
      const emoticon = isUpperAt(text, at) || text.charAt(at) === "x" ? this.#emoticon(at, end) : -1;
      if (emoticon > at && emoticon === end) return this.#push(at, emoticon);
    }
    if (isDigitAt(text, at)) return this.#number(at, end, isPlain);
    let stop = at;
    while (stop < end) {
      const bits = classAt(text, stop);
      if ((bits & (LETTER | DIGIT | MARK)) !== 0) stop++;
      else if ((bits & SURROGATE) !== 0 && isLetterPair(text, stop)) stop += 2;
      else if (this.#joins(at, stop, end)) stop++;
      else break;
    }
    // "US$", "HK$": the currency is one word before its figure.
    if (
      text.charAt(stop) === "$" &&
      stop < end &&
      stop - at <= 3 &&
      isUpperAt(text, stop - 1) &&
      isDigitOrSpaceAt(text, stop + 1)
    )
      stop++;
    if (text.charAt(stop) === "." && stop < end && this.#keepsStop(at, stop, end)) stop++;
    return this.#splitWord(at, stop);
  }

  /** Whether the sign at `at` stands inside a word that goes on: apostrophe, stop of "U.S", "&" of "AT&T", kept hyphen. */
  #joins(wordStart: number, at: number, end: number): boolean {
    const text = this.#text;
    const sign = text.charAt(at);
    const next = classAt(text, at + 1);
    if (at + 1 >= end) return false;
    if (sign === "'" || sign === "’" || sign === "`") return (next & LETTER) !== 0;
    if (sign === "_") return true;
    if (sign === "&") return isUpperAt(text, at - 1) && (next & UPPER) !== 0 && !isLowerAt(text, at + 2);
    if (sign === "-") return (next & (LETTER | DIGIT)) !== 0 && this.#keepsHyphen(wordStart, at);
    if (sign === ".") return this.#joinsStop(wordStart, at, end);
    return false;
  }

  #keepsHyphen(wordStart: number, at: number): boolean {
    const text = this.#text;
    if (at - wordStart > 8) return false;
    const prefix = text.slice(wordStart, at).toLowerCase();
    if (!HYPHEN_KEEPING_PREFIXES.has(prefix)) return false;
    if (isDigitAt(text, at + 1)) return prefix === "mid" || prefix === "pre" || prefix === "post";
    return !(prefix === "vice" || prefix === "over" || prefix === "un") || isLowerAt(text, at + 1);
  }

  #joinsStop(wordStart: number, at: number, end: number): boolean {
    const text = this.#text;
    const next = classAt(text, at + 1);
    if ((next & (LETTER | DIGIT)) === 0) return false;
    // "U.S", "e.g": every part one letter long.
    if (isSingle(text, wordStart, at) && (next & LETTER) !== 0 && !isLetterAt(text, at + 2)) return true;
    if ((next & DIGIT) !== 0) return isDigitAt(text, at - 1) || at - wordStart === 1;
    if (DEGREE.test(text.slice(wordStart, Math.min(end, wordStart + 6)))) return true;
    // "report.doc", "node.js", all in small letters with a short ending; "great.The" is two sentences.
    let stop = at + 1;
    while (stop < end && stop - at <= 5 && isLetterAt(text, stop)) stop++;
    const length = stop - at - 1;
    return FILE_ENDINGS.has(text.slice(at + 1, stop).toLowerCase()) && length >= 2;
  }

  /** Whether the stop at `at` belongs to the word before it ("Mr.", "U.S.", "J.") and does not end a sentence of its own. */
  #keepsStop(wordStart: number, at: number, end: number): boolean {
    const text = this.#text;
    const after = text.charAt(at + 1);
    if (after === "." && at + 1 < end) return false;
    if (at - wordStart > 8) return false;
    const isLast = !this.#hasMore(at + 1);
    const form = text.slice(wordStart, at);
    const lower = form.toLowerCase();
    const next = this.#nextVisible(at + 1);
    const opensNext = SENTENCE_STARTERS.has(text.slice(next, this.#wordEnd(next)));
    if (form.includes(".")) return !(isLowerAt(text, wordStart) && (isLast || opensNext));
    if (form.length === 1) return this.#isInitial(wordStart, at, next, isLast);
    if (NUMBERING_ABBREVIATIONS.has(lower)) return isDigitAt(text, next) && !isLast;
    const isCapital = isUpperAt(text, wordStart);
    if (!isCapital && CAPITALISED_ONLY.has(lower)) return false;
    if (LEADING_ABBREVIATIONS.has(lower)) return !isLast;
    if (!TRAILING_ABBREVIATIONS.has(lower)) return false;
    return !opensNext && !isLast && !(lower === "etc" && isUpperAt(text, next));
  }

  #isInitial(wordStart: number, at: number, next: number, isLast: boolean): boolean {
    const text = this.#text;
    if (isLast) return false;
    if (isLowerAt(text, wordStart)) {
      const letter = text.charAt(wordStart);
      return (
        (letter === "v" || letter === "c" || letter === "p" || letter === "b" || letter === "d") &&
        next > at + 1
      );
    }
    if (!isUpperAt(text, wordStart) || text.charAt(wordStart) === "I")
      return isUpperAt(text, wordStart) && next === at + 1 && isUpperAt(text, next);
    return isUpperAt(text, next);
  }

  #nextVisible(at: number): number {
    let next = at;
    while (next < this.#end && isSpaceAt(this.#text, next)) next++;
    return next;
  }

  #wordEnd(at: number): number {
    let stop = at;
    while (stop < this.#end && stop - at < 12 && isLetterAt(this.#text, stop)) stop++;
    return stop;
  }

  #hasMore(at: number): boolean {
    return this.#nextVisible(at) < this.#end;
  }

  /** Pushes a word of letters, cutting clitics off its end. */
  #splitWord(start: number, end: number): number {
    const text = this.#text;
    const length = end - start;
    if (length < 2 || length > 40) return this.#push(start, end);
    let mark = -1;
    for (let at = end - 1; at >= start && at >= end - 4; at--) {
      const sign = text.charAt(at);
      if (sign === "'" || sign === "’" || sign === "`") {
        mark = at;
        break;
      }
    }
    if (mark < 0) {
      const cut = length <= 8 ? this.#runTogether(start, end) : undefined;
      if (
        cut === undefined ||
        (length > 2 && isUpperAt(text, start + 1) && isUpperAt(text, start + 2) && length < 4)
      )
        return this.#push(start, end);
      this.#push(start, start + cut);
      return this.#push(start + cut, end);
    }
    const tail = text.slice(mark + 1, end).toLowerCase();
    const isNegation = tail === "t" && mark - 1 > start && text.charAt(mark - 1).toLowerCase() === "n";
    const cut = isNegation ? mark - 1 : CLITICS.has(tail) && mark > start ? mark : -1;
    if (cut < 0) return this.#push(start, end);
    this.#splitStem(start, cut);
    return this.#push(cut, end);
  }

  /** Where to cut "dont", "its a", "lets go"; undefined where the word is one. */
  #runTogether(start: number, end: number): number | undefined {
    const text = this.#text;
    const lower = text.slice(start, end).toLowerCase();
    const always = CONTRACTIONS.get(lower);
    if (always !== undefined) return always;
    const loose = LOOSE_CONTRACTIONS.get(lower);
    if (loose !== undefined) {
      const next = this.#nextVisible(end);
      return AFTER_LOOSE_CONTRACTION.has(text.slice(next, this.#wordEnd(next))) ? loose : undefined;
    }
    if (lower !== "lets") return undefined;
    const before = this.tokens.at(-1);
    if (before === undefined || !isLetterAt(text, before.end - 1)) return 3;
    return CLAUSE_OPENERS.has(text.slice(before.start, before.end).toLowerCase()) ? 3 : undefined;
  }

  /** What stands before a clitic may carry one itself: "wouldn't've". */
  #splitStem(start: number, end: number): void {
    const tail = this.#text.slice(Math.max(start, end - 3), end).toLowerCase();
    if (end - start > 3 && (tail === "n't" || tail === "n’t")) {
      this.#push(start, end - 3);
      this.#push(end - 3, end);
    } else this.#push(start, end);
  }

  #number(at: number, end: number, isPlain: boolean): number {
    const text = this.#text;
    if (isPlain) {
      const phone = this.#match(PHONE, at, end);
      if (phone > at) return this.#push(at, phone);
      const date = this.#match(NUMBERED_DATE, at, end);
      if (date > at) return this.#push(at, date);
      const ordinal = this.#match(ORDINAL_OR_DECADE, at, end);
      if (ordinal > at) return this.#push(at, ordinal);
    }
    let stop = at + 1;
    while (stop < end) {
      if (isDigitAt(text, stop)) stop++;
      else if (this.#joinsDigits(stop, end)) stop++;
      else break;
    }
    if (
      at === this.#start &&
      stop - at <= 2 &&
      text.charAt(stop) === "." &&
      stop + 1 === end &&
      this.#hasMore(end)
    )
      stop++;
    const letters = stop;
    while (stop < end && (classAt(text, stop) & (LETTER | DIGIT | MARK)) !== 0) stop++;
    if (stop === letters) return this.#push(at, stop);
    const unit = text.slice(letters, Math.min(stop, letters + 8)).toLowerCase();
    const isMoney = unit.length === 1 && "bmtk".includes(unit) && /\p{Sc}/u.test(text.charAt(at - 1));
    if (isMoney || (stop - letters < 8 && UNITS.has(unit))) {
      this.#push(at, letters);
      return this.#push(letters, stop);
    }
    return this.#push(at, stop);
  }

  /** "4,500", "3.5", "10:30"; but "[12,13]" is two figures. */
  #joinsDigits(at: number, end: number): boolean {
    const text = this.#text;
    if (at + 1 >= end || !isDigitAt(text, at + 1)) return false;
    const sign = text.charAt(at);
    if (sign === "." || sign === ":") return true;
    return (
      sign === "," &&
      isDigitAt(text, at + 2) &&
      isDigitAt(text, at + 3) &&
      at + 3 < end &&
      !isDigitAt(text, at + 4)
    );
  }

  #punctuation(chunkStart: number, at: number, end: number, isPlain: boolean): number {
    const text = this.#text;
    const sign = text.charAt(at);
    const bits = classAt(text, at);
    if ((bits & MARK) !== 0) return this.#push(at, this.#pastMarks(at + 1, end));
    if (sign === "." && at === chunkStart && isDigitAt(text, at + 1) && at + 1 < end)
      return this.#number(at, end, false);
    if (sign === "." || sign === "!" || sign === "?") return this.#push(at, this.#pastRun(at, end));
    if (sign === "[" && text.startsWith("[...]", at) && at + 5 <= end) return this.#push(at, at + 5);
    if ((sign === "@" || sign === "#") && isLetterAt(text, at + 1) && at + 1 < end)
      return this.#push(at, this.#handle(at + 1, end));
    if (sign === "'" || sign === "’" || sign === "‘" || sign === "`")
      return this.#apostrophe(chunkStart, at, end);
    if ((sign === "+" || sign === "-") && isDigitAt(text, at + 1) && isPlain && at === chunkStart) {
      const phone = this.#match(PHONE, at, end);
      if (phone > at) return this.#push(at, phone);
    }
    if ("-*=_~<>$".includes(sign)) {
      let stop = at + 1;
      while (stop < end && text.charAt(stop) === sign) stop++;
      return this.#push(at, stop);
    }
    if (isPlain && (sign === ":" || sign === ";") && this.#emoticon(at, end) === end)
      return this.#push(at, end);
    if (isPicture(text.charCodeAt(at))) return this.#push(at, this.#pastPicture(at, end));
    return this.#push(at, this.#pastMarks(at + 1, end));
  }

  #pastMarks(at: number, end: number): number {
    let stop = at;
    while (stop < end && (classAt(this.#text, stop) & MARK) !== 0) stop++;
    return stop;
  }

  /** Past a run of stops, or of exclamation and question marks. */
  #pastRun(at: number, end: number): number {
    const text = this.#text;
    let stop = at + 1;
    if (text.charAt(at) === ".") while (stop < end && text.charAt(stop) === ".") stop++;
    while (stop < end && (text.charAt(stop) === "!" || text.charAt(stop) === "?")) stop++;
    return stop;
  }

  #handle(at: number, end: number): number {
    let stop = at;
    while (
      stop < end &&
      ((classAt(this.#text, stop) & (LETTER | DIGIT | MARK)) !== 0 || this.#text.charAt(stop) === "_")
    )
      stop++;
    return stop;
  }

  /** Apostrophes that begin a chunk part: clitic after a sign ("%'s"), dropped letters ("'em", "'90s"), doubled quotes, or a quote mark. */
  #apostrophe(chunkStart: number, at: number, end: number): number {
    const text = this.#text;
    const sign = text.charAt(at);
    if (text.charAt(at + 1) === sign && at + 1 < end) return this.#push(at, at + 2);
    let stop = at + 1;
    while (stop < end && stop - at < 6 && (classAt(text, stop) & (LETTER | DIGIT)) !== 0) stop++;
    const tail = text.slice(at + 1, stop).toLowerCase();
    const isWhole = stop === end || !isLetterAt(text, stop);
    if (isWhole && (CLITICS.has(tail) || tail === "t") && sign !== "‘") {
      if (at > chunkStart || tail !== "d") return this.#push(at, stop);
    }
    if (
      isWhole &&
      at === chunkStart &&
      (tail === "em" || tail === "cause" || tail === "til" || tail === "bout" || /^\d\ds?$/.test(tail))
    ) {
      return this.#push(at, stop);
    }
    if (isWhole && (tail === "tis" || tail === "twas")) {
      this.#push(at, at + 2);
      return this.#push(at + 2, stop);
    }
    return this.#push(at, at + 1);
  }

  #pictureOrLetter(at: number, end: number): number {
    const text = this.#text;
    if (widthAt(text, at) === 2 && isLetterPair(text, at)) {
      let stop = at + 2;
      while (stop < end) {
        if ((classAt(text, stop) & (LETTER | DIGIT | MARK)) !== 0) stop++;
        else if ((classAt(text, stop) & SURROGATE) !== 0 && isLetterPair(text, stop)) stop += 2;
        else break;
      }
      return this.#push(at, Math.min(stop, end));
    }
    return this.#push(at, this.#pastPicture(at, end));
  }

  /** Past one emoji with its modifiers, joined parts and, for flags, its second half. */
  #pastPicture(at: number, end: number): number {
    const text = this.#text;
    let stop = Math.min(end, at + widthAt(text, at));
    if (isRegional(text, at) && isRegional(text, stop)) return Math.min(end, stop + 2);
    while (stop < end) {
      if (
        text.charCodeAt(stop) === 0x200d &&
        stop + 1 < end &&
        (classAt(text, stop + 1) & (LETTER | DIGIT | SPACE)) === 0
      ) {
        stop = Math.min(end, stop + 1 + widthAt(text, stop + 1));
      } else if ((classAt(text, stop) & MARK) !== 0 || isSkinTone(text, stop))
        stop = Math.min(end, stop + widthAt(text, stop));
      else break;
    }
    return stop;
  }
}
