/** What the server looks at when it is asked how it is. */
@NullMarked
package dev.quarterdeck.app.server.doctor;

import org.jspecify.annotations.NullMarked;
