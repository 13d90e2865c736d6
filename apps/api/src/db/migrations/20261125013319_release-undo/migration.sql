CREATE TABLE "release_undo" (
	"version_id" uuid PRIMARY KEY,
	"release_id" uuid NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE INDEX "release_undo_by_release" ON "release_undo" ("release_id");--> statement-breakpoint
ALTER TABLE "release_undo" ADD CONSTRAINT "release_undo_version_id_catalog_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "catalog_version"("id");--> statement-breakpoint
ALTER TABLE "release_undo" ADD CONSTRAINT "release_undo_release_id_catalog_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "catalog_release"("id");
--> statement-breakpoint
-- What was rolled back before is known from the record.
INSERT INTO release_undo (version_id, release_id)
SELECT subject_id::uuid, (after ->> 'undoes')::uuid FROM audit_entry
WHERE action = 'rollBackCatalogRelease' AND subject_type = 'CatalogVersion'
ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- Append-only: why a draft was begun.
REVOKE UPDATE, DELETE, TRUNCATE ON release_undo FROM aftercare_app;
