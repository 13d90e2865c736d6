/** The reader's own time zone, by its IANA name. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The zone as people know it, with its offset at an instant: `Europe/Paris, UTC+1`. */
export function zoneText(locale: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'shortOffset' }).formatToParts(at)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${ownZone()}, ${offset.replace('GMT', 'UTC')}`
}

/**
 * The instant that a date and time field (`2026-12-01T09:00`) means where its reader is; null when it is none. An
 * hour that a change of the clocks leaves out is the one after it.
 */
export function instantOf(local: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null
  const instant = new Date(local)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** The other way around: what the field shows for an instant. */
export function localOf(instant: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-')
  return `${day}T${two(instant.getHours())}:${two(instant.getMinutes())}`
}

/** A first proposal: eight in the morning of the day after. */
export function tomorrowMorning(now: Date): string {
  return localOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8))
}
