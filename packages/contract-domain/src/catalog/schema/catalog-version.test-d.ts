import type { z } from 'zod'
import type { CatalogVersion, JsonObject } from '../catalog-version.ts'
import type { catalogVersion } from './catalog-version.ts'

/**
 * Types and schemas say the same: not only assignable both ways (which an optional member missing on one side
 * would pass), but member by member, with what is optional spelled out.
 */
type Spelled<Type> = Type extends string | number | boolean | null
  ? Type
  : Type extends readonly (infer Item)[]
    ? { readonly list: Spelled<Item> }
    : JsonObject extends Type
      ? 'json'
      : {
          readonly [Member in keyof Type]-?: { optional: IsOptional<Type, Member>; of: Spelled<Type[Member]> }
        }

type IsOptional<Type, Member extends keyof Type> = object extends Pick<Type, Member> ? true : false

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false

type Shape = z.infer<typeof catalogVersion>

// Part by part: the compiler gives up on the whole document at once (the predicates are recursive).
type Part<Whole, Member extends keyof Whole> = Required<Whole>[Member] extends readonly (infer Item)[]
  ? Spelled<Item>
  : Spelled<Required<Whole>[Member]>

type Parts = {
  [Member in keyof CatalogVersion]-?: Member extends keyof Shape
    ? Same<Part<CatalogVersion, Member>, Part<Shape, Member>>
    : false
}

export const parts: Parts = {
  format: true,
  catalog: true,
  dimensions: true,
  eventImplications: true,
  tiers: true,
  order: true,
  addOns: true,
  priceBooks: true,
  rateCards: true,
  taxRates: true,
  facts: true,
  travelZones: true,
  referenceAssets: true,
  ladder: true,
  notes: true,
}

export const noOtherPart: Exclude<keyof Shape, keyof CatalogVersion> extends never ? true : false = true
export const sameOptionalParts: Same<
  { [Member in keyof CatalogVersion]-?: IsOptional<CatalogVersion, Member> },
  { [Member in keyof Shape]-?: IsOptional<Shape, Member> }
> = true

/** The comparison sees what it is there for: a member that only one side has, and one that only one side may leave out. */
export const seesMissingMember: Same<Spelled<{ a: string }>, Spelled<{ a: string; b?: string }>> = false
export const seesOptional: Same<Spelled<{ a: string }>, Spelled<{ a?: string }>> = false
