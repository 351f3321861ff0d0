CREATE TABLE head (
    tenant TEXT NOT NULL, dossier TEXT NOT NULL, version INTEGER NOT NULL, commit_id TEXT NOT NULL,
    body BLOB NOT NULL, changed_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, dossier)
) WITHOUT ROWID;

CREATE TABLE event (
    tenant TEXT NOT NULL, dossier TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL,
    at INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (tenant, dossier, version)
) WITHOUT ROWID;

CREATE TABLE effect (
    tenant TEXT NOT NULL, dossier TEXT NOT NULL, key TEXT NOT NULL, rank INTEGER NOT NULL, wanted INTEGER NOT NULL,
    done INTEGER NOT NULL, receipt BLOB, failures INTEGER NOT NULL, retry_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, dossier, key)
) WITHOUT ROWID;

CREATE TABLE entry (
    tenant TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, dossier TEXT NOT NULL,
    PRIMARY KEY (tenant, name, value, dossier)
) WITHOUT ROWID;
CREATE INDEX entry_by_dossier ON entry (tenant, dossier);

CREATE TABLE wake (
    tenant TEXT NOT NULL, dossier TEXT NOT NULL, due INTEGER NOT NULL,
    PRIMARY KEY (tenant, dossier)
) WITHOUT ROWID;
CREATE INDEX wake_by_due ON wake (due);

CREATE TABLE number (
    series TEXT NOT NULL, number INTEGER NOT NULL, tenant TEXT NOT NULL, dossier TEXT NOT NULL,
    PRIMARY KEY (series, number), UNIQUE (series, tenant, dossier)
) WITHOUT ROWID;

CREATE TABLE memory (
    tenant TEXT NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (tenant, name)
) WITHOUT ROWID;
