import { expect, test } from 'vitest'
import { changedRows } from './changed-rows.ts'
import { releaseFileName } from './release-file-name.ts'

const cell = (tierKey: string, changed: boolean) => ({ tierKey, text: 'new', was: 'old', changed })

test('only rows that hold a changed cell are kept, each with the cells that changed', () => {
  const dimension = { key: 'core:arrival', title: 'Arrival' }
  const rows = changedRows({
    tiers: [],
    dimensionRows: [
      {
        dimension,
        facetKeys: [
          { key: 'near', title: 'near' },
          { key: 'far', title: 'far' },
        ],
        cells: [
          { ...cell('gold', true), facetKey: 'near' },
          { ...cell('silver', false), facetKey: 'near' },
          { ...cell('gold', false), facetKey: 'far' },
        ],
      },
    ],
    priceRows: [
      {
        title: 'Direct',
        component: 'default',
        priceBook: { key: 'd', title: 'Direct' },
        cells: [cell('gold', true)],
      },
      {
        title: 'Parts',
        component: 'parts',
        priceBook: { key: 'd', title: 'Direct' },
        cells: [cell('gold', true)],
      },
    ],
  })
  expect(rows.map(({ title }) => title)).toEqual(['Arrival: near', 'Direct', 'Direct: Parts'])
  expect([...(rows[0]?.cells ?? [])]).toEqual([['gold', { was: 'old', text: 'new' }]])
})

test('a release file is named after its catalog and number, and never by what a file name can’t hold', () => {
  expect(releaseFileName({ catalog: 'it-hardware' }, 3)).toBe('it-hardware-v3.release.json')
  expect(releaseFileName({ catalog: 'it-hardware' }, null)).toBe('it-hardware-draft.release.json')
  expect(releaseFileName({ catalog: '../x' }, 1)).toBe('catalog-v1.release.json')
})
