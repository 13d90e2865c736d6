import type { MessageCatalogue } from '../text/index.ts'

export const calendarMessages = {
  'calendar.date-unreadable': { en: '“{text}” is not a date.', fr: '« {text} » n’est pas une date.' },
  'calendar.date-unreadable.cure': {
    en: 'Write year, month and day, such as 2026-01-31.',
    fr: 'Écrivez l’année, le mois et le jour, comme 2026-01-31.',
  },
  'calendar.interval-invalid': {
    en: 'The hours of {row} from minute {start} to minute {end} are not part of one day.',
    fr: 'Les heures de {row} de la minute {start} à la minute {end} ne tiennent pas dans un jour.',
  },
  'calendar.interval-invalid.cure': {
    en: 'Give whole minutes from 0 to 1440, the end after the start; write a night as two days.',
    fr: 'Donnez des minutes entières de 0 à 1440, la fin après le début ; écrivez une nuit sur deux jours.',
  },
  'calendar.window-unreadable': {
    en: '“{part}” is not a weekly window.',
    fr: '« {part} » n’est pas une plage hebdomadaire.',
  },
  'calendar.window-unreadable.cure': {
    en: 'Write days and hours, such as Mon-Fri 08:00-12:00,13:00-17:00; Holiday 09:00-12:00, or 24x7, or never.',
    fr: 'Écrivez jours et heures, comme Mon-Fri 08:00-12:00,13:00-17:00; Holiday 09:00-12:00, ou 24x7, ou never.',
  },
  'calendar.zone-unknown': {
    en: '“{zone}” is not a time zone.',
    fr: '« {zone} » n’est pas un fuseau horaire.',
  },
  'calendar.zone-unknown.cure': {
    en: 'Use a name such as Europe/Paris.',
    fr: 'Employez un nom comme Europe/Paris.',
  },
  'calendar.never-open': {
    en: 'The service window never opens, so nothing can fall due in it.',
    fr: 'La plage de couverture n’ouvre jamais : rien ne peut y arriver à échéance.',
  },
  'calendar.never-open.cure': {
    en: 'Give the window hours on at least one day.',
    fr: 'Donnez à la plage des heures pour au moins un jour.',
  },
  'calendar.beyond-known-holidays': {
    en: 'The holidays of {set} are known from {from} until {to} only.',
    fr: 'Les jours fériés de {set} ne sont connus que du {from} au {to}.',
  },
  'calendar.beyond-known-holidays.cure': {
    en: 'Load the holidays of the years that are missing.',
    fr: 'Chargez les jours fériés des années manquantes.',
  },
  'calendar.duration-invalid': {
    en: 'A clock can’t run for {duration}: whole minutes, zero or more, or business days, one to ten thousand.',
    fr: 'Un délai ne peut pas durer {duration} : minutes entières, zéro ou plus, ou jours ouvrés, de un à dix mille.',
  },
  'calendar.due-minute-invalid': {
    en: '{minute} is not a minute of the day (0 to 1440).',
    fr: '{minute} n’est pas une minute du jour (0 à 1440).',
  },
  'calendar.pause-invalid': {
    en: 'The pause from {from} ends before it begins, at {to}.',
    fr: 'La pause du {from} finit avant de commencer, au {to}.',
  },
  'calendar.around-the-clock': {
    en: 'around the clock, public holidays included',
    fr: '24 h/24, 7 j/7, jours fériés compris',
  },
  'calendar.never': { en: 'never', fr: 'jamais' },
  'calendar.row.mon': { en: 'Mon', fr: 'lun.' },
  'calendar.row.tue': { en: 'Tue', fr: 'mar.' },
  'calendar.row.wed': { en: 'Wed', fr: 'mer.' },
  'calendar.row.thu': { en: 'Thu', fr: 'jeu.' },
  'calendar.row.fri': { en: 'Fri', fr: 'ven.' },
  'calendar.row.sat': { en: 'Sat', fr: 'sam.' },
  'calendar.row.sun': { en: 'Sun', fr: 'dim.' },
  'calendar.row.holiday': { en: 'public holidays', fr: 'jours fériés' },
} as const satisfies MessageCatalogue
