CREATE TABLE shelf (
    tenant TEXT NOT NULL, commune TEXT NOT NULL, name TEXT NOT NULL, section TEXT NOT NULL, place TEXT NOT NULL,
    dossier TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (tenant, commune, name, section, place)
) WITHOUT ROWID;
CREATE INDEX shelf_by_dossier ON shelf (tenant, dossier);

CREATE TABLE shelved (
    tenant TEXT NOT NULL, dossier TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (tenant, dossier)
) WITHOUT ROWID;

CREATE TABLE restoration (
    id INTEGER PRIMARY KEY CHECK (id = 1), backed_up_at INTEGER, restored_at INTEGER
);
