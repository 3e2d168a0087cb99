// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.function.Consumer;
import org.jackfield.api.call.Caller;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;

/**
 * A registration of a device: reached over the path that its REGISTER took.
 *
 * @param number by which the device was dialled
 */
record DeviceInvitee(Reach reach, Caller caller, String number) implements Invitee {

    @Override
    public SipUri uri() {
        return reach.contact();
    }

    @Override
    public NameAddress to() {
        SipUri contact = reach.contact();
        return NameAddress.of(SipUri.of(number.isEmpty() ? contact.user() : number, contact.host(), contact.port()));
    }

    @Override
    public NameAddress from(String ourHost) {
        return caller.withheld()
                ? new NameAddress("Anonymous", SipUri.of("anonymous", "anonymous.invalid", 0), Parameters.NONE)
                : new NameAddress(caller.displayName(), SipUri.of(caller.number(), ourHost, 0), Parameters.NONE);
    }

    @Override
    public List<String> route() {
        return reach.path();
    }

    @Override
    public List<Header> headers() {
        return List.of();
    }

    @Override
    public void locate(Locator locator, Consumer<List<Hop>> found) {
        reach.locate(locator, found);
    }
}
