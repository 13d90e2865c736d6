import { DomainError, type MessageParams } from '../text/index.ts'

export type CoverageInvalidReason =
  | 'amount-invalid'
  | 'basis-missing'
  | 'clock-start-unknown'
  | 'currency-missing'
  | 'currency-unknown'
  | 'dimension-unknown'
  | 'due-minute-invalid'
  | 'duration-invalid'
  | 'element-unknown'
  | 'event-unknown'
  | 'facet-key-ambiguous'
  | 'facet-key-unknown'
  | 'kind-differs'
  | 'level-unknown'
  | 'limit-invalid'
  | 'member-unknown'
  | 'percent-invalid'
  | 'period-unknown'
  | 'quantity-invalid'
  | 'quantity-past-cap'
  | 'strength-unknown'
  | 'value-malformed'
  | 'window-invalid'

export interface CoverageFault {
  readonly reason: CoverageInvalidReason
  readonly path: readonly (string | number)[]
  readonly params: MessageParams
}

/** Cover that its dimensions can't hold; the path leads to the value at fault. */
export class CoverageInvalid extends DomainError {
  readonly reason: CoverageInvalidReason

  constructor({ reason, path, params }: CoverageFault) {
    super({
      code: 'cover.coverage-invalid',
      messageKey: `cover.coverage-invalid.${reason}`,
      params: { at: path.join(' › '), ...params },
      cureKey: `cover.coverage-invalid.${reason}.cure`,
      path,
    })
    this.reason = reason
  }
}

/** A target that names a facet or a facet key which the dimension doesn't have. */
export class CoverTargetUnknown extends DomainError {
  constructor(dimension: string, target: string) {
    super({
      code: 'cover.target-unknown',
      messageKey: 'cover.target-unknown',
      params: { dimension, target },
      cureKey: 'cover.target-unknown.cure',
    })
  }
}

/** Events that imply each other in a circle. */
export class EventImplicationsCircular extends DomainError {
  constructor(events: readonly string[]) {
    super({
      code: 'cover.event-implications-circular',
      messageKey: 'cover.event-implications-circular',
      params: { events: events.join(' → ') },
      cureKey: 'cover.event-implications-circular.cure',
      path: ['eventImplications'],
    })
  }
}

/** Two sources define one dimension in two ways. */
export class DimensionTemplatesDiffer extends DomainError {
  constructor(dimension: string, first: string, second: string) {
    super({
      code: 'cover.dimension-templates-differ',
      messageKey: 'cover.dimension-templates-differ',
      params: { dimension, first, second },
      cureKey: 'cover.dimension-templates-differ.cure',
      path: ['dimensions', dimension],
    })
  }
}
