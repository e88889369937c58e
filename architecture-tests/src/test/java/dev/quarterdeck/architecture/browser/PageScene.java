package dev.quarterdeck.architecture.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tab of whoever runs the machine, for each test; the agents it began end with it. */
@ExtendWith(Desk.class)
abstract class PageScene {
    final Deck deck;
    Page page;

    PageScene(Deck deck) {
        this.deck = deck;
        this.page = deck.asAdmin(ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        page.context().close();
        deck.endAgents();
    }
}
