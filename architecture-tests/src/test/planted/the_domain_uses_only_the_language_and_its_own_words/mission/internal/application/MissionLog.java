package planted.the_domain_uses_only_the_language_and_its_own_words.mission.internal.application;

public interface MissionLog {}
