// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

/** The store cannot be reached or refused; what was to be written can be tried again. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
