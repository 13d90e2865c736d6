import { builder } from '../builder.ts'
import type { DemoAccount } from '../demo/demo-accounts.ts'
import type { Viewer } from '../viewer.ts'
import { LocaleRef, RoleRef } from './enums.ts'

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is signed in, and what they may do.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    role: t.expose('role', { type: RoleRef }),
    locale: t.expose('locale', { type: LocaleRef }),
    permissions: t.stringList({ resolve: ({ permissions }) => [...permissions] }),
  }),
})

const DemoAccountRef = builder.objectRef<DemoAccount>('DemoAccount').implement({
  fields: (t) => ({
    email: t.exposeString('email'),
    password: t.exposeString('password'),
    name: t.exposeString('name'),
    role: t.expose('role', { type: RoleRef }),
  }),
})

builder.queryFields((t) => ({
  me: t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Null when nobody is signed in.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
  demoAccounts: t.field({
    type: [DemoAccountRef],
    description: 'Sign-ins of the demo, one for each role; empty in a real installation.',
    resolve: (_root, _args, { demoAccounts }) => [...demoAccounts],
  }),
}))
