package dev.quarterdeck.architecture.rules;

/** The modules that are hexagons, as packages below a root. */
final class Modules {
    static final String[] EVERYTHING = {"governance..", "mission..", "execution.."};
    static final String[] API = {"governance.api..", "mission.api..", "execution.api.."};
    static final String DOMAIN = "*.internal.domain..";
    static final String APPLICATION = "*.internal.application..";
    static final String ADAPTERS = "*.internal.adapter..";
    static final String WEB = "*.internal.adapter.web..";
    static final String CLI = "*.internal.adapter.cli..";
    static final String JOOQ = "*.internal.adapter.jooq..";
    static final String JGIT = "execution.internal.adapter.jgit..";
    static final String PROCESS = "execution.internal.adapter.process..";

    private Modules() {}
}
