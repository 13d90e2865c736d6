import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { shippedCatalogs } from './shipped-catalogs.ts'

const admin = resolve(import.meta.dirname, '../..')

/**
 * Every text of a screen that a person reads or hears: text nodes, names, hints, titles. What somebody wrote in whatever
 * language (`lang=""`) is left out.
 */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'placeholder', 'title', 'alt']
    const texts = new Set<string>()
    const elements = [document.head.querySelector('title'), ...document.body.querySelectorAll('*')]
    for (const element of elements) {
      if (element === null || element.closest('script, style, code, pre, [lang="en"], [lang=""]') !== null)
        continue
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.add(node.textContent?.trim() ?? '')
      for (const name of spoken) texts.add(element.getAttribute(name)?.trim() ?? '')
    }
    texts.delete('')
    return [...texts]
  })
}

/** English texts that have a French one: of the screens, and of the shipped catalogs. */
export function englishTexts(): ReadonlySet<string> {
  const pairs = [...screenTexts(), ...catalogTexts()]
  const french = new Set(pairs.map((pair) => pair.fr))
  return new Set(pairs.map((pair) => pair.en).filter((text) => !french.has(text)))
}

interface Pair {
  readonly en: string
  readonly fr: string
}

function screenTexts(): Pair[] {
  const po = readFileSync(join(admin, 'src/locales/fr.po'), 'utf8')
  return [...po.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)].flatMap(([, en, fr]) =>
    en === undefined || fr === undefined || /[{<\\]/.test(en) ? [] : [{ en, fr }],
  )
}

function catalogTexts(): Pair[] {
  return [...shippedCatalogs().values()].flatMap(pairsIn)
}

function pairsIn(value: unknown): Pair[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string')
    return [{ en: value.en, fr: value.fr }]
  return Object.values(value).flatMap(pairsIn)
}

/** What no French sentence, amount or date holds. */
const unFrench: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['English words', /\b(the|and|of|is|are|for|with|without|needs?|must|not|per|year|price|month|from)\b/i],
  ['the key of a role', /\b(admin|pricing|sales|viewer)\b/],
  ['an amount with the currency first', /[€$£]\s?\d/],
  ['a decimal point', /\d\.\d/],
  ['an English date', /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}/],
  ['a colon without its space', /\p{L}:(\s|$)/u],
]

/** Versions of add-ons and numbers of articles are written with points in any language. */
const figuresOfNames = /\b\d+\.\d+\.\d+\b|\bArticle \d+\.\d+/g

/** Texts of a French screen that are not French, each with what gives it away. */
export function notFrench(texts: readonly string[], known: ReadonlySet<string>): string[] {
  return texts.flatMap((text) => {
    const shown = text.replace(/ · Aftercare$/, '').replaceAll(figuresOfNames, '')
    if (known.has(shown)) return [`${text} (a text of the English catalogue)`]
    return unFrench.flatMap(([name, pattern]) => (pattern.test(shown) ? [`${text} (${name})`] : []))
  })
}
