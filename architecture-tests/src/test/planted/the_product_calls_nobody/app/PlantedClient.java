package planted.the_product_calls_nobody.app;

import java.net.http.HttpClient;

class PlantedClient {
    HttpClient http;
}
