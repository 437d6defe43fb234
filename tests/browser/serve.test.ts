import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { Session } from "../../src/app/session.ts";
import { serve } from "../../src/http/serve.ts";
import { sampleReading } from "../store/sample-reading.ts";

const executablePath = process.env["CHANCERY_CHROMIUM"] ?? "/usr/bin/chromium";

test.skipIf(!existsSync(executablePath))(
  "a person follows a citation from the brief to the marked words",
  async () => {
    using session = new Session(join(mkdtempSync(join(tmpdir(), "chancery-browser-")), "record.db"));
    const run = session.store.beginRun("coder", "2026-01-01T00:00:00Z");
    session.store.saveReading(run.id, "coder", sampleReading(run.id));
    const serving = await serve(session, "127.0.0.1", 0);
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    try {
      const page = await browser.newPage();
      await page.goto(serving.address);
      await page.getByRole("link", { name: "Pakistan and Russia" }).click();
      await page.locator(".sources a").first().click();
      const marked = page.locator("mark.chosen");
      await marked.waitFor();
      expect(await marked.textContent()).toBe("visited");
      await page.getByLabel("Search the pages").fill("envoy");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\?/);
      expect(await page.locator("main").textContent()).toContain("1 page holds");
    } finally {
      await browser.close();
      await serving.close();
    }
  },
  60_000,
);
