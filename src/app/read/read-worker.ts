/** The body of a reading thread: takes captures, gives back documents and records. */

import { parentPort, workerData } from "node:worker_threads";
import { Resources } from "../resources.ts";
import { stagesFrom } from "../stages.ts";
import { toolsFrom } from "../tools.ts";
import type { ReadRequest, WorkerSettings } from "./messages.ts";
import { readCapture } from "./read-capture.ts";

const settings = workerData as WorkerSettings;
const resources = new Resources(settings.root, settings.shared);
const stages = stagesFrom(resources, toolsFrom(resources, settings.own));

parentPort?.on("message", (request: ReadRequest) => {
  // The bytes lose their prototype on the way here when they were a Buffer; a plain view is what the page reader wants.
  const capture = { ...request.capture, bytes: new Uint8Array(request.capture.bytes) };
  parentPort?.postMessage(readCapture({ ...request, capture }, stages, settings.runId, settings.options));
});
