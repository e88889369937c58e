package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Leading a mission through one kind of surface, for somebody who plans and reviews and somebody who works. */
interface Lead {
    void specify(String title, Topology topology);

    /** Has artifacts read, by their path in the mission's directory; {@code surface} is plan or tasks. */
    void give(String surface, Map<String, String> files);

    /** A surface of the whole mission: finalize, analyze, accept, merge. */
    void call(String surface);

    void retrospect(String finding);

    /** The worker takes it up; answers with where to work. */
    Path implement(String workPackage);

    /** The worker hands it in, standing where it was worked on. */
    void handIn(String workPackage, Path place);

    void approve(String workPackage, Path place);

    void sendBack(String workPackage, Path place, String finding);

    JsonNode status();
}
