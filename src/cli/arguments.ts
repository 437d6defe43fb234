/** Turns typed options into queries; every mistake becomes a usage error that says what would be right. */

import { closest } from "../base/closest.ts";
import type { Session } from "../app/session.ts";
import type { Party } from "../query/parse-party.ts";
import { type Period, periodEdge } from "../query/period.ts";
import type { RecordFilter } from "../store/store.ts";
import { type CommandOptions, stringOption } from "./command.ts";
import { UsageError } from "./exit-codes.ts";

function requiredParty(session: Session, words: string): Party {
  const party = session.party(words);
  if (party === null) {
    const similar = session.similarNames(words);
    const guess = similar.length === 0 ? "" : ` Did you mean ${similar.join(", or ")}?`;
    throw new UsageError(
      `"${words}" is no state, organisation or person that Chancery knows by this name.${guess} Use a name, a demonym or a code: Pakistan, Pakistani, PAK.`,
    );
  }
  return party;
}

export function periodOf(options: CommandOptions): Period {
  const edge = (name: "from" | "to"): string | null => {
    const given = stringOption(options, name);
    if (given === undefined) return null;
    const day = periodEdge(given, name);
    if (day === null)
      throw new UsageError(`--${name} ${given}: give a day, month or year, like 2021-04-07, 2021-04 or 2021`);
    return day;
  };
  const period = { from: edge("from"), to: edge("to") };
  if (period.from !== null && period.to !== null && period.from > period.to)
    throw new UsageError(`--from ${period.from} lies after --to ${period.to}`);
  return period;
}

/** " in this period" where one was given, else nothing. */
export function duringWords({ from, to }: Period): string {
  return from === null && to === null ? "" : " in this period";
}

function numberOption(options: CommandOptions, name: string, fallback: number): number {
  const given = stringOption(options, name);
  if (given === undefined || given === "") return fallback;
  const value = Number(given);
  if (!Number.isFinite(value) || value < 0)
    throw new UsageError(`--${name} ${given}: give a number, 0 or more`);
  return value;
}

/** As `numberOption`, but whole. */
export function countOption(options: CommandOptions, name: string, fallback: number): number {
  const value = numberOption(options, name, fallback);
  if (!Number.isSafeInteger(value)) throw new UsageError(`--${name} ${value}: give a whole number`);
  return value;
}

/** A number from 0 to 1. */
export function confidenceOption(options: CommandOptions, fallback: number): number {
  const value = numberOption(options, "confidence", fallback);
  if (value > 1) throw new UsageError(`--confidence ${value}: give a number from 0 to 1`);
  return value;
}

/** Two different parties. */
export function requiredPair(session: Session, first: string, second: string): [Party, Party] {
  const [a, b] = [requiredParty(session, first), requiredParty(session, second)];
  if (JSON.stringify(a.key) === JSON.stringify(b.key))
    throw new UsageError(`"${first}" and "${second}" are both ${a.name}: name two parties`);
  return [a, b];
}

/** An option that takes one of a few words; undefined when it was not given. */
export function oneOf<T extends string>(
  options: CommandOptions,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const given = stringOption(options, name);
  if (given === undefined) return undefined;
  return allowedWord(given, name, allowed);
}

/** The allowed word that was typed, whatever its case; else a usage error that lists them and guesses. */
function allowedWord<T extends string>(given: string, name: string, allowed: readonly T[]): T {
  const word = allowed.find((each) => each.toLowerCase() === given.trim().toLowerCase());
  if (word !== undefined) return word;
  const guess = closest(given, allowed);
  throw new UsageError(
    `--${name} ${given}: there are ${allowed.join(", ")}.${guess === null ? "" : ` Did you mean ${guess}?`}`,
  );
}

/** A comma-separated option each of whose words is one of a few; undefined when it was not given. */
export function someOf<T extends string>(
  options: CommandOptions,
  name: string,
  allowed: readonly T[],
): T[] | undefined {
  const given = listOption(options, name);
  if (given?.length === 0) throw new UsageError(`--${name} is empty: there are ${allowed.join(", ")}`);
  return given?.map((each) => allowedWord(each, name, allowed));
}

export function listOption(options: CommandOptions, name: string): string[] | undefined {
  const given = stringOption(options, name);
  return given
    ?.split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The filter that --between, --of, --from, --to, --confidence and --limit describe. */
export function filterOf(session: Session, options: CommandOptions): RecordFilter {
  const period = periodOf(options);
  const between = listOption(options, "between") ?? [];
  if (between.length === 1)
    throw new UsageError("--between wants two parties, separated by a comma: --between Pakistan,Russia");
  const of = stringOption(options, "of");
  const parties = [...between, ...(of === undefined ? [] : [of])].map(
    (words) => requiredParty(session, words).key,
  );
  const limit = countOption(options, "limit", 0);
  return {
    ...(parties.length > 0 && { parties }),
    ...(period.from !== null && { from: period.from }),
    ...(period.to !== null && { to: period.to }),
    confidenceMin: confidenceOption(options, 0),
    ...(limit > 0 && { limit }),
  };
}
