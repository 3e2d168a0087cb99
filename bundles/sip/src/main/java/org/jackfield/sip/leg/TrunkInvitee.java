// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.trunk.Trunk;

/** A number behind a provider, written as its adapter wants it. */
record TrunkInvitee(Trunk trunk, OutgoingIdentity identity) implements Invitee {

    @Override
    public SipUri uri() {
        TrunkAccount account = trunk.adapter().account();
        return new SipUri(
                "sip",
                identity.requestUser(),
                account.host(),
                account.port(),
                Parameters.of(identity.uriParameters()),
                "");
    }

    @Override
    public NameAddress to() {
        return NameAddress.of(
                SipUri.of(identity.requestUser(), trunk.adapter().account().host(), 0));
    }

    @Override
    public NameAddress from(String ourHost) {
        String host = identity.fromHost().isEmpty() ? ourHost : identity.fromHost();
        return new NameAddress(identity.fromDisplay(), SipUri.of(identity.fromUser(), host, 0), Parameters.NONE);
    }

    @Override
    public List<String> route() {
        return trunk.route();
    }

    @Override
    public List<Header> headers() {
        return identity.headers().stream()
                .map(header -> new Header(header.name(), header.value()))
                .toList();
    }

    @Override
    public void locate(Locator locator, Consumer<List<Hop>> found) {
        trunk.locate(found);
    }
}
