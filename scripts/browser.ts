import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** What a look for a browser needs to know of the machine; tests hand in another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Path of the browser that the installed playwright-core would start. */
  readonly playwright: string;
  exists(path: string): boolean;
  /** Names in a folder; empty where it does not exist. */
  list(folder: string): readonly string[];
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    playwright: chromium.executablePath(),
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
];
const mac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windows = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function installed(machine: Machine): string[] {
  if (machine.platform === 'darwin') return [...mac, ...mac.map((path) => machine.home + path)];
  if (machine.platform !== 'win32') return linux;
  const roots = [machine.env['ProgramFiles'], machine.env['ProgramFiles(x86)'], machine.env['LOCALAPPDATA']];
  return windows.flatMap((path) => roots.filter((r) => r !== undefined).map((r) => `${r}\\${path}`));
}

function playwrightCache(machine: Machine): string {
  const named = machine.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (named && named !== '0') return named;
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Caches', 'ms-playwright');
  if (machine.platform === 'win32') return join(machine.env['LOCALAPPDATA'] ?? machine.home, 'ms-playwright');
  return join(machine.env['XDG_CACHE_HOME'] ?? join(machine.home, '.cache'), 'ms-playwright');
}

function cached(machine: Machine): string[] {
  const cache = playwrightCache(machine);
  const binaries = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  const versions = machine.list(cache).filter((name) => /^chromium-\d+$/.test(name));
  versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return versions.flatMap((version) => binaries.map((path) => join(cache, version, path)));
}

/**
 * Path of a browser of the Chromium family, or null. Order: CHROMIUM_PATH, Debian's Chromium, Google Chrome, Edge, a browser
 * of Playwright. A CHROMIUM_PATH that leads nowhere throws: whoever set it means it.
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    if (!machine.exists(named)) throw new Error(`CHROMIUM_PATH: there is no file ${named}`);
    return named;
  }
  return [...installed(machine), machine.playwright, ...cached(machine)].find((path) => machine.exists(path)) ?? null;
}

/** The flags every test browser starts with: no sandbox (containers), no first-run pages, no traffic of its own. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installs Debian's Chromium, and the font the layout tests fall back on, where this is root on a machine with apt; true on success. */
function install(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('setup: no browser found; installing chromium with apt-get (about a minute)');
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function ensure(): number {
  try {
    if (findBrowser() || (install() && findBrowser())) return 0;
    console.error('setup: no browser for the tests: install Chromium, Google Chrome or Edge, or name one in CHROMIUM_PATH');
    return process.env['CI'] ? 1 : 0;
  } catch (problem) {
    console.error(`setup: ${(problem as Error).message}`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = ensure();
