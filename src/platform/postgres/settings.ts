/**
 * For a small office: some ten people at once, little memory, and nothing acknowledged that is not on the disk.
 * Given on the command line at each start, so that a new release may change them without touching anybody's files.
 */
export const settings: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',

  max_connections: '40',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  huge_pages: 'off',
  jit: 'off',

  // Processes that a single small server never needs: readers beside the asker, replication, parallel workers.
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_replication_slots: '0',
  max_logical_replication_workers: '0',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '1',

  min_wal_size: '32MB',
  max_wal_size: '128MB',

  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Statements and details would carry what people reported, names and all, into a file that nobody guards.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

export function asArguments(chosen: Record<string, string>): string[] {
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
