# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What the benchmarks share: a folder that is removed at the end, peers that are stopped by process id, and an appliance
# with two trunks known by address: what 127.0.0.7 calls goes out to 127.0.0.8.

set -eu
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/..
work=$(mktemp -d)
pids=()
CALLER=127.0.0.7
CALLEE=127.0.0.8
CALLEE_PORT=5188
OFFSET=${BENCH_PORT_OFFSET:-23000}
SIP=127.0.0.1:$((5060 + OFFSET))
HTTP=http://127.0.0.1:$((8080 + OFFSET))
PROXY_PORT=$((5070 + OFFSET))

finish() {
    local pid
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { echo "   $*" >&2; }

need() {
    PATH=$PATH:/usr/sbin command -v "$1" >/dev/null || {
        say "$1 is missing: apt-get install $2"
        exit 1
    }
}

# row WHAT OURS PEERS PEER
row() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "${3:--}" "${4:--}"; }

# value KEY FILE: what a line KEY=... of a file says
value() { sed -n "s/^$1=//p" "$2" | tail -n 1; }

# ratio OURS PEERS
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "-" }'; }

cpu_seconds() {
    # All of a process's threads, and its children: fields 14 and 15, in hundredths of a second.
    local pid sum=0
    for pid in "$1" $(pgrep -P "$1" || true); do
        sum=$(awk -v s="$sum" '{ sub(/^.*\) /, ""); print s + $12 + $13 }' "/proc/$pid/stat")
    done
    awk -v s="$sum" 'BEGIN { print s / 100 }'
}

api() {
    curl -sf -X "$1" "$HTTP$2" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' ${3:+-d "$3"}
}

# start_appliance FOLDER: an empty appliance; sets $appliance_pid (Java) and $appliance (the script)
start_appliance() {
    mkdir -p "$work/data"
    JACKFIELD_DATA=$work/data JACKFIELD_BIND=127.0.0.1 JACKFIELD_PORT_OFFSET=$OFFSET JACKFIELD_ADMIN_PASSWORD=bench-$$ \
        "$1/bin/jackfield" run >"$work/appliance.log" 2>&1 </dev/null &
    appliance=$!
    pids+=("$appliance")
    wait_for 60 healthy || { tail -n 20 "$work/appliance.log" >&2; exit 1; }
    appliance_pid=$(java_of "$appliance")
}

java_of() {
    local pid
    for pid in "$1" $(pgrep -P "$1" || true); do
        case $(readlink "/proc/$pid/exe") in */java) echo "$pid"; return ;; esac
    done
}

healthy() { curl -sf "$HTTP/api/health" >/dev/null; }

# wait_for SECONDS COMMAND...
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

# From now on api asks as admin.
login() {
    token=$(curl -sf "$HTTP/api/login" -H 'Content-Type: application/json' \
        -d "{\"user\":\"admin\",\"password\":\"bench-$$\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/')
}

# Trunks by address, and one route between them.
connect_trunks() {
    login
    api PUT /api/provider/caller "{\"adapter\":\"generic\",\"host\":\"$CALLER\",\"register\":false,
        \"address\":[\"$CALLER\"],\"options-seconds\":0,\"number-form\":\"as-dialled\"}" >/dev/null
    api PUT /api/provider/callee "{\"adapter\":\"generic\",\"host\":\"$CALLEE\",\"port\":$CALLEE_PORT,\"transport\":\"udp\",
        \"register\":false,\"options-seconds\":0,\"number-form\":\"as-dialled\"}" >/dev/null
    api PUT /api/route/bench '{"direction":"outbound","number":"*","from":["provider:caller"],
        "target":["provider:callee"]}' >/dev/null
}

# start_proxy [rtpengine]: Kamailio that sends everything to the callee; sets $proxy and, with a relay, $relay
start_proxy() {
    need kamailio kamailio
    # Without a relay: a statement that does nothing, since a block must not be empty.
    local load="" manage='$var(nothing) = 0;'
    if [ "${1:-}" = rtpengine ]; then
        need rtpengine rtpengine-daemon
        rtpengine --table=-1 --interface=127.0.0.1 --listen-ng=127.0.0.1:$((PROXY_PORT + 1)) --foreground --log-stderr \
            --log-level=3 --port-min=$((30000)) --port-max=$((39999)) >"$work/rtpengine.log" 2>&1 </dev/null &
        relay=$!
        pids+=("$relay")
        load="loadmodule \"rtpengine.so\"
modparam(\"rtpengine\", \"rtpengine_sock\", \"udp:127.0.0.1:$((PROXY_PORT + 1))\")"
        manage='if (has_body("application/sdp") || is_method("BYE")) { rtpengine_manage("replace-origin replace-session-connection trust-address"); }'
    fi
    cat >"$work/kamailio.cfg" <<CFG
#!KAMAILIO
debug=0
log_stderror=yes
children=2
disable_tcp=yes
auto_aliases=no
dns=no
rev_dns=no
listen=udp:127.0.0.1:$PROXY_PORT
mpath="/usr/lib/x86_64-linux-gnu/kamailio/modules/:/usr/lib/aarch64-linux-gnu/kamailio/modules/"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "textops.so"
loadmodule "siputils.so"
$load
request_route {
    if (is_method("OPTIONS")) { sl_send_reply("200", "OK"); exit; }
    if (has_totag()) {
        # SIPp's own caller keeps no route set.
        if (!loose_route()) { \$du = "sip:$CALLEE:$CALLEE_PORT"; }
        if (is_method("BYE")) { $manage }
        t_relay();
        exit;
    }
    if (is_method("CANCEL")) { t_relay(); exit; }
    record_route();
    \$du = "sip:$CALLEE:$CALLEE_PORT";
    $manage
    t_on_reply("ANSWER");
    t_relay();
}
onreply_route[ANSWER] { $manage }
CFG
    kamailio -DD -E -f "$work/kamailio.cfg" -m 512 -M 16 -w "$work" -Y "$work" -P "$work/kamailio.pid" \
        >"$work/kamailio.log" 2>&1 </dev/null &
    proxy=$!
    pids+=("$proxy")
    sleep 1
    kill -0 "$proxy" 2>/dev/null || { tail -n 5 "$work/kamailio.log" >&2; exit 1; }
}

# load ARGUMENTS...: the sound generator, see org.jackfield.bench.Relay
load() {
    java -Xmx512m -XX:+UseSerialGC -cp "$root/benches/target/classes" org.jackfield.bench.Relay "$@"
}

# The generator is built on first use.
[ -d "$root/benches/target/classes/org" ] || (cd "$root" && mvn -B -q -o compile -pl benches >&2 || mvn -B -q compile -pl benches >&2)
