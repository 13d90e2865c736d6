/** Opens a session (a cookie of this origin). Answers whether the password was right; other failures throw. */
export async function signIn(credentials: {
  email: string
  password: string
}): Promise<'signed-in' | 'wrong-password'> {
  const response = await fetch('/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  if (response.ok) return 'signed-in'
  if (response.status === 401) return 'wrong-password'
  throw new Error(`sign-in answered ${response.status}`)
}

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
}
