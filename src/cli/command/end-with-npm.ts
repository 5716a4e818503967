/**
 * Ends a server with the npm that started it. npm passes a signal to its shell, which dies of it and
 * tells nobody: the server would go on and hold its port.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  // A process whose parent is gone gets another one.
  setInterval(() => {
    if (process.ppid !== shell) process.exit();
  }, 500).unref();
}
