import { useMe } from '../me.ts'
import { MyReportsHome } from '../home/MyReportsHome.tsx'
import { WorkHome } from '../home/WorkHome.tsx'

/** Whoever works on incidents sees what needs them now; everybody else, what became of what they told. */
export const HomePage = () => (useMe().role === 'employee' ? <MyReportsHome /> : <WorkHome />)
