/** A law that a plugin doesn't keep, or a case that is none; the sentence says which, and the cure. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

export function demand(kept: boolean, sentence: string): void {
  if (!kept) throw new LawBroken(sentence)
}
