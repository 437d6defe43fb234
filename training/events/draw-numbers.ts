/** A drawing of lots that comes out the same at each training. */

/** Numbers from 0 to 1 that look drawn by lot and are the same at each training. */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
