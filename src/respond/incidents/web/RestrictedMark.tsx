import { Button, List, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './RestrictedMark.module.css'

/** In the heading of a restricted incident: that it is, and why this reader sees it all the same. */
export function RestrictedMark({ incident }: { incident: Incident }) {
  const [asking, setAsking] = useState(false)
  if (!incident.restricted) return null
  return (
    <>
      <Button
        className={classes.mark}
        variant="light"
        color="red"
        leftSection={<IconLock size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Named people only
      </Button>
      {asking && (
        <Dialog opened onClose={() => setAsking(false)} title="Why can I see this?">
          <ReturnFocus />
          <Text>You are one of the people who were named for it{incident.youSeeThisBecause && <>: “{incident.youSeeThisBecause}”</>}.</Text>
          <Text mt="md">Only these people can see it, and every reading is noted:</Text>
          <List mt="xs" spacing={4}>
            {incident.members.map(({ person, why }) => (
              <List.Item key={person.id}>
                {person.name}{' '}
                <Text span c="dimmed">
                  ({why})
                </Text>
              </List.Item>
            ))}
          </List>
          <Text mt="md">
            <TextLink
              to="/incidents/$incidentId"
              params={{ incidentId: incident.id }}
              search={{ tab: 'people' }}
              onClick={() => setAsking(false)}
            >
              Who has read it, and who may see it
            </TextLink>
          </Text>
        </Dialog>
      )}
    </>
  )
}
