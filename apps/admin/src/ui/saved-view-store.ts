/** A list as somebody filtered it, under a name: its address is all there is to it. */
export interface SavedView {
  readonly name: string
  /** The query of the address, `?status=DRAFT`. */
  readonly query: string
}

const keyOf = (path: string) => `aftercare.views.${path}`

/** The views saved in this browser for the list at an address, by name. */
export function savedViews(path: string): readonly SavedView[] {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(path)) ?? '[]') as unknown
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    return []
  }
}

/** Keeps a view; one of the same name is replaced. */
export function saveView(path: string, view: SavedView): readonly SavedView[] {
  const others = savedViews(path).filter(({ name }) => name !== view.name)
  return store(
    path,
    [...others, view].toSorted((a, b) => a.name.localeCompare(b.name)),
  )
}

export function forgetView(path: string, name: string): readonly SavedView[] {
  return store(
    path,
    savedViews(path).filter((view) => view.name !== name),
  )
}

function store(path: string, views: readonly SavedView[]): readonly SavedView[] {
  localStorage.setItem(keyOf(path), JSON.stringify(views))
  return views
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null
  return typeof view?.name === 'string' && typeof view.query === 'string'
}
