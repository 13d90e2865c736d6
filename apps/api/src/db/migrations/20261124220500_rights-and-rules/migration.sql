-- The role that serves: reads and writes rows, makes no tables. Later tables get the same without being named.
GRANT USAGE ON SCHEMA public TO aftercare_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO aftercare_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO aftercare_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO aftercare_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO aftercare_app;
--> statement-breakpoint
-- Append-only: what was signed, what was done, what a plugin build said, which days are holidays. A later
-- append-only table carries its own REVOKE.
REVOKE UPDATE, DELETE, TRUNCATE ON contract_terms, audit_entry, plugin_version, holiday FROM aftercare_app;
--> statement-breakpoint
-- Documents of the trade are closed, never deleted.
REVOKE DELETE, TRUNCATE ON account, site, asset, holiday_set, catalog, catalog_version, quote, service_contract, number_sequence FROM aftercare_app;
--> statement-breakpoint
-- A published catalog version never changes, nor does a discarded one; only the owner's reset empties the table.
CREATE FUNCTION catalog_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' THEN
    RAISE EXCEPTION 'catalog version % is % and never changes', OLD.id, OLD.status
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'catalog_version_stays';
  END IF;
  IF NEW.catalog_id <> OLD.catalog_id OR NEW.revision < OLD.revision THEN
    RAISE EXCEPTION 'catalog version % keeps its catalog, and its revision only rises', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'catalog_version_stays';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER catalog_version_stays BEFORE UPDATE ON catalog_version FOR EACH ROW EXECUTE FUNCTION catalog_version_stays();
--> statement-breakpoint
-- What was offered is what is signed: after the draft its request, price and start stay as they are.
CREATE FUNCTION quote_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> OLD.number OR NEW.account_id <> OLD.account_id OR NEW.catalog_version_id <> OLD.catalog_version_id
    OR NEW.revision <= OLD.revision THEN
    RAISE EXCEPTION 'quote % keeps its number, account and catalog version, and each change raises its revision', OLD.number
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'quote_stays';
  END IF;
  IF OLD.status <> 'draft' AND (NEW.decision, NEW.request, NEW.start_rule) IS DISTINCT FROM (OLD.decision, OLD.request, OLD.start_rule) THEN
    RAISE EXCEPTION 'quote % is % and keeps its price', OLD.number, OLD.status
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'quote_stays';
  END IF;
  IF OLD.status IN ('accepted', 'declined', 'expired', 'withdrawn') THEN
    RAISE EXCEPTION 'quote % is % and never changes', OLD.number, OLD.status
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'quote_stays';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER quote_stays BEFORE UPDATE ON quote FOR EACH ROW EXECUTE FUNCTION quote_stays();
