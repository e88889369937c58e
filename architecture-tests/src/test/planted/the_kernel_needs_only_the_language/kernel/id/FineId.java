package planted.the_kernel_needs_only_the_language.kernel.id;

import org.jspecify.annotations.Nullable;

public record FineId(@Nullable String value) {}
