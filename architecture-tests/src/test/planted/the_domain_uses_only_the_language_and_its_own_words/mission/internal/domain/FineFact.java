package planted.the_domain_uses_only_the_language_and_its_own_words.mission.internal.domain;

import java.time.Instant;

record FineFact(Instant at) {}
