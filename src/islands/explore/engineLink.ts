import { enginePath } from '../../domain/engineFile.ts';
import { createEngine, type Engine } from '../../query/engine.ts';
import { link } from '../../site/links.ts';

let made: Engine | undefined;

/** The one engine of the page; making it fetches nothing, starting it does. */
export function engine(): Engine {
  made ??= createEngine({ engine: link.asset(enginePath), data: link.file('') });
  return made;
}
