package planted.picocli_stays_at_the_terminal.mission.internal.adapter.web;

import picocli.CommandLine.Option;

class PlantedUse {
    @Option(names = "--topology")
    String topology;
}
