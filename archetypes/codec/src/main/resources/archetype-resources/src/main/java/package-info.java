/** Codec L8. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
