import type { Strength, TimePromise } from '@aftercare/contract-domain/cover'
import { parseWindow } from '@aftercare/contract-domain/calendar'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { labelled } from './labelled.ts'
import { refine } from './refine.ts'
import { choice } from './words.ts'

/** Hours of the week as text: `Mon-Fri 08:00-18:00; Sat 08:00-12:00`, `24x7`. Read it with `parseWindow`. */
export function window(label: LocalizedText): z.ZodString {
  const readable = refine(z.string(), isWindow, {
    en: 'Write hours such as Mon-Fri 08:00-18:00; Sat,Holiday 08:00-12:00, or 24x7.',
    fr: 'Écrivez des heures comme Mon-Fri 08:00-18:00; Sat,Holiday 08:00-12:00, ou 24x7.',
  })
  return labelled(readable, label, 'window')
}

/** A dimension of the catalog, by its id. */
export function dimensionId(label: LocalizedText): z.ZodString {
  return labelled(z.string().regex(/^[^:\s]+:[^:\s]+$/), label, 'dimension')
}

/** The dimension of the catalog that the add-on acts on, with the id it usually has. */
export function dimension(label: LocalizedText, usual: string): z.ZodDefault<z.ZodString> {
  return dimensionId(label).default(usual)
}

/** Which keys of the dimension's facets are meant (`{ "zone": ["near"] }`); a facet left out means all its keys. */
export function facetKeys(label: LocalizedText) {
  return labelled(z.record(z.string(), z.array(z.string()).min(1)), label, 'facet-keys')
}

/** An asset fact by its id in the catalog, with the id it usually has. */
export function fact(label: LocalizedText, usual: string): z.ZodDefault<z.ZodString> {
  return labelled(z.string().min(1), label, 'fact').default(usual)
}

/** The tax category that the add-on's lines are taxed by; it is a category of the catalog's tax rates. */
export function taxCategory() {
  const label = { en: 'Tax category', fr: 'Catégorie de taxe' }
  return labelled(z.string().min(1), label, 'tax-category').default('service')
}

export function strength(usual: Strength) {
  return choice(
    { en: 'How firmly it is promised', fr: 'Force de la promesse' },
    {
      'best-effort': { en: 'best effort', fr: 'au mieux' },
      aim: { en: 'aim', fr: 'visée' },
      target: { en: 'target', fr: 'objectif' },
      guaranteed: { en: 'guaranteed', fr: 'garantie' },
      'guaranteed-with-credit': { en: 'guaranteed, with a credit', fr: 'garantie, avec avoir' },
    },
  ).default(usual)
}

export function clockStart(usual: TimePromise['clockStart']) {
  return choice(
    { en: 'The clock starts when', fr: 'Le délai court dès que' },
    {
      'call-logged': { en: 'the call is logged', fr: 'l’appel est enregistré' },
      'diagnosis-ended': { en: 'the diagnosis is made', fr: 'le diagnostic est posé' },
      'part-arrived': { en: 'the part has arrived', fr: 'la pièce est arrivée' },
      'date-agreed': { en: 'the agreed date has come', fr: 'la date convenue est arrivée' },
    },
  ).default(usual)
}

function isWindow(text: string): boolean {
  try {
    parseWindow(text)
    return true
  } catch {
    return false
  }
}
