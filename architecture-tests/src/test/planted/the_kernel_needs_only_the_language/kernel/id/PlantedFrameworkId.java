package planted.the_kernel_needs_only_the_language.kernel.id;

import org.springframework.stereotype.Component;

@Component
public record PlantedFrameworkId() {}
