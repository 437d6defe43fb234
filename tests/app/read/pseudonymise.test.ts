import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentLine } from "../../../src/app/read/document-json.ts";
import { pseudonymise } from "../../../src/app/read/pseudonymise.ts";
import { packageRoot } from "../../../src/app/package-root.ts";
import { read } from "../../page/read.ts";

test.each(["xenforo", "vbulletin", "reddit", "wordpress"])(
  "%s: no reader's name is left anywhere in the page as JSON",
  (engine) => {
    const { document, notes } = read(
      readFileSync(join(packageRoot(), `tests/fixtures/page/posts/${engine}.html`)),
    );
    expect(document.comments.some(({ author }) => author === "Wren")).toBe(true);
    const shown = JSON.stringify(documentLine("read", pseudonymise(document, "key"), notes));
    expect(shown).not.toMatch(/Wren|Oriol/u);
    expect(shown).toMatch(/reader-[0-9a-f]{8}/u);
  },
);
