import { expect, test } from "vitest";
import { runChancery } from "./run-chancery.ts";

const TEXTS = [
  {
    id: "1",
    text: "KAMPALA: The envoy of Chile met President Yoweri Museveni on Wednesday and will return next month.",
    published: "2012-02-09",
  },
  {
    id: "2",
    text: "INDIA and Istanbul: on 1 January 2013 the Norwegian minister visited Iceland in the last quarter.",
    published: "2013-01-01",
  },
];

test("clock, time zone and locale of the machine change no result", async () => {
  const input = `${TEXTS.map((text) => JSON.stringify(text)).join("\n")}\n`;
  const settings = [
    { TZ: "UTC", LC_ALL: "C" },
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/Los_Angeles", LC_ALL: "de_DE.UTF-8" },
  ];
  const outputs: string[] = [];
  for (const env of settings) {
    const { status, stdout } = await runChancery(["annotate"], input, env);
    expect(status).toBe(0);
    outputs.push(stdout);
  }
  expect(outputs[0]).toContain('"2012-02-08"');
  expect(new Set(outputs).size).toBe(1);
}, 120_000);
