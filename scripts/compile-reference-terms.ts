/**
 * Reads terms of office out of the reference tables of a folder of corpora: leaders 1950–2021, heads of state and
 * government by country, foreign ministers. Owns their formats; merging them with the project's own table is
 * compile-registry.ts's.
 */

import { MONTH_NAMES } from "../src/codebook/calendar.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "../src/codebook/countries.ts";

interface Found {
  of: string;
  role: string;
  name: string;
  from: string;
  until: string;
  origin: string;
}

/** Tab-separated lines "of role name from until origin", sorted; throws when the folder is not there. */
export function referenceTerms(folder: string, countries: readonly Country[]): string {
  if (!existsSync(folder)) throw new Error(`no reference tables at ${folder}`);
  const found = [
    ...leaders(folder, countries),
    ...executives(folder, countries),
    ...foreignMinisters(folder, countries),
  ];
  const rows = found.map((f) => [f.of, f.role, f.name, f.from, f.until, f.origin].join("\t"));
  return `# of\trole\tname\tfrom\tuntil\torigin\n${[...new Set(rows)].sort().join("\n")}\n`;
}

function leaders(folder: string, countries: readonly Country[]): Found[] {
  const rows = readCsv(readFileSync(join(folder, "leaders_1950_2021.csv"), "utf8"));
  const found: Found[] = [];
  for (const row of rows.slice(1)) {
    const [
      abbreviation = "",
      cow = "",
      ,
      leader = "",
      day = "",
      month = "",
      year = "",
      endMonth = "",
      endYear = "",
    ] = row;
    if (!/^\d{4}$/u.test(year)) continue;
    const from = iso(year, month || "1", day || "1");
    const country = abbreviation === "NAU" ? "NRU" : byCow(countries, Number(cow), from);
    if (country === null) continue;
    const until = /^\d{4}$/u.test(endYear) ? lastOfMonth(endYear, endMonth || "12") : "-";
    found.push({ of: country, role: "leader", name: cleanName(leader), from, until, origin: "leaders" });
    const heir = heirOf(countries, country, Number(cow), until);
    if (heir !== null)
      found.push({
        of: heir.iso3,
        role: "leader",
        name: cleanName(leader),
        from: heir.from ?? from,
        until,
        origin: "leaders",
      });
  }
  return closeAtNext(found);
}

/** A term that outlives its state goes on in the state of the same number ("Yeltsin" from the Soviet Union to Russia). */
function heirOf(countries: readonly Country[], iso3: string, cow: number, until: string): Country | null {
  const end = countries.find((country) => country.iso3 === iso3)?.until ?? null;
  if (end === null || (until !== "-" && until <= end)) return null;
  const heirs = countries.filter(
    (country) => country.cow?.code === cow && country.until === null && country.iso3 !== iso3,
  );
  return heirs.find((heir) => until === "-" || until > (heir.from ?? "")) ?? null;
}

/** A term that ends in the month in which the next one begins ends on that day. */
function closeAtNext(found: Found[]): Found[] {
  const byCountry = new Map<string, Found[]>();
  for (const one of found) byCountry.set(one.of, [...(byCountry.get(one.of) ?? []), one]);
  for (const list of byCountry.values()) {
    list.sort((a, b) => (a.from < b.from ? -1 : 1));
    list.forEach((one, i) => {
      const next = list[i + 1];
      if (
        next !== undefined &&
        (one.until === "-" || one.until >= next.from || one.until.slice(0, 7) === next.from.slice(0, 7))
      )
        one.until = next.from;
    });
  }
  return found;
}

const NOT_BY_LIFE: Readonly<Record<number, string>> = {
  255: "DEU",
  260: "BRD",
  365: "RUS",
  345: "SRB",
  816: "VNM",
  678: "YEM",
  679: "YEM",
  315: "CSK",
  316: "CZE",
  347: "XKX",
};

function byCow(countries: readonly Country[], cow: number, on: string): string | null {
  const same = countries.filter((country) => country.cow?.code === cow);
  const living = same.find((country) => (country.from ?? "0") <= on && on <= (country.until ?? "9"));
  return (
    living?.iso3 ??
    same.find((country) => country.until === null)?.iso3 ??
    same[0]?.iso3 ??
    NOT_BY_LIFE[cow] ??
    null
  );
}

const MONTHS: readonly string[] = MONTH_NAMES;

/** "President Asif Ali ZARDARI (since 10 March 2024)": title, given names, surname in capitals, day. */
const SINCE = /((?:[^;:()]|\([^)]*\))*?)\s*\(since (?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})(?:[^)]*)\)/gu;

function executives(folder: string, countries: readonly Country[]): Found[] {
  const found: Found[] = [];
  for (const file of readdirSync(join(folder, "executives")).sort()) {
    const page = JSON.parse(readFileSync(join(folder, "executives", file), "utf8")) as Record<
      string,
      Record<string, { text?: string }>
    >;
    const country = byPageNames(countries, page.country ?? {});
    if (country === null) continue;
    for (const [field, fallback] of [
      ["chief of state", "president"],
      ["head of government", "prime-minister"],
    ] as const) {
      const text = (page.executive?.[field]?.text ?? "").replaceAll(/<[^>]+>/gu, " ");
      for (const match of text.matchAll(SINCE)) {
        const one = readHolder(match[1] ?? "", fallback);
        const month = MONTHS.indexOf((match[3] ?? "").toLowerCase()) + 1;
        if (one !== null)
          found.push({
            of: country,
            ...one,
            from: iso(match[4] as string, String(month || 1), match[2] ?? "1"),
            until: "-",
            origin: "executives",
          });
      }
    }
  }
  return found;
}

function byPageNames(countries: readonly Country[], names: Record<string, { text?: string }>): string | null {
  for (const field of ["conventional short form", "conventional long form"]) {
    const name = (names[field]?.text ?? "")
      .replaceAll(/<[^>]+>/gu, "")
      .replace(/ \(.*$/u, "")
      .trim()
      .replace(/^the /iu, "");
    if (name === "" || name === "none") continue;
    const hit = countries.find(
      (c) =>
        c.until === null &&
        c.isState &&
        [c.name, c.official, ...c.aliases].some((n) => n.toLowerCase() === name.toLowerCase()),
    );
    if (hit !== undefined) return hit.iso3;
  }
  return null;
}

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/vice president/iu, "vice-president"],
  [/deputy prime minister|vice premier/iu, "deputy-prime-minister"],
  [/prime minister|premier|chancellor|taoiseach|chairman of the council of ministers/iu, "prime-minister"],
  [/supreme leader/iu, "supreme-leader"],
  [/crown prince/iu, "crown-prince"],
  [/\b(?:king|queen|emir|amir|sultan|emperor|grand duke|prince|pope)\b/iu, "monarch"],
  [/president/iu, "president"],
];

function readHolder(text: string, fallback: string): { role: string; name: string } | null {
  const words = text.trim().split(/\s+/u);
  let until = words.length;
  while (until > 0 && !/\p{Lu}{2}/u.test(words[until - 1] ?? "")) until--;
  if (until === 0) return null;
  const title =
    /^(.*?(?:President|Prime Minister|Premier|Chancellor|Taoiseach|King|Queen|Emir|Amir|Sultan|Emperor|Duke|Prince|Minister|Leader|Chairman|Pope|General|Gen\.|Dr\.|Governor))\b/u.exec(
      text,
    );
  if (/represented by|governor|commissioner|charg/iu.test(text.slice(0, 60))) return null;
  const head = title?.[1] ?? "";
  const name = words
    .slice(0, until)
    .join(" ")
    .slice(head.length > 0 ? text.trim().indexOf(head) + head.length : 0)
    .replace(
      /^(?:\s*(?:of [A-Z]\w+|General|Gen\.|Dr\.|Sir|Dame|Col\.|Lt\.|\(Ret\.\)|Maj\.|Brig\.|Sheikh|of the [A-Z]\w+(?: [A-Z]\w+)*))+\s/u,
      "",
    )
    .trim();
  if (name === "" || name.length > 60) return null;
  const role = TITLES.find(([pattern]) => pattern.test(head))?.[1] ?? fallback;
  return { role, name: markSurname(name) };
}

/** "Asif Ali ZARDARI" → "Asif Ali _Zardari". */
function markSurname(name: string): string {
  let marked = false;
  return name
    .replaceAll(/["“”,]/gu, "")
    .split(/\s+/u)
    .map((word) => {
      if (!/^[\p{Lu}'’.-]{2,}$/u.test(word) || word.endsWith(".")) return word;
      const plain = word
        .toLowerCase()
        .replaceAll(
          /(^|[-'’])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        );
      const out = marked ? plain : `_${plain}`;
      marked = true;
      return out;
    })
    .join(" ");
}

function foreignMinisters(folder: string, countries: readonly Country[]): Found[] {
  const found: Found[] = [];
  for (const row of readCsv(readFileSync(join(folder, "foreign_ministers.csv"), "utf8")).slice(1)) {
    const [, person = "", , label = "", , position = "", start = ""] = row;
    if (
      person === "" ||
      !/^\d{4}-\d{2}-\d{2}/u.test(start) ||
      !/foreign|external|international|state/iu.test(position)
    )
      continue;
    const country = countries.find(
      (c) =>
        c.until === null &&
        [c.name, c.official, ...c.aliases].includes(label.replace(/^People's Republic of China$/u, "China")),
    );
    if (country === undefined) continue;
    found.push({
      of: country.iso3,
      role: "foreign-minister",
      name: person.replace(/, (?:Sr|Jr)\.?$/u, ""),
      from: start.slice(0, 10),
      until: "-",
      origin: "foreign-ministers",
    });
  }
  return found;
}

function cleanName(leader: string): string {
  const plain = leader
    .replaceAll(/\(.*?\)/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const comma = /^([^,]+), (.+)$/u.exec(plain);
  return comma === null ? plain : `${comma[2]} ${comma[1]}`;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function lastOfMonth(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Comma-separated values with quoted fields. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (isQuoted) {
      if (c === '"' && text.charAt(i + 1) === '"') {
        field += '"';
        i++;
      } else if (c === '"') isQuoted = false;
      else field += c;
    } else if (c === '"') isQuoted = true;
    else if (c === ",") {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field.replace(/\r$/u, ""));
      rows.push(row);
      row = [];
      field = "";
    } else field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
