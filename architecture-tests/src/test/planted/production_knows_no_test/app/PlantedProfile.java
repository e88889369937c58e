package planted.production_knows_no_test.app;

import org.springframework.context.annotation.Profile;

@Profile("test")
class PlantedProfile {}
