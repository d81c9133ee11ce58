const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Runs `clean` once: when the caller says so, when the process exits, or when it is interrupted (Ctrl-C), which ends it
 * with the signal's usual status.
 *
 * @returns Runs it now and forgets it.
 */
export function onExit(clean: () => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, status]) => [signal, () => process.exit(status)] as const);
  const release = (): void => {
    process.off("exit", release);
    for (const [signal, handler] of handlers) process.off(signal, handler);
    clean();
  };
  process.on("exit", release);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return release;
}
