/** The database the modules share: embedded by default, any PostgreSQL when one is named. */
@NullMarked
package dev.quarterdeck.app.server.database;

import org.jspecify.annotations.NullMarked;
