import { Trans } from '@lingui/react/macro'
import { Alert } from '@mantine/core'

/** Said wherever a price of such a catalog is shown. */
export function IllustrativeNote() {
  return (
    <Alert color="gray" variant="light" p="xs">
      <Trans>The prices of this catalog are illustrative.</Trans>
    </Alert>
  )
}
