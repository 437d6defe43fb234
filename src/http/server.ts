/** The local web door: the record as plain pages and as JSON. Reads only; listens on this machine unless told otherwise. */

import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { briefOf, relationBrief } from "../app/brief.ts";
import type { Session } from "../app/session.ts";
import { DocumentView } from "../query/document-view.ts";
import { readRelation } from "../query/relation.ts";
import { ledgerOf } from "../report/ledger.ts";
import { escapeHtml, printable, shortened } from "../report/printable.ts";
import { pageHref, renderBriefHtml } from "../report/render-brief.ts";
import { layout, SECURITY_HEADERS, STYLE } from "./layout.ts";
import { ledgerHtml } from "./ledger-html.ts";
import { renderPage } from "./page-html.ts";

const EVER = { from: null, to: null };
/** As on the command line: doubtful records are left out of what people act on. */
const CONFIDENCE_MIN = 0.5;

/** The server over an open session; `listen` is the caller's. */
export function buildServer(session: Session): FastifyInstance {
  const server = Fastify({ bodyLimit: 64 * 1024, routerOptions: { maxParamLength: 200 } });
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    // Names other than this machine's would let a foreign page reach the record through a rebound address.
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (!["127.0.0.1", "localhost", "[::1]", request.socket.localAddress ?? ""].includes(host)) {
      await reply.code(421).send({ error: "this server answers on its own address only" });
    }
  });
  server.get("/style.css", async (_request, reply) => reply.type("text/css").send(STYLE));
  server.get("/", async (_request, reply) => html(reply, "Relations", homeHtml(session)));
  server.get("/pages", async (_request, reply) => html(reply, "Pages", pagesHtml(session)));
  server.get<{ Params: { id: string }; Querystring: { record?: string } }>(
    "/pages/:id",
    async (request, reply) => {
      const view = DocumentView.load(session.store, request.params.id);
      if (view === null) return missing(reply, "There is no such page.");
      return html(reply, view.document.title ?? "Page", renderPage(view, request.query.record ?? null));
    },
  );
  server.get<{ Params: { a: string; b: string } }>("/relations/:a/:b", async (request, reply) => {
    const a = session.party(request.params.a);
    const b = session.party(request.params.b);
    if (a === null || b === null) return missing(reply, "One of these parties is not known.");
    const relation = readRelation(session.store, [a, b], EVER, CONFIDENCE_MIN, null);
    const brief = briefOf(relation, EVER, session);
    const ledger = ledgerHtml(ledgerOf(relation.linked.commitments, relation.documents));
    return html(reply, `${a.name} and ${b.name}`, `${renderBriefHtml(brief, pageHref)}${ledger}`);
  });
  server.get<{ Querystring: { q?: string } }>("/search", async (request, reply) =>
    html(reply, "Search", searchHtml(session, request.query.q ?? "")),
  );
  server.get<{ Params: { a: string; b: string } }>("/api/relations/:a/:b/brief", async (request, reply) => {
    const a = session.party(request.params.a);
    const b = session.party(request.params.b);
    if (a === null || b === null) return reply.code(404).send({ error: "one of these parties is not known" });
    return relationBrief(session, [a, b], EVER, CONFIDENCE_MIN);
  });
  server.get<{ Params: { id: string } }>("/api/records/:id", async (request, reply) => {
    const record = session.store.record(request.params.id);
    return record ?? reply.code(404).send({ error: "there is no such record" });
  });
  server.get("/api/status", async () => session.store.counts());
  server.setNotFoundHandler((_request, reply) => missing(reply, "There is nothing at this address."));
  return server;
}

function html(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(layout(title, body));
}

function missing(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .code(404)
    .type("text/html; charset=utf-8")
    .send(layout("Not found", `<h1>Not found</h1><p>${escapeHtml(text)}</p>`));
}

function homeHtml(session: Session): string {
  const pairs = session.store.pairs(40);
  const { documents } = session.store.counts();
  if (documents === 0)
    return "<h1>Nothing has been read yet</h1><p>Read some pages first: <code>chancery read FOLDER</code></p>";
  const rows = pairs.map(
    ({ a, b, count }) =>
      `<tr><td><a href="/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}">${escapeHtml(session.countryName(a))} and ${escapeHtml(session.countryName(b))}</a></td><td>${count}</td></tr>`,
  );
  return `<h1>Relations</h1><p>${documents} pages have been read.</p>${rows.length === 0 ? '<p class="empty">No record names two states.</p>' : `<table><tr><th>relation</th><th>records</th></tr>${rows.join("")}</table>`}`;
}

function pagesHtml(session: Session): string {
  const rows = session.store
    .documents({ limit: 500 })
    .map(
      (page) =>
        `<tr><td>${escapeHtml(page.published?.slice(0, 10) ?? "unknown")}</td><td>${escapeHtml(page.outlet ?? "")}</td><td><a href="/pages/${encodeURIComponent(page.id)}">${escapeHtml(shortened(page.title ?? page.origin, 120))}</a></td><td>${page.comments}</td></tr>`,
    );
  return `<h1>Pages</h1><table><tr><th>published</th><th>outlet</th><th>title</th><th>comments</th></tr>${rows.join("")}</table>`;
}

function searchHtml(session: Session, words: string): string {
  const hits = words.trim() === "" ? [] : session.store.search(words, 50);
  const items = hits.map((hit) => {
    const parts = hit.snippet
      .split(/[\u0001\u0002]/)
      .map((part, index) => (index % 2 === 1 ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part)));
    return `<li><a href="/pages/${encodeURIComponent(hit.documentId)}">${escapeHtml(printable(hit.title ?? "(no title)"))}</a> <span class="dim">${escapeHtml([hit.outlet, hit.published].filter((each) => each !== null).join(", "))}</span><br>${parts.join("")}</li>`;
  });
  return `<h1>Search</h1><p>${words.trim() === "" ? "Type words into the box above." : `${hits.length} ${hits.length === 1 ? "page holds" : "pages hold"} “${escapeHtml(words)}”.`}</p><ul>${items.join("")}</ul>`;
}
