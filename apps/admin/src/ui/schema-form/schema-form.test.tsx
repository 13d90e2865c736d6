import { useState } from 'react'
import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/render-screen.tsx'
import { initialForm, type JsonSchema } from './json-schema.ts'
import { SchemaForm } from './schema-form.tsx'

/** As the plugin kit writes the settings of an add-on. */
const settings: JsonSchema = {
  type: 'object',
  properties: {
    price: { 'x-aftercare': 'price-form', 'x-label': { en: 'Price per year', fr: 'Prix par an' } },
    strength: {
      type: 'string',
      enum: ['aim', 'target'],
      default: 'target',
      'x-label': { en: 'Strength', fr: 'Force' },
      'x-enum-labels': { aim: { en: 'aim', fr: 'visée' }, target: { en: 'target', fr: 'objectif' } },
    },
    share: { type: 'string', 'x-aftercare': 'percent', 'x-label': { en: 'Share (%)', fr: 'Part (%)' } },
    cap: {
      type: 'object',
      'x-aftercare': 'amount',
      properties: { amountMinor: { type: 'integer' }, currency: { type: 'string' } },
      'x-label': { en: 'At most', fr: 'Au plus' },
    },
    visits: { type: 'integer', minimum: 1, maximum: 12, 'x-label': { en: 'Visits', fr: 'Visites' } },
    zones: {
      type: 'array',
      items: {
        type: 'object',
        required: ['upTo'],
        'x-label': { en: 'Zone', fr: 'Zone' },
        properties: { upTo: { type: 'integer', minimum: 0, 'x-label': { en: 'Up to', fr: 'Jusqu’à' } } },
      },
      'x-label': { en: 'Zones', fr: 'Zones' },
    },
    odd: { anyOf: [] } as JsonSchema,
  },
  required: ['price', 'zones'],
}

const onChange = vi.fn<(value: Record<string, unknown>) => void>()

function Form({ initial }: { initial: Record<string, unknown> }) {
  const [value, setValue] = useState(initial)
  return (
    <SchemaForm
      schema={settings}
      currency="EUR"
      value={value}
      onChange={(next) => {
        onChange(next)
        setValue(next)
      }}
    />
  )
}

const flat = { form: 'flat', amountMinor: 0 }

test('a new form holds what must be given and leaves the rest to its defaults', () => {
  expect(initialForm(settings)).toEqual({ price: flat, zones: [] })
})

test('fields carry the labels of the page’s language', async () => {
  await renderScreen(<Form initial={initialForm(settings)} />, { locale: 'fr' })
  await expect.element(page.getByRole('group', { name: 'Prix par an' })).toBeVisible()
  await expect.element(page.getByRole('combobox', { name: 'Force' })).toHaveValue('objectif')
  await expect.element(page.getByRole('textbox', { name: 'Part (%)' })).toBeVisible()
})

test('an optional figure appears when it is typed and goes when it is emptied', async () => {
  await renderScreen(<Form initial={{ price: flat, zones: [] }} />)
  await userEvent.fill(page.getByRole('textbox', { name: 'Visits' }), '4')
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [], visits: 4 })
  await userEvent.clear(page.getByRole('textbox', { name: 'Visits' }))
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [] })
})

test('an amount carries its currency', async () => {
  await renderScreen(<Form initial={{ price: flat, zones: [] }} />)
  await userEvent.fill(page.getByRole('textbox', { name: 'At most (EUR)' }), '500')
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ cap: { amountMinor: 50_000, currency: 'EUR' } }),
  )
})

test('rows are added to a list and taken away', async () => {
  await renderScreen(<Form initial={{ price: flat, zones: [{ upTo: 50 }] }} />)
  await userEvent.click(page.getByRole('button', { name: 'Add a row' }))
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [{ upTo: 50 }, { upTo: 0 }] })
  await userEvent.fill(
    page.getByRole('group', { name: 'Zone 2' }).getByRole('textbox', { name: 'Up to' }),
    '120',
  )
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [{ upTo: 50 }, { upTo: 120 }] })
  await userEvent.click(page.getByRole('button', { name: 'Remove row 1' }))
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [{ upTo: 120 }] })
})

test('what no control draws is edited as JSON rather than hidden, and half-typed JSON is not handed on', async () => {
  await renderScreen(<Form initial={{ price: flat, zones: [] }} />)
  const field = page.getByLabelText('odd')
  await userEvent.fill(field, '{"a":')
  expect(onChange).not.toHaveBeenCalledWith(expect.objectContaining({ odd: expect.anything() as unknown }))
  await userEvent.fill(field, '{"a":1}')
  expect(onChange).toHaveBeenLastCalledWith({ price: flat, zones: [], odd: { a: 1 } })
})
