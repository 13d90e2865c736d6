import type { ClipboardEvent } from 'react'
import { formatTabs, readTabs } from './cell-text/tab-text.ts'
import type { Clip } from './entries.ts'
import type { Content } from './slot.ts'

/** Beside the text that a spreadsheet takes: the contents themselves, so that nothing is lost between matrices. */
const contentsType = 'application/x-aftercare-cells'

export function putOnClipboard({ clipboardData }: ClipboardEvent, { texts, contents }: Clip): void {
  clipboardData.setData('text/plain', formatTabs(texts))
  clipboardData.setData(contentsType, JSON.stringify(contents))
}

export function takeFromClipboard({ clipboardData }: ClipboardEvent): Clip {
  const texts = readTabs(clipboardData.getData('text/plain'))
  return { texts, contents: readContents(clipboardData.getData(contentsType)) }
}

/** Any page may put something under this name: what doesn't look like contents is left, and the text is read. */
function readContents(text: string): (Content | null)[][] | null {
  try {
    const rows = JSON.parse(text) as unknown
    return Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isContent))
      ? rows
      : null
  } catch {
    return null
  }
}

function isContent(each: unknown): each is Content | null {
  if (each === null) return true
  if (typeof each !== 'object' || !('kind' in each)) return false
  if (each.kind === 'place') return 'sold' in each && typeof each.sold === 'boolean'
  if (each.kind === 'price') return 'price' in each && isRecord(each.price) && 'currency' in each
  return each.kind === 'promise' && 'promise' in each && isRecord(each.promise) && 'state' in each.promise
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
