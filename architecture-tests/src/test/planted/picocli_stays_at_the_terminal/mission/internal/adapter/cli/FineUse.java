package planted.picocli_stays_at_the_terminal.mission.internal.adapter.cli;

import picocli.CommandLine.Option;

class FineUse {
    @Option(names = "--topology")
    String topology;
}
