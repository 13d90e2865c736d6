import type { MessageCatalogue } from '../text/index.ts'

/** Why a quote can't be offered as asked, each with its cure. */
export const findingMessages = {
  'pricing.tier-unknown': {
    en: 'The catalog has no tier “{tier}”.',
    fr: 'Le catalogue n’a pas de formule « {tier} ».',
  },
  'pricing.tier-unknown.cure': {
    en: 'Choose a tier of this catalog version.',
    fr: 'Choisissez une formule de cette version du catalogue.',
  },
  'pricing.tier-not-sold': {
    en: '{tier} comes with the purchase and is not sold.',
    fr: '{tier} est comprise dans l’achat et n’est pas vendue.',
  },
  'pricing.tier-not-sold.cure': {
    en: 'Choose a tier above {tier}.',
    fr: 'Choisissez une formule au-dessus de {tier}.',
  },
  'pricing.tier-not-priced': {
    en: '{tier} has no price in this price book.',
    fr: '{tier} n’a pas de prix dans ce tarif.',
  },
  'pricing.tier-not-priced.cure': {
    en: 'Give {tier} a price in the book, or quote from another book.',
    fr: 'Donnez un prix à {tier} dans le tarif, ou choisissez un autre tarif.',
  },
  'pricing.term-not-offered': {
    en: '{tier} is sold for {offered} months, not for {months}.',
    fr: '{tier} est vendue pour {offered} mois, pas pour {months}.',
  },
  'pricing.term-not-offered.cure': {
    en: 'Choose a term of {offered} months.',
    fr: 'Choisissez une durée de {offered} mois.',
  },
  'pricing.no-assets': {
    en: 'The line on {tier} names no asset.',
    fr: 'La ligne en {tier} ne nomme aucun équipement.',
  },
  'pricing.no-assets.cure': {
    en: 'Add an asset to the line, or remove the line.',
    fr: 'Ajoutez un équipement à la ligne, ou retirez-la.',
  },
  'pricing.asset-twice': {
    en: 'The asset {asset} stands twice on one line.',
    fr: 'L’équipement {asset} figure deux fois sur une ligne.',
  },
  'pricing.asset-twice.cure': {
    en: 'Name {asset} once on the line.',
    fr: 'Nommez {asset} une seule fois sur la ligne.',
  },
  'pricing.add-on-not-in-catalog': {
    en: 'The catalog does not sell the add-on “{addOn}”.',
    fr: 'Le catalogue ne vend pas l’option « {addOn} ».',
  },
  'pricing.add-on-not-in-catalog.cure': {
    en: 'Remove {addOn} from the line, or put it into the catalog.',
    fr: 'Retirez {addOn} de la ligne, ou ajoutez-la au catalogue.',
  },
  'pricing.add-on-not-bound': {
    en: 'The add-on {addOn} can’t be used as it stands in the catalog.',
    fr: 'L’option {addOn} ne peut pas être employée telle que le catalogue la décrit.',
  },
  'pricing.add-on-not-bound.cure': {
    en: 'Correct the settings or the chosen options of {addOn}.',
    fr: 'Corrigez les réglages ou les choix de l’option {addOn}.',
  },
  'pricing.add-on-twice': {
    en: 'The add-on {addOn} is chosen twice on one line.',
    fr: 'L’option {addOn} est choisie deux fois sur une ligne.',
  },
  'pricing.add-on-twice.cure': {
    en: 'Choose {addOn} once, with the options that are meant.',
    fr: 'Choisissez {addOn} une fois, avec les choix voulus.',
  },
  'pricing.compulsory-add-on': {
    en: '{tier} is sold only with {addOn}.',
    fr: '{tier} n’est vendue qu’avec {addOn}.',
  },
  'pricing.compulsory-add-on.cure': {
    en: 'Add {addOn} to the line on {tier}.',
    fr: 'Ajoutez {addOn} à la ligne en {tier}.',
  },
  'pricing.need-not-met': {
    en: '{addOn} needs {need}, which is not chosen.',
    fr: '{addOn} nécessite {need}, qui n’est pas choisie.',
  },
  'pricing.need-not-met.cure': {
    en: 'Add {need}, or remove {addOn}.',
    fr: 'Ajoutez {need}, ou retirez {addOn}.',
  },
  'pricing.add-on-excluded': {
    en: '{addOn} can’t be combined with {other}.',
    fr: '{addOn} n’est pas compatible avec {other}.',
  },
  'pricing.add-on-excluded.cure': { en: 'Remove {addOn} or {other}.', fr: 'Retirez {addOn} ou {other}.' },
  'pricing.cover-need-not-met': {
    en: '{addOn} needs more of “{dimension}” than the tier and the other add-ons give.',
    fr: '{addOn} nécessite davantage de « {dimension} » que n’en donnent la formule et les autres options.',
  },
  'pricing.cover-need-not-met.cure': {
    en: 'Choose a tier or an add-on that gives more of “{dimension}”, or remove {addOn}.',
    fr: 'Choisissez une formule ou une option donnant davantage de « {dimension} », ou retirez {addOn}.',
  },
  'pricing.cover-need-unknown': {
    en: 'Whether “{dimension}” is enough for {addOn} is unknown.',
    fr: 'On ignore si « {dimension} » suffit à {addOn}.',
  },
  'pricing.cover-need-unknown.cure': {
    en: 'Fill in “{dimension}” in the catalog, or remove {addOn}.',
    fr: 'Renseignez « {dimension} » dans le catalogue, ou retirez {addOn}.',
  },
  'pricing.cover-excluded': {
    en: '{addOn} is not sold where “{dimension}” is already that good.',
    fr: '{addOn} n’est pas vendue là où « {dimension} » est déjà de ce niveau.',
  },
  'pricing.cover-excluded.cure': {
    en: 'Remove {addOn}, or what gives “{dimension}”.',
    fr: 'Retirez {addOn}, ou ce qui donne « {dimension} ».',
  },
  'pricing.cover-exclude-unknown': {
    en: 'Whether “{dimension}” rules {addOn} out is unknown.',
    fr: 'On ignore si « {dimension} » exclut {addOn}.',
  },
  'pricing.cover-exclude-unknown.cure': {
    en: 'Fill in “{dimension}” in the catalog, or remove {addOn}.',
    fr: 'Renseignez « {dimension} » dans le catalogue, ou retirez {addOn}.',
  },
  'pricing.withdrawal-clash': {
    en: '{one} and {other} both change “{dimension}”, and one of them withdraws it.',
    fr: '{one} et {other} modifient toutes deux « {dimension} », et l’une d’elles le retire.',
  },
  'pricing.withdrawal-clash.cure': { en: 'Remove {one} or {other}.', fr: 'Retirez {one} ou {other}.' },
  'pricing.cap-exceeded': {
    en: '{addOns} come to {asked} of “{dimension}”, more than the {cap} that can be had.',
    fr: '{addOns} totalisent {asked} de « {dimension} », plus que le plafond de {cap}.',
  },
  'pricing.cap-exceeded.cure': {
    en: 'Choose less of {addOns}: nobody pays for what a cap eats.',
    fr: 'Choisissez moins de {addOns} : personne ne paie ce qu’un plafond absorbe.',
  },
  'pricing.cover-target-unknown': {
    en: '{addOn} changes “{dimension}”, which this catalog does not have.',
    fr: '{addOn} modifie « {dimension} », que ce catalogue n’a pas.',
  },
  'pricing.cover-target-unknown.cure': {
    en: 'Put {addOn} into the catalog again, so that its dimensions come with it.',
    fr: 'Ajoutez de nouveau {addOn} au catalogue, avec ses dimensions.',
  },
  'pricing.not-sold-on-tier': {
    en: '{what} is not sold on {tier}, but on {tiers}.',
    fr: '{what} n’est pas vendue avec {tier}, mais avec {tiers}.',
  },
  'pricing.not-sold-on-tier.cure': {
    en: 'Remove {what}, or choose one of {tiers}.',
    fr: 'Retirez {what}, ou choisissez parmi {tiers}.',
  },
  'pricing.not-sold-in-country': {
    en: '{what} is not sold in {country}, but in {countries}.',
    fr: '{what} n’est pas vendue en {country}, mais en {countries}.',
  },
  'pricing.not-sold-in-country.cure': {
    en: 'Take the assets in {country} off this line, or choose something other than {what}.',
    fr: 'Retirez de cette ligne les équipements en {country}, ou choisissez autre chose que {what}.',
  },
  'pricing.not-sold-for-asset': {
    en: '{what} is not sold for assets like these ({facts}).',
    fr: '{what} n’est pas vendue pour de tels équipements ({facts}).',
  },
  'pricing.not-sold-for-asset.cure': {
    en: 'Take these assets off the line, or choose something other than {what}.',
    fr: 'Retirez ces équipements de la ligne, ou choisissez autre chose que {what}.',
  },
  'pricing.fleet-too-small': {
    en: '{what} is sold from {minimum} assets on; there are {fleet}.',
    fr: '{what} est vendue à partir de {minimum} équipements ; il y en a {fleet}.',
  },
  'pricing.fleet-too-small.cure': {
    en: 'Add assets up to {minimum}, or choose something other than {what}.',
    fr: 'Ajoutez des équipements jusqu’à {minimum}, ou choisissez autre chose que {what}.',
  },
  'pricing.not-yet-sold': {
    en: '{what} is sold from {from} on; the price date is {date}.',
    fr: '{what} est vendue à partir du {from} ; la date de prix est le {date}.',
  },
  'pricing.not-yet-sold.cure': {
    en: 'Quote {what} from {from} on.',
    fr: 'Proposez {what} à partir du {from}.',
  },
  'pricing.no-longer-sold': {
    en: '{what} was sold until {until}; the price date is {date}.',
    fr: '{what} était vendue jusqu’au {until} ; la date de prix est le {date}.',
  },
  'pricing.no-longer-sold.cure': {
    en: 'Choose something other than {what}.',
    fr: 'Choisissez autre chose que {what}.',
  },
  'pricing.beyond-travel-zones': {
    en: 'The site is {distance} {unit} away; the travel zones end at {furthest}.',
    fr: 'Le site est à {distance} {unit} ; les zones de déplacement s’arrêtent à {furthest}.',
  },
  'pricing.beyond-travel-zones.cure': {
    en: 'Take the asset off the line: nothing is offered beyond {furthest} {unit}.',
    fr: 'Retirez l’équipement de la ligne : rien n’est proposé au-delà de {furthest} {unit}.',
  },
  'pricing.fact-missing': {
    en: '“{fact}” is missing, so what depends on it is unknown.',
    fr: '« {fact} » manque : ce qui en dépend est inconnu.',
  },
  'pricing.fact-missing.cure': {
    en: 'Record “{fact}” on the asset, or that it does not apply.',
    fr: 'Renseignez « {fact} » sur l’équipement, ou indiquez que la donnée est sans objet.',
  },
  'pricing.quote-charge-differs': {
    en: '{addOn} charges “{code}” once for the whole quote, but its lines come to different amounts.',
    fr: '{addOn} facture « {code} » une fois pour tout le devis, mais ses lignes donnent des montants différents.',
  },
  'pricing.quote-charge-differs.cure': {
    en: 'Choose the same options of {addOn} on every line, or quote the lines apart.',
    fr: 'Faites les mêmes choix pour {addOn} sur chaque ligne, ou établissez des devis séparés.',
  },
  'pricing.term-price-negative': {
    en: 'The discounts come to more than the price of the term.',
    fr: 'Les remises dépassent le prix de la durée.',
  },
  'pricing.term-price-negative.cure': {
    en: 'Correct the discounts of the price book or of the add-ons.',
    fr: 'Corrigez les remises du tarif ou des options.',
  },
} as const satisfies MessageCatalogue
