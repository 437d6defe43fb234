import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../src/app/session.ts";
import { buildServer } from "../../src/http/server.ts";
import { sampleReading } from "../store/sample-reading.ts";

describe("the web door", () => {
  const session = new Session(join(mkdtempSync(join(tmpdir(), "chancery-http-")), "record.db"));
  const server = buildServer(session);
  let recordId = "";
  let documentId = "";

  beforeAll(() => {
    const run = session.store.beginRun("coder", "2026-01-01T00:00:00Z");
    const reading = sampleReading(
      run.id,
      'The envoy <script>alert("x")</script> visited Moscow in May 2011.',
    );
    session.store.saveReading(run.id, "coder", reading);
    recordId = reading.records[0]?.id ?? "";
    documentId = reading.document.id;
  });
  afterAll(async () => {
    await server.close();
    session[Symbol.dispose]();
  });

  const get = (url: string, host = "127.0.0.1:8425") => server.inject({ url, headers: { host } });

  test("lists relations and leads to the brief", async () => {
    const home = await get("/");
    expect(home.body).toContain("/relations/PAK/RUS");
    const relation = await get("/relations/PAK/RUS");
    expect(relation.statusCode).toBe(200);
    expect(relation.body).toContain("Pakistan and Russia");
  });

  test("shows a page with its evidence marked and nothing of it as markup", async () => {
    const page = await get(`/pages/${documentId}?record=${recordId}`);
    expect(page.body).toContain('<mark class="chosen"');
    expect(page.body).not.toContain("<script>");
    expect(page.body).toContain("&lt;script&gt;");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("answers to this machine's names only", async () => {
    expect((await get("/", "evil.example")).statusCode).toBe(421);
  });

  test("says what is not there", async () => {
    expect((await get("/pages/doc-none")).statusCode).toBe(404);
    expect((await get("/relations/Nowhere/RUS")).statusCode).toBe(404);
    expect((await get("/api/records/ev-none")).json()).toEqual({ error: "there is no such record" });
    expect((await get("/search?q=%3Cb%3E")).body).toContain("&lt;b&gt;");
  });
});
