/** Service number with beeps. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
