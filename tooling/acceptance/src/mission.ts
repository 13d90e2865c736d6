/** The rows of the mission that no play shows yet, and what is missing for it; a row that has a play names it itself. */
export interface MissionRow {
  readonly row: number
  readonly idea: string
  /** What the product can't show yet; absent when a play of `rows/` answers for the row. */
  readonly missing?: string
}

export const mission: readonly MissionRow[] = [
  { row: 1, idea: 'Contract documents made from the record', missing: 'PDF documents from templates' },
  { row: 2, idea: 'Maintenance for the price-sensitive', missing: 'the coverage decision of a job' },
  { row: 3, idea: 'Growth that sellers leave unused', missing: 'attach rate and the white-space list' },
  { row: 4, idea: 'Customers segmented by need', missing: 'segments and their scores' },
  { row: 5, idea: 'The right offer: published versions never change' },
  { row: 6, idea: 'No plan under its marginal cost' },
  { row: 7, idea: 'Three offers in one contract', missing: 'the coverage decision of a fault' },
  { row: 8, idea: 'Add-ons that mix in any order' },
  { row: 9, idea: 'The ladder is proved' },
  { row: 10, idea: 'Only promises that the team can keep', missing: 'attainability at quote' },
  { row: 11, idea: 'Cover that fits criticality', missing: 'criticality policies and the portfolio report' },
  { row: 12, idea: 'Who sells', missing: 'owners by phase and their hand-over' },
  {
    row: 13,
    idea: 'What goes with the equipment',
    missing: 'one-off services and warranties started by rule',
  },
  { row: 14, idea: 'An incentive to sell in life', missing: 'commission plans and statements' },
  { row: 15, idea: 'The queue of sales in life', missing: 'the queue, and price books of distributors' },
  { row: 16, idea: 'Time and materials', missing: 'pricing a job from a rate card' },
  { row: 17, idea: 'Time and materials against a contract', missing: 'the comparator and its break-even' },
  { row: 18, idea: 'Standard parts in the market band', missing: 'price bands per part class' },
  { row: 19, idea: 'Field productivity', missing: 'jobs and the measures made from them' },
  { row: 20, idea: 'A year replayed with fewer technicians', missing: 'the simulation' },
  { row: 21, idea: 'Full service over 1 to 4 years' },
  { row: 22, idea: 'A lump sum for the term' },
]
