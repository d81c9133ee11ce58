/** True where only this machine can reach the address. Names other than localhost may resolve to anything, so they don't count. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
