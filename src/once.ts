/** What is made when it is first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same of each thing that is given, as long as the thing is there; neither it nor what is made of it may change. */
export function onceEach<T extends object, U>(make: (of: T) => U): (of: T) => U {
  const made = new WeakMap<T, () => U>();
  return (of) => {
    let own = made.get(of);
    if (own === undefined) {
      own = once(() => make(of));
      made.set(of, own);
    }
    return own();
  };
}
