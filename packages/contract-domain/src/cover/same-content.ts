/** Whether two values of plain data hold the same: what canonical JSON would write alike, found without writing it. */
export function isSameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const members = Object.keys(left)
  return (
    members.length === Object.keys(right).length &&
    members.every(
      (name) =>
        Object.hasOwn(right, name) &&
        isSameContent(left[name as keyof typeof left], right[name as keyof typeof right]),
    )
  )
}
