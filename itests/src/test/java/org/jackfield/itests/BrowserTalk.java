// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.sound.Hearing;

/** A browser that speaks {@link Conversation#LOW} with a phone that speaks {@link Conversation#HIGH}. */
final class BrowserTalk {

    private BrowserTalk() {}

    /** Listens for so many seconds from now on; of each tone all but one of them is to be heard at the other end. */
    static void heardBothWays(Browser browser, Baresip phone, int seconds) {
        double before = phone.hears(0.5).hearing().sounding(LOW);
        Hearing heard = browser.hears(seconds);
        Hearing after = phone.hearing();
        assertThat(heard.sounding(HIGH)).as("at the browser: %s", heard).isGreaterThan(seconds - 1.0);
        assertThat(after.sounding(LOW) - before).as("at the phone: %s", after).isGreaterThan(seconds - 1.0);
    }
}
