import { notifications } from '@mantine/notifications'

/** A word that something is done, at the bottom and gone after a while. What people must not miss stands in the page instead. */
export const say = (message: string): void => {
  notifications.show({ message, color: 'ink' })
}
