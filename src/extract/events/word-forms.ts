/** Dictionary forms of words whose lemma or class the tagger missed: headlines, names in capitals. Owns no lexicon. */

/** Dictionary forms that a verb's form may have, the likeliest first. */
export function verbLemmas(form: string): string[] {
  const irregular: Readonly<Record<string, string>> = {
    freed: "free",
    met: "meet",
    held: "hold",
    fre: "free",
    overran: "overrun",
    sought: "seek",
    slew: "slay",
    said: "say",
  };
  const known = irregular[form];
  if (known !== undefined) return [known];
  if (form.endsWith("ied")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("ed")) return [form.slice(0, -1), form.slice(0, -2), form.slice(0, -3)];
  if (form.endsWith("ing")) return [`${form.slice(0, -3)}e`, form.slice(0, -3), form.slice(0, -4)];
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1), form] : [form];
}

/** Dictionary forms that a plural may have, the likeliest first. */
export function nounLemmas(form: string): string[] {
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1)] : [form];
}
