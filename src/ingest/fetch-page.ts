/**
 * Takes pages from the network with manners and limits: robots.txt, one request a second for each host, timeouts, a
 * size limit, a redirect limit, and no address of a private network. Reads what it is given; follows no link.
 */

import { lookup as resolve } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import robotsModule from "robots-parser";
import type { Capture } from "../model/document.ts";
import { isPrivateAddress } from "./addresses.ts";
import { type CaptureFault, captureOf, fault } from "./capture.ts";
import { contentType } from "./http-message.ts";

/** Limits of the network; every field has a default. */
export interface FetchOptions {
  readonly maxBytes?: number;
  /** Until the whole answer is there. Default 30,000. */
  readonly timeoutMs?: number;
  readonly redirectsMax?: number;
  /** Between two requests to one host. Default 1,000; a longer Crawl-delay (up to 30 s) is kept. */
  readonly intervalMs?: number;
  /** Whether addresses of private networks may be read. Default false. */
  readonly allowPrivate?: boolean;
  readonly userAgent?: string;
}

interface Robots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

/** The package's types describe another module form than the one that it has. */
const parseRobots = robotsModule as unknown as (url: string, text: string) => Robots;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** A fetch that was refused or failed, with the code of its fault. */
class FetchError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Fetches pages and remembers, for each host, its robots.txt and the last request. */
export class PageFetcher {
  readonly #options: Required<FetchOptions>;
  readonly #robots = new Map<string, Robots | null>();
  readonly #nextAt = new Map<string, number>();

  constructor(options: FetchOptions = {}) {
    this.#options = {
      maxBytes: MAX_BYTES,
      timeoutMs: 30_000,
      redirectsMax: 5,
      intervalMs: 1000,
      allowPrivate: false,
      userAgent: "chancery/0.1",
      ...options,
    };
  }

  /** The page at an address, or why it could not be had. Never throws. */
  async fetch(address: string): Promise<Capture | CaptureFault> {
    try {
      return await this.#follow(address);
    } catch (error) {
      const { code, message } = error as FetchError;
      return fault(address, error instanceof FetchError ? code : "network-failed", `${message}.`);
    }
  }

  async #follow(address: string): Promise<Capture | CaptureFault> {
    let url = this.#checked(address);
    for (let n = 0; n <= this.#options.redirectsMax; n++) {
      await this.#checkRobots(url);
      const answer = await this.#get(url);
      const target = answer.headers.location;
      if (answer.status >= 300 && answer.status < 400 && target !== undefined) {
        url = this.#checked(new URL(target, url).href);
        continue;
      }
      if (answer.status < 200 || answer.status >= 300)
        throw new FetchError("http-status", `The server answered with status ${answer.status}`);
      const { mediaType, charset } = contentType(answer.headers["content-type"] ?? "text/html");
      const date = Date.parse(answer.headers.date ?? "");
      return captureOf(answer.body, {
        origin: address,
        url: url.href,
        capturedAt: Number.isNaN(date) ? null : new Date(date).toISOString(),
        mediaType,
        charset,
      });
    }
    throw new FetchError(
      "too-many-redirects",
      `The address was sent on more than ${this.#options.redirectsMax} times`,
    );
  }

  #checked(address: string): URL {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      throw new FetchError("bad-address", "The address is not a URL");
    }
    if (url.protocol !== "http:" && url.protocol !== "https:")
      throw new FetchError("bad-address", "Only http and https addresses are read");
    if (url.username !== "" || url.password !== "")
      throw new FetchError("bad-address", "Addresses that carry a password are not read");
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const isLiteral = /^[\d.]+$|:/.test(host);
    if (
      !this.#options.allowPrivate &&
      (/^localhost$|\.local(?:host|domain)?$|\.internal$/i.test(host) ||
        (isLiteral && isPrivateAddress(host)))
    ) {
      throw new FetchError("private-address", "The address belongs to a private network and was not read");
    }
    return url;
  }

  async #checkRobots(url: URL): Promise<void> {
    const origin = url.origin;
    if (!this.#robots.has(origin)) {
      const address = new URL("/robots.txt", origin);
      const answer = await this.#get(address).catch(() => null);
      this.#robots.set(
        origin,
        answer?.status === 200 ? parseRobots(address.href, answer.body.toString("utf8")) : null,
      );
    }
    const robots = this.#robots.get(origin);
    if (robots?.isAllowed(url.href, this.#options.userAgent) === false)
      throw new FetchError("robots-refused", "The site's robots.txt does not allow this address to be read");
  }

  async #get(url: URL): Promise<Answer> {
    await this.#wait(url);
    const answer = await this.#request(url);
    return { ...answer, body: this.#decoded(answer) };
  }

  async #wait(url: URL): Promise<void> {
    const delay =
      Math.min(30, this.#robots.get(url.origin)?.getCrawlDelay(this.#options.userAgent) ?? 0) * 1000;
    const interval = Math.max(this.#options.intervalMs, delay);
    const now = Date.now();
    const at = Math.max(now, this.#nextAt.get(url.host) ?? 0);
    this.#nextAt.set(url.host, at + interval);
    if (at > now) await new Promise((done) => setTimeout(done, at - now));
  }

  #request(url: URL): Promise<Answer> {
    const { timeoutMs, maxBytes, userAgent } = this.#options;
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((done, fail) => {
      const outgoing = request(
        url,
        {
          headers: {
            "user-agent": userAgent,
            accept: "text/html,application/xhtml+xml,*/*;q=0.5",
            "accept-encoding": "gzip, deflate, br",
          },
          lookup: this.#lookup,
          signal: AbortSignal.timeout(timeoutMs),
        },
        (incoming) => {
          const parts: Buffer[] = [];
          let length = 0;
          incoming.on("data", (part: Buffer) => {
            length += part.length;
            if (length <= maxBytes) parts.push(part);
            else {
              fail(new FetchError("too-large", `The page has more than ${maxBytes} bytes`));
              outgoing.destroy();
            }
          });
          incoming.on("end", () =>
            done({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) }),
          );
          incoming.on("error", fail);
        },
      );
      outgoing.on("error", (error) =>
        fail(
          error.name === "TimeoutError" || error.name === "AbortError"
            ? new FetchError("timeout", `The server did not answer within ${timeoutMs} ms`)
            : error,
        ),
      );
      outgoing.end();
    });
  }

  /** Checks the address that a name stands for at the moment of connecting, so that no name can change in between. */
  readonly #lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, "", 0);
        return;
      }
      if (!this.#options.allowPrivate && found.some(({ address }) => isPrivateAddress(address))) {
        done(
          new FetchError(
            "private-address",
            "The name stands for an address of a private network and was not read",
          ),
          "",
          0,
        );
        return;
      }
      const first = found[0];
      if (options.all) (done as unknown as (error: null, all: typeof found) => void)(null, found);
      else if (first !== undefined) done(null, first.address, first.family);
    });
  };

  #decoded({ headers, body }: Answer): Buffer {
    const coding = headers["content-encoding"] ?? "";
    const limits = { maxOutputLength: this.#options.maxBytes };
    try {
      if (/\bbr\b/i.test(coding)) return brotliDecompressSync(body, limits);
      if (/gzip/i.test(coding)) return gunzipSync(body, limits);
      if (/deflate/i.test(coding)) return inflateSync(body, limits);
      return body;
    } catch {
      throw new FetchError(
        "bad-content-encoding",
        "The answer's coding could not be undone within the limits",
      );
    }
  }
}
