/** Where the demo's customers are. Zone and holiday set follow from the country. */
export interface Place {
  readonly city: string
  readonly country: 'FR' | 'GB' | 'US' | 'DE'
  readonly timeZone: string
}

const inFrance = (city: string): Place => ({ city, country: 'FR', timeZone: 'Europe/Paris' })
const inBritain = (city: string): Place => ({ city, country: 'GB', timeZone: 'Europe/London' })
const inGermany = (city: string): Place => ({ city, country: 'DE', timeZone: 'Europe/Berlin' })
const inAmerica = (city: string, zone: string): Place => ({
  city,
  country: 'US',
  timeZone: `America/${zone}`,
})

export const frenchPlaces: readonly [Place, ...Place[]] = [
  inFrance('Lyon'),
  inFrance('Nantes'),
  inFrance('Lille'),
  inFrance('Bordeaux'),
  inFrance('Grenoble'),
  inFrance('Rennes'),
  inFrance('Strasbourg'),
  inFrance('Toulouse'),
  inFrance('Dijon'),
  inFrance('Angers'),
  inFrance('Reims'),
  inFrance('Marseille'),
]

export const otherPlaces: readonly [Place, ...Place[]] = [
  inBritain('Leeds'),
  inBritain('Bristol'),
  inBritain('Glasgow'),
  inBritain('Norwich'),
  inGermany('Bremen'),
  inGermany('Kassel'),
  inGermany('Leipzig'),
  inAmerica('Boston', 'New_York'),
  inAmerica('Columbus', 'New_York'),
  inAmerica('Austin', 'Chicago'),
  inAmerica('Denver', 'Denver'),
]
