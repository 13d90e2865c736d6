import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

function StyledButton(props: ButtonProps & Omit<ComponentProps<'a'>, keyof ButtonProps>) {
  return <Button component="a" {...props} />
}

/** A link that reads as an action: goes to a screen, so it is an anchor and opens in a new tab when asked to. */
export const ButtonLink = createLink(StyledButton)
