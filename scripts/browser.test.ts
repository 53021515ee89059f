import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

const machine = (files: readonly string[], over: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: {},
  home: '/home/lan',
  playwright: '/home/lan/.cache/ms-playwright/chromium-9/chrome-linux/chrome',
  exists: (path) => files.includes(path),
  list: () => [],
  ...over,
});

describe('findBrowser', () => {
  it('takes the one named in CHROMIUM_PATH before all others', () => {
    expect(findBrowser(machine(['/opt/own', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/own' } }))).toBe('/opt/own');
  });
  it('refuses a CHROMIUM_PATH that leads nowhere', () => {
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/gone' } }))).toThrow('/opt/gone');
  });
  it('prefers Chromium to Chrome to Edge to a browser of Playwright', () => {
    const all = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge', machine([]).playwright];
    for (const [at, path] of all.entries()) expect(findBrowser(machine(all.slice(at)))).toBe(path);
  });
  it('finds the newest browser in the cache of Playwright', () => {
    const path = '/home/lan/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
    const files = [path, '/home/lan/.cache/ms-playwright/chromium-900/chrome-linux/chrome'];
    expect(findBrowser(machine(files, { list: () => ['ffmpeg-1', 'chromium-900', 'chromium-1200'] }))).toBe(path);
  });
  it('knows the places of macOS and Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([chrome], { platform: 'darwin' }))).toBe(chrome);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine([edge], { platform: 'win32', env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } }))).toBe(edge);
  });
  it('says null where there is none', () => {
    expect(findBrowser(machine([]))).toBeNull();
  });
});
