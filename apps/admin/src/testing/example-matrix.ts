import type { DimensionRow, Matrix, MatrixCell } from '../features/catalog/matrix/matrix-types.ts'

const noKnown = { note: null, changed: false, was: null, provenance: 'STATED' } as const

export function aCell(given: Partial<MatrixCell> & Pick<MatrixCell, 'tierKey'>): MatrixCell {
  return {
    facetKey: '*',
    state: 'KNOWN',
    text: '4 h on site, target',
    value: inHours(4),
    ...noKnown,
    ...given,
  }
}

export function inHours(hours: number) {
  const promise = { minutes: hours * 60, event: 'arrival', clockStart: 'call-logged', strength: 'target' }
  return { kind: 'time', promises: [promise] }
}

export function shareOf(sharePercent: string) {
  return { kind: 'cover', promises: [{ sharePercent }] }
}

function aRow(
  given: Partial<DimensionRow['dimension']>,
  rest: Omit<DimensionRow, 'dimension'>,
): DimensionRow {
  const definition = { id: 'core:arrival', kind: 'time', role: 'time:arrival' }
  return {
    dimension: {
      key: 'core:arrival',
      kind: 'TIME',
      title: 'Arrival',
      description: null,
      weight: 'NORMAL',
      definition,
      ...given,
    },
    ...rest,
  }
}

const tier = { description: null, notSold: false, timeAndMaterials: false, compulsoryAddOns: [] }

/** Two tiers; arrival known and unknown, labour by cause, one add-on, one price. */
export function aMatrix(): Matrix {
  return {
    tiers: [
      { ...tier, key: 'silver', title: 'Silver', termMonths: [12, 24] },
      { ...tier, key: 'gold', title: 'Gold', termMonths: [12] },
    ],
    dimensionRows: [
      aRow(
        {},
        {
          facetKeys: [{ key: '*', title: '' }],
          cells: [
            aCell({
              tierKey: 'silver',
              state: 'UNKNOWN',
              text: 'unknown',
              value: null,
              note: 'not published',
            }),
            aCell({ tierKey: 'gold', text: '4 h on site', changed: true, was: '8 h on site' }),
          ],
        },
      ),
      aRow(
        {
          key: 'core:labour',
          kind: 'COVER',
          title: 'Labour',
          definition: { id: 'core:labour', kind: 'cover', role: 'cover:labour' },
        },
        {
          facetKeys: [
            { key: 'wear', title: 'Wear' },
            { key: 'misuse', title: 'Misuse' },
          ],
          cells: ['silver', 'gold'].flatMap((tierKey) => [
            aCell({ tierKey, facetKey: 'wear', text: '100 %', value: shareOf('100') }),
            aCell({ tierKey, facetKey: 'misuse', state: 'NONE', text: 'none', value: null }),
          ]),
        },
      ),
    ],
    addOnRows: [
      {
        addOn: {
          key: 'media-retention',
          title: 'Media retention',
          pluginVersion: '0.1.0',
          pluginIsCurrent: true,
        },
        cells: [
          { tierKey: 'silver', place: 'AVAILABLE', text: 'available', changed: false },
          { tierKey: 'gold', place: 'COMPULSORY', text: 'included', changed: false },
        ],
      },
    ],
    priceRows: [
      {
        priceBook: { key: 'direct', title: 'Direct', currency: 'EUR' },
        component: 'default',
        title: 'Base price',
        cells: [
          {
            tierKey: 'silver',
            price: { form: 'flat', amountMinor: 100_000 },
            text: '€1,000.00',
            cost: '40000',
            taxCategory: 'service',
            changed: false,
            was: null,
          },
          {
            tierKey: 'gold',
            price: null,
            text: 'unknown',
            cost: null,
            taxCategory: null,
            changed: false,
            was: null,
          },
        ],
      },
    ],
  }
}
