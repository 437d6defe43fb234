/** A drawing of lots for the trees of the detector. Owns the generator alone: what ships was drawn with it. */

/** Numbers from 0 to 1 that look drawn by lot and are the same at each training. */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
