/** One answer as one line of JSON that is also safe to look at in a terminal. */

// JSON itself escapes C0 controls and lone surrogates; C1 controls, DEL and what turns the direction of writing it leaves bare.
const STEERING = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Parses to exactly `value`; what could steer a terminal is written as an escape. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
