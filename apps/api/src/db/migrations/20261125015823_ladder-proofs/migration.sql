CREATE TABLE "ladder_proof" (
	"content" text PRIMARY KEY,
	"proof" json NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ladder_proof_by_age" ON "ladder_proof" ("created_at");