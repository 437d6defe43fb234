# Sourced by ./demo and ./test from the root of the clone: installs what the lock file says, and builds, when needed.
for tool in git node npm; do
  command -v "$tool" >/dev/null 2>&1 || { echo "chancery: $tool is missing. Install git and Node.js 20 or newer (with npm), then run this again." >&2; exit 2; }
done
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "Installing what the lock file names (once, about a minute) …"
  npm ci --no-audit --no-fund --loglevel=error || { echo "chancery: npm ci failed; see above. A reachable npm registry is needed for the first installation." >&2; exit 2; }
fi
npm run --silent build
