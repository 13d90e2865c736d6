import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let app: Client
let owner: Client

beforeAll(async () => {
  database = await createTestDatabase()
  app = new Client({ connectionString: database.appUrl })
  owner = new Client({ connectionString: database.ownerUrl })
  await Promise.all([app.connect(), owner.connect()])
  await owner.query(`
    INSERT INTO holiday_set (id) VALUES ('XX');
    INSERT INTO holiday VALUES ('XX', '2026-05-01', 'Labour Day', 'Fête du Travail');
    INSERT INTO account (id, number, name, country, language)
      VALUES ('00000000-0000-7000-8000-000000000001', 'A-1', 'Hôpital Nord', 'FR', 'fr'),
             ('00000000-0000-7000-8000-000000000002', 'A-2', 'North Hospital', 'GB', 'en');
    INSERT INTO site (id, account_id, name, country, time_zone, holiday_set)
      VALUES ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001', 'Lyon', 'FR', 'Europe/Paris', 'XX');
    INSERT INTO catalog (id, key) VALUES ('00000000-0000-7000-8000-0000000000c0', 'lifts');
    INSERT INTO catalog_version (id, catalog_id, document, created_by, status, number, hash, published_at, published_by)
      VALUES ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000c0', '{"catalog": {}}', 'ada',
              'published', 1, repeat('a', 64), now(), 'ada');
    INSERT INTO audit_entry (actor_id, action, subject_type, subject_id) VALUES ('ada', 'publish', 'CatalogVersion', 'c1');
    INSERT INTO plugin_version VALUES ('rapid-response', '1.0.0', repeat('b', 64), '{}');
  `)
})

afterAll(async () => {
  await Promise.all([app.end(), owner.end()])
  await database.drop()
})

const code = (text: string) =>
  app.query(text).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('the role that serves', () => {
  test('reads and adds in every table, and changes or deletes only what is not kept for good', async () => {
    const { rows } = await owner.query<{ table: string; rights: string }>(`
      SELECT c.relname AS "table", string_agg(p.privilege, ' ' ORDER BY p.privilege) AS rights
      FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) AS p(privilege)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND has_table_privilege('aftercare_app', c.oid, p.privilege)
      GROUP BY c.relname ORDER BY c.relname`)
    const changed = 'DELETE INSERT SELECT UPDATE'
    const closed = 'INSERT SELECT UPDATE'
    const kept = 'INSERT SELECT'
    expect(Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))).toEqual({
      account: closed,
      asset: closed,
      audit_entry: kept,
      auth_credential: changed,
      auth_session: changed,
      auth_user: changed,
      auth_verification: changed,
      catalog: closed,
      catalog_release: closed,
      catalog_version: closed,
      contract_terms: kept,
      holiday: kept,
      holiday_set: closed,
      idempotency_record: changed,
      installation_setting: changed,
      ladder_proof: changed,
      number_sequence: closed,
      plugin_version: kept,
      quote: closed,
      release_acknowledgement: kept,
      release_undo: kept,
      service_contract: closed,
      site: closed,
    })
  })

  test.each([
    "UPDATE audit_entry SET reason = 'never happened'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    "UPDATE contract_terms SET hash = 'x'",
    'DELETE FROM contract_terms',
    'TRUNCATE contract_terms',
    'DELETE FROM catalog_version',
    'TRUNCATE catalog_version CASCADE',
    'DELETE FROM holiday',
    "UPDATE release_acknowledgement SET reason = 'seen'",
    'DELETE FROM release_acknowledgement',
    'DELETE FROM catalog_release',
    'UPDATE plugin_version SET hash = hash',
    'DROP TABLE audit_entry',
    'CREATE TABLE own_table (id int)',
    'ALTER TABLE catalog_version DISABLE TRIGGER catalog_version_stays',
  ])('is refused: %s', async (text) => {
    expect(await code(text)).toBe('42501')
  })

  test('gets the same on a table that a later migration makes', async () => {
    await owner.query('CREATE TABLE later (id int)')
    expect(await code('INSERT INTO later VALUES (1)')).toBe('done')
    await owner.query('DROP TABLE later')
  })
})

describe('the database itself refuses', () => {
  test('to change a published version, even for its owner', async () => {
    const change = `UPDATE catalog_version SET document = '{"catalog": {"id": "x"}}'`
    expect(await code(change)).toBe('23000')
    await expect(owner.query(change)).rejects.toMatchObject({ code: '23000' })
    expect(await code("UPDATE catalog_version SET status = 'discarded', number = NULL")).toBe('23000')
  })

  test('a second version of one number, and a draft that looks published', async () => {
    const add = (columns: string, values: string) =>
      code(`INSERT INTO catalog_version (catalog_id, document, created_by${columns})
        VALUES ('00000000-0000-7000-8000-0000000000c0', '{"catalog": {}}', 'bob'${values})`)
    const asPublished = ', status, number, hash, published_at, published_by'
    expect(await add(asPublished, ", 'published', 1, repeat('b', 64), now(), 'bob'")).toBe('23505')
    expect(await add(', number', ', 2')).toBe('23514')
    expect(await add(', status', ", 'published'")).toBe('23514')
    expect(await add('', '')).toBe('done')
  })

  test('an asset on the site of another account', async () => {
    const add = (account: string, price = 'NULL, NULL') =>
      code(`INSERT INTO asset (account_id, site_id, name, model, serial, purchase_price_minor, purchase_currency)
        VALUES ('00000000-0000-7000-8000-00000000000${account}', '00000000-0000-7000-8000-00000000000a', 'Lift', 'L-1', 'S${account}', ${price})`)
    expect(await add('2')).toBe('23503')
    expect(await add('1', "-1, 'EUR'")).toBe('23514')
    expect(await add('1', '100, NULL')).toBe('23514')
    expect(await add('1', "100, 'EUR'")).toBe('done')
  })

  test('terms whose hash is not theirs, a quote changed after its offer, a second contract for it', async () => {
    await app.query(`
      INSERT INTO quote (id, number, account_id, catalog_version_id, request, start_rule, decision, plugin_build, created_by)
        VALUES ('00000000-0000-7000-8000-0000000000e1', 'Q-2026-000001', '00000000-0000-7000-8000-000000000001',
          '00000000-0000-7000-8000-0000000000c1', '{}', '{}', '{"currency": "EUR", "totals": {"netMinor": 100}}', 'b', 'ada');
      UPDATE quote SET status = 'offered', offered_on = '2026-11-24', valid_until = '2026-12-24', revision = 2;
    `)
    expect(
      await code(
        `UPDATE quote SET decision = '{"currency": "EUR", "totals": {"netMinor": 90}}', revision = 3`,
      ),
    ).toBe('23000')
    expect(await code("UPDATE quote SET number = 'Q-2026-000002', revision = 3")).toBe('23000')
    expect(await code("UPDATE quote SET status = 'accepted', accepted_on = '2026-11-25'")).toBe('23000')
    expect(await code("UPDATE quote SET status = 'accepted', revision = 3")).toBe('23514')
    expect(await code("UPDATE quote SET status = 'accepted', accepted_on = '2026-11-25', revision = 3")).toBe(
      'done',
    )
    expect(await code("UPDATE quote SET close_reason = 'no', revision = 4")).toBe('23000')

    const sign = (id: string, number: string) =>
      code(`INSERT INTO service_contract (id, number, account_id, quote_id, start, end_exclusive, signed_at, signed_by)
        VALUES ('00000000-0000-7000-8000-0000000000${id}', '${number}', '00000000-0000-7000-8000-000000000001',
          '00000000-0000-7000-8000-0000000000e1', '2027-01-01', '2028-01-01', now(), 'ada')`)
    expect(await sign('f1', 'C-2026-000001')).toBe('done')
    expect(await sign('f2', 'C-2026-000002')).toBe('23505')

    const terms = '{"account":{"name":"Hôpital Nord"},"format":1}'
    const hash = createHash('sha256').update(terms).digest('hex')
    const freeze = (version: number, given: string) =>
      code(`INSERT INTO contract_terms (contract_id, version, format, canonical, hash)
        VALUES ('00000000-0000-7000-8000-0000000000f1', ${version}, 1, '${terms}', '${given}')`)
    expect(
      await freeze(
        1,
        hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ).toBe('23514')
    expect(await freeze(1, hash)).toBe('done')
    expect(await freeze(1, hash)).toBe('23505')
    const { rows } = await app.query("SELECT terms -> 'account' ->> 'name' AS name FROM contract_terms")
    expect(rows).toEqual([{ name: 'Hôpital Nord' }])
  })
})
