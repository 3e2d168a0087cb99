// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.security.Bans;

/** Addresses that are banned. */
@Service
public final class BanCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Bans bans;

    @Override
    Collection<String> names() {
        return bans.list().stream().map(b -> b.address()).toList();
    }
}
