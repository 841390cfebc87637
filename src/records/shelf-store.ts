import { NAME } from '../brand.js';
import { readShelf, writeShelf, type Shelf } from './shelf.js';

/** The key in `localStorage`, and the name of the locks. */
export const KEY = `${NAME}.records`;

/** Where the shelf stands: on the device, or, where that is not to be had, in the memory of this page. */
export interface ShelfStore {
  read(): Shelf;
  /** Replaces the shelf, while no other tab does. @returns what the step returned beside it */
  change<Result>(step: (shelf: Shelf) => readonly [Shelf, Result]): Promise<Result>;
  /** Whether what is put there is still there on the next page. */
  isLasting(): boolean;
  /** Only one tab at a time may do something. Without locks `run` has to see to it by itself. */
  alone(name: string, run: () => Promise<unknown>): Promise<unknown>;
  /** Whether {@link ShelfStore.alone} keeps others away. */
  readonly hasLocks: boolean;
}

/** What the store needs of the browser. */
export interface ShelfPlace {
  /** It may throw, as browsers do. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** https://w3c.github.io/web-locks/, which is there on https only. */
  readonly locks: LockManager | undefined;
  /** In ms since 1970. */
  readonly now: () => number;
}

/** @param place where to keep it */
export function createShelfStore({ storage, locks, now }: ShelfPlace): ShelfStore {
  let inMemory: Shelf | null = null;

  function read(): Shelf {
    if (inMemory) return inMemory;
    try {
      return readShelf(storage().getItem(KEY), now());
    } catch {
      return (inMemory = readShelf(null, now()));
    }
  }

  function write(shelf: Shelf): void {
    const text = writeShelf(shelf);
    if (inMemory) return void (inMemory = shelf);
    try {
      if (text) storage().setItem(KEY, text);
      else storage().removeItem(KEY);
    } catch {
      inMemory = shelf; // blocked, or full
    }
  }

  return {
    read,
    async change(step) {
      const run = () => {
        const [shelf, result] = step(read());
        write(shelf);
        return result;
      };
      return locks && !inMemory ? ((await locks.request(KEY, run)) as ReturnType<typeof run>) : run();
    },
    isLasting: () => inMemory === null,
    alone: async (name, run) =>
      locks && !inMemory ? locks.request(`${KEY}.${name}`, { ifAvailable: true }, (lock) => lock && run()) : run(),
    hasLocks: locks !== undefined,
  };
}
