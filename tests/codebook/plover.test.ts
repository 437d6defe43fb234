import { describe, expect, it } from "vitest";
import { CAMEO_CODES, cameoCode, cameoQuad, disputedCodes } from "../../src/codebook/cameo.ts";
import { goldsteinWeight } from "../../src/codebook/goldstein.ts";
import { PLOVER_CONTEXTS, PLOVER_TYPES, plvRootOf, ploverEntry, quadOf } from "../../src/codebook/plover.ts";
import { describeType, renderDescription } from "../../src/codebook/plover-description.ts";

describe("the PLOVER codebook", () => {
  it("has sixteen types and thirty-seven contexts", () => {
    expect(new Set(PLOVER_TYPES.map((entry) => entry.type)).size).toBe(16);
    expect(new Set(PLOVER_CONTEXTS).size).toBe(37);
  });

  it("gives every CAMEO code a mode and contexts that exist", () => {
    const contexts = new Set<string>(PLOVER_CONTEXTS);
    for (const code of CAMEO_CODES) {
      if (code.mode !== null && code.type !== null)
        expect(ploverEntry(code.type).modes, code.code).toContain(code.mode);
      for (const context of code.contexts)
        expect(contexts.has(context), `${code.code} ${context}`).toBe(true);
      if (!code.code.startsWith("01")) expect(code.type, code.code).not.toBeNull();
    }
  });

  it("pins the contradictions", () => {
    expect(quadOf("SANCTION")).toBe(4);
    expect(quadOf("CONCEDE")).toBe(2);
    expect(ploverEntry("ACCUSE").intensity).toBe(-3);
    expect(goldsteinWeight("016")).toBe(-2);
    expect(goldsteinWeight("022")).toBe(3.4);
    expect(goldsteinWeight("163")).toBe(-8);
    expect(goldsteinWeight("164")).toBe(-7);
    expect(goldsteinWeight("165")).toBe(-7);
    expect(goldsteinWeight("166")).toBe(-7);
    expect(disputedCodes().length).toBeGreaterThanOrEqual(6);
  });

  it("falls back to the nearest listed code", () => {
    expect(goldsteinWeight("0579")).toBe(8);
    expect(goldsteinWeight("99")).toBe(0);
  });

  it("maps CAMEO to PLOVER as published", () => {
    expect(cameoCode("163")?.type).toBe("COERCE");
    expect(cameoCode("0841")).toMatchObject({ type: "RETREAT", mode: "release" });
    expect(cameoCode("010")?.type).toBeNull();
    expect(cameoQuad("195")).toBe(4);
    expect(plvRootOf("RETREAT")).toBe("YIELD");
  });

  it("describes a type with its note", () => {
    const text = renderDescription(describeType("sanction") as NonNullable<ReturnType<typeof describeType>>);
    expect(text).toContain("material conflict");
    expect(text).toContain("note: The manual's own section");
    expect(text).toContain("CAMEO 166");
    expect(describeType("nonsense")).toBeNull();
  });
});
