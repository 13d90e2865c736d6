import type { Page } from 'playwright-core'

/** Waits until nothing fades or slides: half faded, a text has neither its contrast nor its place. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moving = document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      )
    // What Mantine shows or takes away is transparent before it begins to move, and after it has ended.
    const faded = [...document.querySelectorAll<HTMLElement>('[style*="transition-property"]')].some(
      ({ style }) => style.opacity === '0' && style.display !== 'none',
    )
    return !moving && !faded
  })
}
