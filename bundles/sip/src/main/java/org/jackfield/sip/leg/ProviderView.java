// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.Optional;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.sip.message.SipRequest;

/** An INVITE as a provider's adapter may read it: numbers without their parameters, headers as they came. */
record ProviderView(SipRequest request) implements IncomingRequest {

    @Override
    public String requestUser() {
        return request.uri().number();
    }

    @Override
    public String toUser() {
        return request.to().uri().number();
    }

    @Override
    public String fromUser() {
        return request.from().uri().number();
    }

    @Override
    public String fromDisplay() {
        return request.from().display();
    }

    @Override
    public Optional<String> header(String name) {
        return request.header(name);
    }

    @Override
    public Optional<String> headerUser(String name) {
        return request.addresses(name).stream().findFirst().map(address -> address.uri()
                .number());
    }
}
