import type { MessageCatalogue } from '../text/index.ts'

/** Findings about the price book, the payment and the plugins' answers, and what is thrown. */
export const ruleMessages = {
  'pricing.price-book-unknown': {
    en: 'The catalog has no price book “{priceBook}”.',
    fr: 'Le catalogue n’a pas de tarif « {priceBook} ».',
  },
  'pricing.price-book-unknown.cure': {
    en: 'Choose a price book of this catalog version.',
    fr: 'Choisissez un tarif de cette version du catalogue.',
  },
  'pricing.price-book-not-valid': {
    en: '{book} does not hold on {date}.',
    fr: '{book} n’est pas valable le {date}.',
  },
  'pricing.price-book-not-valid.cure': {
    en: 'Quote from a price book that holds on {date}.',
    fr: 'Choisissez un tarif valable le {date}.',
  },
  'pricing.nothing-to-price': { en: 'The quote has no line.', fr: 'Le devis n’a aucune ligne.' },
  'pricing.nothing-to-price.cure': {
    en: 'Add a line with a tier and an asset.',
    fr: 'Ajoutez une ligne avec une formule et un équipement.',
  },
  'pricing.promotion-unknown': {
    en: '{book} has no promotion “{code}”.',
    fr: '{book} n’a pas de promotion « {code} ».',
  },
  'pricing.promotion-unknown.cure': {
    en: 'Remove the code {code}, or correct it.',
    fr: 'Retirez le code {code}, ou corrigez-le.',
  },
  'pricing.promotion-not-valid': {
    en: 'The promotion {code} does not hold on {date}.',
    fr: 'La promotion {code} n’est pas valable le {date}.',
  },
  'pricing.promotion-not-valid.cure': { en: 'Remove the code {code}.', fr: 'Retirez le code {code}.' },
  'pricing.payment-plan-unknown': {
    en: '{book} has no payment plan “{plan}”.',
    fr: '{book} n’a pas d’échéancier « {plan} ».',
  },
  'pricing.payment-plan-unknown.cure': {
    en: 'Choose a payment plan of {book}, or the lump sum.',
    fr: 'Choisissez un échéancier de {book}, ou le paiement en une fois.',
  },
  'pricing.lines-too-far-apart': {
    en: 'From the first day of the first line to the last day of the last there are {months} months; one quote holds {most} at most.',
    fr: 'Du premier jour de la première ligne au dernier jour de la dernière, il y a {months} mois ; un devis en contient {most} au plus.',
  },
  'pricing.lines-too-far-apart.cure': {
    en: 'Correct the start of the lines, or quote them apart.',
    fr: 'Corrigez le début des lignes, ou établissez des devis séparés.',
  },
  'pricing.instalments-none': { en: '{plan} has no instalment.', fr: '{plan} n’a aucune échéance.' },
  'pricing.instalments-none.cure': {
    en: 'Give {plan} one instalment or more.',
    fr: 'Donnez à {plan} au moins une échéance.',
  },
  'pricing.listed-amounts-differ': {
    en: 'The amounts listed by {plan} come to {listed}; {payable} is payable before tax.',
    fr: 'Les montants de {plan} totalisent {listed} ; {payable} sont dus hors taxe.',
  },
  'pricing.listed-amounts-differ.cure': {
    en: 'List amounts that come to {payable}, or let the rest of {plan} be equal.',
    fr: 'Indiquez des montants totalisant {payable}, ou laissez le reste de {plan} se répartir.',
  },
  'pricing.listed-amounts-above': {
    en: 'The amounts listed by {plan} come to {listed}, more than the {payable} payable before tax.',
    fr: 'Les montants de {plan} totalisent {listed}, plus que les {payable} dus hors taxe.',
  },
  'pricing.listed-amounts-above.cure': {
    en: 'List amounts of {plan} that leave something of {payable}.',
    fr: 'Indiquez pour {plan} des montants inférieurs à {payable}.',
  },
  'pricing.listed-instalments-differ': {
    en: '{plan} lists other amounts than for its {instalments} instalments.',
    fr: '{plan} n’indique pas un montant pour chacune de ses {instalments} échéances.',
  },
  'pricing.listed-instalments-differ.cure': {
    en: 'List one amount for each instalment of {plan}, or let the rest be equal.',
    fr: 'Indiquez un montant par échéance de {plan}, ou laissez le reste se répartir.',
  },
  'pricing.tax-rate-missing': {
    en: 'There is no tax rate for “{category}” in {country} on {date}.',
    fr: 'Il n’y a pas de taux de taxe pour « {category} » en {country} le {date}.',
  },
  'pricing.tax-rate-missing.cure': {
    en: 'Add the rate of “{category}” in {country} to the catalog, zero where no tax is due.',
    fr: 'Ajoutez au catalogue le taux de « {category} » en {country}, zéro si aucune taxe n’est due.',
  },
  'pricing.tax-category-missing': {
    en: 'There is something to pay, and no line says which tax category it is of.',
    fr: 'Il y a un montant à payer, et aucune ligne ne dit de quelle catégorie de taxe il relève.',
  },
  'pricing.tax-category-missing.cure': {
    en: 'Choose an add-on that charges under a tax category, or remove the one that adds an amount without.',
    fr: 'Choisissez une option qui facture sous une catégorie de taxe, ou retirez celle qui ajoute un montant sans catégorie.',
  },
  'pricing.negotiated-without-reason': {
    en: 'The negotiated discount has no reason.',
    fr: 'La remise négociée n’a pas de motif.',
  },
  'pricing.negotiated-without-reason.cure': {
    en: 'Say why the discount is given.',
    fr: 'Indiquez le motif de la remise.',
  },
  'pricing.negotiated-unclear': {
    en: 'The negotiated discount is neither one percent nor one amount of zero or more.',
    fr: 'La remise négociée n’est ni un pourcentage ni un montant positif ou nul.',
  },
  'pricing.negotiated-unclear.cure': {
    en: 'Give either a percent or an amount.',
    fr: 'Donnez soit un pourcentage, soit un montant.',
  },
  'pricing.negotiated-above-net': {
    en: 'The negotiated discount is more than the net price.',
    fr: 'La remise négociée dépasse le prix net.',
  },
  'pricing.negotiated-above-net.cure': {
    en: 'Give at most the whole net price.',
    fr: 'Accordez au plus la totalité du prix net.',
  },
  'pricing.under-cost': {
    en: 'The net price {net} is under the marginal cost {cost}; the least margin is {minimum}.',
    fr: 'Le prix net {net} est inférieur au coût marginal {cost} ; la marge minimale est de {minimum}.',
  },
  'pricing.under-cost.cure': {
    en: 'Raise the net price to the marginal cost {cost} and {minimum} of margin, by less discount.',
    fr: 'Relevez le prix net au coût marginal {cost} et à {minimum} de marge, en réduisant la remise.',
  },
  'pricing.ratio-cycle': {
    en: 'The price of {tier} is a ratio that comes back to itself: {cycle}.',
    fr: 'Le prix de {tier} est un rapport qui revient sur lui-même : {cycle}.',
  },
  'pricing.ratio-cycle.cure': {
    en: 'Give one tier of {cycle} a price of its own.',
    fr: 'Donnez un prix propre à une formule de {cycle}.',
  },
  'pricing.ratio-without-target': {
    en: 'The price of {tier} is a ratio to {other}, which has no price for “{component}” in this book.',
    fr: 'Le prix de {tier} est un rapport à {other}, sans prix pour « {component} » dans ce tarif.',
  },
  'pricing.ratio-without-target.cure': {
    en: 'Price “{component}” of {other}, or give {tier} its own price.',
    fr: 'Donnez un prix à « {component} » de {other}, ou un prix propre à {tier}.',
  },
  'pricing.row-missing': {
    en: '“{rule}” has no row for {fact} = {value}.',
    fr: '« {rule} » n’a pas de ligne pour {fact} = {value}.',
  },
  'pricing.row-missing.cure': {
    en: 'Add a row for {value} to “{rule}”, or a row for all else.',
    fr: 'Ajoutez à « {rule} » une ligne pour {value}, ou une ligne pour tout le reste.',
  },
  'pricing.price-row-missing': {
    en: 'The price of “{by}” has no row for {subject} = {value}.',
    fr: 'Le prix de « {by} » n’a pas de ligne pour {subject} = {value}.',
  },
  'pricing.price-row-missing.cure': {
    en: 'Add a row for {value} to the price of “{by}”, or a row for all else.',
    fr: 'Ajoutez au prix de « {by} » une ligne pour {value}, ou une ligne pour tout le reste.',
  },
  'pricing.purchase-price-needed': {
    en: '“{by}” is a percent of the purchase price, and the asset has none.',
    fr: '« {by} » est un pourcentage du prix d’achat, et l’équipement n’en a pas.',
  },
  'pricing.purchase-price-needed.cure': {
    en: 'Record the purchase price, with its currency, or choose something other than “{by}”.',
    fr: 'Renseignez le prix d’achat avec sa devise, ou choisissez autre chose que « {by} ».',
  },
  'pricing.currency-differs': {
    en: '“{by}” is a percent of the purchase price, which is in {stated}; the price book is in {currency}.',
    fr: '« {by} » est un pourcentage du prix d’achat, en {stated} ; le tarif est en {currency}.',
  },
  'pricing.currency-differs.cure': {
    en: 'Record the purchase price in {currency}, or quote “{by}” from a price book in {stated}.',
    fr: 'Renseignez le prix d’achat en {currency}, ou proposez « {by} » depuis un tarif en {stated}.',
  },
  'pricing.plugin-answer-refused': {
    en: '{plugin} answered its hook “{hook}” with {came} at {at}.',
    fr: '{plugin} a répondu à son point d’appel « {hook} » par {came} en {at}.',
  },
  'pricing.plugin-answer-refused.cure': {
    en: 'Remove the add-on, or have “{hook}” of {plugin} give whole minor units of the book’s currency and the shapes of the kit (at {at}).',
    fr: 'Retirez l’option, ou faites donner par « {hook} » de {plugin} des unités mineures entières dans la devise du tarif et les formes du kit (en {at}).',
  },
  'pricing.plugin-threw': {
    en: '{plugin} failed in its hook “{hook}”: {came}.',
    fr: '{plugin} a échoué dans son point d’appel « {hook} » : {came}.',
  },
  'pricing.plugin-threw.cure': {
    en: 'Remove the add-on, or have “{hook}” of {plugin} corrected.',
    fr: 'Retirez l’option, ou faites corriger « {hook} » de {plugin}.',
  },
  'pricing.charge-negative': {
    en: '{plugin} answered its hook “{hook}” with a negative total, {total}.',
    fr: '{plugin} a répondu à son point d’appel « {hook} » par un total négatif, {total}.',
  },
  'pricing.charge-negative.cure': {
    en: 'Remove the add-on, or have {plugin} take off prices in “adjust”, not in “{hook}”.',
    fr: 'Retirez l’option, ou faites accorder les remises de {plugin} par « adjust », non par « {hook} ».',
  },
  'pricing.adjust-above-cap': {
    en: '{plugin} takes {asked} off, more than the {cap} ({percent}) it declares.',
    fr: '{plugin} retire {asked}, plus que les {cap} ({percent}) qu’elle déclare.',
  },
  'pricing.adjust-above-cap.cure': {
    en: 'Remove the add-on, or have {plugin} take off at most {cap}.',
    fr: 'Retirez l’option, ou limitez la remise de {plugin} à {cap}.',
  },
  'pricing.adjusts-above-charges': {
    en: '{addOns} together take {asked} off, more than the {cap} there is to take from.',
    fr: '{addOns} retirent ensemble {asked}, plus que les {cap} disponibles.',
  },
  'pricing.adjusts-above-charges.cure': {
    en: 'Remove one of {addOns}, or lower what they take off to {cap}.',
    fr: 'Retirez l’une de {addOns}, ou ramenez leurs remises à {cap}.',
  },
  'pricing.fact-undeclared': {
    en: 'The fact “{fact}” was asked for without being declared.',
    fr: 'La donnée « {fact} » a été demandée sans être déclarée.',
  },
  'pricing.fact-undeclared.cure': {
    en: 'Declare “{fact}” among the facts of the plugin.',
    fr: 'Déclarez « {fact} » parmi les données de l’extension.',
  },
  'pricing.recurrences-mixed': {
    en: 'The line “{code}” takes a percent off lines of which some recur and some don’t.',
    fr: 'La ligne « {code} » prend un pourcentage de lignes dont certaines sont récurrentes et d’autres non.',
  },
  'pricing.recurrences-mixed.cure': {
    en: 'Make one line “{code}” for each recurrence.',
    fr: 'Faites une ligne « {code} » par périodicité.',
  },
} as const satisfies MessageCatalogue
