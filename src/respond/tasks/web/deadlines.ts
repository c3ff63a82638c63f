/** How soon something is needed, as people say it in an emergency: nobody picks a date from a calendar then. */
export const deadlines = [
  { value: '', label: 'No deadline' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
  { value: '240', label: '4 hours' },
  { value: '480', label: '8 hours' },
  { value: '1440', label: '1 day' },
  { value: '4320', label: '3 days' },
  { value: '10080', label: '1 week' },
]

export const inMinutes = (minutes: string, now: Date): string | null =>
  minutes ? new Date(now.getTime() + Number(minutes) * 60_000).toISOString() : null
