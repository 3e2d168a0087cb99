// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.net.InetAddress;

/** The connection over which a page speaks at the moment. Any thread. */
interface PageLine {

    /** Where the browser is. */
    InetAddress browser();

    /** Sends a message; in vain if the page is gone. */
    void send(Message message);
}
