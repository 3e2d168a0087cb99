#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The instance that runs as a service belongs to the user jackfield.
JACKFIELD_DATA=${JACKFIELD_DATA:-/var/lib/jackfield}
export JACKFIELD_DATA
if [ "$(id -u)" = 0 ] && [ "$JACKFIELD_DATA" = /var/lib/jackfield ]; then
    # Settings of the service, so that commands find its ports.
    # shellcheck disable=SC1091
    [ ! -r /etc/default/jackfield ] || { set -a; . /etc/default/jackfield; set +a; }
    exec setpriv --reuid=jackfield --regid=jackfield --init-groups --inh-caps=-all -- /usr/share/jackfield/bin/jackfield "$@"
fi
exec /usr/share/jackfield/bin/jackfield "$@"
