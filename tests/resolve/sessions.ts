/** Pages read into a database in memory, for tests that ask across pages. */

import { readCapture } from "../../src/app/read/read-capture.ts";
import { Session } from "../../src/app/session.ts";
import { stagesFrom } from "../../src/app/stages.ts";
import { captures, isFault } from "../../src/ingest/captures.ts";

/** The caller disposes of it. */
export async function sessionOver(input: string): Promise<Session> {
  const session = new Session(":memory:");
  const stages = stagesFrom(session.resources);
  const run = session.store.beginRun("test", "2024-01-01T00:00:00Z");
  for await (const capture of captures(input)) {
    if (isFault(capture)) continue;
    const { document, records } = readCapture({ sequence: 0, capture }, stages, run.id, {
      published: null,
      pseudonymKey: null,
    });
    if (document !== null)
      session.store.saveReading(run.id, "test", { capture, document, records, notes: [] });
  }
  return session;
}
