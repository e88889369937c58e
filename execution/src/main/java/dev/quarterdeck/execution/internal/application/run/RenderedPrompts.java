package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.Prompt;
import dev.quarterdeck.execution.api.Prompts;
import dev.quarterdeck.execution.internal.domain.prompt.PromptText;
import dev.quarterdeck.kernel.context.PromptContext;
import org.springframework.stereotype.Service;

@Service
class RenderedPrompts implements Prompts {
    @Override
    public Prompt render(PromptContext context, Assignment assignment) {
        return PromptText.of(context, assignment);
    }
}
