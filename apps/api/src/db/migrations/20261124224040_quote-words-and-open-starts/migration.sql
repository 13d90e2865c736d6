ALTER TABLE "quote" ADD COLUMN "rejection" jsonb;--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "wording" jsonb;--> statement-breakpoint
ALTER TABLE "service_contract" ADD COLUMN "start_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "service_contract_by_end" ON "service_contract" ("end_exclusive","start");