/**
 * Settings of the embedded server, on its command line so that an upgrade of the program brings its own. Crash safety
 * (fsync, full_page_writes, synchronous_commit) is left on.
 */
export function serverSettings(socketFolder: string): string[] {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: "5432",
    max_connections: "200",
    shared_buffers: "256MB",
    work_mem: "32MB",
    maintenance_work_mem: "128MB",
    effective_cache_size: "1GB",
    random_page_cost: "1.1",
    // Compiling a query costs more than the short queries of a page.
    jit: "off",
    // Containers give /dev/shm 64 MB, which parallel queries can exceed; the cores are for checking files.
    max_parallel_workers_per_gather: "0",
    max_wal_size: "2GB",
    wal_compression: "on",
    timezone: "UTC",
    autovacuum_naptime: "15s",
    // Rows are added in large numbers: keep the visibility map fresh for facets.
    autovacuum_vacuum_insert_scale_factor: "0.05",
    autovacuum_analyze_scale_factor: "0.05",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    log_truncate_on_rotation: "on",
    log_min_messages: "warning",
    // A statement and its values hold document text, which belongs in no log.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
