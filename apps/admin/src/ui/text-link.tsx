import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

function StyledAnchor(props: AnchorProps & Omit<ComponentProps<'a'>, keyof AnchorProps>) {
  return <Anchor inherit underline="always" {...props} />
}

/** A link inside the admin: looks like one, and takes only addresses that exist. */
export const TextLink = createLink(StyledAnchor)
