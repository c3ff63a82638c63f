import { lazy } from 'react'
import { WorkHome } from '../home/WorkHome.tsx'
import { useMe } from '../me.ts'

const MyReportsHome = lazy(() => import('../home/MyReportsHome.tsx').then((file) => ({ default: file.MyReportsHome })))

/** Whoever works on incidents sees what needs them now; everybody else, what became of what they told. */
export const HomePage = () => (useMe().role === 'employee' ? <MyReportsHome /> : <WorkHome />)
