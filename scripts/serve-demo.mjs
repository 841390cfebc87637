/** Serves the demo: the site, and the third parties it speaks to. `PORT` and `PARTIES_PORT` choose other ports. */
import { existsSync } from 'node:fs';
import { startDemoServers } from './demo-servers.mjs';

const sitePort = portFrom('PORT', 4400);
const partiesPort = portFrom('PARTIES_PORT', 4401);

let servers;
try {
  servers = await startDemoServers({ sitePort, partiesPort });
} catch (error) {
  if (error.code === 'EADDRINUSE') {
    const name = error.port === sitePort ? 'PORT' : 'PARTIES_PORT';
    fail(`Port ${error.port} is in use. Stop what uses it, or choose another: ${name}=${error.port + 10} npm start`);
  }
  if (error.code === 'EACCES') fail(`Port ${error.port} is not allowed here. Choose one above 1023 with PORT and PARTIES_PORT.`);
  throw error;
}

const built = existsSync(new URL('../dist/tierconsent.js', import.meta.url));
process.stdout.write(`
  Fernhill Training, the demo of TierConsent:  ${servers.siteUrl}/

  The strip at the top of each page shows live which of six third parties (${servers.partiesUrl}) heard of you:
  before you choose only those that a page cannot do without, then exactly those that your choice allows.
${built ? '' : '\n  The widget has not been built yet, so everything stays withheld: npm run build\n'}
  Ctrl+C stops it.
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await servers.close();
    process.exit(0);
  });
}

function portFrom(name, standard) {
  const written = process.env[name]?.trim();
  if (!written) return standard;
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`${name} is "${written}", but a port is a whole number from 0 to 65535.`);
  return port;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
