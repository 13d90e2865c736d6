/** What customers of one trade run, in the models that its catalog sells service for. */
export interface Trade {
  /** Key of the shipped catalog. */
  readonly catalog: 'it-hardware' | 'lab-instruments' | 'lifts-fr' | 'packaging-machines'
  readonly frenchNames: readonly [string, ...string[]]
  readonly otherNames: readonly [string, ...string[]]
  readonly models: readonly [Model, ...Model[]]
  /** Greatest distance from the depot that a site of this trade has, in the unit of the catalog. */
  readonly reach: number
}

export interface Model {
  readonly model: string
  readonly name: { readonly en: string; readonly fr: string }
  /** Catalog price when bought, in cents, from and to. */
  readonly priceMinor: readonly [number, number]
  readonly serial: string
}

const servers: Trade = {
  catalog: 'it-hardware',
  frenchNames: ['Mutuelle', 'Imprimerie', 'Transports', 'Coopérative', 'Assurances', 'Logistique'],
  otherNames: ['Mutual', 'Printworks', 'Freight', 'Foods', 'Insurance', 'Logistics'],
  models: [
    {
      model: 'NW-R740',
      name: { en: 'Rack server', fr: 'Serveur rack' },
      priceMinor: [620_000, 980_000],
      serial: 'R7',
    },
    {
      model: 'NW-B220',
      name: { en: 'Blade server', fr: 'Serveur lame' },
      priceMinor: [450_000, 700_000],
      serial: 'B2',
    },
    {
      model: 'NW-S900',
      name: { en: 'Storage array', fr: 'Baie de stockage' },
      priceMinor: [2_800_000, 6_400_000],
      serial: 'S9',
    },
  ],
  reach: 210,
}

const instruments: Trade = {
  catalog: 'lab-instruments',
  frenchNames: ['Institut', 'Laboratoire', 'Clinique', 'Biocentre', 'Centre hospitalier'],
  otherNames: ['Institute', 'Laboratories', 'Clinic', 'Biosciences', 'University Hospital'],
  models: [
    {
      model: 'HX-900',
      name: { en: 'Sequencer', fr: 'Séquenceur' },
      priceMinor: [21_000_000, 29_000_000],
      serial: 'HX',
    },
    {
      model: 'HX-220',
      name: { en: 'Bench-top sequencer', fr: 'Séquenceur de paillasse' },
      priceMinor: [7_200_000, 9_900_000],
      serial: 'HB',
    },
    {
      model: 'QC-40',
      name: { en: 'Thermal cycler', fr: 'Thermocycleur' },
      priceMinor: [1_800_000, 3_100_000],
      serial: 'QC',
    },
  ],
  reach: 420,
}

const lifts: Trade = {
  catalog: 'lifts-fr',
  frenchNames: ['Syndic', 'Résidences', 'Office de l’habitat', 'Foncière', 'Hôtel'],
  otherNames: ['Estates', 'Residences', 'Housing', 'Property', 'Hotel'],
  models: [
    {
      model: 'ASC-630',
      name: { en: 'Lift, 630 kg', fr: 'Ascenseur 630 kg' },
      priceMinor: [3_800_000, 5_200_000],
      serial: 'A6',
    },
    {
      model: 'ASC-1000',
      name: { en: 'Lift, 1,000 kg', fr: 'Ascenseur 1 000 kg' },
      priceMinor: [5_400_000, 7_800_000],
      serial: 'A1',
    },
    {
      model: 'MC-2000',
      name: { en: 'Goods lift', fr: 'Monte-charge' },
      priceMinor: [6_100_000, 9_200_000],
      serial: 'MC',
    },
  ],
  reach: 110,
}

const packagingMachines: Trade = {
  catalog: 'packaging-machines',
  frenchNames: ['Conserverie', 'Biscuiterie', 'Fromagerie', 'Brasserie', 'Cosmétiques'],
  otherNames: ['Canneries', 'Biscuits', 'Creamery', 'Brewing', 'Cosmetics'],
  models: [
    {
      model: 'RV-F200',
      name: { en: 'Flow wrapper', fr: 'Ensacheuse horizontale' },
      priceMinor: [11_500_000, 16_800_000],
      serial: 'RF',
    },
    {
      model: 'RV-C400',
      name: { en: 'Cartoner', fr: 'Encartonneuse' },
      priceMinor: [18_500_000, 24_000_000],
      serial: 'RC',
    },
    {
      model: 'RV-P900',
      name: { en: 'Palletiser', fr: 'Palettiseur' },
      priceMinor: [26_000_000, 36_500_000],
      serial: 'RP',
    },
  ],
  reach: 380,
}

export const trades: readonly [Trade, ...Trade[]] = [servers, instruments, lifts, packagingMachines]
