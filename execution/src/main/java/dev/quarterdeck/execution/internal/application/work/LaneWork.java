package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.LaneWatch;
import org.springframework.stereotype.Service;

@Service
class LaneWork implements Work {
    private final TakingUp takingUp;
    private final HandingIn handingIn;
    private final Reviewing reviewing;
    private final LaneWatch watch;

    LaneWork(TakingUp takingUp, HandingIn handingIn, Reviewing reviewing, LaneWatch watch) {
        this.takingUp = takingUp;
        this.handingIn = handingIn;
        this.reviewing = reviewing;
        this.watch = watch;
    }

    @Override
    public Started implement(WriteContext context, Implement command) {
        return takingUp.take(context, command);
    }

    @Override
    public Handed done(WriteContext context, Done command) {
        return watched(context, handingIn.handIn(context, command));
    }

    @Override
    public Reviewed review(WriteContext context, Review command) {
        return watched(context, reviewing.review(context, command));
    }

    /** What is handed in or reviewed has moved its lane. */
    private <T> T watched(WriteContext context, T answer) {
        watch.lookAgain(context);
        return answer;
    }
}
