/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): states, moves and the features of a state.
 * Node 0 is the root and stays at the bottom of the stack; exactly one word ends up below it.
 */

import { feature } from "../../src/language/sparse-linear.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export const PARSER_FEATURES_MAX = 112;

/** One sentence being parsed; `reset` makes it ready for the next, arrays grow and are kept. */
export class ParserState {
  count = 0;
  next = 1;
  depth = 0;
  words = new Int32Array(0);
  tags = new Int32Array(0);
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  #left1 = new Int32Array(0);
  #left2 = new Int32Array(0);
  #right1 = new Int32Array(0);
  #right2 = new Int32Array(0);
  #leftCount = new Int32Array(0);
  #rightCount = new Int32Array(0);
  #leftSet = new Int32Array(0);
  #rightSet = new Int32Array(0);

  /** `words` are hashes of forms and `tags` classes of the tagger, both for the words of the sentence in order. */
  reset(words: readonly number[], tags: ArrayLike<number>): void {
    const count = words.length;
    if (this.words.length < count + 1) this.#grow(Math.max(64, (count + 1) * 2));
    this.count = count;
    this.next = 1;
    this.depth = 1;
    this.stack[0] = 0;
    this.words[0] = 3;
    this.tags[0] = 250;
    for (let i = 0; i < count; i++) {
      this.words[i + 1] = words[i] as number;
      this.tags[i + 1] = tags[i] as number;
    }
    for (const list of [this.heads, this.labels, this.#left1, this.#left2, this.#right1, this.#right2])
      list.fill(-1, 0, count + 1);
    for (const list of [this.#leftCount, this.#rightCount, this.#leftSet, this.#rightSet])
      list.fill(0, 0, count + 1);
  }

  #grow(size: number): void {
    this.words = new Int32Array(size);
    this.tags = new Int32Array(size);
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Int32Array(size);
    this.#left1 = new Int32Array(size);
    this.#left2 = new Int32Array(size);
    this.#right1 = new Int32Array(size);
    this.#right2 = new Int32Array(size);
    this.#leftCount = new Int32Array(size);
    this.#rightCount = new Int32Array(size);
    this.#leftSet = new Int32Array(size);
    this.#rightSet = new Int32Array(size);
  }

  get isDone(): boolean {
    return this.next > this.count && this.depth === 1;
  }

  /** Whether SHIFT, LEFT or RIGHT may be made. The root takes its word only when nothing else is left. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next <= this.count;
    if (move === LEFT) return this.next <= this.count && this.depth > 1;
    if (this.depth < 2) return false;
    return this.depth > 2 || this.next > this.count;
  }

  make(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth] as number;
    if (move === LEFT) this.#attachLeft(child, this.next, label);
    else this.#attachRight(child, this.stack[this.depth - 1] as number, label);
  }

  #attachLeft(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label;
    this.#left2[head] = this.#left1[head] as number;
    this.#left1[head] = child;
    this.#leftCount[head] = (this.#leftCount[head] as number) + 1;
    this.#leftSet[head] = (this.#leftSet[head] as number) | (1 << (label % 31));
  }

  #attachRight(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label;
    this.#right2[head] = this.#right1[head] as number;
    this.#right1[head] = child;
    this.#rightCount[head] = (this.#rightCount[head] as number) + 1;
    this.#rightSet[head] = (this.#rightSet[head] as number) | (1 << (label % 31));
  }

  #word(node: number): number {
    return node < 0 ? 1 : (this.words[node] as number);
  }

  #tag(node: number): number {
    return node < 0 ? 251 : (this.tags[node] as number);
  }

  #label(node: number): number {
    return node < 0 ? 99 : (this.labels[node] as number);
  }

  /** Features of the relation that a LEFT or RIGHT would make, asked before the move. Fills `out`, returns how many. */
  labelFeatures(move: number, out: Int32Array): number {
    const child = this.stack[this.depth - 1] as number;
    const head = move === LEFT ? this.next : (this.stack[this.depth - 2] as number);
    const d = move === LEFT ? 1000 : 2000;
    const hw = this.#word(head);
    const ht = this.#tag(head);
    const cw = this.#word(child);
    const ct = this.#tag(child);
    const cl1 = this.#left1[child] as number;
    const cl2 = this.#left2[child] as number;
    const cr1 = this.#right1[child] as number;
    const hl1 = this.#left1[head] as number;
    const hr1 = this.#right1[head] as number;
    const side = move === LEFT ? hl1 : hr1;
    const far = distance(Math.min(head, child), Math.max(head, child));
    const before = child > 1 ? child - 1 : -1;
    const after = child < this.count ? child + 1 : -1;
    const hbefore = head > 1 ? head - 1 : -1;
    const hafter = head < this.count ? head + 1 : -1;
    const cls = this.#leftSet[child] as number;
    const crs = this.#rightSet[child] as number;
    const hls = this.#leftSet[head] as number;
    const hrs = this.#rightSet[head] as number;
    let n = 0;
    out[n++] = feature(d, 0);
    out[n++] = feature(d + 1, hw, ht);
    out[n++] = feature(d + 2, ht);
    out[n++] = feature(d + 3, cw, ct);
    out[n++] = feature(d + 4, ct);
    out[n++] = feature(d + 5, hw, cw);
    out[n++] = feature(d + 6, ht, ct);
    out[n++] = feature(d + 7, hw, ct);
    out[n++] = feature(d + 8, ht, cw);
    out[n++] = feature(d + 9, ht, ct, far);
    out[n++] = feature(d + 10, cw, far);
    out[n++] = feature(d + 11, ct, this.#word(cl1));
    out[n++] = feature(d + 12, ct, this.#tag(cl1), ht);
    out[n++] = feature(d + 13, ct, this.#label(cl1), ht);
    out[n++] = feature(d + 14, hw, this.#word(cl1), ct);
    out[n++] = feature(d + 15, ht, this.#word(cl1), cw);
    out[n++] = feature(d + 16, ct, this.#word(cl2), ht);
    out[n++] = feature(d + 17, ct, this.#label(cr1), ht);
    out[n++] = feature(d + 18, ct, this.#word(cr1));
    out[n++] = feature(d + 19, ct, cls, ht);
    out[n++] = feature(d + 20, ct, crs, ht);
    out[n++] = feature(d + 21, ht, hls, ct);
    out[n++] = feature(d + 22, ht, hrs, ct);
    out[n++] = feature(d + 23, hw, hls, ct);
    out[n++] = feature(d + 24, hw, hrs, ct);
    out[n++] = feature(d + 25, this.#label(side), ct, ht);
    out[n++] = feature(d + 26, this.#label(side), hw, ct);
    out[n++] = feature(d + 27, this.#word(side), hw, ct);
    out[n++] = feature(d + 28, this.#tag(before), ct, ht);
    out[n++] = feature(d + 29, this.#tag(after), ct, ht);
    out[n++] = feature(d + 30, this.#word(before), ct);
    out[n++] = feature(d + 31, this.#word(after), ct);
    out[n++] = feature(d + 32, this.#tag(hbefore), ht, ct);
    out[n++] = feature(d + 33, this.#tag(hafter), ht, ct);
    out[n++] = feature(d + 34, this.#word(hbefore), ht, ct);
    out[n++] = feature(d + 35, this.#word(hafter), ht, ct);
    out[n++] = feature(d + 36, cw);
    out[n++] = feature(d + 37, hw);
    out[n++] = feature(d + 38, cw, this.#tag(after));
    out[n++] = feature(d + 39, cw, cls);
    out[n++] = feature(d + 40, cw, crs);
    return n;
  }

  /** Features after Zhang and Nivre (2011), for arc-hybrid. Fills `out`, returns how many. */
  features(out: Int32Array): number {
    const { stack, depth, next, count } = this;
    const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
    const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
    const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
    const b0 = next <= count ? next : -1;
    const b1 = next + 1 <= count ? next + 1 : -1;
    const b2 = next + 2 <= count ? next + 2 : -1;
    const s0l1 = s0 < 0 ? -1 : (this.#left1[s0] as number);
    const s0l2 = s0 < 0 ? -1 : (this.#left2[s0] as number);
    const s0r1 = s0 < 0 ? -1 : (this.#right1[s0] as number);
    const s0r2 = s0 < 0 ? -1 : (this.#right2[s0] as number);
    const s1l1 = s1 < 0 ? -1 : (this.#left1[s1] as number);
    const s1r1 = s1 < 0 ? -1 : (this.#right1[s1] as number);
    const s1r2 = s1 < 0 ? -1 : (this.#right2[s1] as number);
    const b0l1 = b0 < 0 ? -1 : (this.#left1[b0] as number);
    const b0l2 = b0 < 0 ? -1 : (this.#left2[b0] as number);
    const s0w = this.#word(s0);
    const s1w = this.#word(s1);
    const s2w = this.#word(s2);
    const b0w = this.#word(b0);
    const b1w = this.#word(b1);
    const b2w = this.#word(b2);
    const s0t = this.#tag(s0);
    const s1t = this.#tag(s1);
    const s2t = this.#tag(s2);
    const b0t = this.#tag(b0);
    const b1t = this.#tag(b1);
    const b2t = this.#tag(b2);
    const s0lv = s0 < 0 ? 0 : Math.min(5, this.#leftCount[s0] as number);
    const s0rv = s0 < 0 ? 0 : Math.min(5, this.#rightCount[s0] as number);
    const s1lv = s1 < 0 ? 0 : Math.min(5, this.#leftCount[s1] as number);
    const s1rv = s1 < 0 ? 0 : Math.min(5, this.#rightCount[s1] as number);
    const b0lv = b0 < 0 ? 0 : Math.min(5, this.#leftCount[b0] as number);
    const d0 = distance(s0, b0);
    const d1 = distance(s1, s0);
    const s0rs = s0 < 0 ? 0 : (this.#rightSet[s0] as number);
    const s0ls = s0 < 0 ? 0 : (this.#leftSet[s0] as number);
    const s1rs = s1 < 0 ? 0 : (this.#rightSet[s1] as number);
    const s1ls = s1 < 0 ? 0 : (this.#leftSet[s1] as number);
    const b0ls = b0 < 0 ? 0 : (this.#leftSet[b0] as number);
    let n = 0;
    out[n++] = feature(0, depth > 2 ? 1 : 0, b0 < 0 ? 1 : 0);
    out[n++] = feature(1, s0w);
    out[n++] = feature(2, s0t);
    out[n++] = feature(3, s0w, s0t);
    out[n++] = feature(4, s1w);
    out[n++] = feature(5, s1t);
    out[n++] = feature(6, s1w, s1t);
    out[n++] = feature(7, b0w);
    out[n++] = feature(8, b0t);
    out[n++] = feature(9, b0w, b0t);
    out[n++] = feature(10, b1w);
    out[n++] = feature(11, b1t);
    out[n++] = feature(12, b1w, b1t);
    out[n++] = feature(13, b2w);
    out[n++] = feature(14, b2t);
    out[n++] = feature(15, s2w);
    out[n++] = feature(16, s2t);
    out[n++] = feature(17, s0w, b0w);
    out[n++] = feature(18, s0w, s0t, b0t);
    out[n++] = feature(19, s0t, b0w, b0t);
    out[n++] = feature(20, s0t, b0t);
    out[n++] = feature(21, s0w, b0t);
    out[n++] = feature(22, s0t, b0w);
    out[n++] = feature(23, s1w, s0w);
    out[n++] = feature(24, s1t, s0t);
    out[n++] = feature(25, s1w, s0t);
    out[n++] = feature(26, s1t, s0w);
    out[n++] = feature(27, s1t, s0w, s0t);
    out[n++] = feature(28, s1w, s1t, s0t);
    out[n++] = feature(29, s1w, b0w);
    out[n++] = feature(30, s1t, b0t);
    out[n++] = feature(31, b0t, b1t);
    out[n++] = feature(32, b0w, b1w);
    out[n++] = feature(33, s0t, b0t, b1t);
    out[n++] = feature(34, b0t, b1t, b2t);
    out[n++] = feature(35, s1t, s0t, b0t);
    out[n++] = feature(36, s2t, s1t, s0t);
    out[n++] = feature(37, s0t, this.#tag(s0l1), b0t);
    out[n++] = feature(38, s0t, this.#tag(s0r1), b0t);
    out[n++] = feature(39, s0t, b0t, this.#tag(b0l1));
    out[n++] = feature(40, s1t, s0t, this.#tag(s0l1));
    out[n++] = feature(41, s1t, s0t, this.#tag(s0r1));
    out[n++] = feature(42, s1t, this.#tag(s1r1), s0t);
    out[n++] = feature(43, s1t, this.#tag(s1l1), s0t);
    out[n++] = feature(44, s0w, d0);
    out[n++] = feature(45, s0t, d0);
    out[n++] = feature(46, b0w, d0);
    out[n++] = feature(47, b0t, d0);
    out[n++] = feature(48, s0t, b0t, d0);
    out[n++] = feature(49, s1t, s0t, d1);
    out[n++] = feature(50, s0w, s1t, d1);
    out[n++] = feature(51, s1w, s0t, d1);
    out[n++] = feature(52, s0w, s0rv);
    out[n++] = feature(53, s0t, s0rv);
    out[n++] = feature(54, s0w, s0lv);
    out[n++] = feature(55, s0t, s0lv);
    out[n++] = feature(56, b0w, b0lv);
    out[n++] = feature(57, b0t, b0lv);
    out[n++] = feature(58, s1w, s1rv);
    out[n++] = feature(59, s1t, s1rv);
    out[n++] = feature(60, s1t, s1lv);
    out[n++] = feature(61, this.#word(s0l1), s0t);
    out[n++] = feature(62, this.#tag(s0l1), this.#label(s0l1));
    out[n++] = feature(63, this.#word(s0r1), s0t);
    out[n++] = feature(64, this.#tag(s0r1), this.#label(s0r1));
    out[n++] = feature(65, this.#word(s1l1), s1t);
    out[n++] = feature(66, this.#tag(s1l1), this.#label(s1l1));
    out[n++] = feature(67, this.#word(s1r1), s1t);
    out[n++] = feature(68, this.#tag(s1r1), this.#label(s1r1));
    out[n++] = feature(69, this.#word(b0l1), b0t);
    out[n++] = feature(70, this.#tag(b0l1), this.#label(b0l1));
    out[n++] = feature(71, this.#tag(s0l2), this.#label(s0l2), this.#label(s0l1));
    out[n++] = feature(72, this.#tag(s0r2), this.#label(s0r2), this.#label(s0r1));
    out[n++] = feature(73, this.#tag(b0l2), this.#label(b0l2), this.#label(b0l1));
    out[n++] = feature(74, this.#tag(s1r2), this.#label(s1r2), this.#label(s1r1));
    out[n++] = feature(75, s0w, s0rs);
    out[n++] = feature(76, s0t, s0rs);
    out[n++] = feature(77, s0w, s0ls);
    out[n++] = feature(78, s0t, s0ls);
    out[n++] = feature(79, s1w, s1rs);
    out[n++] = feature(80, s1t, s1rs);
    out[n++] = feature(81, b0w, b0ls);
    out[n++] = feature(82, b0t, b0ls);
    out[n++] = feature(83, s0t, s1t, s1rs);
    out[n++] = feature(84, s0t, s1t, s1ls);
    out[n++] = feature(85, s0t, s0ls, s1t);
    out[n++] = feature(86, s0t, this.#word(s0l1), s1w);
    out[n++] = feature(87, s0t, s0w, this.#word(s0l1));
    out[n++] = feature(88, s0w, b0w, b1t);
    out[n++] = feature(89, s1w, this.#word(s0l1), s0t);
    out[n++] = feature(90, s1w, s0w, this.#word(s0l1));
    out[n++] = feature(91, b1t, b2t, s0t);
    out[n++] = feature(92, s1t, s0t, b1t);
    out[n++] = feature(93, s2t, s0t, b0t);
    out[n++] = feature(94, s2w, s0w);
    out[n++] = feature(95, s2t, s1t, s0w);
    return n;
  }
}

function distance(from: number, to: number): number {
  if (from < 0 || to < 0) return 0;
  const words = to - from;
  return words <= 4 ? words : words <= 6 ? 5 : words <= 10 ? 6 : words <= 20 ? 7 : 8;
}
