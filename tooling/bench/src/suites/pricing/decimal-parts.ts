/** A decimal text as whole numbers: `1.75` is 175/100. What the engines calculate with has no decimal texts. */
export function decimalParts(text: string): { readonly num: number; readonly den: number } {
  const [whole = '0', digits = ''] = text.split('.')
  return { num: Number(whole + digits), den: 10 ** digits.length }
}
