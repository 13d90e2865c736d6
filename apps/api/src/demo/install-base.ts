import { frenchPlaces, otherPlaces, type Place } from './places.ts'
import { randomFrom, type Random } from './random.ts'
import { trades, type Model, type Trade } from './trades.ts'

export interface DemoAccount {
  readonly number: string
  readonly name: string
  readonly country: string
  readonly language: 'en' | 'fr'
  readonly catalog: Trade['catalog']
  readonly sites: readonly DemoSite[]
}
export interface DemoSite {
  readonly name: string
  readonly place: Place
  /** From the depot, in the unit of the trade's catalog. */
  readonly distance: number
  readonly assets: readonly DemoAsset[]
}
export interface DemoAsset {
  readonly name: string
  readonly model: string
  readonly serial: string
  /** Absent: nobody has judged it yet. */
  readonly criticality?: 'A' | 'B' | 'C'
  /** In cents; absent: not known, and what reads it stays unknown. */
  readonly purchasePriceMinor?: number
  readonly purchasedOn: string
  readonly installedOn: string
}

const families = [
  'Aubrac',
  'Belleroche',
  'Corvane',
  'Delmas',
  'Estève',
  'Fontaine',
  'Garance',
  'Hautefort',
  'Iroise',
  'Jonquet',
  'Kerlann',
  'Lavergne',
  'Montclar',
  'Neuville',
  'Orsan',
  'Pradel',
  'Quercy',
  'Rivoire',
  'Sauvage',
  'Tournel',
] as const
const others = [
  'Ashdown',
  'Brookmere',
  'Calder',
  'Dunmore',
  'Elmstead',
  'Fairholt',
  'Greyfell',
  'Hartwell',
  'Inverlea',
  'Kestrel',
  'Langford',
  'Marlow',
  'Northgate',
  'Oakhurst',
  'Penrith',
  'Ravensby',
  'Stanmore',
  'Thornbury',
  'Westerly',
  'Yarrow',
] as const

/** The demo's customers with their sites and assets, the same at every start; more than half are French. */
export function demoInstallBase(count: number): readonly DemoAccount[] {
  const random = randomFrom(20_260_101)
  return Array.from({ length: count }, (_, index) => accountOf(index, random))
}

function accountOf(index: number, random: Random): DemoAccount {
  const turn = index % trades.length
  const trade = trades[turn] ?? trades[0]
  const round = Math.floor(index / trades.length)
  // The lift catalog is French law: its customers are all French; in the other trades every second one is.
  const french = trade.catalog === 'lifts-fr' || (round + turn) % 2 === 0
  const place = random.pick(french ? frenchPlaces : otherPlaces)
  const family = nth(french ? families : others, round)
  // A family that comes round again does another trade, so that no two customers share a name.
  const kind = nth(french ? trade.frenchNames : trade.otherNames, round + Math.floor(round / families.length))
  const language = french ? 'fr' : 'en'
  const sites = Array.from({ length: random.whole(1, 3) }, (__, siteIndex) =>
    siteOf(
      {
        trade,
        place: siteIndex === 0 ? place : random.pick(french ? frenchPlaces : otherPlaces),
        language,
        siteIndex,
      },
      random,
    ),
  )
  return {
    number: `A-${String(index + 1).padStart(6, '0')}`,
    name: french ? `${kind} ${family}` : `${family} ${kind}`,
    country: place.country,
    language,
    catalog: trade.catalog,
    sites,
  }
}

interface SitePlan {
  readonly trade: Trade
  readonly place: Place
  readonly language: 'en' | 'fr'
  readonly siteIndex: number
}

function siteOf({ trade, place, language, siteIndex }: SitePlan, random: Random): DemoSite {
  const name = language === 'fr' ? `Site ${ofPlace(place.city)}` : `Site ${place.city}`
  return {
    name: siteIndex === 0 ? name : `${name} ${siteIndex + 1}`,
    place,
    distance: random.whole(3, trade.reach),
    assets: Array.from({ length: random.whole(1, 4) }, (_, index) =>
      assetOf(random.pick(trade.models), { language, number: index + 1 }, random),
    ),
  }
}

function assetOf(
  model: Model,
  { language, number }: { language: 'en' | 'fr'; number: number },
  random: Random,
): DemoAsset {
  const year = random.whole(2017, 2026)
  const month = String(random.whole(1, year === 2026 ? 9 : 12)).padStart(2, '0')
  return {
    name: `${model.name[language]} ${number}`,
    model: model.model,
    serial: `${model.serial}-${random.whole(100_000, 999_999)}-${number}`,
    ...(random.chance(85) ? { criticality: random.pick(['A', 'B', 'B', 'C', 'C']) } : {}),
    ...(random.chance(92)
      ? {
          purchasePriceMinor:
            random.whole(model.priceMinor[0] / 10_000, model.priceMinor[1] / 10_000) * 10_000,
        }
      : {}),
    purchasedOn: `${year}-${month}-${String(random.whole(1, 12)).padStart(2, '0')}`,
    installedOn: `${year}-${month}-${String(random.whole(13, 28)).padStart(2, '0')}`,
  }
}

/** French elides before a vowel: “d’Angers”, “de Lyon”. */
function ofPlace(city: string): string {
  return /^[AEIOUYÉÈ]/.test(city) ? `d’${city}` : `de ${city}`
}

function nth<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0]
}
