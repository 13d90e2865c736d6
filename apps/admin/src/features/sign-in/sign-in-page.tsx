import { Trans, useLingui } from '@lingui/react/macro'
import {
  Alert,
  Box,
  Button,
  Center,
  Divider,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { LocaleSwitch } from '../../ui/locale-switch.tsx'
import { useRoleTitle } from '../../ui/role-title.ts'
import { DemoAccountsQuery } from './sign-in.graphql.ts'
import { signIn } from './sign-in.ts'

/** First screen of a signed-out person. Demo accounts are offered only by an installation on demo data. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useLingui()
  const roleTitle = useRoleTitle()
  useDocumentTitle(`${t`Sign in`} · Aftercare`)
  const [{ data }] = useQuery({ query: DemoAccountsQuery })
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm({ initialValues: { email: '', password: '' } })

  async function submit(credentials: { email: string; password: string }) {
    setBusy(true)
    setRefusal(null)
    try {
      const answer = await signIn(credentials)
      if (answer === 'signed-in') onSignedIn()
      else setRefusal(t`E-mail or password is wrong. Check both and try again.`)
    } catch {
      setRefusal(t`The server did not answer. Check that it runs, then try again.`)
    } finally {
      setBusy(false)
    }
  }

  const demoAccounts = data?.demoAccounts ?? []
  return (
    <Center mih="100vh" p="md">
      <Paper withBorder shadow="sm" p="xl" radius="lg" w="100%" maw={440} component="main">
        <Stack>
          <Group justify="space-between">
            <Title order={1} size="h2">
              Aftercare
            </Title>
            <LocaleSwitch />
          </Group>
          <Text c="dimmed" size="sm">
            <Trans>Service contracts whose every promise is priced, proved and kept.</Trans>
          </Text>
          <form onSubmit={form.onSubmit((values) => void submit(values))}>
            <Stack gap="sm">
              <TextInput
                label={t`E-mail`}
                type="email"
                autoComplete="username"
                required
                {...form.getInputProps('email')}
              />
              <PasswordInput
                label={t`Password`}
                autoComplete="current-password"
                required
                {...form.getInputProps('password')}
              />
              {refusal !== null && (
                <Alert color="red" role="alert">
                  {refusal}
                </Alert>
              )}
              <Button type="submit" loading={busy}>
                <Trans>Sign in</Trans>
              </Button>
            </Stack>
          </form>
          {demoAccounts.length > 0 && (
            <Box>
              <Divider label={t`Demo: enter as…`} mb="sm" />
              <Stack gap={6}>
                {demoAccounts.map((account) => (
                  <Button
                    key={account.email}
                    variant="default"
                    justify="space-between"
                    rightSection={
                      <Text size="xs" c="dimmed">
                        {roleTitle(account.role)}
                      </Text>
                    }
                    onClick={() => void submit({ email: account.email, password: account.password })}
                  >
                    {account.name}
                  </Button>
                ))}
              </Stack>
            </Box>
          )}
        </Stack>
      </Paper>
    </Center>
  )
}
