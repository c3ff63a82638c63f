import { useRouterState } from '@tanstack/react-router'
import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import classes from './Page.module.css'

type Props = {
  /** Also the title of the browser's tab. */
  title: string
  /** What stands in the heading when it is more than the title. */
  heading?: ReactNode
  /** Badges, people and moments below the heading. */
  below?: ReactNode
  actions?: ReactNode
  /** The way back: links from the outermost in, without this page. */
  trail?: ReactNode[]
  /** `narrow` for forms and words, which are hard to read across a wide screen. */
  width?: 'wide' | 'narrow'
  banner?: ReactNode
  children: ReactNode
}

/** Every page inside the shell: the way back, the heading, what can be done, the content. */
export function Page({ title, heading, below, actions, trail, width = 'wide', banner, children }: Props) {
  const ref = usePageTitle<HTMLHeadingElement>(title)
  return (
    <div className={classes.page} data-width={width}>
      {banner}
      {trail && <Trail steps={trail} />}
      <header className={classes.head}>
        <div className={classes.title}>
          <h1 ref={ref} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {below && <div className={classes.below}>{below}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

const Trail = ({ steps }: { steps: ReactNode[] }) => (
  <nav aria-label="Where you are" className={classes.trail}>
    {steps.map((step, at) => (
      <Fragment key={at}>
        {at > 0 && <span aria-hidden>/</span>}
        {step}
      </Fragment>
    ))}
  </nav>
)

let firstPath: string | null = null

/** Names the tab and, after navigation, puts the focus on the heading: there a screen reader goes on, and Tab continues from there. */
export function usePageTitle<Heading extends HTMLElement>(title: string) {
  const ref = useRef<Heading>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    document.title = title === 'Muster' ? title : `${title} · Muster`
  }, [title])
  useEffect(() => {
    // Opening Muster itself leaves the focus where the browser has it.
    if (firstPath !== null && firstPath !== path) ref.current?.focus({ preventScroll: true })
    firstPath ??= path
    if (firstPath !== path) firstPath = ''
  }, [path])
  return ref
}
