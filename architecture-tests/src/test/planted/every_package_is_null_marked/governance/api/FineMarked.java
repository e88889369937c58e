package planted.every_package_is_null_marked.governance.api;

public record FineMarked(String text) {}
