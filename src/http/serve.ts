/** Starts and stops the web door. */

import type { AddressInfo } from "node:net";
import type { Session } from "../app/session.ts";
import { buildServer } from "./server.ts";

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** Rejects with the network's own error ("EADDRINUSE") when the address cannot be had. */
export async function serve(session: Session, host: string, port: number): Promise<Serving> {
  const server = buildServer(session);
  await server.listen({ host, port });
  const { port: chosen } = server.server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${chosen}/`,
    close: async () => server.close(),
  };
}
