import { describe, expect, test } from 'vitest'
import { parseWindow } from '../calendar/index.ts'
import type { Cell, CellValue } from './coverage.ts'
import { describeCell } from './describe-cell.ts'
import type { DimensionDefinition } from './dimension.ts'
import {
  arrival,
  arriveIn,
  delivery,
  interval,
  monitoring,
  parts,
  radius,
  seats,
  serviceWindow,
  uptime,
  visits,
} from './example-dimensions.ts'

const known = (value: CellValue): Cell => ({ state: 'known', value })
const time = (...promises: Parameters<typeof arriveIn>[0][]): Cell =>
  known({ kind: 'time', promises: promises.map(arriveIn) })
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('what a cell says', () => {
  test.each<readonly [DimensionDefinition, Cell, string, string]>([
    [visits, { state: 'unknown' }, 'unknown', 'inconnu'],
    [visits, { state: 'none' }, 'none', 'aucun'],
    [interval, { state: 'none' }, 'none', 'aucun'],
    [radius, { state: 'none' }, 'no limit', 'sans limite'],
    [
      visits,
      { state: 'not-applicable', reason: { en: 'sealed unit', fr: 'appareil scellé' } },
      'not applicable: sealed unit',
      'sans objet : appareil scellé',
    ],
    [
      visits,
      { state: 'at-least', value: { kind: 'quantity', quantity: 2 } },
      'at least 2 visits a year',
      'au moins 2 visites par an',
    ],
    [arrival, time({ minutes: 240 }), '4 h on site, guaranteed', '4 h sur site, garanti'],
    [
      arrival,
      time({ minutes: 45, event: 'called-back', strength: 'target' }),
      '45 min call-back, target',
      '45 min rappel, objectif',
    ],
    [
      arrival,
      time({ minutes: 90, event: 'answered', strength: 'aim' }),
      '1 h 30 min answered, intended',
      '1 h 30 min prise en charge, visé',
    ],
    [
      arrival,
      time({ minutes: 0, event: 'part-delivered', strength: 'best-effort' }),
      '0 min part delivered, best effort',
      '0 min pièce livrée, au mieux',
    ],
    [
      arrival,
      time({ minutes: 360, event: 'restored', strength: 'guaranteed-with-credit' }),
      '6 h restored, guaranteed with credit',
      '6 h rétablissement, garanti avec avoir',
    ],
    [
      arrival,
      time({ days: 1, dueMinute: 1020 }),
      'next business day on site by 17:00, guaranteed',
      'jour ouvré suivant sur site au plus tard à 17:00, garanti',
    ],
    [
      arrival,
      time({ days: 3, dueMinute: 485 }),
      '3 business days on site by 08:05, guaranteed',
      '3 jours ouvrés sur site au plus tard à 08:05, garanti',
    ],
    [
      arrival,
      time({ days: 2, clockStart: 'part-arrived' }),
      '2 business days on site from the part’s arrival, guaranteed',
      '2 jours ouvrés sur site à partir de l’arrivée de la pièce, garanti',
    ],
    [
      arrival,
      time({ minutes: 60, clockStart: 'diagnosis-ended' }),
      '1 h on site from the end of diagnosis, guaranteed',
      '1 h sur site à partir de la fin du diagnostic, garanti',
    ],
    [
      arrival,
      time({ minutes: 60, clockStart: 'date-agreed' }),
      '1 h on site from the date agreed, guaranteed',
      '1 h sur site à partir de la date convenue, garanti',
    ],
    [
      arrival,
      time(
        { minutes: 120, event: 'answered', strength: 'best-effort' },
        { minutes: 4320, event: 'restored' },
      ),
      '2 h answered, best effort; 72 h restored, guaranteed',
      '2 h prise en charge, au mieux ; 72 h rétablissement, garanti',
    ],
    [arrival, time(), 'none', 'aucun'],
    [parts, known({ kind: 'cover', promises: [{ sharePercent: '20' }] }), '20%', '20 %'],
    [
      parts,
      known({
        kind: 'cover',
        promises: [
          {
            sharePercent: '100',
            capMinor: 50_000,
            deductibleMinor: 5000,
            unitPriceCeilingMinor: 10_000,
            currency: 'EUR',
            incidentsPerYear: 2,
            ageLimitMonths: 120,
          },
        ],
      }),
      '100%, up to €500.00, deductible €50.00, items up to €100.00 each, 2 incidents a year, up to 120 months of age',
      '100 %, plafond 500,00 €, franchise 50,00 €, articles jusqu’à 100,00 € pièce, 2 sinistres par an, jusqu’à 120 mois d’âge',
    ],
    [
      parts,
      known({ kind: 'cover', promises: [{ sharePercent: '50', incidentsPerYear: 1 }] }),
      '50%, 1 incident a year',
      '50 %, 1 sinistre par an',
    ],
    [
      uptime,
      known({ kind: 'guarantee', promises: [{ levelPercent: '99.5', basis: 'uptime', period: 'month' }] }),
      '99.5% uptime a month',
      '99,5 % uptime par mois',
    ],
    [
      uptime,
      known({
        kind: 'guarantee',
        promises: [{ levelPercent: '99', basis: 'uptime', period: 'quarter', creditPercent: '10' }],
      }),
      '99% uptime a quarter, credit of 10%',
      '99 % uptime par trimestre, avoir de 10 %',
    ],
    [
      uptime,
      known({ kind: 'guarantee', promises: [{ levelPercent: '99', basis: 'uptime', period: 'year' }] }),
      '99% uptime a year',
      '99 % uptime par an',
    ],
    [monitoring, known({ kind: 'level', level: 'managed' }), 'Managed', 'Infogérée'],
    [monitoring, known({ kind: 'level', level: 'gone' }), 'gone', 'gone'],
    [visits, known({ kind: 'quantity', quantity: 9 }), '9 visits a year', '9 visites par an'],
    [seats, known({ kind: 'quantity', quantity: 3 }), '3 seats over the term', '3 places sur la durée'],
    [
      { ...seats, per: 'event' },
      known({ kind: 'quantity', quantity: 3 }),
      '3 seats per event',
      '3 places par intervention',
    ],
    [seats, known({ kind: 'quantity', quantity: 'unlimited' }), 'unlimited', 'illimité'],
    [
      serviceWindow,
      known({ kind: 'window', window: parseWindow('Mon-Fri 08:00-17:00') }),
      'Mon–Fri 08:00–17:00',
      'lun.–ven. 08:00–17:00',
    ],
    [
      delivery,
      known({ kind: 'set', elements: ['depot', 'remote'] }),
      'Remote, Depot',
      'À distance, En atelier',
    ],
    [delivery, known({ kind: 'set', elements: [] }), 'none', 'aucun'],
    [interval, known({ kind: 'limit', limit: 6 }), '6 weeks', '6 semaines'],
    [radius, known({ kind: 'limit', limit: 1500 }), '1,500 km', '1 500 km'],
  ])('$id: %j', (definition, cell, en, fr) => {
    expect(plain(describeCell(definition, cell, 'en'))).toBe(en)
    expect(plain(describeCell(definition, cell, 'fr'))).toBe(fr)
  })
})
