const key = 'dung-hen.engine';

/** A mark that lies there while the engine works, so that a page that crashed over it knows when it is opened again. Storage that is closed or full marks nothing. */
export interface Breadcrumb {
  lay(): void;
  lift(): void;
  lies(): boolean;
}

export function breadcrumbIn(storage: () => Storage): Breadcrumb {
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    lay: () => quietly(() => storage().setItem(key, 'at work'), undefined),
    lift: () => quietly(() => storage().removeItem(key), undefined),
    lies: () => quietly(() => storage().getItem(key) !== null, false),
  };
}
