import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Running = { pid: number; command: string }

/** Every process on this machine that we may see, with its command line. */
export function runningProcesses(): Running[] {
  if (process.platform === 'linux') return fromProc()
  if (process.platform === 'win32') return fromPowerShell()
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n').map(toRunning)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Read directly, because slim images have no ps. */
function fromProc(): Running[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => ({ pid: Number(pid), command: commandOf(pid) }))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return '' // It ended while we were looking, or is not ours to see.
  }
}

function fromPowerShell(): Running[] {
  const query = `Get-CimInstance Win32_Process -Filter "Name='postgres.exe'" | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`
  return execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).split('\n').map(toRunning)
}

function toRunning(line: string): Running {
  const [, pid = '0', command = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
  return { pid: Number(pid), command: command.trim() }
}
