import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/app/package-root.ts";
import { readCapture } from "../../src/app/read/read-capture.ts";
import { Resources } from "../../src/app/resources.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { captures, isFault } from "../../src/ingest/captures.ts";
import { readPage } from "../../src/page/read-page.ts";
import { blockModel } from "../page/read.ts";

test("pages are read into the record with the model that the measure of pages scores", async () => {
  const stages = stagesFrom(new Resources());
  const page = join(packageRoot(), "samples/pakistan-russia/2011-05-moscow-visit.html");
  for await (const capture of captures(page)) {
    if (isFault(capture)) throw new Error(capture.text);
    const options = { published: null, pseudonymKey: null, pageOnly: true };
    const { document } = readCapture({ sequence: 0, capture }, stages, "run", options);
    expect(document).toEqual(readPage(capture, { blockModel }).document);
    expect(document?.zones.map(({ kind }) => kind)).toContain("caption");
    expect(document).not.toEqual(readPage(capture).document);
  }
});
