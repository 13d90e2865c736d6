import type { MessageCatalogue } from '../../text/index.ts'

/** What changed between two versions, and the words its sentences are made of. */
export const changeMessages = {
  'catalog.change.item-added': { en: 'Added: {what} {title}.', fr: 'Ajout : {what} {title}.' },
  'catalog.change.item-removed': { en: 'Removed: {what} {title}.', fr: 'Retrait : {what} {title}.' },
  'catalog.change.added': { en: '{where}: {after} was added.', fr: '{where} : {after} a été ajouté.' },
  'catalog.change.removed': { en: '{where}: {before} was removed.', fr: '{where} : {before} a été retiré.' },
  'catalog.change.changed': {
    en: '{where}: {before} became {after}.',
    fr: '{where} : {before} devient {after}.',
  },
  'catalog.change.reordered': {
    en: '{where}: the order is now {order}.',
    fr: '{where} : l’ordre est désormais {order}.',
  },
  'catalog.change.order-declared': {
    en: '{above} now stands above {below}.',
    fr: '{above} est désormais au-dessus de {below}.',
  },
  'catalog.change.order-withdrawn': {
    en: '{above} no longer stands above {below}.',
    fr: '{above} n’est plus au-dessus de {below}.',
  },
  'catalog.change.ladder-default': {
    en: 'Ladder: its policy is written otherwise, and judges the same.',
    fr: 'Échelle : sa règle est écrite autrement et juge de même.',
  },
  'catalog.change.ladder-strict': {
    en: 'Ladder: an overlap was {before}, and is now {after}.',
    fr: 'Échelle : un recouvrement était {before}, et devient {after}.',
  },
  'catalog.change.ladder-unsettled': {
    en: 'Ladder: what can’t be settled was {before}, and is now {after}.',
    fr: 'Échelle : ce qui ne peut être tranché était {before}, et devient {after}.',
  },
  'catalog.change.ladder-left-out': {
    en: 'Ladder: left out of the comparison were: {before}; now: {after}.',
    fr: 'Échelle : étaient laissés hors comparaison : {before} ; désormais : {after}.',
  },
  'catalog.change.ladder-readings': {
    en: 'Ladder: read besides the standard reading were: {before}; now: {after}.',
    fr: 'Échelle : s’ajoutaient à la lecture standard : {before} ; désormais : {after}.',
  },
  'catalog.change.tier-renamed': {
    en: '{before} is now called {after}.',
    fr: '{before} s’appelle désormais {after}.',
  },
  'catalog.change.tier-terms': {
    en: '{tier}: terms {before} became {after}.',
    fr: '{tier} : les durées {before} deviennent {after}.',
  },
  'catalog.change.tier-value': {
    en: '{tier}, {part}: {before} became {after}.',
    fr: '{tier}, {part} : {before} devient {after}.',
  },
  'catalog.change.tier-part': { en: '{tier}: {part} changed.', fr: '{tier} : modification de : {part}.' },
  'catalog.change.cover-cell': {
    en: '{tier}, {cell}: {before} became {after}.',
    fr: '{tier}, {cell} : {before} devient {after}.',
  },
  'catalog.change.cover-remark': {
    en: '{tier}, {cell}: the remark beside “{before}” changed, the promise is still {after}.',
    fr: '{tier}, {cell} : la remarque jointe à « {before} » a changé, l’engagement reste {after}.',
  },
  'catalog.change.cover-rewritten': {
    en: '{tier}: its cover is written otherwise, and promises the same.',
    fr: '{tier} : sa couverture est écrite autrement et engage de même.',
  },
  'catalog.change.asset-renamed': {
    en: 'Reference asset: {before} is now called {after}.',
    fr: 'Équipement de référence : {before} s’appelle désormais {after}.',
  },
  'catalog.change.asset-terms': {
    en: '{asset}: proved for {before} before, now for {after}.',
    fr: '{asset} : la preuve portait sur {before}, elle porte sur {after}.',
  },
  'catalog.change.asset-fact': {
    en: '{asset}, {fact}: {before} became {after}.',
    fr: '{asset}, {fact} : {before} devient {after}.',
  },
  'catalog.change.asset-fact-added': {
    en: '{asset}, {fact}: now known, {after}.',
    fr: '{asset}, {fact} : désormais connu, {after}.',
  },
  'catalog.change.asset-fact-removed': {
    en: '{asset}, {fact}: no longer known, {before} before.',
    fr: '{asset}, {fact} : plus connu, {before} auparavant.',
  },
  'catalog.change.base-price': {
    en: '{tier}, {book}, {component}: {before} became {after}.',
    fr: '{tier}, {book}, {component} : {before} devient {after}.',
  },
  'catalog.change.price-value': {
    en: '{tier}, {book}, {component}, {part}: {before} became {after}.',
    fr: '{tier}, {book}, {component}, {part} : {before} devient {after}.',
  },
  'catalog.change.price-part': {
    en: '{tier}, {book}, {component}: rows of the {part} changed.',
    fr: '{tier}, {book}, {component} : des lignes ont changé ({part}).',
  },
  'catalog.change.add-on-setting': {
    en: '{addOn}, {field}: {before} became {after}.',
    fr: '{addOn}, {field} : {before} devient {after}.',
  },
  'catalog.change.add-on-part': { en: '{addOn}: {part} changed.', fr: '{addOn} : modification de : {part}.' },
  'catalog.change.add-on-plugin': {
    en: '{addOn}: plugin version {before} became {after}.',
    fr: '{addOn} : la version {before} du module devient {after}.',
  },
  'catalog.change.add-on-build': {
    en: '{addOn}: another build of the plugin is pinned.',
    fr: '{addOn} : un autre contenu du module est fixé.',
  },
  'catalog.change.text.nothing': { en: 'nothing', fr: 'rien' },
  'catalog.change.text.ladder-warning': { en: 'a warning', fr: 'un avertissement' },
  'catalog.change.text.ladder-error': { en: 'an error', fr: 'une erreur' },
  'catalog.change.text.ladder-same-choice': { en: 'same choice', fr: 'même choix' },
  'catalog.change.text.ladder-reach': { en: 'reach', fr: 'portée' },
  'catalog.change.text.ladder-nowhere-above': { en: 'nowhere above', fr: 'nulle part au-dessus' },
  'catalog.change.text.yes': { en: 'yes', fr: 'oui' },
  'catalog.change.text.no': { en: 'no', fr: 'non' },
  'catalog.change.text.figure': { en: '{figure} {unit}', fr: '{figure} {unit}' },
  'catalog.change.text.date': { en: '{date}', fr: '{date}' },
  'catalog.change.text.figure-alone': { en: '{figure}', fr: '{figure}' },
  'catalog.change.text.entries': { en: '{count} entries', fr: '{count} entrées' },
  'catalog.change.text.months': { en: '{months} months', fr: '{months} mois' },
  'catalog.change.text.month-steps': {
    en: '{least} to {most} months by {step}',
    fr: '{least} à {most} mois par {step}',
  },
  'catalog.change.text.base-price': { en: 'base price', fr: 'prix de base' },
  'catalog.change.text.percent-of-purchase': {
    en: '{percent} of the purchase price',
    fr: '{percent} du prix d’achat',
  },
  'catalog.change.text.percent-of': { en: '{percent} % ({of})', fr: '{percent} % ({of})' },
  'catalog.change.text.per-unit': { en: '{rate} per {unit}', fr: '{rate} par {unit}' },
  'catalog.change.text.table': { en: 'table by {by}, {count} rows', fr: 'tableau par {by}, {count} lignes' },
  'catalog.change.text.ratio': { en: '{ratio} × {tier}', fr: '{ratio} × {tier}' },
  'catalog.change.text.meter': {
    en: 'by use: {minimum} for {units} units, then {rate} each',
    fr: 'à l’usage : {minimum} pour {units} unités, puis {rate} l’unité',
  },
} as const satisfies MessageCatalogue
