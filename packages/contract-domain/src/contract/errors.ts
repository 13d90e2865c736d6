import type { Check, Finding } from '../pricing/index.ts'
import { DomainError, type LocalizedText, type MessageParams } from '../text/index.ts'
import type { StartRuleKind } from '../catalog/index.ts'
import type { QuoteCommand } from './quote-moves.ts'
import type { contractMessages } from './messages.ts'
import { commandWords, listed, ruleTitles, statusWords } from './quote-words.ts'
import type { Quote } from './quote.ts'
import { startRuleWords } from './start-words.ts'

type Named = Exclude<keyof typeof contractMessages, `${string}.cure`>

/** A refusal of this concept: its code is its message key, and each has a cure. */
abstract class ContractRefusal extends DomainError {
  constructor(code: Named, params: MessageParams, path?: readonly (string | number)[]) {
    super({
      code,
      messageKey: code,
      params,
      cureKey: `${code}.cure`,
      ...(path === undefined ? {} : { path }),
    })
  }
}

/** The state of the quote forbids the command ({@link allowedMoves} is the table). */
export class QuoteMoveForbidden extends ContractRefusal {
  readonly command: QuoteCommand

  constructor(quote: Quote, command: QuoteCommand, allowed: readonly QuoteCommand[]) {
    const choice =
      allowed.length === 0
        ? { en: 'nothing: draft a new quote', fr: 'rien : établissez un nouveau devis' }
        : listed(allowed.map((each) => commandWords[each]))
    super('contract.move-forbidden', {
      number: quote.number,
      command: commandWords[command],
      status: statusWords[quote.status],
      allowed: choice,
    })
    this.command = command
  }
}

/** The decision was made for another price book, day or lines than the request asks for. */
export class DecisionOfAnotherRequest extends ContractRefusal {
  constructor() {
    super('contract.decision-of-another-request', {})
  }
}

type PricedCatalog = { readonly id: string; readonly version: number }

/** A quote keeps the catalog version it was drafted on. */
export class CatalogVersionMoved extends ContractRefusal {
  constructor(before: PricedCatalog, after: PricedCatalog) {
    super('contract.catalog-version-moved', {
      before: `${before.id} v${before.version}`,
      after: `${after.id} v${after.version}`,
    })
  }
}

/** A quote keeps the day of its first pricing. */
export class PriceDateMoved extends ContractRefusal {
  constructor(before: string, after: string) {
    super('contract.price-date-moved', { before: { date: before }, after: { date: after } })
  }
}

/** The tier is not sold with this start rule. */
export class StartRuleNotSold extends ContractRefusal {
  constructor(tier: LocalizedText, kind: StartRuleKind, sold: readonly StartRuleKind[]) {
    super('contract.start-rule-not-sold', {
      tier,
      rule: startRuleWords[kind],
      sold: listed(sold.map((each) => startRuleWords[each])),
    })
  }
}

/** A draft was priced under another plugin build than the one that runs. */
export class PluginBuildDiffers extends ContractRefusal {
  constructor(number: string) {
    super('contract.plugin-build-differs', { number })
  }
}

/** Nothing is asked for. */
export class QuoteEmpty extends ContractRefusal {
  constructor(number: string) {
    super('contract.quote-empty', { number })
  }
}

/** The decision refuses something or doesn't know something; the findings say what, and the cure of each. */
export class NotOfferable extends ContractRefusal {
  readonly findings: readonly Finding[]

  constructor(number: string, findings: readonly Finding[]) {
    super('contract.not-offerable', { number, findings: findings.map(nameOf).join(', ') })
    this.findings = findings
  }
}

function nameOf({ code, lineId, addOn }: Finding): string {
  const at = [lineId, addOn].filter((each) => each !== undefined)
  return at.length === 0 ? code : `${code} (${at.join(', ')})`
}

/** Checks that no approval can lift, such as a price under cost. */
export class ChecksRefused extends ContractRefusal {
  readonly checks: readonly Check[]

  constructor(number: string, checks: readonly Check[]) {
    super('contract.check-refused', { number, rules: ruleTitles(checks.map((check) => check.code)) })
    this.checks = checks
  }
}

/** The last day of an offer lies before the day on which it is made. */
export class ValidityOver extends ContractRefusal {
  constructor(validUntil: string, today: string) {
    super('contract.validity-over', { validUntil: { date: validUntil }, today: { date: today } })
  }
}

/** The command is given with its reason. */
export class ReasonMissing extends ContractRefusal {
  constructor(command: QuoteCommand) {
    super('contract.reason-missing', { command: commandWords[command] })
  }
}

/** Nobody approves what they submitted themselves. */
export class ApproverIsSubmitter extends ContractRefusal {
  constructor(number: string) {
    super('contract.approver-is-submitter', { number })
  }
}

/** The approver's role does not reach far enough. */
export class AuthorityLacking extends ContractRefusal {
  constructor(role: string, codes: readonly string[]) {
    super('contract.authority-lacking', { role, rules: ruleTitles(codes) })
  }
}

/** The last day of the offer has passed. */
export class OfferLapsed extends ContractRefusal {
  constructor(number: string, validUntil: string) {
    super('contract.offer-lapsed', { number, validUntil: { date: validUntil } })
  }
}

/** An offer can't expire before its last day has passed. */
export class OfferStillValid extends ContractRefusal {
  constructor(number: string, validUntil: string) {
    super('contract.offer-still-valid', { number, validUntil: { date: validUntil } })
  }
}

/** Cover would start further back than the limit allows. */
export class StartTooEarly extends ContractRefusal {
  constructor(start: string, earliest: string) {
    super('contract.start-too-early', { start: { date: start }, earliest: { date: earliest } })
  }
}

/** Something that must stand in the terms was not given or is not known. */
export class TermsIncomplete extends ContractRefusal {
  constructor(what: LocalizedText, name: string) {
    super('contract.terms-incomplete', { what, name })
  }
}

/** Cover with a figure that can't be frozen exactly. */
export class CoverNotFreezable extends ContractRefusal {
  constructor(at: string, path: readonly (string | number)[]) {
    super('contract.cover-not-freezable', { at }, path)
  }
}

/** No document number can be made of this year and sequence. */
export class NumberInvalid extends ContractRefusal {
  constructor(year: number, sequence: number) {
    super('contract.number-invalid', { year: String(year), sequence: String(sequence) })
  }
}
