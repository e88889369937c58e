package planted.modules_depend_in_one_direction.execution.api;

public record Run() {}
