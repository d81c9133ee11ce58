/** Somebody else changed it since it was read: nothing was written. */
export class VersionConflict extends Error {
  /** Version that is in the store now; 0: there is none. */
  readonly current: number;
  constructor(what: string, current: number) {
    super(`${what} was changed by somebody else; its version is now ${current}`);
    this.name = "VersionConflict";
    this.current = current;
  }
}
