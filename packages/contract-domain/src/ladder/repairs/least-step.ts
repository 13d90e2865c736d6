/**
 * The least whole number from 1 to the most that works, where more never works less; null when even the most doesn't.
 * What works and what is one less are both tried, the guess first: it mostly is the answer.
 */
export function leastStep(
  works: (step: number) => boolean,
  { guess, most }: { readonly guess: number; readonly most: number },
): number | null {
  if (most < 1) return null
  let [fails, holds] = [0, most]
  if (guess >= 1 && guess < most && works(guess)) {
    if (guess === 1 || !works(guess - 1)) return guess
    holds = guess - 1
  } else if (!works(most)) return null
  else if (guess >= 1 && guess < most) fails = guess
  while (holds - fails > 1) {
    const middle = Math.floor((fails + holds) / 2)
    if (works(middle)) holds = middle
    else fails = middle
  }
  return holds
}
