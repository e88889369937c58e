/** Where the server may be sent to on the network. */
@NullMarked
package dev.quarterdeck.kernel.net;

import org.jspecify.annotations.NullMarked;
