/** The SQLite schema as numbered steps. A step that has shipped is never edited; a change is a new step. */

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: "the record",
    sql: `
      create table capture (
        hash text primary key,
        origin text not null,
        url text,
        captured_at text,
        media_type text not null,
        charset text,
        stated text not null,
        -- null where readers' names were taken out: the page as captured still had them
        bytes blob
      ) strict;

      create table run (
        id text primary key,
        coder text not null,
        started_at text not null,
        finished_at text
      ) strict;

      create table document (
        key integer primary key,
        id text not null unique,
        capture_hash text not null references capture(hash),
        origin text not null,
        url text,
        outlet text,
        kind text not null,
        language text,
        title text,
        published text,
        comment_count integer not null,
        current_run text not null references run(id)
      ) strict;
      create index document_by_capture on document(capture_hash);

      -- What one run read a capture as. Older readings stay, so that old evidence keeps its page.
      create table reading (
        document_id text not null references document(id),
        run_id text not null references run(id),
        coder text not null,
        text text not null,
        body text not null,
        map blob not null,
        primary key (document_id, run_id)
      ) strict, without rowid;

      create table record (
        key integer primary key,
        id text not null,
        run_id text not null references run(id),
        document_id text not null references document(id),
        kind text not null,
        subtype text not null,
        status text,
        comment text,
        day_from text,
        day_to text,
        confidence real not null,
        body text not null,
        unique (id, run_id)
      ) strict;
      create index record_by_document on record(document_id, run_id);
      create index record_by_kind on record(kind, subtype, day_from);

      create table evidence (
        record_key integer not null references record(key),
        ordinal integer not null,
        start integer not null,
        end integer not null,
        quote text not null,
        rule text not null,
        score real not null,
        derived_from text,
        primary key (record_key, ordinal)
      ) strict, without rowid;

      create table party (
        record_key integer not null references record(key),
        role text not null,
        actor_id text,
        country text,
        code text not null
      ) strict;
      create index party_by_record on party(record_key);
      create index party_by_country on party(country, record_key);
      create index party_by_actor on party(actor_id, record_key);

      create table note (
        key integer primary key,
        run_id text not null references run(id),
        document_id text,
        origin text not null,
        code text not null,
        severity text not null,
        start integer,
        end integer,
        text text not null
      ) strict;
      create index note_by_document on note(document_id, run_id);

      create table judgement (
        id text primary key,
        record_id text not null,
        verdict text not null,
        by text not null,
        at text not null,
        reason text,
        changes text,
        supersedes text references judgement(id)
      ) strict;
      create index judgement_by_record on judgement(record_id);

      -- rowid = document.key
      create virtual table document_words using fts5(title, text, tokenize = 'unicode61 remove_diacritics 2');
    `,
  },
];
