/** Store in files. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
