import type { LocalizedText, MessageCatalogue } from '@aftercare/contract-domain/text'
import type { Role } from './permissions.ts'

/** What a node is called in a sentence. */
export const kindNames = {
  Account: { en: 'account', fr: 'compte client' },
  Asset: { en: 'asset', fr: 'équipement' },
  Catalog: { en: 'catalog', fr: 'catalogue' },
  CatalogRelease: { en: 'release', fr: 'publication' },
  CatalogVersion: { en: 'catalog version', fr: 'version de catalogue' },
  Plugin: { en: 'plugin', fr: 'module d’option' },
  PriceBook: { en: 'price book', fr: 'tarif' },
  Quote: { en: 'quote', fr: 'devis' },
  ServiceContract: { en: 'service contract', fr: 'contrat de service' },
  Site: { en: 'site', fr: 'site' },
} as const

/** What a closed catalog version is called in a sentence. */
export const versionStatusNames = {
  published: { en: 'published', fr: 'publiée' },
  discarded: { en: 'discarded', fr: 'abandonnée' },
} as const

/** What a role is called in a sentence. */
export const roleNames = {
  admin: { en: 'administrator', fr: 'administrateur' },
  pricing: { en: 'pricing manager', fr: 'responsable tarifs' },
  sales: { en: 'sales', fr: 'commercial' },
  service: { en: 'service', fr: 'service' },
  viewer: { en: 'reader', fr: 'lecteur' },
} as const satisfies Readonly<Record<Role, LocalizedText>>

/** What the API itself says. */
export const apiMessages = {
  'api.invalid-input': {
    en: 'What was given can’t be used: {count} fault(s).',
    fr: 'Les données fournies ne conviennent pas : {count} défaut(s).',
  },
  'api.invalid-input.cure': {
    en: 'Correct the fields named in “issues” and send it again.',
    fr: 'Corrigez les champs nommés dans « issues » et renvoyez.',
  },
  'api.add-on.compulsory': { en: 'included', fr: 'incluse' },
  'api.add-on.available': { en: 'available', fr: 'disponible' },
  'api.add-on.not-sold': { en: 'not sold', fr: 'non vendue' },
  'api.price-none': { en: 'no fee', fr: 'sans redevance' },
  'api.price-unknown': { en: 'unknown', fr: 'inconnu' },
  'api.catalog-version-conflict': {
    en: 'The draft was changed meanwhile: it is at revision {revision}, and you changed revision {expected}.',
    fr: 'Le brouillon a changé entre-temps : il en est à la révision {revision}, vous modifiiez la {expected}.',
  },
  'api.catalog-version-conflict.cure': {
    en: 'Load it again, look at what changed, and make your change once more.',
    fr: 'Rechargez-le, voyez ce qui a changé et refaites votre modification.',
  },
  'api.catalog-version-closed': {
    en: 'This catalog version is {status} and never changes.',
    fr: 'Cette version de catalogue est {status} et ne change plus.',
  },
  'api.catalog-version-closed.cure': {
    en: 'Make a draft from it and change that.',
    fr: 'Créez un brouillon à partir d’elle et modifiez-le.',
  },
  'api.draft-overtaken': {
    en: 'Version {number} was published after this draft was begun: what it changed is not in this draft.',
    fr: 'La version {number} a été publiée après le début de ce brouillon : ses modifications n’y figurent pas.',
  },
  'api.draft-overtaken.cure': {
    en: 'Make a draft from version {number} and change that, or say in the reason that this was seen.',
    fr: 'Créez un brouillon à partir de la version {number}, ou dites dans le motif que cela a été vu.',
  },
  'api.reason-missing': {
    en: 'A reason is needed.',
    fr: 'Un motif est nécessaire.',
  },
  'api.reason-missing.cure': {
    en: 'Say in a few words why.',
    fr: 'Dites pourquoi en quelques mots.',
  },
  'api.invalid-id': { en: 'This is not an id of this API.', fr: 'Ce n’est pas un identifiant de cette API.' },
  'api.not-found': {
    en: 'There is no such {kind}, or you may not see it.',
    fr: 'Élément introuvable ({kind}) : il n’existe pas, ou vous ne pouvez pas le voir.',
  },
  'api.not-found.cure': {
    en: 'Use an id that this API gave you, and check that it still exists.',
    fr: 'Utilisez un identifiant fourni par cette API et vérifiez qu’il existe encore.',
  },
  'api.idempotency-conflict': {
    en: 'The idempotency key “{key}” was already used for another request.',
    fr: 'La clé d’idempotence « {key} » a déjà servi pour une autre demande.',
  },
  'api.idempotency-conflict.cure': {
    en: 'Use a new key for a new request; send the same body again to get the first answer.',
    fr: 'Utilisez une nouvelle clé pour une nouvelle demande ; renvoyez le même contenu pour obtenir la première réponse.',
  },
  'api.add-on-not-in-catalog': {
    en: 'This catalog version doesn’t sell the add-on “{addOn}”.',
    fr: 'Cette version de catalogue ne vend pas l’option « {addOn} ».',
  },
  'api.add-on-not-in-catalog.cure': {
    en: 'Choose one of the version’s add-ons.',
    fr: 'Choisissez une des options de cette version.',
  },
  'api.plugin-missing': {
    en: 'The plugin “{plugin}” is not installed, so nothing can be priced with it.',
    fr: 'Le module « {plugin} » n’est pas installé : rien ne peut être chiffré avec lui.',
  },
  'api.plugin-missing.cure': {
    en: 'Install it again, or publish a catalog version without it.',
    fr: 'Réinstallez-le, ou publiez une version de catalogue sans lui.',
  },
  'api.idempotency-key-length': {
    en: 'A key has 1 to 200 characters.',
    fr: 'Une clé compte de 1 à 200 caractères.',
  },
  'api.event-missing': { en: 'Name the event.', fr: 'Nommez l’événement.' },
  'api.named-twice': { en: 'The same is named twice.', fr: 'Le même est nommé deux fois.' },
  'api.name-empty': { en: 'A key can’t be empty.', fr: 'Une clé ne peut pas être vide.' },
  'api.no-assets': { en: 'Name at least one asset.', fr: 'Nommez au moins un équipement.' },
  'api.term-unreasonable': {
    en: 'A term has at most 1,200 months.',
    fr: 'Une durée compte au plus 1 200 mois.',
  },
  'api.start-unreasonable': {
    en: 'Cover starts between the years 1900 and 2199.',
    fr: 'La couverture débute entre les années 1900 et 2199.',
  },
  'api.too-many': {
    en: 'Too many or too few at once: split the request.',
    fr: 'Trop ou trop peu à la fois : divisez la demande.',
  },
  'api.range-unreadable': {
    en: 'A range goes from a smaller number to a greater one, both zero or more and below a billion.',
    fr: 'Une plage va d’un nombre à un plus grand, tous deux positifs ou nuls et sous le milliard.',
  },
  'api.not-an-object': {
    en: 'This is an object of named values.',
    fr: 'Ceci doit être un objet de valeurs nommées.',
  },
  'api.no-such-reference-asset': {
    en: 'The catalog version has no such reference asset.',
    fr: 'La version de catalogue n’a pas cet équipement de référence.',
  },
  'api.fact-unreadable': {
    en: 'A fact is a text, a number, true or false, or an amount with its currency.',
    fr: 'Un fait est un texte, un nombre, vrai ou faux, ou un montant avec sa devise.',
  },
  'api.country-unreadable': {
    en: 'A country is two capital letters: FR, DE, US.',
    fr: 'Un pays s’écrit en deux majuscules : FR, DE, US.',
  },
  'api.asset-of-another-account': {
    en: 'An asset of another account can’t be quoted here.',
    fr: 'Un équipement d’un autre client ne peut pas figurer ici.',
  },
  'api.asset-of-another-account.cure': {
    en: 'Choose assets of the account of the quote.',
    fr: 'Choisissez des équipements du client de ce devis.',
  },
  'api.version-not-sold': {
    en: 'This catalog version is not sold: it is a draft, discarded, or a later one has taken its place.',
    fr: 'Cette version de catalogue n’est pas vendue : brouillon, abandonnée ou remplacée par une plus récente.',
  },
  'api.version-not-sold.cure': {
    en: 'Quote on the published version of the catalog.',
    fr: 'Établissez le devis sur la version publiée du catalogue.',
  },
  'api.quote-conflict': {
    en: 'Somebody changed the quote {number} meanwhile: you had revision {expected}, it is at {actual}.',
    fr: 'Le devis {number} a changé entre-temps : vous aviez la révision {expected}, il en est à {actual}.',
  },
  'api.quote-conflict.cure': {
    en: 'Look at “current”, and decide again on its revision.',
    fr: 'Regardez « current », puis décidez à nouveau sur sa révision.',
  },
  'api.cost-hidden': { en: '(not shown to your role)', fr: '(non communiqué à votre rôle)' },
  'api.source-core': { en: 'Price list', fr: 'Tarif' },
  'api.text-unstorable': {
    en: 'A text holds a character that can’t be stored (U+0000, or half a surrogate pair).',
    fr: 'Un texte contient un caractère qui ne peut pas être enregistré (U+0000, ou la moitié d’une paire).',
  },
  'api.text-too-long': {
    en: 'A text is too long: {limit} characters at most.',
    fr: 'Un texte est trop long : {limit} caractères au plus.',
  },
  'api.value-too-deep': {
    en: 'Lists and records stand too deep inside each other: {limit} at most.',
    fr: 'Des listes et des enregistrements sont trop imbriqués : {limit} niveaux au plus.',
  },
  'api.value-too-long': {
    en: 'A list or record is too long: {limit} entries at most.',
    fr: 'Une liste ou un enregistrement est trop long : {limit} entrées au plus.',
  },
  'api.unauthenticated': { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' },
  'api.forbidden': {
    en: 'Your role ({role}) doesn’t include the right to {right}. These roles do: {roles}. An administrator can give you one of them.',
    fr: 'Votre rôle ({role}) ne comprend pas le droit de {right}. Ces rôles l’ont : {roles}. Un administrateur peut vous en donner un.',
  },
  'api.fault': {
    en: 'Something went wrong on our side. Tell your administrator the request id {requestId}.',
    fr: 'Une erreur est survenue de notre côté. Donnez à votre administrateur le numéro de demande {requestId}.',
  },
  'api.too-costly': {
    en: 'The query is too large ({kind} {value}, at most {limit}).',
    fr: 'La requête est trop grande ({kind} {value}, {limit} au plus).',
  },
  'api.page-too-large': {
    en: 'Ask for 1 to {limit} at a time.',
    fr: 'Demandez de 1 à {limit} éléments à la fois.',
  },
  'api.cursor-unreadable': {
    en: 'This cursor is not one that this list gave.',
    fr: 'Ce curseur ne vient pas de cette liste.',
  },
} as const satisfies MessageCatalogue
