/**
 * Makes a function that works once for each object, and remembers the result for as long as the object
 * lives: for what many pages show of one reference, and what several parts need of one documentary.
 */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return remember(new WeakMap<Key, { value: Value }>(), make);
}

/** The same for texts, such as dates: their number is small. */
export function memoizeText<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return remember(new Map<Key, { value: Value }>(), make);
}

interface Memory<Key, Value> {
  get(key: Key): { value: Value } | undefined;
  set(key: Key, known: { value: Value }): unknown;
}

function remember<Key, Value>(memory: Memory<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    let known = memory.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      memory.set(key, known);
    }
    return known.value;
  };
}
