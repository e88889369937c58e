package planted.the_domain_uses_only_the_language_and_its_own_words.mission.internal.domain;

import org.springframework.stereotype.Component;

@Component
class PlantedBean {}
