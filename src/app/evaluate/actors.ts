/**
 * Measures actors: hand-labelled mentions against what findActors says, and reference tables of office-holders against
 * "country + role + date". Owns the formats of both; the labels live in tests/labels, the tables with their owners.
 */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { overlapLength } from "../../base/span.ts";
import { isParticle, isSpellingOf, nameWords } from "../../codebook/registry-names.ts";
import type { OfficeRole } from "../../codebook/registry-roles.ts";
import { Registry } from "../../codebook/registry.ts";
import type { ActorMention, ReadText } from "../../model/annotation.ts";
import { type Country, Countries } from "../../codebook/countries.ts";
import { stagesFrom } from "../stages.ts";
import type { Resources } from "../resources.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";

interface Label {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly accepted: readonly string[];
  readonly day: string;
}

export const evaluateActors: Evaluation = {
  name: "actors",
  summary: "actor mentions against labels, and holders of offices against reference tables",
  usage: "FILE…",
  options: {
    "texts=FOLDER": "the labelled articles (default: bulk/worldwide_newswire under CHANCERY_CORPORA)",
    undated: "withhold the day of publication",
  },
  run(files, options, resources) {
    const reports = files.map((file) => {
      const text = readFileSync(file, "utf8");
      if (/^article\tstart\tend\tlabel/mu.test(text)) return labelled(text, options, resources);
      if (basename(file).startsWith("foreign_ministers"))
        return tableReport("foreign ministers", foreignMinisters(text), resources);
      if (basename(file).startsWith("leaders")) return tableReport("leaders", leaders(text), resources);
      throw new Error(
        `${file}: neither a file of labels (article, start, end, label, day) nor a table of leaders or foreign ministers`,
      );
    });
    return Promise.resolve({
      measures: reports.flatMap((one) => one.measures),
      details: reports.flatMap((one) => one.details),
    });
  },
};

// ---- labels

function labelled(
  text: string,
  options: Readonly<Record<string, string | boolean>>,
  resources: Resources,
): EvaluationReport {
  const folder = textsFolder(options);
  const registry = Registry.fromJson(resources.dataText("registry.json"));
  const labels = readLabels(text);
  const details: string[] = [];
  let right = 0;
  let hard = 0;
  let hardRight = 0;
  let wrong = 0;
  const found = new Map<string, { text: string; mentions: readonly ActorMention[] }>();
  for (const label of labels) {
    const key = label.article;
    let read = found.get(key);
    if (read === undefined) {
      read = annotate(
        readFileSync(join(folder, label.article), "utf8"),
        options.undated === true ? null : label.day,
        resources,
      );
      found.set(key, read);
    }
    const overlapping = read.mentions.filter(
      (mention) => mention.start < label.end && label.start < mention.end && mention.basis !== "pronoun",
    );
    overlapping.sort((a, b) => overlapLength(b, label) - overlapLength(a, label));
    const isRight = label.accepted.some((one) => accepts(one, overlapping, label, registry));
    const isState = label.accepted.some((one) => one.startsWith("state:"));
    if (isRight) right++;
    if (!isState) {
      hard++;
      if (isRight) hardRight++;
    }
    if (isRight) continue;
    if (overlapping.some((mention) => mention.actorId !== null && !mention.actorId.startsWith("local:")))
      wrong++;
    details.push(
      `${label.article} ${label.start} "${read.text.slice(label.start, label.end)}": wanted ${label.accepted.join(" or ")}, found ${overlapping.map(shown).join("; ") || "nothing"}`,
    );
  }
  return {
    measures: [
      percent("right actor or rightly unknown", right, labels.length),
      percent("of these not states", hardRight, hard),
      percent("resolved to a wrong actor", wrong, labels.length),
    ],
    details,
  };
}

function textsFolder(options: Readonly<Record<string, string | boolean>>): string {
  if (typeof options.texts === "string") return options.texts;
  const corpora = process.env.CHANCERY_CORPORA;
  if (corpora === undefined)
    throw new Error(
      "the labelled articles are not here: name their folder with --option texts=FOLDER or set CHANCERY_CORPORA",
    );
  return join(corpora, "bulk", "worldwide_newswire");
}

function readLabels(text: string): Label[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#") && !line.startsWith("article\t"))
    .map((line) => {
      const [article = "", start = "0", end = "0", label = "", day = ""] = line.split("\t");
      return { article, start: Number(start), end: Number(end), accepted: label.split("|"), day };
    });
}

function accepts(label: string, found: readonly ActorMention[], at: Label, registry: Registry): boolean {
  if (label === "none") return found.every((mention) => mention.actorId === null && mention.country === null);
  if (label === "local") {
    const [widest] = found;
    return widest === undefined || widest.actorId === null || widest.actorId.startsWith("local:");
  }
  if (label.startsWith("code:")) {
    const code = label.slice(5);
    return found.some((mention) =>
      code.endsWith("*")
        ? mention.codes.some((one) => one.startsWith(code.slice(0, -1)))
        : mention.codes[0] === code,
    );
  }
  if (label.startsWith("holder:")) {
    const [, of = "", role = ""] = label.split(":");
    const holder = registry.holder(of, role as OfficeRole, at.day);
    return holder !== null && found.some((mention) => mention.actorId === holder.id);
  }
  if (label.startsWith("person:"))
    return found.some(
      (mention) =>
        mention.actorId?.startsWith("person:") === true && sameName(label.slice(7), mention.actorId.slice(7)),
    );
  return found.some((mention) => mention.actorId === label);
}

/** Two slugs of one person: the shorter's words all spell words of the longer. */
function sameName(a: string, b: string): boolean {
  const [short, long] = [a.split("-"), b.split("-")].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return short
    .filter((word) => !isParticle(word))
    .every((word) => long.some((other) => isSpellingOf(word, other)));
}

function shown(mention: ActorMention): string {
  return `${mention.actorId ?? "unknown"} (${mention.codes.join(" ")}, ${mention.basis})`;
}

function annotate(
  text: string,
  published: string | null,
  resources: Resources,
): { text: string; mentions: readonly ActorMention[] } {
  const stages = stagesOnce(resources);
  const read: ReadText = stages.readText({
    text,
    kind: "article",
    published:
      published === null ? { value: null, basis: "unknown" } : { value: published, basis: "published" },
  });
  const dates = stages.findDates(read);
  const places = stages.findPlaces({ ...read, dates });
  return { text, mentions: stages.findActors({ ...read, dates, places }) };
}

let stagesMade: { readonly resources: Resources; readonly stages: ReturnType<typeof stagesFrom> } | null =
  null;

function stagesOnce(resources: Resources): ReturnType<typeof stagesFrom> {
  if (stagesMade === null || stagesMade.resources !== resources)
    stagesMade = { resources, stages: stagesFrom(resources) };
  return stagesMade.stages;
}

// ---- tables of office-holders

interface KnownTerm {
  /** Correlates of War number, or an English name of the country. */
  readonly country: number | string;
  readonly role: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
}

/** Asks who held each office on a day drawn from the term, in a sentence; and straight from the registry. */
function tableReport(name: string, terms: readonly KnownTerm[], resources: Resources): EvaluationReport {
  const registry = Registry.fromJson(resources.dataText("registry.json"));
  const countries = Countries.fromJson(resources.dataText("countries.json"));
  const random = numbers(20_220_101);
  const details: string[] = [];
  let asked = 0;
  let right = 0;
  let rightInText = 0;
  let overlapping = 0;
  for (const term of terms) {
    const day = dayWithin(term, random.next().value as number);
    if (day === null) continue;
    const country = countryOf(term.country, day, countries);
    if (country === null) continue;
    asked++;
    const role = term.role as OfficeRole;
    const holder = registry.holder(country.iso3, role, day);
    const isRight = holder !== null && sameHolder(term.name, holder.name, holder.aliases);
    if (isRight) right++;
    else if (
      registry.holders(country.iso3, role, day).some((one) => sameHolder(term.name, one.name, one.aliases))
    )
      overlapping++;
    const id = askInText(country, role, day, resources);
    const inText = id === null ? null : registry.actor(id);
    const isRightInText = inText !== null && sameHolder(term.name, inText.name, inText.aliases);
    if (isRightInText) rightInText++;
    if (!isRight)
      details.push(
        `${name}: ${country.iso3} ${role} on ${day}: table says ${term.name}, registry ${holder?.name ?? "nobody"}`,
      );
    else if (!isRightInText)
      details.push(
        `${name}: in text, ${country.iso3} ${role} on ${day}: table says ${term.name}, found ${inText?.name ?? "nobody"}`,
      );
  }
  return {
    measures: [
      percent(`${name}: by country, role and day`, right, asked),
      percent(`${name}: the same in a sentence`, rightInText, asked),
      percent(`${name}: held by two at once, the other named`, overlapping, asked),
    ],
    details,
  };
}

function askInText(country: Country, role: OfficeRole, day: string, resources: Resources): string | null {
  const adjective = country.adjectives[0];
  if (adjective === undefined) return null;
  const text = `The ${adjective} ${role.replaceAll("-", " ")} welcomed the decision.`;
  const { mentions } = annotate(text, day, resources);
  return mentions.find((mention) => mention.kind === "person")?.actorId ?? null;
}

function dayWithin(term: KnownTerm, fraction: number): string | null {
  const from = term.from > "1990-01-01" ? term.from : "1990-01-01";
  const until = term.until ?? addDays(term.from, 365);
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${until}T00:00:00Z`);
  if (!(first < last)) return null;
  // The tables round ends to months: the last 31 days say nothing sure.
  const days = Math.floor((last - first) / 86_400_000) - (term.until === null ? 0 : 31);
  return days < 1 ? null : addDays(from, 1 + Math.floor(fraction * (days - 1)));
}

function addDays(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function countryOf(country: number | string, day: string, countries: Countries): Country | null {
  if (typeof country === "string") return countries.byName(country, day)[0] ?? null;
  const same = countries.all.filter((one) => one.cow?.code === country);
  return (
    same.find((one) => (one.from ?? "0") <= day && day <= (one.until ?? "9")) ??
    same.find((one) => one.until === null) ??
    null
  );
}

function sameHolder(wanted: string, name: string, aliases: readonly string[]): boolean {
  const theirs = [name, ...aliases].flatMap(nameWords).filter((word) => !isParticle(word));
  const words = nameWords(wanted.replace(/\(.*?\)/gu, "")).filter(
    (word) => !isParticle(word) && word.length > 2,
  );
  return words.some((word) => theirs.some((other) => isSpellingOf(word, other)));
}

/** Terms of the leaders' table; its columns are named in its first line. */
function leaders(text: string): KnownTerm[] {
  return rowsOf(text).flatMap((row): KnownTerm[] => {
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
    if (!/^\d{4}$/u.test(year)) return [];
    const until = /^\d{4}$/u.test(endYear)
      ? addDays(`${endYear}-${(endMonth || "1").padStart(2, "0")}-01`, 30)
      : "2021-01-15";
    return [
      {
        // The table numbers Nauru as others number Kiribati.
        country: abbreviation === "NAU" ? "Nauru" : Number(cow),
        role: "leader",
        name: leader,
        from: `${year}-${(month || "1").padStart(2, "0")}-${(day || "1").padStart(2, "0")}`,
        until,
      },
    ];
  });
}

function foreignMinisters(text: string): KnownTerm[] {
  return rowsOf(text).flatMap((row): KnownTerm[] => {
    const [, person = "", , label = "", , , start = ""] = row;
    if (person === "" || !/^\d{4}-\d{2}-\d{2}/u.test(start)) return [];
    return [
      {
        country: label.replace(/^People's Republic of China$/u, "China"),
        role: "foreign-minister",
        name: person,
        from: start.slice(0, 10),
        until: null,
      },
    ];
  });
}

function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) =>
      (line.match(/"[^"]*"|[^,]*(?:,|$)/gu) ?? [])
        .map((field) => field.replace(/,$/u, "").replaceAll('"', ""))
        .filter((_, i, all) => i < all.length),
    );
}

/** Lehmer's generator, for days that are the same at every run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function percent(name: string, part: number, whole: number): Measure {
  return { name, value: whole === 0 ? 0 : (100 * part) / whole, count: whole };
}
