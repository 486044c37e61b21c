BEGIN TRANSACTION;
CREATE TABLE document (
        sha256 TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL REFERENCES issue,
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        edition TEXT NOT NULL,
        language TEXT NOT NULL,
        version INTEGER NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        manifest TEXT NOT NULL,
        UNIQUE (operation, period, edition, language, version)
    ) STRICT
;
INSERT INTO "document" VALUES('a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c',1,'syria','2012-07','public','en',1,'outputs/syria/2012-07/issued/report-07-v1.pdf',17,'a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c');
INSERT INTO "document" VALUES('1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae',2,'syria','2012-07','public','en',2,'outputs/syria/2012-07/issued/report-07-v2.pdf',17,'1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae');
CREATE TABLE input (
        document TEXT NOT NULL REFERENCES document,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (document, path)
    ) STRICT
;
INSERT INTO "input" VALUES('a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c','inputs/syria/2012-07/refugees.csv','a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c');
INSERT INTO "input" VALUES('1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae','inputs/syria/2012-07/refugees.csv','1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae');
CREATE TABLE issue (
        sequence INTEGER PRIMARY KEY REFERENCES log,
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        cleared_by TEXT NOT NULL,
        role TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        FOREIGN KEY (operation, period) REFERENCES report
    ) STRICT
;
INSERT INTO "issue" VALUES(1,'syria','2012-07','Amal Haddad','head of office','2012-08-03T10:00:00+03:00','');
INSERT INTO "issue" VALUES(2,'syria','2012-07','Amal Haddad','head of office','2012-08-03T10:00:00+03:00','A digit was wrong.');
CREATE TABLE kept (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT
;
INSERT INTO "kept" VALUES('a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c',X'25504446207265706F72742D30372D7631');
INSERT INTO "kept" VALUES('1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae',X'25504446207265706F72742D30372D7632');
CREATE TABLE log (
        sequence INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        previous TEXT NOT NULL UNIQUE
    ) STRICT
;
INSERT INTO "log" VALUES(1,'issue','{"operation": "syria", "period": "2012-07", "as_of": "2012-07-28", "number": 7, "cleared_by": "Amal Haddad", "role": "head of office", "at": "2012-08-03T10:00:00+03:00", "reason": "", "documents": [{"edition": "public", "language": "en", "version": 1, "file": "outputs/syria/2012-07/issued/report-07-v1.pdf", "sha256": "a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c", "bytes": 17, "manifest": "a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c", "inputs": {"inputs/syria/2012-07/refugees.csv": "a71e77da638af92c6ac0770094a2fe1472a0a9c06cce49604787c522d4d1a26c"}}]}','0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "log" VALUES(2,'issue','{"operation": "syria", "period": "2012-07", "as_of": "2012-07-28", "number": 7, "cleared_by": "Amal Haddad", "role": "head of office", "at": "2012-08-03T10:00:00+03:00", "reason": "A digit was wrong.", "documents": [{"edition": "public", "language": "en", "version": 2, "file": "outputs/syria/2012-07/issued/report-07-v2.pdf", "sha256": "1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae", "bytes": 17, "manifest": "1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae", "inputs": {"inputs/syria/2012-07/refugees.csv": "1cd8a799ca578dd173b765e1a6aa30e0414ed4b2b2b6df9dc6558c1dd1f5a6ae"}}]}','67a902152c3d6d88a8c65f8016955ab4b3f219059577b885138219e13671c174');
CREATE TABLE "mail" (
        sequence INTEGER PRIMARY KEY REFERENCES log,
        document TEXT NOT NULL REFERENCES document,
        address TEXT NOT NULL,
        state TEXT NOT NULL CHECK (
            state IN ('begun', 'accepted', 'deferred', 'refused', 'uncertain', 'bounced')
        ),
        said TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT
;
CREATE TABLE report (
        operation TEXT NOT NULL,
        period TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (operation, period),
        UNIQUE (operation, number)
    ) STRICT
;
INSERT INTO "report" VALUES('syria','2012-07',7);
CREATE TRIGGER log_update BEFORE update ON log
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER log_delete BEFORE delete ON log
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER report_update BEFORE update ON report
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER report_delete BEFORE delete ON report
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER issue_update BEFORE update ON issue
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER issue_delete BEFORE delete ON issue
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER document_update BEFORE update ON document
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER document_delete BEFORE delete ON document
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER input_update BEFORE update ON input
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER input_delete BEFORE delete ON input
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE INDEX mail_by_document ON mail (document);
CREATE TRIGGER mail_update BEFORE update ON mail
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
CREATE TRIGGER mail_delete BEFORE delete ON mail
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
COMMIT;
PRAGMA user_version = 3;
