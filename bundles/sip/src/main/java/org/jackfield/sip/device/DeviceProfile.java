// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.List;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.provider.SrtpPolicy;

/**
 * What calls need to know of a device.
 *
 * @param numbers by which it is dialled, the first one being its own
 * @param displayName shown beside its number when it calls; empty keeps what it says itself
 * @param codecs names in order of preference; empty takes the hub's order
 * @param digits how it sends and takes digits
 * @param user whose it is, by the name of the login; empty if nobody's
 * @param lamp whether it is told what waits in its mailboxes
 */
public record DeviceProfile(
        String name,
        List<String> numbers,
        String displayName,
        List<String> codecs,
        SrtpPolicy srtp,
        DigitMode digits,
        String user,
        MessageLamp lamp) {

    public DeviceProfile {
        numbers = List.copyOf(numbers);
        codecs = List.copyOf(codecs);
    }

    /** One of nobody's, with the usual in everything else. */
    public DeviceProfile(String name, List<String> numbers, List<String> codecs, SrtpPolicy srtp) {
        this(name, numbers, "", codecs, srtp, DigitMode.AUTO, "", MessageLamp.ALWAYS);
    }

    /** The number it shows when it calls. */
    public String number() {
        return numbers.isEmpty() ? name : numbers.get(0);
    }
}
