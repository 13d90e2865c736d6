CREATE TABLE "catalog_release" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"catalog_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp(3) with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"publish_at" timestamp(3) with time zone,
	"finished_at" timestamp(3) with time zone,
	"finished_by" text,
	"late" boolean DEFAULT false NOT NULL,
	"problems" jsonb DEFAULT '[]' NOT NULL,
	"cancel_reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "catalog_release_state" CHECK ("state" in ('scheduled', 'published', 'stopped', 'cancelled')),
	CONSTRAINT "catalog_release_reason" CHECK ("reason" <> ''),
	CONSTRAINT "catalog_release_finished" CHECK (("state" = 'scheduled') = ("finished_at" is null)
        and ("finished_at" is null) = ("finished_by" is null)),
	CONSTRAINT "catalog_release_instant" CHECK ("state" = 'published' or "publish_at" is not null),
	CONSTRAINT "catalog_release_stopped" CHECK (("state" = 'stopped') = (jsonb_array_length("problems") > 0))
);
--> statement-breakpoint
CREATE TABLE "release_acknowledgement" (
	"release_id" uuid,
	"position" integer,
	"code" text NOT NULL,
	"path" text NOT NULL,
	"outcome" text NOT NULL,
	"message" jsonb NOT NULL,
	"reason" text NOT NULL,
	"named" boolean NOT NULL,
	"acknowledged_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"acknowledged_by" text NOT NULL,
	CONSTRAINT "release_acknowledgement_pkey" PRIMARY KEY("release_id","position"),
	CONSTRAINT "release_acknowledgement_outcome" CHECK ("outcome" in ('approval-needed', 'unknown')),
	CONSTRAINT "release_acknowledgement_reason" CHECK ("reason" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX "catalog_release_scheduled" ON "catalog_release" ("version_id") WHERE state = 'scheduled';--> statement-breakpoint
CREATE UNIQUE INDEX "catalog_release_published" ON "catalog_release" ("version_id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "catalog_release_by_catalog" ON "catalog_release" ("catalog_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "catalog_release_due" ON "catalog_release" ("publish_at") WHERE state = 'scheduled';--> statement-breakpoint
ALTER TABLE "catalog_release" ADD CONSTRAINT "catalog_release_catalog_id_catalog_id_fkey" FOREIGN KEY ("catalog_id") REFERENCES "catalog"("id");--> statement-breakpoint
ALTER TABLE "catalog_release" ADD CONSTRAINT "catalog_release_version_id_catalog_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "catalog_version"("id");--> statement-breakpoint
ALTER TABLE "release_acknowledgement" ADD CONSTRAINT "release_acknowledgement_release_id_catalog_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "catalog_release"("id");--> statement-breakpoint
-- What was published before releases were kept is a release each.
INSERT INTO catalog_release (catalog_id, version_id, state, reason, requested_at, requested_by, finished_at, finished_by)
SELECT catalog_id, id, 'published', coalesce(nullif(publish_reason, ''), '–'), published_at, published_by, published_at, published_by
FROM catalog_version WHERE status = 'published' ORDER BY published_at, id;
--> statement-breakpoint
-- Append-only: what was acknowledged. Releases are closed, never deleted.
REVOKE UPDATE, DELETE, TRUNCATE ON release_acknowledgement FROM aftercare_app;
--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON catalog_release FROM aftercare_app;
--> statement-breakpoint
-- A release keeps what it was asked to do, and once it has ended it never changes.
CREATE FUNCTION catalog_release_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'scheduled' THEN
    RAISE EXCEPTION 'release % is % and never changes', OLD.id, OLD.state
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'catalog_release_stays';
  END IF;
  IF (NEW.catalog_id, NEW.version_id, NEW.reason, NEW.requested_at, NEW.requested_by, NEW.publish_at)
    IS DISTINCT FROM (OLD.catalog_id, OLD.version_id, OLD.reason, OLD.requested_at, OLD.requested_by, OLD.publish_at) THEN
    RAISE EXCEPTION 'release % keeps what it was asked to do', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'catalog_release_stays';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER catalog_release_stays BEFORE UPDATE ON catalog_release FOR EACH ROW EXECUTE FUNCTION catalog_release_stays();
