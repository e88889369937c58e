package dev.quarterdeck.app.page;

import org.springframework.web.util.HtmlUtils;

/** A whole page; what is not ours goes through {@link #text}. */
record Html(String title, String body) {
    static String text(Object foreign) {
        return HtmlUtils.htmlEscape(String.valueOf(foreign));
    }

    @Override
    public String toString() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s · Quarterdeck</title>
                  <link rel="icon" href="/assets/quarterdeck.svg">
                  <link rel="stylesheet" href="/assets/style/quarterdeck.css">
                  <script src="/assets/theme.js"></script>
                </head>
                <body>
                <main class="gate sheet">
                %s</main>
                </body>
                </html>
                """.formatted(text(title), body);
    }
}
