/**
 * The scripted agent that is part of the product: a program of its own that speaks the Agent Client Protocol and does what
 * the lines of its prompt say, so that everything can be seen and tested without a model. It uses nothing but the JDK,
 * because it is started from its class files alone.
 */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.demo;

import org.jspecify.annotations.NullMarked;
