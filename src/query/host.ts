import { engineExports } from '../domain/engineFile.ts';

export type EngineFunction = (...args: readonly number[]) => number;
export type EngineExports = Readonly<Record<(typeof engineExports)[number], EngineFunction>>;

/** A running engine: what it exports, and its memory, whose buffer is another one after it has grown. */
export interface Instance {
  readonly exports: EngineExports;
  readonly memory: WebAssembly.Memory;
}

const page = 65_536;
const mostBytes = 4_294_901_760;
const codes = { noSystem: -52, badFile: 8 } as const;

/** What a page gives the engine of its surroundings: memory, clock and chance. It gives no file, no network and no other library, so no instruction can reach any. */
export async function instantiate(module: WebAssembly.Module): Promise<Instance> {
  const { memorySize, tableSize } = layoutOf(module);
  const base = 1024;
  const stackLow = Math.ceil((base + memorySize) / 64) * 64;
  const stackHigh = stackLow + 1_048_576;
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65_536 });
  const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(memory.buffer as ArrayBuffer);
  const words = (): Uint32Array => new Uint32Array(memory.buffer);
  let exports: EngineExports | null = null;

  const refuse = (): number => {
    const text = new TextEncoder().encode('files are not open to instructions in this page\0');
    const at = exports!.malloc(text.length) >>> 0;
    bytes().set(text, at);
    return exports!.duckdb_web_fail_with(at);
  };
  const grow = (wanted: number): number => {
    const now = memory.buffer.byteLength;
    const size = Math.max(wanted >>> 0, Math.min(now * 1.2, (wanted >>> 0) + 100_663_296));
    if (wanted >>> 0 > mostBytes) return 0;
    try {
      memory.grow(Math.ceil((Math.min(size, mostBytes) - now) / page));
      return 1;
    } catch {
      return 0;
    }
  };
  const known: Readonly<Record<string, (...args: number[]) => number | void>> = {
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    _emscripten_get_now_is_monotonic: () => 1,
    _emscripten_memcpy_js: (to, from, count) => void bytes().copyWithin(to! >>> 0, from! >>> 0, (from! >>> 0) + (count! >>> 0)),
    emscripten_get_heap_max: () => mostBytes,
    emscripten_resize_heap: (wanted) => grow(wanted!),
    random_get: (at, count) => (crypto.getRandomValues(bytes().subarray(at! >>> 0, (at! >>> 0) + (count! >>> 0))), 0),
    environ_sizes_get: (count, size) => ((words()[count! >>> 2] = 0), (words()[size! >>> 2] = 0), 0),
    environ_get: () => 0,
    _emscripten_get_progname: (at, count) => void bytes().fill(0, at! >>> 0, (at! >>> 0) + count!),
    duckdb_web_test_platform_feature: () => 1,
    duckdb_web_fs_get_default_data_protocol: () => 0,
    duckdb_web_fs_glob: () => undefined,
    duckdb_web_fs_file_exists: () => 0,
    duckdb_web_fs_directory_exists: () => 0,
    duckdb_web_fs_directory_list_files: () => 0,
    duckdb_web_fs_file_close: () => undefined,
    duckdb_web_fs_file_drop_file: () => undefined,
    emscripten_asm_const_ptr: () => 0,
    emscripten_asm_const_int: () => 0,
    _emscripten_runtime_keepalive_clear: () => undefined,
  };
  const hostFunction = (name: string): ((...args: number[]) => number | void) => {
    if (known[name]) return known[name];
    if (name.startsWith('_embind_register')) return () => undefined;
    if (name.startsWith('duckdb_web_fs_')) return refuse;
    if (name.startsWith('__syscall')) return () => codes.noSystem;
    if (name.startsWith('fd_')) return () => codes.badFile;
    return () => {
      throw new Error(`the engine asked for ${name}, which a page does not give`);
    };
  };
  const number = (value: number, mutable = true): WebAssembly.Global => new WebAssembly.Global({ value: 'i32', mutable }, value);
  const given: Readonly<Record<string, unknown>> = {
    memory,
    __indirect_function_table: new WebAssembly.Table({ initial: tableSize + 1, element: 'anyfunc' }),
    __memory_base: number(base, false),
    __table_base: number(1, false),
    __stack_pointer: number(stackHigh),
    __stack_high: number(stackHigh),
    __stack_low: number(stackLow),
    __heap_base: number(stackHigh),
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    const value = kind === 'function' ? hostFunction(name) : (given[name] ?? ((kind as string) === 'tag' ? exceptionTag() : number(0)));
    (imports[space] ??= {})[name] = value as WebAssembly.ImportValue;
  }
  const instance = await WebAssembly.instantiate(module, imports);
  exports = instance.exports as unknown as EngineExports;
  exports.__wasm_apply_data_relocs();
  exports.__wasm_call_ctors();
  return { exports, memory };
}

function exceptionTag(): unknown {
  const { Tag } = WebAssembly as unknown as { readonly Tag: new (type: { readonly parameters: readonly string[] }) => unknown };
  return new Tag({ parameters: ['i32'] });
}

/** Size of the fixed data in bytes and of the table of functions, from the module's own section about linking (dylink.0, first part). */
function layoutOf(module: WebAssembly.Module): { readonly memorySize: number; readonly tableSize: number } {
  const section = WebAssembly.Module.customSections(module, 'dylink.0')[0];
  if (!section) throw new Error('the engine says nothing of its layout');
  const bytes = new Uint8Array(section);
  let at = 2;
  const next = (): number => {
    let [value, scale, part] = [0, 1, 0];
    do {
      part = bytes[at++] ?? 0;
      value += (part & 0x7f) * scale;
      scale *= 128;
    } while (part & 0x80);
    return value;
  };
  const memorySize = next();
  next();
  return { memorySize, tableSize: next() };
}
