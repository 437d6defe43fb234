import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

const DOORS = { serve: () => Promise.reject(new Error("not served here")) };
let told = "";
beforeEach(() => {
  told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

describe("errors of the command line", () => {
  test("a sentence for a person", async () => {
    expect(await main(["brief", "Oman"], DOORS)).toBe(2);
    expect(told).toMatch(/^chancery: missing required argument/u);
  });
  test("an object for a program", async () => {
    expect(await main(["brief", "Oman", "--json"], DOORS)).toBe(2);
    expect(JSON.parse(told)).toEqual({
      error: { status: 2, message: expect.stringContaining("missing required") },
    });
  });
  test("also where the command itself complains", async () => {
    expect(await main(["codebook", "CONSLUT", "--json"], DOORS)).toBe(2);
    expect(JSON.parse(told).error.message).toMatch(/Did you mean CONSULT/u);
  });
});
