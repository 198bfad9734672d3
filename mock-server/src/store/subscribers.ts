/** Who is to be poked. */
export interface Subscribers {
  readonly size: number;
  add(onPoke: () => void): () => void;
  poke(): void;
}

export function createSubscribers(): Subscribers {
  const subscribers = new Set<{ readonly onPoke: () => void }>();
  return {
    get size() {
      return subscribers.size;
    },
    add(onPoke) {
      const subscriber = { onPoke };
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    poke() {
      for (const { onPoke } of [...subscribers]) onPoke();
    },
  };
}
