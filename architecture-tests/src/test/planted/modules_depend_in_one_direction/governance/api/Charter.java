package planted.modules_depend_in_one_direction.governance.api;

public record Charter() {}
