package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.kernel.context.WriteContext;
import org.springframework.stereotype.Service;

@Service
class LaneWork implements Work {
    private final TakingUp takingUp;
    private final HandingIn handingIn;
    private final Reviewing reviewing;

    LaneWork(TakingUp takingUp, HandingIn handingIn, Reviewing reviewing) {
        this.takingUp = takingUp;
        this.handingIn = handingIn;
        this.reviewing = reviewing;
    }

    @Override
    public Started implement(WriteContext context, Implement command) {
        return takingUp.take(context, command);
    }

    @Override
    public Handed done(WriteContext context, Done command) {
        return handingIn.handIn(context, command);
    }

    @Override
    public Reviewed review(WriteContext context, Review command) {
        return reviewing.review(context, command);
    }
}
