/** The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a move makes unreachable. */

import { LEFT, type ParserState, RIGHT, SHIFT } from "./parser-state.ts";

/** `heads[i]` is the gold head of node i (node 0 is the root and has head -1). */
export function costOf(state: ParserState, move: number, heads: ArrayLike<number>): number {
  if (move === SHIFT) return shiftCost(state, heads);
  const { stack, depth, next, count } = state;
  const s0 = stack[depth - 1] as number;
  const head = heads[s0] as number;
  let cost = 0;
  for (let node = next; node <= count; node++) {
    if (heads[node] === s0) cost++;
    if (head === node && !(move === LEFT && node === next)) cost++;
  }
  if (move === LEFT && depth > 1 && head === stack[depth - 2]) cost++;
  // RIGHT to a head that is not the gold one: lost already, or counted above.
  if (move === RIGHT && head !== stack[depth - 2]) cost += 0;
  return cost;
}

function shiftCost(state: ParserState, heads: ArrayLike<number>): number {
  const { stack, depth, next } = state;
  const head = heads[next] as number;
  let cost = 0;
  for (let i = 0; i < depth; i++) {
    const node = stack[i] as number;
    if (heads[node] === next) cost++;
    if (head === node && i < depth - 1) cost++;
  }
  return cost;
}
