import { z } from 'zod'
import { availability } from './availability.ts'
import { coverage, coverEffect } from './coverage.ts'
import { count, idText, localizedText, termLength, words } from './scalars.ts'

export const provenance = z.enum(['stated', 'derived', 'unknown', 'illustrative'])

export const catalogNote = z.strictObject({ topic: words, text: localizedText, status: provenance })

const startRuleKind = z.enum([
  'date',
  'purchase',
  'shipping',
  'installation',
  'registration',
  'warranty-end',
  'first-of-january',
  'event',
])

const status = { status: provenance.exactOptional() }

export const termBounds = z.union([
  z.strictObject({ months: z.array(termLength).min(1), ...status }),
  z.strictObject({ minMonths: termLength, maxMonths: termLength, stepMonths: termLength, ...status }),
])

export const delay = z.strictObject({
  after: z.union([z.enum(['signing', 'start']), z.strictObject({ event: idText, title: localizedText })]),
  days: count,

  businessDays: z.boolean().exactOptional(),
  interim: coverEffect,
})

const exclusion = z.strictObject({ clause: words, cause: idText, text: localizedText })

export const exclusions = z.array(exclusion)

export const serviceTier = z.strictObject({
  id: idText,
  title: localizedText,
  description: localizedText.exactOptional(),
  cover: coverage,
  provenance: z.record(idText, provenance).exactOptional(),
  exclusions,
  terms: termBounds,
  starts: z.array(startRuleKind).exactOptional(),
  availability: availability.exactOptional(),
  notSold: z.boolean().exactOptional(),
  timeAndMaterials: z.boolean().exactOptional(),
  rateCard: idText.exactOptional(),
  compulsoryAddOns: z.array(idText).exactOptional(),
  delay: delay.exactOptional(),
  notes: z.array(catalogNote).exactOptional(),
})
