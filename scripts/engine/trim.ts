import { instruction, leb, readerOf, sectionBytes, sectionId, sectionsOf, type Section } from './wasm.ts';

/** What a trimmed module lost. */
export interface Trimmed {
  readonly bytes: Uint8Array;
  /** Exports kept and left out. */
  readonly exports: { readonly kept: number; readonly dropped: number };
  /** Functions nothing can call any more, and how many bytes they took. */
  readonly unreachable: { readonly functions: number; readonly bytes: number };
}

interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

const functionKind = 0;

/**
 * A module with only the exports that `keep` names, and with the body of every function that neither these, nor the start
 * function, nor a table can reach replaced by one `unreachable`. Numbers of functions stay as they are, so whatever can still be
 * called does what it did. DuckDB exports 75,000 names to link extensions at run time; here none is ever linked.
 */
export function trim(module: Uint8Array, keep: (name: string) => boolean): Trimmed {
  const sections = sectionsOf(module);
  const of = (id: number): Section => {
    const found = sections.find((s) => s.id === id);
    if (!found) throw new Error(`the module has no section ${id}`);
    return found;
  };
  const imported = importedFunctions(module, of(sectionId.import));
  const exported = exportsOf(module, of(sectionId.export));
  const kept = exported.filter((e) => keep(e.name));
  const bodies = bodiesOf(module, of(sectionId.code));
  const start = sections.find((s) => s.id === sectionId.start);
  const roots = [...kept.filter((e) => e.kind === functionKind).map((e) => e.index), ...elements(module, of(sectionId.element)), ...(start ? [readerOf(module, start.start).number()] : [])];

  const live = new Set<number>();
  const open = [...roots];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (live.has(index)) continue;
    live.add(index);
    const body = bodies[index - imported];
    if (body) open.push(...calledBy(module, body));
  }
  const dead = bodies.filter((_, n) => !live.has(n + imported));
  const stub = Uint8Array.from([3, 0, 0x00, 0x0b]);
  const code = Buffer.concat([Uint8Array.from(leb(bodies.length)), ...bodies.flatMap(({ start: from, end }, n) => (live.has(n + imported) ? [Uint8Array.from(leb(end - from)), module.subarray(from, end)] : [stub]))]);
  const names = Buffer.concat([Uint8Array.from(leb(kept.length)), ...kept.map((e) => exportBytes(e))]);
  const content = (s: Section): Uint8Array => (s.id === sectionId.export ? names : s.id === sectionId.code ? code : module.subarray(s.start, s.end));
  return {
    bytes: Buffer.concat([module.subarray(0, 8), ...sections.map((s) => sectionBytes(s.id, content(s)))]),
    exports: { kept: kept.length, dropped: exported.length - kept.length },
    unreachable: { functions: dead.length, bytes: dead.reduce((sum, b) => sum + b.end - b.start, 0) },
  };
}

function exportBytes({ name, kind, index }: Export): Uint8Array {
  const text = new TextEncoder().encode(name);
  return Uint8Array.from([...leb(text.length), ...text, kind, ...leb(index)]);
}

/** How many functions a module imports; they come first in the count of functions. */
function importedFunctions(module: Uint8Array, section: Section): number {
  const reader = readerOf(module, section.start);
  let functions = 0;
  const limits = (): void => {
    const flags = reader.byte();
    reader.skip();
    if (flags & 1) reader.skip();
  };
  for (let count = reader.number(); count > 0; count -= 1) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === functionKind) functions += 1;
    if (kind === 0) reader.skip();
    else if (kind === 1) (reader.byte(), limits());
    else if (kind === 2) limits();
    else if (kind === 3) reader.at += 2;
    else (reader.byte(), reader.skip());
  }
  return functions;
}

function exportsOf(module: Uint8Array, section: Section): Export[] {
  const reader = readerOf(module, section.start);
  return Array.from({ length: reader.number() }, () => ({ name: reader.name(), kind: reader.byte(), index: reader.number() }));
}

function bodiesOf(module: Uint8Array, section: Section): Pick<Section, 'start' | 'end'>[] {
  const reader = readerOf(module, section.start);
  return Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    const start = reader.at;
    reader.at += size;
    return { start, end: start + size };
  });
}

/** Every function a table holds. Only the plain form of an element segment is read: a table offset and a list of functions. */
function elements(module: Uint8Array, section: Section): number[] {
  const reader = readerOf(module, section.start);
  return Array.from({ length: reader.number() }, () => {
    if (reader.number() !== 0) throw new Error('an element segment of a form that is not known here');
    while (reader.at < section.end && module[reader.at] !== 0x0b) instruction(reader);
    reader.byte();
    return Array.from({ length: reader.number() }, () => reader.number());
  }).flat();
}

function calledBy(module: Uint8Array, body: Pick<Section, 'start' | 'end'>): number[] {
  const reader = readerOf(module, body.start);
  for (let locals = reader.number(); locals > 0; locals -= 1) (reader.skip(), reader.byte());
  const called: number[] = [];
  while (reader.at < body.end) {
    const index = instruction(reader);
    if (index !== null) called.push(index);
  }
  if (reader.at !== body.end) throw new Error('the last instruction of a function runs past its end');
  return called;
}
