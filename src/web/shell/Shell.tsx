import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { onSent, setSender } from '../deliver.ts'
import { say } from '../design/say.ts'
import { followLive } from '../live.ts'
import { useMe } from '../me.ts'
import { ReaderContext } from '../reader.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import classes from './Shell.module.css'

/** What stands around every page for somebody who is signed in. */
export function Shell() {
  const me = useMe()
  const cache = useQueryClient()
  const reader = useMemo(() => ({ personId: me.personId, zone: me.organisation.zone }), [me.personId, me.organisation.zone])

  useEffect(() => followLive(cache), [cache])
  useEffect(() => {
    setSender({ id: me.personId, name: me.name })
    return () => setSender(null)
  }, [me.personId, me.name])
  useEffect(
    () =>
      onSent(({ late, what }) => {
        void cache.invalidateQueries()
        if (late) say(`Sent: ${what}`)
      }),
    [cache],
  )

  return (
    <ReaderContext value={reader}>
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      <Header me={me} />
      <div className={classes.frame}>
        <Navigation role={me.role} />
        <main id="content" tabIndex={-1} className={classes.content}>
          <ConnectionBanner />
          <Outlet />
        </main>
      </div>
    </ReaderContext>
  )
}
