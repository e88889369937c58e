/** The page in a real browser, against a real server and real agents; where no browser is found, each test is skipped by name. */
@NullMarked
package dev.quarterdeck.architecture.browser;

import org.jspecify.annotations.NullMarked;
