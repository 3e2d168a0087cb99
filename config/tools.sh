# SPDX-License-Identifier: Apache-2.0
#
# What building takes; sourced by ./run and ./test. Everything that is missing or too old is said at once, with the cure.

# at_least VERSION LEAST
at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The version of a package that apt-get would install; empty where it knows none.
packaged() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*:\)\{0,1\}\([0-9][0-9.]*\).*/\2/p'; }

# cure LEAST PAGE PACKAGE...: the first of the packages that is new enough here, else the page to take it from.
cure() {
    local least=$1 page=$2 package version found=
    shift 2
    for package in "$@"; do
        version=$(packaged "$package") || true
        if [ -z "$version" ]; then
            continue
        elif at_least "$version" "$least"; then
            echo "apt-get install $package"
            return
        fi
        found="; the package $package of this system is $version"
    done
    if [ -z "$found" ] && command -v apt-get >/dev/null; then
        found="; or apt-get update, which tells whether this system has a package that will do"
    fi
    echo "see $page$found"
}

java_cure() {
    echo "$(cure 17 https://adoptium.net/ openjdk-17-jdk-headless openjdk-21-jdk-headless); JAVA_HOME chooses among several"
}
maven_cure() { cure 3.8.6 https://maven.apache.org/download.cgi maven; }
node_cure() {
    local said
    said=$(cure 20.19 https://nodejs.org/en/download nodejs)
    case $said in
        apt-get*) command -v npm >/dev/null || said="$said npm" ;;
    esac
    echo "$said"
}

# wrong WHAT CURE
wrong() {
    printf '%s: %s\n    %s\n' "${0##*/}" "$1" "$2" >&2
    return 1
}

# Maven says itself which Java it runs on, by JAVA_HOME or the path.
check_java_and_maven() {
    local said maven java home
    if ! command -v mvn >/dev/null; then
        wrong "there is no Maven; 3.8.6 or later is needed" "$(maven_cure)" || true
        command -v javac >/dev/null || wrong "there is no JDK; 17 to 23 is needed" "$(java_cure)"
        return 1
    fi
    said=$(mvn -v 2>&1) || true
    maven=$(sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' <<<"$said")
    java=$(sed -n 's/^Java version: \([0-9]*\).*/\1/p' <<<"$said")
    home=$(sed -n 's/^Java version: .*runtime: //p' <<<"$said")
    if [ -z "$java" ]; then
        wrong "Maven finds no JDK (${said##*$'\n'}); 17 to 23 is needed" "$(java_cure)"
    elif [ "$java" -lt 17 ] || [ "$java" -gt 23 ]; then
        wrong "Java is $java, in $home; 17 to 23 is needed" "$(java_cure)"
    elif [ ! -x "$home/bin/javac" ]; then
        wrong "Java $java in $home is no JDK: it has no compiler" "$(java_cure)"
    elif ! at_least "$maven" 3.8.6; then
        wrong "Maven is $maven; 3.8.6 or later is needed" "$(maven_cure)"
    fi
}

check_node() {
    local version
    if ! version=$(node -v 2>/dev/null); then
        wrong "there is no Node.js; 20.19 or later is needed" "$(node_cure)"
    elif ! at_least "${version#v}" 20.19; then
        wrong "Node.js is ${version#v}; 20.19 or later is needed" "$(node_cure)"
    elif ! command -v npm >/dev/null; then
        wrong "there is no npm" "apt-get install npm; Node.js of https://nodejs.org/en/download brings it along"
    fi
}

# True if all is there.
check_tools() {
    local outcome=0
    check_java_and_maven || outcome=1
    check_node || outcome=1
    return $outcome
}
