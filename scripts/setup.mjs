/**
 * First step of `npm start` and `npm test`. Runs on whatever Node (20 or newer) started npm and needs no package:
 * installs the locked packages when node_modules is missing or out of step with package-lock.json, makes sure that
 * npm scripts find the Node of node_modules, and with --browser that a Chromium for the tests is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeOfHouse = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function fail(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

function lockedPackages(file) {
  if (!existsSync(file)) return null;
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** Whether node_modules holds exactly the versions of the lockfile; packages for other systems may be absent. */
function inStep() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  if (!wanted) fail('package-lock.json is missing; take it from the repository');
  const held = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!held) return false;
  for (const [path, { version, integrity, optional }] of wanted) {
    const here = held.get(path);
    if (here ? here.version !== version || here.integrity !== integrity : !optional) return false;
  }
  return [...held.keys()].every((path) => wanted.has(path));
}

/** Runs npm with the Node that started this script's npm, outside node_modules, since that folder may be replaced. */
function npm(...args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((p) => !p.includes('node_modules')).join(delimiter);
  const done = spawnSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  return done.status === 0;
}

function houseNodeRuns() {
  if (!existsSync(nodeOfHouse)) return false;
  const [major, minor] = spawnSync(nodeOfHouse, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node ${process.versions.node} is too old; install Node 20 or newer`);

if (!inStep()) {
  const since = Date.now();
  console.log('setup: installing the packages of package-lock.json (about a minute the first time)');
  if (!npm('ci')) fail('npm ci did not succeed; see the lines above (a network or a registry problem is the usual cause)');
  console.log(`setup: packages installed in ${Math.round((Date.now() - since) / 1000)} s`);
}
if (!houseNodeRuns() && !(npm('rebuild', 'node') && houseNodeRuns())) {
  fail('the npm package "node" holds no working Node 22.12 or newer; run `npm ci` with install scripts allowed');
}
if (process.argv.includes('--browser')) {
  const found = spawnSync(nodeOfHouse, [join(root, 'scripts', 'browser.ts')], { cwd: root, stdio: 'inherit' });
  if (found.status !== 0) process.exit(found.status ?? 1);
}
