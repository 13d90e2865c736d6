/** Name in both languages of each holiday, by set and the English name of date-holidays, whose French is patchy. */
export const holidayNames: Readonly<Record<string, Readonly<Record<string, HolidayName>>>> = {
  FR: {
    "New Year's Day": { en: "New Year's Day", fr: 'Jour de l’an' },
    'Easter Monday': { en: 'Easter Monday', fr: 'Lundi de Pâques' },
    'Labour Day': { en: 'Labour Day', fr: 'Fête du Travail' },
    'Victory Day': { en: 'Victory Day', fr: 'Victoire 1945' },
    'Ascension Day': { en: 'Ascension Day', fr: 'Ascension' },
    'Whit Monday': { en: 'Whit Monday', fr: 'Lundi de Pentecôte' },
    'Bastille Day': { en: 'Bastille Day', fr: 'Fête nationale' },
    Assumption: { en: 'Assumption', fr: 'Assomption' },
    "All Saints' Day": { en: "All Saints' Day", fr: 'Toussaint' },
    'Armistice Day': { en: 'Armistice Day', fr: 'Armistice 1918' },
    'Christmas Day': { en: 'Christmas Day', fr: 'Noël' },
  },
  GB: {
    "New Year's Day": { en: "New Year's Day", fr: 'Jour de l’an' },
    'Good Friday': { en: 'Good Friday', fr: 'Vendredi saint' },
    'Easter Monday': { en: 'Easter Monday', fr: 'Lundi de Pâques' },
    'Early May bank holiday': { en: 'Early May bank holiday', fr: 'Jour férié du début mai' },
    'Spring bank holiday': { en: 'Spring bank holiday', fr: 'Jour férié de printemps' },
    'Summer bank holiday': { en: 'Summer bank holiday', fr: 'Jour férié d’été' },
    'Christmas Day': { en: 'Christmas Day', fr: 'Noël' },
    'Boxing Day': { en: 'Boxing Day', fr: 'Lendemain de Noël' },
  },
  US: {
    "New Year's Day": { en: "New Year's Day", fr: 'Jour de l’an' },
    'Martin Luther King Jr. Day': { en: 'Martin Luther King Jr. Day', fr: 'Journée de Martin Luther King' },
    "Washington's Birthday": { en: "Washington's Birthday", fr: 'Anniversaire de Washington' },
    'Memorial Day': { en: 'Memorial Day', fr: 'Jour du Souvenir' },
    Juneteenth: { en: 'Juneteenth', fr: 'Fin de l’esclavage (Juneteenth)' },
    'Independence Day': { en: 'Independence Day', fr: 'Fête de l’Indépendance' },
    'Labour Day': { en: 'Labor Day', fr: 'Fête du Travail' },
    'Columbus Day': { en: 'Columbus Day', fr: 'Jour de Christophe Colomb' },
    'Veterans Day': { en: 'Veterans Day', fr: 'Jour des anciens combattants' },
    'Thanksgiving Day': { en: 'Thanksgiving Day', fr: 'Action de grâce' },
    'Christmas Day': { en: 'Christmas Day', fr: 'Noël' },
  },
  DE: {
    "New Year's Day": { en: "New Year's Day", fr: 'Jour de l’an' },
    'Good Friday': { en: 'Good Friday', fr: 'Vendredi saint' },
    'Easter Monday': { en: 'Easter Monday', fr: 'Lundi de Pâques' },
    'Labour Day': { en: 'Labour Day', fr: 'Fête du Travail' },
    'Ascension Day': { en: 'Ascension Day', fr: 'Ascension' },
    'Whit Monday': { en: 'Whit Monday', fr: 'Lundi de Pentecôte' },
    'National Holiday': { en: 'Day of German Unity', fr: 'Jour de l’Unité allemande' },
    'Christmas Day': { en: 'Christmas Day', fr: 'Noël' },
    'Boxing Day': { en: 'Second Day of Christmas', fr: 'Second jour de Noël' },
  },
}

export interface HolidayName {
  readonly en: string
  readonly fr: string
}
