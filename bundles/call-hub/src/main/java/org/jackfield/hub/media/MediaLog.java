// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Who writes down what people should know of the sound. Called on any thread but a clock's; must return at once. */
public interface MediaLog {

    /** Something happened as it should. */
    void note(String sentence);

    /** Something is amiss on one leg, and was coped with. */
    void warn(String sentence);

    /** Something that an operator should look at. */
    void alarm(String sentence);

    /** A fault of ours. */
    void fault(String sentence, Throwable cause);
}
