import type { MessageCatalogue } from '../../text/index.ts'

/** Problems with what a catalog document says. */
export const meaningMessages = {
  'catalog.reference-unknown': {
    en: 'The catalog doesn’t have the {what} “{id}”.',
    fr: 'Le catalogue ne connaît pas {what} « {id} ».',
  },
  'catalog.reference-unknown.cure': {
    en: 'Correct the name, or add what it names.',
    fr: 'Corrigez le nom, ou ajoutez ce qu’il nomme.',
  },
  'catalog.duplicate': { en: 'The {what} “{id}” stands here twice.', fr: 'Deux fois ici : {what} « {id} ».' },
  'catalog.duplicate.cure': { en: 'Keep one of the two.', fr: 'Gardez l’un des deux.' },
  'catalog.circular': {
    en: 'These lead back to themselves: {members}.',
    fr: 'Ceux-ci reviennent à eux-mêmes : {members}.',
  },
  'catalog.circular.cure': { en: 'Remove one of these steps.', fr: 'Retirez l’un de ces liens.' },
  'catalog.not-ascending': {
    en: '{figure} doesn’t come after {before}.',
    fr: '{figure} ne vient pas après {before}.',
  },
  'catalog.not-ascending.cure': {
    en: 'Write the thresholds in ascending order, each once.',
    fr: 'Écrivez les seuils en ordre croissant, chacun une fois.',
  },
  'catalog.period-empty': {
    en: 'The period from {from} doesn’t end after that day but on {to}.',
    fr: 'La période commençant le {from} ne finit pas après ce jour, mais le {to}.',
  },
  'catalog.period-empty.cure': { en: 'Correct one of the two days.', fr: 'Corrigez l’un des deux jours.' },
  'catalog.terms-reversed': {
    en: 'The longest term ({most} months) is below the shortest ({least} months).',
    fr: 'La durée la plus longue ({most} mois) est inférieure à la plus courte ({least} mois).',
  },
  'catalog.terms-reversed.cure': { en: 'Correct the bounds.', fr: 'Corrigez les bornes.' },
  'catalog.terms-step-misses-end': {
    en: 'Steps of {step} months never reach {most} months.',
    fr: 'Des pas de {step} mois n’atteignent jamais {most} mois.',
  },
  'catalog.terms-step-misses-end.cure': {
    en: 'Choose a step that leads from the shortest to the longest term.',
    fr: 'Choisissez un pas qui mène de la durée la plus courte à la plus longue.',
  },
  'catalog.fact-value-wrong': {
    en: 'The fact “{fact}” holds {type}.',
    fr: 'La donnée « {fact} » contient {type}.',
  },
  'catalog.fact-value-wrong.cure': {
    en: 'Write a value of that kind.',
    fr: 'Écrivez une valeur de cette nature.',
  },
  'catalog.fact-below-least': {
    en: '“{fact}” is {least} at the least, not {figure}.',
    fr: '« {fact} » vaut au moins {least}, et non {figure}.',
  },
  'catalog.fact-below-least.cure': {
    en: 'Write {least} or more.',
    fr: 'Écrivez {least} ou plus.',
  },
  'catalog.fact-above-most': {
    en: '“{fact}” is {most} at the most, not {figure}.',
    fr: '« {fact} » vaut au plus {most}, et non {figure}.',
  },
  'catalog.fact-above-most.cure': {
    en: 'Write {most} or less.',
    fr: 'Écrivez {most} ou moins.',
  },
  'catalog.bound-of-no-number': {
    en: 'Only a number has a least and a greatest value, “{fact}” is none.',
    fr: 'Seul un nombre a une valeur minimale et maximale, « {fact} » n’en est pas un.',
  },
  'catalog.bound-of-no-number.cure': {
    en: 'Leave the bound out, or define the fact as a number.',
    fr: 'Retirez la borne, ou définissez la donnée comme un nombre.',
  },
  'catalog.bounds-reversed': {
    en: 'The greatest value of “{fact}” ({most}) is below its least ({least}).',
    fr: 'La valeur maximale de « {fact} » ({most}) est inférieure à sa valeur minimale ({least}).',
  },
  'catalog.bounds-reversed.cure': { en: 'Correct the bounds.', fr: 'Corrigez les bornes.' },
  'catalog.comparison-value-wrong': {
    en: 'A comparison “{op}” has a list of values exactly when it is “in”.',
    fr: 'Une comparaison « {op} » porte une liste de valeurs si et seulement si c’est « in ».',
  },
  'catalog.comparison-value-wrong.cure': {
    en: 'Give a list with “in”, a single value otherwise.',
    fr: 'Donnez une liste avec « in », une seule valeur sinon.',
  },
  'catalog.comparison-without-order': {
    en: 'Values of “{fact}” have no order.',
    fr: 'Les valeurs de « {fact} » n’ont pas d’ordre.',
  },
  'catalog.comparison-without-order.cure': {
    en: 'Compare with is, is-not or in.',
    fr: 'Comparez avec is, is-not ou in.',
  },
  'catalog.tiers-of-a-tier': {
    en: 'A tier is not sold on tiers.',
    fr: 'Une formule ne se vend pas sur des formules.',
  },
  'catalog.tiers-of-a-tier.cure': { en: 'Leave “tiers” to add-ons.', fr: 'Réservez « tiers » aux options.' },
  'catalog.rate-card-missing': {
    en: 'Time and materials needs the rate card that its work is charged from.',
    fr: 'La régie demande le barème auquel ses travaux sont facturés.',
  },
  'catalog.rate-card-missing.cure': { en: 'Name a rate card.', fr: 'Nommez un barème.' },
  'catalog.compulsory-not-sold-here': {
    en: '{tier} demands “{addOn}”, which is not sold on it.',
    fr: '{tier} exige « {addOn} », qui ne s’y vend pas.',
  },
  'catalog.compulsory-not-sold-here.cure': {
    en: 'Sell the add-on on this tier, or don’t demand it.',
    fr: 'Vendez l’option sur cette formule, ou ne l’exigez pas.',
  },
  'catalog.tax-rate-missing': {
    en: 'No country has a tax rate for the category “{category}”.',
    fr: 'Aucun pays n’a de taux de taxe pour la catégorie « {category} ».',
  },
  'catalog.tax-rate-missing.cure': {
    en: 'Add a tax rate, or correct the category.',
    fr: 'Ajoutez un taux de taxe, ou corrigez la catégorie.',
  },
  'catalog.tax-rate-missing-at-home': {
    en: '{country} has no tax rate for the category “{category}”.',
    fr: '{country} n’a pas de taux de taxe pour la catégorie « {category} ».',
  },
  'catalog.tax-rate-missing-at-home.cure': { en: 'Add its tax rate.', fr: 'Ajoutez son taux de taxe.' },
  'catalog.meter-not-a-number': {
    en: 'A meter reads a number, “{fact}” is none.',
    fr: 'Un compteur lit un nombre, « {fact} » n’en est pas un.',
  },
  'catalog.meter-not-a-number.cure': {
    en: 'Name a fact that holds a number.',
    fr: 'Nommez une donnée qui contient un nombre.',
  },
  'catalog.purchase-price-not-money': {
    en: 'The fact “purchase-price” must hold an amount for a percent to be taken of it.',
    fr: 'La donnée « purchase-price » doit contenir un montant pour qu’un pourcentage en soit pris.',
  },
  'catalog.purchase-price-not-money.cure': {
    en: 'Define it with the type money.',
    fr: 'Définissez-la avec le type money.',
  },
  'catalog.ratio-of-nothing': {
    en: 'The tier “{tier}” has no component “{component}” that the ratio could be of.',
    fr: 'La formule « {tier} » n’a pas de composante « {component} » à laquelle le rapport s’applique.',
  },
  'catalog.ratio-of-nothing.cure': {
    en: 'Price that component there, or give another form of price.',
    fr: 'Donnez-y un prix à cette composante, ou choisissez une autre forme de prix.',
  },
  'catalog.row-by-value': {
    en: '“{fact}” holds figures: its rows go by threshold.',
    fr: '« {fact} » contient des valeurs chiffrées : ses lignes vont par seuil.',
  },
  'catalog.row-by-value.cure': {
    en: 'Write “from” in place of “is”.',
    fr: 'Écrivez « from » au lieu de « is ».',
  },
  'catalog.row-by-threshold': {
    en: '“{fact}” holds no figures: its rows go by value.',
    fr: '« {fact} » ne contient pas de valeurs chiffrées : ses lignes vont par valeur.',
  },
  'catalog.row-by-threshold.cure': {
    en: 'Write “is” in place of “from”.',
    fr: 'Écrivez « is » au lieu de « from ».',
  },
  'catalog.factor-incomplete': {
    en: '“{factor}” has no row for: {missing}.',
    fr: '« {factor} » n’a pas de ligne pour : {missing}.',
  },
  'catalog.factor-incomplete.cure': {
    en: 'Add the rows, or an “else” for every other value.',
    fr: 'Ajoutez les lignes, ou un « else » pour toute autre valeur.',
  },
  'catalog.instalments-differ': {
    en: '{amounts} amounts are listed for {instalments} instalments.',
    fr: '{amounts} montants sont listés pour {instalments} échéances.',
  },
  'catalog.instalments-differ.cure': {
    en: 'List one amount for each instalment, or fewer and share the rest equally.',
    fr: 'Listez un montant par échéance, ou moins en partageant le reste également.',
  },
  'catalog.instalments-of-once': {
    en: 'What is paid once has one instalment, not {instalments}.',
    fr: 'Ce qui se paie une fois a une échéance, et non {instalments}.',
  },
  'catalog.instalments-of-once.cure': {
    en: 'Leave the number out, or choose another frequency.',
    fr: 'Retirez le nombre, ou choisissez une autre fréquence.',
  },
} as const satisfies MessageCatalogue
