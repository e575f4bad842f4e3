/**
 * Ends the process with a clear message if Node is older than what Vite needs. The commands import this first, and it
 * imports nothing itself, so that it speaks before anything newer is even loaded.
 */
const NEEDED = '20.19, 22.12 or newer';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!isEnough) {
  process.stderr.write(
    `Keyferry needs Node ${NEEDED}; this is Node ${process.versions.node}.\nInstall a newer one from https://nodejs.org and run the command again.\n`,
  );
  process.exit(1);
}
