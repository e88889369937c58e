/** The figures of design/10 §1, each measured beside what it is compared with. */
@NullMarked
package dev.quarterdeck.architecture.bench;

import org.jspecify.annotations.NullMarked;
