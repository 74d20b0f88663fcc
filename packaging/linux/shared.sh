# What make-deb and make-tarball share; read by them, not run. BUNDLE, OUT and QUICK=1 (larger files) are for tests.
# shellcheck shell=sh
set -eu
umask 022

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
bundle=${BUNDLE:-$root/dist/jcdesk}
out=${OUT:-$root/dist}
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/jcdesk/__init__.py")

# The same source gives the same package: every date in it is that of the commit.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)
fi
export SOURCE_DATE_EPOCH

fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

[ -x "$bundle/jcdesk" ] || fail "there is no program in $bundle: run 'make build' first"
command -v "$1" >/dev/null || fail "$1 is missing"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The program into folder $1, with the permissions that files of a system have.
copy_bundle() {
    mkdir -p "$1"
    cp -R "$bundle/." "$1"
    find "$1" -type d -exec chmod 755 {} +
    find "$1" -type f -exec chmod 644 {} +
    chmod 755 "$1/jcdesk" "$1/jcdesk-cli"
}

# What makes it an application of the desktop into folder $1, which is a "share".
copy_share() {
    mkdir -p "$1"
    cp -R "$root/packaging/linux/share/." "$1"
    mkdir -p "$1/icons/hicolor/scalable/apps"
    cp "$root/resources/app/jcdesk.svg" "$1/icons/hicolor/scalable/apps/"
    sed -i "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
        "$1/metainfo/app.jcdesk.jcdesk.metainfo.xml"
}
