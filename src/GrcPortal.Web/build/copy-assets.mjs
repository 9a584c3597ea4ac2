// Copies what assets.json allows from node_modules to wwwroot/lib, and nothing else.
// A file whose SHA-384 differs from the one that was reviewed stops the build.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lib = join(project, 'wwwroot', 'lib');
const assets = JSON.parse(readFileSync(join(project, 'build', 'assets.json'), 'utf8'));

const refused = [];
for (const { source, target, licence, sha384 } of assets) {
  const from = join(project, 'node_modules', source);
  const found = createHash('sha384').update(readFileSync(from)).digest('base64');
  if (!licence) refused.push(`${source} names no licence.`);
  if (relative(lib, join(lib, target)).startsWith('..' + sep)) refused.push(`${target} leaves wwwroot/lib.`);
  if (found !== sha384) refused.push(`${source} is sha384 ${found}, not ${sha384}.`);
}

if (refused.length > 0) {
  console.error(`build/assets.json does not allow this copy. ${refused.join(' ')} Review the file, then mend the list.`);
  process.exit(1);
}

rmSync(lib, { recursive: true, force: true });
for (const { source, target } of assets) {
  mkdirSync(dirname(join(lib, target)), { recursive: true });
  cpSync(join(project, 'node_modules', source), join(lib, target));
}
