// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Flyway has to say, for those who debug. What went wrong comes as an exception, and the store says it once in its own
 * words; advice to buy or upgrade is nothing for an appliance's log. Named to Flyway by its class name.
 */
public final class FlywayLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> of) {
        return new Quiet(LoggerFactory.getLogger(of));
    }

    private record Quiet(Logger logger) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return logger.isDebugEnabled();
        }

        @Override
        public void debug(String message) {
            logger.debug(message);
        }

        @Override
        public void info(String message) {
            logger.debug(message);
        }

        @Override
        public void warn(String message) {
            logger.debug(message);
        }

        @Override
        public void error(String message) {
            logger.debug(message);
        }

        @Override
        public void error(String message, Exception cause) {
            logger.debug(message, cause);
        }

        @Override
        public void notice(String message) {
            logger.debug(message);
        }
    }
}
