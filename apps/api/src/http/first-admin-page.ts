import type { Locale } from '@aftercare/contract-domain/text'

/** Asked for a person; asked again, because something was missing; the link is used up or wrong. */
export type PageState = 'asked' | 'incomplete' | 'used'

const texts = {
  en: {
    title: 'The first administrator',
    intro: 'This link works once. Whoever fills in this form may do everything.',
    incomplete:
      'Every field is needed, the e-mail address in full, the password with at least 12 characters.',
    used: 'This link was used before, or a newer one was printed when Aftercare started.',
    name: 'Name',
    email: 'E-mail',
    password: 'Password (12 characters or more)',
    create: 'Create',
  },
  fr: {
    title: 'Le premier administrateur',
    intro: 'Ce lien ne sert qu’une fois. La personne qui remplit ce formulaire pourra tout faire.',
    incomplete:
      'Tous les champs sont nécessaires : adresse électronique complète, mot de passe d’au moins 12 caractères.',
    used: 'Ce lien a déjà servi, ou un plus récent a été affiché au démarrage d’Aftercare.',
    name: 'Nom',
    email: 'Adresse électronique',
    password: 'Mot de passe (12 caractères ou plus)',
    create: 'Créer',
  },
} as const

/** The form as a page without a script. */
export function firstAdminPage(page: {
  readonly locale: Locale
  readonly state: PageState
  readonly token: string
}): string {
  const text = texts[page.locale]
  const field = (name: 'name' | 'email' | 'password', type: string, autocomplete: string) =>
    `<label>${text[name]}<input name="${name}" type="${type}" autocomplete="${autocomplete}" required></label>`
  const form =
    page.state === 'used'
      ? `<p role="alert">${text.used}</p>`
      : `<p>${text.intro}</p>${page.state === 'incomplete' ? `<p role="alert">${text.incomplete}</p>` : ''}
<form method="post" action="/first-admin">
<input type="hidden" name="token" value="${escapeHtml(page.token)}">
${field('name', 'text', 'name')}
${field('email', 'email', 'username')}
${field('password', 'password', 'new-password')}
<button>${text.create}</button>
</form>`
  return `<!doctype html>
<html lang="${page.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title} – Aftercare</title>
<style>body{font:16px/1.5 system-ui;max-width:26rem;margin:10vh auto;padding:0 1rem}label{display:block;margin:1rem 0}
input{display:block;width:100%;box-sizing:border-box;padding:.5rem;font:inherit}button{padding:.5rem 1.5rem;font:inherit}</style>
</head>
<body><main><h1>${text.title}</h1>${form}</main></body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
