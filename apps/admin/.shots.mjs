// local, not committed
import { chromium } from 'playwright-core'
import { findChromium } from '../../tooling/run/chromium.mjs'
const base = process.env.BASE ?? 'http://localhost:4571'
const { executablePath, args } = await findChromium()
const browser = await chromium.launch({ executablePath, args })
const only = process.argv[2]
const post = async (page, query, variables) => page.evaluate(async ([q, v]) => (await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: q, variables: v }) })).json()), [query, variables])
for (const locale of ['en', 'fr']) for (const width of [1280, 768]) {
  const ctx = await browser.newContext({ viewport: { width, height: width === 1280 ? 800 : 1024 }, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' })
  const page = await ctx.newPage()
  page.on('console', m => { if (m.type() === 'error' || m.type() === 'warning') console.log(locale, width, page.url(), m.type(), m.text()) })
  page.on('pageerror', e => console.log('PAGEERROR', page.url(), e.message))
  await page.goto(base)
  await page.getByRole('button', { name: /Admin/ }).first().waitFor()
  const shot = async (name, path) => {
    if (only && !name.includes(only)) return
    if (path) await page.goto(base + path)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (overflow > 0) console.log('OVERFLOW', name, locale, width, overflow)
    await page.screenshot({ path: `/tmp/e2e-shots/${name}-${locale}-${width}.png`, fullPage: true })
  }
  await shot('sign-in')
  await page.evaluate(async () => { await fetch('/auth/sign-in/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(await (async () => { const r = await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ demoAccounts { email password role } }' }) })).json(); const a = r.data.demoAccounts.find(x => x.role === 'ADMIN'); return { email: a.email, password: a.password } })()) }) })
  const found = await post(page, `{ catalogs(first: 10) { edges { node { key currentVersion { id } } } }
    quotes(first: 100) { edges { node { id status } } } contracts(first: 5) { edges { node { id } } } accounts(first: 5) { edges { node { id } } } }`)
  if (found.errors) console.log(JSON.stringify(found.errors))
  const d = found.data
  await shot('catalogs', '/catalogs')
  for (const e of d.catalogs.edges) await shot(`matrix-${e.node.key}`, `/catalog-versions/${e.node.currentVersion.id}`)
  await shot('quotes', '/quotes')
  const seen = new Set()
  for (const e of d.quotes.edges) { if (seen.has(e.node.status)) continue; seen.add(e.node.status); await shot(`quote-${e.node.status}`, `/quotes/${e.node.id}`) }
  const draft = d.quotes.edges.find(e => e.node.status === 'DRAFT')
  if (draft) await shot('builder-edit', `/quotes/${draft.node.id}/edit`)
  await shot('builder-new', `/quotes/new`)
  await shot('builder-new-account', `/quotes/new?account=${d.accounts.edges[0].node.id}`)
  await shot('approvals', '/approvals')
  await shot('contracts', '/contracts')
  for (const e of d.contracts.edges.slice(0, 1)) { await shot('contract', `/contracts/${e.node.id}`); for (const t of await page.getByRole('tab').all()) { await t.click(); await shot(`contract-tab-${(await t.textContent()).replace(/\W+/g, '_')}`) } }
  await shot('accounts', '/accounts')
  await shot('account', `/accounts/${d.accounts.edges[0].node.id}`)
  for (const t of await page.getByRole('tab').all()) { await t.click(); await shot(`account-tab-${(await t.textContent()).replace(/\W+/g, '_')}`) }
  await shot('assets', '/assets')
  await shot('missing', '/nowhere')
  await ctx.close()
}
await browser.close()
