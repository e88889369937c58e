package dev.quarterdeck.app.page;

import dev.quarterdeck.app.server.security.ImportMap;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The frame every view of a signed-in person is drawn in; which one, the browser tells from the address. */
@Controller
class AppPage {
    private final ImportMap imports;
    private final Assets assets;

    AppPage(ImportMap imports, Assets assets) {
        this.imports = imports;
        this.assets = assets;
    }

    @GetMapping("/")
    ResponseEntity<Void> front() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/mission-control"))
                .build();
    }

    @GetMapping(
            path = {"/mission-control", "/inbox", "/missions", "/missions/{handle}", "/settings"},
            produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String show(CsrfToken forgery) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="csrf-header" content="%2$s">
                  <meta name="csrf-parameter" content="%3$s">
                  <meta name="csrf-token" content="%4$s">
                  <title>Quarterdeck</title>
                  <link rel="icon" href="%1$s/quarterdeck.svg">
                  <link rel="stylesheet" href="%1$s/style/quarterdeck.css">
                  <script src="%1$s/theme.js"></script>
                  <script type="importmap">%5$s</script>
                  <script type="module" src="%1$s/app.js"></script>
                </head>
                <body>
                <qd-app></qd-app>
                <noscript>This page needs JavaScript. On the terminal: qd help.</noscript>
                </body>
                </html>
                """.formatted(
                        assets.address(),
                        Html.text(forgery.getHeaderName()),
                        Html.text(forgery.getParameterName()),
                        Html.text(forgery.getToken()),
                        imports.text());
    }
}
