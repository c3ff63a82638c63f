import { useEffect, useMemo, useRef } from 'react'
import type { FieldBoard } from '../editor/field-view.ts'
import type { Draft } from '../writing-queries.ts'

/** The fields of the draft, told to the chips in the text whenever one was filled in. */
export function useFieldBoard(fields: Draft['fields'], open: (key: string) => void): FieldBoard {
  const now = useRef({ fields, open })
  const board = useMemo(() => {
    const hearers = new Set<() => void>()
    return {
      read: (key: string) => now.current.fields.find((each) => each.key === key) ?? null,
      open: (key: string) => now.current.open(key),
      all: () => now.current.fields,
      watch: (hear: () => void) => {
        hearers.add(hear)
        return () => void hearers.delete(hear)
      },
      tell: () => hearers.forEach((hear) => hear()),
    }
  }, [])
  useEffect(() => {
    now.current.open = open
  })
  useEffect(() => {
    now.current.fields = fields
    board.tell()
  }, [board, fields])
  return board
}
