/**
 * A user's own actors: a plain tab-separated file, checked when it is read. Owns the format and its errors.
 *
 * One actor a line, fields separated by tabs; lines that begin with "#" are comments:
 *
 *     kind  id  name  country  sector  aliases  offices
 *
 * kind: organisation, group, institution, person. id: lower-case letters, digits, hyphens; may be "-" (made from the name).
 * country: ISO alpha-3 or "-". sector: a PLOVER sector or "-". aliases: joined by "|", may be left out.
 * offices (persons): "PAK foreign-minister 2011-02-11..2013-03-16", joined by "|"; a side of ".." may be empty.
 */

import { slugOf } from "./registry-names.ts";
import { OFFICES, type OfficeRole } from "./registry-roles.ts";
import { isSector } from "./sectors.ts";

export interface UserActor {
  readonly id: string;
  readonly kind: "organisation" | "group" | "institution" | "person";
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly codes: readonly string[];
  readonly aliases: readonly string[];
  readonly offices: readonly {
    readonly of: string;
    readonly role: OfficeRole;
    readonly from: string | null;
    readonly until: string | null;
  }[];
}

/** Says which line of a user's file is wrong, and why. */
export class UserActorsError extends Error {
  override readonly name = "UserActorsError";
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`own actors, line ${line}: ${reason}`);
    this.line = line;
  }
}

const PREFIX = { organisation: "org", group: "group", institution: "institution", person: "person" } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Reads the file. Throws a UserActorsError at the first line that is wrong.
 * @example readUserActors("group\t-\tNorthern Dawn Front\tMLI\tREB")[0]?.id // "group:northern-dawn-front"
 */
export function readUserActors(text: string): UserActor[] {
  const actors: UserActor[] = [];
  const lineById = new Map<string, number>();
  text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const actor = readLine(line, index + 1);
    const before = lineById.get(actor.id);
    if (before !== undefined)
      throw new UserActorsError(index + 1, `${actor.id} stands in line ${before} already`);
    lineById.set(actor.id, index + 1);
    actors.push(actor);
  });
  return actors;
}

function readLine(line: string, at: number): UserActor {
  const [kind = "", id = "", name = "", country = "-", sector = "-", aliases = "", offices = ""] = line
    .split("\t")
    .map((field) => field.trim());
  const fail = (reason: string): never => {
    throw new UserActorsError(at, reason);
  };
  if (!(kind in PREFIX)) fail(`"${kind}" is no kind; one of ${Object.keys(PREFIX).join(", ")} is`);
  if (name === "") fail("the name is missing");
  if (id !== "-" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
    fail(`"${id}" is no identifier: lower-case letters, digits and hyphens, or "-"`);
  if (slugOf(name) === "") fail(`"${name}" has no letters`);
  if (country !== "-" && country !== "" && !/^[A-Z]{3}$/u.test(country))
    fail(`"${country}" is no ISO alpha-3 country`);
  if (sector !== "-" && sector !== "" && !isSector(sector)) fail(`"${sector}" is no PLOVER sector`);
  const kindKnown = kind as UserActor["kind"];
  return {
    id: `${PREFIX[kindKnown]}:${id === "-" ? slugOf(name) : id}`,
    kind: kindKnown,
    name,
    country: country === "-" || country === "" ? null : country,
    sector: sector === "-" || sector === "" ? null : sector,
    codes: [],
    aliases: splitBar(aliases),
    offices: splitBar(offices).map((office) => readOffice(office, fail)),
  };
}

function readOffice(text: string, fail: (reason: string) => never): UserActor["offices"][number] {
  const match = /^([A-Z0-9]{2,12}) ([a-z-]+) (\S*)\.\.(\S*)$/u.exec(text);
  if (match === null) return fail(`"${text}" is no office; "PAK foreign-minister 2011-02-11..2013-03-16" is`);
  const [, of = "", role = "", from = "", until = ""] = match;
  if (!(OFFICES as readonly string[]).includes(role))
    fail(`"${role}" is no office; one of ${OFFICES.join(", ")} is`);
  for (const day of [from, until]) if (day !== "" && !DAY.test(day)) fail(`"${day}" is no day (YYYY-MM-DD)`);
  if (from !== "" && until !== "" && until < from) fail(`${until} is before ${from}`);
  return { of, role: role as OfficeRole, from: from || null, until: until || null };
}

function splitBar(text: string): string[] {
  return text === "-"
    ? []
    : text
        .split("|")
        .map((part) => part.trim())
        .filter((part) => part !== "");
}
