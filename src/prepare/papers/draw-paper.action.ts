import { composeAndDraw, type DrawnFormat } from '../../platform/print/draw.ts'
import type { Paper } from './compose.ts'

/** Put together and drawn in a thread, so that the server goes on answering. */
export const drawPaper = (paper: Paper, format: DrawnFormat): Promise<Uint8Array> =>
  composeAndDraw(new URL('./compose.ts', import.meta.url), paper, format)
