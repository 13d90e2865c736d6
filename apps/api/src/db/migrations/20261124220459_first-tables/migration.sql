CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"number" text NOT NULL UNIQUE,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_language" CHECK ("language" in ('en', 'fr')),
	CONSTRAINT "account_country" CHECK ("country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "account_name" CHECK ("name" <> '')
);
--> statement-breakpoint
CREATE TABLE "asset" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"account_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"criticality" text,
	"purchase_price_minor" bigint,
	"purchase_currency" text,
	"purchased_on" date,
	"installed_on" date,
	"facts" jsonb DEFAULT '{}' NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_serial" UNIQUE("account_id","model","serial"),
	CONSTRAINT "asset_facts" CHECK (jsonb_typeof("facts") = 'object'),
	CONSTRAINT "asset_purchase_price" CHECK ("purchase_price_minor" >= 0),
	CONSTRAINT "asset_purchase_currency" CHECK (("purchase_price_minor" is null) = ("purchase_currency" is null)),
	CONSTRAINT "asset_currency_code" CHECK ("purchase_currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	CONSTRAINT "audit_entry_named" CHECK ("action" <> '' and "subject_type" <> '' and "subject_id" <> '')
);
--> statement-breakpoint
CREATE TABLE "auth_credential" (
	"id" text PRIMARY KEY,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp(3) with time zone,
	"refresh_token_expires_at" timestamp(3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"token" text NOT NULL UNIQUE,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY,
	"name" text NOT NULL,
	"email" text NOT NULL UNIQUE,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_role" CHECK ("role" in ('admin', 'pricing', 'sales', 'service', 'viewer')),
	CONSTRAINT "auth_user_locale" CHECK ("locale" in ('en', 'fr'))
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalog" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"key" text NOT NULL UNIQUE,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalog_version" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"catalog_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"number" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"document" jsonb NOT NULL,
	"head" jsonb GENERATED ALWAYS AS (document -> 'catalog') STORED NOT NULL,
	"hash" text,
	"based_on" uuid,
	"pins" jsonb DEFAULT '[]' NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"published_at" timestamp(3) with time zone,
	"published_by" text,
	"publish_reason" text,
	"discarded_at" timestamp(3) with time zone,
	"discarded_by" text,
	"discard_reason" text,
	CONSTRAINT "catalog_version_number" UNIQUE("catalog_id","number"),
	CONSTRAINT "catalog_version_status" CHECK ("status" in ('draft', 'published', 'discarded')),
	CONSTRAINT "catalog_version_counts" CHECK ("revision" >= 1 and "number" >= 1),
	CONSTRAINT "catalog_version_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "catalog_version_published" CHECK (("status" = 'published') = ("number" is not null)
        and ("number" is null) = ("hash" is null)
        and ("number" is null) = ("published_at" is null)
        and ("number" is null) = ("published_by" is null)),
	CONSTRAINT "catalog_version_discarded" CHECK (("status" = 'discarded') = ("discarded_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "contract_terms" (
	"contract_id" uuid,
	"version" integer,
	"format" integer NOT NULL,
	"canonical" text NOT NULL,
	"terms" jsonb GENERATED ALWAYS AS (canonical::jsonb) STORED NOT NULL,
	"hash" text NOT NULL,
	"recorded_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contract_terms_pkey" PRIMARY KEY("contract_id","version"),
	CONSTRAINT "contract_terms_version" CHECK ("version" >= 1 and "format" >= 1),
	CONSTRAINT "contract_terms_hash" CHECK ("hash" = encode(sha256(convert_to("canonical", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"holiday_set" text,
	"date" date,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	CONSTRAINT "holiday_pkey" PRIMARY KEY("holiday_set","date")
);
--> statement-breakpoint
CREATE TABLE "holiday_set" (
	"id" text PRIMARY KEY,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_record" (
	"actor_id" text,
	"key" text,
	"operation" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_record_pkey" PRIMARY KEY("actor_id","key"),
	CONSTRAINT "idempotency_record_key" CHECK (length("key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "installation_setting" (
	"key" text PRIMARY KEY,
	"value" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_sequence" (
	"kind" text,
	"year" integer,
	"last" integer NOT NULL,
	CONSTRAINT "number_sequence_pkey" PRIMARY KEY("kind","year"),
	CONSTRAINT "number_sequence_last" CHECK ("last" >= 1)
);
--> statement-breakpoint
CREATE TABLE "plugin_version" (
	"plugin_id" text,
	"version" text,
	"hash" text,
	"record" jsonb NOT NULL,
	"first_seen_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plugin_version_pkey" PRIMARY KEY("plugin_id","version","hash"),
	CONSTRAINT "plugin_version_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "quote" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"number" text NOT NULL UNIQUE,
	"account_id" uuid NOT NULL,
	"catalog_version_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"request" jsonb NOT NULL,
	"start_rule" jsonb NOT NULL,
	"decision" jsonb NOT NULL,
	"decision_before" jsonb,
	"plugin_build" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"submitted_by" text,
	"needed_for" jsonb,
	"approved_at" timestamp(3) with time zone,
	"approved_by" text,
	"approval_reason" text,
	"offered_on" date,
	"valid_until" date,
	"accepted_on" date,
	"closed_on" date,
	"close_reason" text,
	CONSTRAINT "quote_status" CHECK ("status" in ('draft', 'awaiting-approval', 'offered', 'accepted', 'declined', 'expired', 'withdrawn')),
	CONSTRAINT "quote_revision" CHECK ("revision" >= 1),
	CONSTRAINT "quote_offered" CHECK ("status" not in ('offered', 'accepted', 'declined', 'expired')
        or ("offered_on" is not null and "valid_until" is not null)),
	CONSTRAINT "quote_accepted" CHECK (("status" = 'accepted') = ("accepted_on" is not null)),
	CONSTRAINT "quote_closed" CHECK (("status" in ('declined', 'expired', 'withdrawn')) = ("closed_on" is not null)),
	CONSTRAINT "quote_approval" CHECK (("approved_at" is null) = ("approved_by" is null)
        and ("approved_at" is null) = ("approval_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "service_contract" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"number" text NOT NULL UNIQUE,
	"account_id" uuid NOT NULL,
	"quote_id" uuid NOT NULL UNIQUE,
	"stored_status" text DEFAULT 'signed' NOT NULL,
	"start" date NOT NULL,
	"end_exclusive" date NOT NULL,
	"signed_at" timestamp(3) with time zone NOT NULL,
	"signed_by" text NOT NULL,
	CONSTRAINT "service_contract_status" CHECK ("stored_status" in ('signed', 'suspended', 'renewed', 'terminated')),
	CONSTRAINT "service_contract_period" CHECK ("start" < "end_exclusive")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7(),
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"city" text,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"holiday_set" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_of_account" UNIQUE("id","account_id"),
	CONSTRAINT "site_country" CHECK ("country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE INDEX "account_by_name" ON "account" ("name","id");--> statement-breakpoint
CREATE INDEX "asset_by_name" ON "asset" ("name","id");--> statement-breakpoint
CREATE INDEX "asset_by_account" ON "asset" ("account_id","name","id");--> statement-breakpoint
CREATE INDEX "asset_by_site" ON "asset" ("site_id","name","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_subject" ON "audit_entry" ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_time" ON "audit_entry" ("at","id");--> statement-breakpoint
CREATE INDEX "auth_credential_user" ON "auth_credential" ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" ("identifier");--> statement-breakpoint
CREATE INDEX "catalog_version_by_catalog" ON "catalog_version" ("catalog_id","status");--> statement-breakpoint
CREATE INDEX "idempotency_record_by_time" ON "idempotency_record" ("created_at");--> statement-breakpoint
CREATE INDEX "quote_by_account" ON "quote" ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "quote_by_time" ON "quote" ("created_at","id");--> statement-breakpoint
CREATE INDEX "quote_by_status" ON "quote" ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "service_contract_by_account" ON "service_contract" ("account_id","signed_at","id");--> statement-breakpoint
CREATE INDEX "service_contract_by_time" ON "service_contract" ("signed_at","id");--> statement-breakpoint
CREATE INDEX "site_by_name" ON "site" ("name","id");--> statement-breakpoint
CREATE INDEX "site_by_account" ON "site" ("account_id","name","id");--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_on_site_of_account" FOREIGN KEY ("site_id","account_id") REFERENCES "site"("id","account_id");--> statement-breakpoint
ALTER TABLE "auth_credential" ADD CONSTRAINT "auth_credential_user_id_auth_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "catalog_version" ADD CONSTRAINT "catalog_version_catalog_id_catalog_id_fkey" FOREIGN KEY ("catalog_id") REFERENCES "catalog"("id");--> statement-breakpoint
ALTER TABLE "catalog_version" ADD CONSTRAINT "catalog_version_based_on_catalog_version_id_fkey" FOREIGN KEY ("based_on") REFERENCES "catalog_version"("id");--> statement-breakpoint
ALTER TABLE "contract_terms" ADD CONSTRAINT "contract_terms_contract_id_service_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "service_contract"("id");--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_holiday_set_holiday_set_id_fkey" FOREIGN KEY ("holiday_set") REFERENCES "holiday_set"("id");--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_account_id_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id");--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_catalog_version_id_catalog_version_id_fkey" FOREIGN KEY ("catalog_version_id") REFERENCES "catalog_version"("id");--> statement-breakpoint
ALTER TABLE "service_contract" ADD CONSTRAINT "service_contract_account_id_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id");--> statement-breakpoint
ALTER TABLE "service_contract" ADD CONSTRAINT "service_contract_quote_id_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id");--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_account_id_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id");--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_holiday_set_holiday_set_id_fkey" FOREIGN KEY ("holiday_set") REFERENCES "holiday_set"("id");