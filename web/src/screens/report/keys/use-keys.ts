import { useEffect, useRef } from "react";
import { type Command, commandOf, type KeyPlace } from "../logic/keys.ts";
import { keyPlace } from "./key-place.ts";

interface KeyListeners {
  /** False: it does not apply here, the key stays with the browser. */
  readonly run: (command: Command) => boolean;
  readonly escape: () => boolean;
  /** Asked before commands: a list that is open and picks by digits. */
  readonly pick: (event: KeyboardEvent) => boolean;
  readonly covered: boolean;
}

/** Listens to keys wherever they are pressed, without getting in the way of inputs and input methods. */
export function useKeys(listeners: KeyListeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { run, escape, pick, covered } = latest.current;
      if (event.defaultPrevented || event.isComposing) return;
      const place: KeyPlace = covered ? "overlay" : keyPlace(event.target);
      if (event.key === "Escape") {
        if (!covered && escape()) event.preventDefault();
        return;
      }
      if ((place === "page" || place === "control") && pick(event)) return event.preventDefault();
      const command = commandOf(event, place);
      if (command !== null && run(command)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
