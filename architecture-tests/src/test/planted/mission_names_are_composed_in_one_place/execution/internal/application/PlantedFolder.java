package planted.mission_names_are_composed_in_one_place.execution.internal.application;

class PlantedFolder {
    String folder = "worktree".isEmpty() ? "" : ".worktrees";
}
